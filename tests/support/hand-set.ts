/** Lines and layouts set by hand, for tests of what comes after composition. */
import type { Face } from '../../src/fonts/face.ts'
import type { Bookmark, InkName, Layout, Mark, Page } from '../../src/page.ts'
import { plainText } from '../../src/rich-text.ts'
import type { GlyphRun, Line, PlacedGlyph } from '../../src/text/line.ts'
import type { Pt } from '../../src/units.ts'

const nowhere = { file: 'test', from: 0, to: 0 }

/** Places every character of `text` at its advance and `extra` further. */
export function runOf(text: string, face: Face, size: Pt, extra: Pt = 0, from = 0, start: Pt = 0): GlyphRun {
  const glyphs: PlacedGlyph[] = []
  let x = start
  let at = from
  for (const character of text) {
    const glyph = face.glyph(character.codePointAt(0) ?? 0)
    glyphs.push({ id: glyph?.id ?? 0, x, from: at, to: at + character.length })
    x += (glyph?.advance ?? 1) * size + extra
    at += character.length
  }
  return { face, size, rise: 0, glyphs }
}

export function lineOf(text: string, runs: readonly GlyphRun[]): Line {
  return {
    text: plainText(text, nowhere),
    from: 0,
    to: text.length,
    runs,
    decorations: [],
    start: 0,
    end: 0,
    measure: 0,
    fit: 'natural',
    hanExtra: 0,
    widestExtra: 0,
    last: true,
  }
}

export function lineMark(line: Line, x: Pt, y: Pt, ink: InkName = 'text'): Mark {
  return { kind: 'line', at: { x, y }, line, ink, role: 'body' }
}

export function setText(text: string, face: Face, x: Pt, y: Pt, size: Pt = 10): Mark {
  return lineMark(lineOf(text, [runOf(text, face, size)]), x, y)
}

/** A layout of A5 pages, one for each list of marks. */
export function layoutOf(pages: readonly (readonly Mark[])[], bookmarks: readonly Bookmark[] = []): Layout {
  return {
    pages: pages.map(
      (marks, index): Page => ({
        index,
        folio: index + 1,
        side: index % 2 === 0 ? 'recto' : 'verso',
        kind: 'inside',
        marks,
      }),
    ),
    trim: { width: 419.5276, height: 595.2756 },
    bleed: 0,
    inks: {
      text: { name: 'Black', cmyk: [0, 0, 0, 100], tint: 1, rgb: '#000000' },
      accent: { name: 'Red', cmyk: [0, 100, 80, 10], tint: 1, rgb: '#c8102e' },
      numeral: { name: 'Black', cmyk: [0, 0, 0, 60], tint: 0.6, rgb: '#666666' },
      paper: { name: 'White', cmyk: [0, 0, 0, 0], tint: 1, rgb: '#ffffff' },
    },
    bookmarks,
    contents: [],
    passes: 1,
    unsettled: [],
    contentsOverflow: 0,
    fitChanges: [],
    distance: undefined,
    shortPages: [],
    grid: { top: 0, pitch: 18, firstBaseline: 12 },
  }
}
