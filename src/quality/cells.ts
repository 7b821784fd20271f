/**
 * A finished line → the cells a reader sees on it, from the places of its glyphs and from the faces alone: what the
 * composer noted about the line is not asked. A cell is a Han character, a mark, a Western word, a dash or ellipsis.
 */
import type { GlyphRun, Line, PlacedGlyph } from '../text/line.ts'
import type { Em, Pt } from '../units.ts'
import { type Kind, kindAt } from './characters.ts'
import { type Extent, extentOf, hyphenExtent } from './extents.ts'

export interface Cell {
  readonly kind: Kind | 'hyphen'
  readonly text: string
  /** Offsets in the text of the line; equal for a hyphen the tool added. */
  readonly from: number
  readonly to: number
  readonly size: Pt
  /** Edges of what may not be cut away: of a full-width mark the half em that holds its ink. */
  readonly left: Pt
  readonly right: Pt
  /** Blank that belongs to the mark in its full width: left of an opener, right of other marks. */
  readonly blankBefore: Em
  readonly blankAfter: Em
  /** Space between the letters of a word beyond the face's own. */
  readonly letterSpace: Em
  /** Advance of the space of the cell's face. */
  readonly wordSpace: Em
}

/** Neighbouring glyphs that make one cell. */
interface Group {
  readonly kind: Kind | 'hyphen'
  readonly run: GlyphRun
  readonly glyphs: PlacedGlyph[]
}

/** Cells of a line from left to right; spaces are none. */
export function cellsOf(line: Line): readonly Cell[] {
  return groupGlyphs(line).map(group => cellOf(line.text.text, group))
}

const merging: ReadonlySet<Kind | 'hyphen'> = new Set<Kind>(['western', 'dash', 'ellipsis'])

function groupGlyphs({ runs, text: { text } }: Line): readonly Group[] {
  const groups: Group[] = []
  for (const run of runs)
    for (const glyph of run.glyphs) {
      const kind = glyph.from === glyph.to ? 'hyphen' : kindAt(text, glyph.from)
      if (kind === 'space') continue
      const group = groups[groups.length - 1]
      const last = group?.glyphs[group.glyphs.length - 1]
      const isSame = group?.kind === kind && group.run === run && last !== undefined
      const isOneCluster = isSame && last.from === glyph.from
      if (isSame && (isOneCluster || (merging.has(kind) && last.to === glyph.from))) group.glyphs.push(glyph)
      else groups.push({ kind, run, glyphs: [glyph] })
    }
  return groups
}

function cellOf(text: string, { kind, run, glyphs }: Group): Cell {
  const [first] = glyphs
  const last = glyphs[glyphs.length - 1]
  if (first === undefined || last === undefined) throw new Error('a cell without a glyph')
  const { from } = first
  const { to } = last
  const extent: Extent =
    kind === 'hyphen'
      ? hyphenExtent(run.face)
      : extentOf(text, kind, run.face, {
          from,
          to,
          glyph: first.id,
          glyphs: glyphs.length,
          span: (last.x - first.x) / run.size,
        })
  return {
    kind,
    text: text.slice(from, to),
    from,
    to,
    size: run.size,
    left: first.x + extent.left * run.size,
    right: first.x + extent.right * run.size,
    blankBefore: extent.blankBefore ?? 0,
    blankAfter: extent.blankAfter ?? 0,
    letterSpace: extent.letterSpace ?? 0,
    wordSpace: run.face.glyph(0x20)?.advance ?? 0.25,
  }
}
