/**
 * Inline marks that touch the line above or below them: what composition sets at fixed distances from its own line may
 * meet a neighbour's on a close pitch. Everything is measured on the finished page, ink against ink.
 */
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { Layout, Mark, Page } from '../page.ts'
import type { Span } from '../rich-text.ts'
import type { Decoration } from '../text/line.ts'
import type { Pt } from '../units.ts'
import { decorationMarks } from './decorations.ts'
import { placeOf } from './line-findings.ts'

type LineMark = Extract<Mark, { kind: 'line' }>

/** What a press holds apart: a tenth of a millimetre or so of white closes up. */
const leastWhite: Pt = 0.3

/** A painted area; `y` grows downwards. */
interface Ink {
  readonly left: Pt
  readonly right: Pt
  readonly top: Pt
  readonly bottom: Pt
}

/** The ink of a line's characters, or of one of its marks. */
interface Painted {
  readonly kind: 'text' | Decoration['kind']
  readonly ink: Ink
  readonly where: Span
}

/** One finding for each line whose marks, or whose neighbour's, touch across the white between the two. */
export function markFindings(layout: Layout): readonly Finding[] {
  return layout.pages.flatMap(page => findingsOn(page, layout.grid.pitch))
}

function findingsOn(page: Page, pitch: Pt): readonly Finding[] {
  const lines = page.marks.filter((mark): mark is LineMark => mark.kind === 'line' && mark.role !== 'ruby')
  const marked = lines.filter(({ line }) => line.decorations.length > 0)
  if (marked.length === 0) return []
  const findings: Finding[] = []
  for (const lower of lines) {
    const near = marked.includes(lower) ? lines : marked
    const collisions = near.flatMap(upper => (isAbove(upper, lower) ? collisionsOf(upper, lower) : []))
    const [first] = collisions
    if (first === undefined) continue
    const worst = collisions.reduce((one, other) => (other.lack > one.lack ? other : one), first)
    findings.push(findingOf(worst, page, pitch))
  }
  return findings
}

/** Whether `upper` is so close above `lower` that its marks could reach it; no mark goes further than an em. */
function isAbove(upper: LineMark, lower: LineMark): boolean {
  const size = Math.max(sizeOf(upper), sizeOf(lower))
  const down = lower.at.y - upper.at.y
  const isBeside =
    upper.at.x + upper.line.start < lower.at.x + lower.line.end &&
    lower.at.x + lower.line.start < upper.at.x + upper.line.end
  return down > size / 2 && down < 3 * size && isBeside
}

const sizeOf = ({ line }: LineMark): Pt => Math.max(0, ...line.runs.map(({ size }) => size))

interface Collision {
  readonly upper: Painted
  readonly lower: Painted
  readonly text: string
  /** How much further the two lines would have to stand apart. */
  readonly lack: Pt
}

function collisionsOf(upper: LineMark, lower: LineMark): readonly Collision[] {
  const above = paintedIn(upper).filter(({ kind }) => kind !== 'ruby')
  const below = paintedIn(lower).filter(({ kind }) => kind === 'ruby' || kind === 'text')
  return above.flatMap(one =>
    below.flatMap(other => {
      if (one.kind === 'text' && other.kind === 'text') return []
      const isClear = one.ink.right <= other.ink.left || other.ink.right <= one.ink.left
      const lack = one.ink.bottom + leastWhite - other.ink.top
      if (isClear || lack <= 0) return []
      const { line } = other.kind === 'ruby' ? lower : upper
      return [{ upper: one, lower: other, lack, text: line.text.text.slice(line.from, line.to) }]
    }),
  )
}

function findingOf({ upper, lower, text, lack }: Collision, page: Page, pitch: Pt): Finding {
  const params = {
    upper: upper.kind,
    lower: lower.kind,
    least: Math.ceil((pitch + lack) * 10) / 10,
    text: quoted(text),
  }
  return found('marks-touch', params, lower.kind === 'ruby' ? lower.where : upper.where, page.folio)
}

/** Characters one by one, each mark, each reading letter by letter. */
function paintedIn(mark: LineMark): readonly Painted[] {
  const { line, at } = mark
  const where = placeOf(line)
  const marks = decorationMarks(line, at.x, at.y, mark.belongs ?? 'ornament', mark.parts ?? [])
  return [
    ...inkOfGlyphs(mark).map((ink): Painted => ({ kind: 'text', ink, where })),
    ...line.decorations.flatMap((decoration, k): readonly Painted[] => {
      const drawn = marks[k]
      if (drawn === undefined) return []
      const base = decoration.kind === 'ruby' ? decoration.reading.text.origin.span : where
      return inkOf(drawn).map(ink => ({ kind: decoration.kind, ink, where: base }))
    }),
  ]
}

function inkOf(mark: Mark): readonly Ink[] {
  switch (mark.kind) {
    case 'line':
      return inkOfGlyphs(mark)
    case 'rectangle': {
      const { x, y } = mark.at
      return [{ left: x, right: x + mark.size.width, top: y, bottom: y + mark.size.height }]
    }
    case 'dots':
      return [around(mark.at, 0, mark.diameter / 2)]
    case 'wave':
      return [around(mark.at, mark.length, mark.height + mark.weight / 2)]
    default:
      return []
  }
}

const around = ({ x, y }: { readonly x: Pt; readonly y: Pt }, length: Pt, half: Pt): Ink => ({
  left: length === 0 ? x - half : x,
  right: length === 0 ? x + half : x + length,
  top: y - half,
  bottom: y + half,
})

const inkOfGlyphs = ({ line, at }: LineMark): readonly Ink[] =>
  line.runs.flatMap(({ face, size, rise, glyphs }) =>
    glyphs.map(({ id, x }): Ink => {
      const { left, right, top, bottom } = face.ink(id)
      const origin = at.x + x
      const baseline = at.y - rise
      return {
        left: origin + left * size,
        right: origin + right * size,
        top: baseline - top * size,
        bottom: baseline - bottom * size,
      }
    }),
  )
