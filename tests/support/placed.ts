/** Lines whose every glyph is put where the test says, in em of ten points, for tests of what a finished line shows. */
import type { Mark, TextRole } from '../../src/page.ts'
import type { PlacedLine } from '../../src/quality/paragraphs.ts'
import type { RichText } from '../../src/rich-text.ts'
import type { Line, PlacedGlyph } from '../../src/text/line.ts'
import { rich, size } from './composition.ts'
import { squareFace } from './square-face.ts'

const face = squareFace()

/** A stretch of a text as a line: where it begins and ends, and the measure in em. */
export interface Stretch {
  readonly text: RichText
  readonly from: number
  readonly to: number
  readonly measure: number
}

/** Puts the characters of the stretch, spaces left out, at `places` in em; `hyphen` is where one is added. */
export function placedLine(
  { text, from, to, measure }: Stretch,
  places: readonly number[],
  hyphen?: number,
): Line {
  const visible = [...text.text.slice(from, to)].flatMap((character, index) =>
    character.trim() === '' ? [] : [from + index],
  )
  if (visible.length !== places.length)
    throw new Error(`${visible.length} characters, ${places.length} places`)
  const glyphs = visible.map((at, index): PlacedGlyph => {
    const id = text.text.codePointAt(at) ?? 0
    return { id, x: (places[index] ?? 0) * size, from: at, to: at + 1 }
  })
  if (hyphen !== undefined) glyphs.push({ id: 0x2d, x: hyphen * size, from: to, to })
  return {
    text,
    from,
    to,
    decorations: [],
    runs: [{ face, size, rise: 0, glyphs }],
    start: 0,
    end: measure * size,
    measure: measure * size,
    fit: 'stretched',
    hanExtra: 0,
    widestExtra: 0,
    last: false,
  }
}

/** A line in the middle of a body paragraph, its characters at `places`. */
export function innerLine(text: string, measure: number, places: readonly number[]): PlacedLine {
  const whole = rich(text)
  const line = placedLine({ text: whole, from: 0, to: text.length, measure }, places)
  return { line, role: 'body', folio: 3, y: 0, region: 0, isFirst: false, isLast: false }
}

export const lastLine = (text: string, measure: number, places: readonly number[]): PlacedLine => ({
  ...innerLine(text, measure, places),
  isLast: true,
})

/** A paragraph broken where `|` stands, its characters side by side and as wide as the square face has them. */
export function brokenParagraph(broken: string, region: readonly number[] = []): readonly PlacedLine[] {
  const text = rich(broken.replaceAll('|', ''))
  let at = 0
  return broken.split('|').map((words, index, all): PlacedLine => {
    const from = at
    at += words.length
    const places = [...words].filter(character => character.trim() !== '').map((_, k) => k)
    const line = placedLine({ text, from, to: at, measure: 20 }, places)
    return {
      line,
      role: 'body',
      folio: 3 + (region[index] ?? 0),
      y: 0,
      region: region[index] ?? 0,
      isFirst: index === 0,
      isLast: index === all.length - 1,
    }
  })
}

/** A line of one character as a mark on a page. */
export function lineMarkAt(text: string, role: TextRole, y: number): Extract<Mark, { kind: 'line' }> {
  const line = placedLine(
    { text: rich(text), from: 0, to: text.length, measure: 20 },
    [...text].map((_, index) => index),
  )
  return { kind: 'line', at: { x: 0, y }, line, ink: 'text', role }
}
