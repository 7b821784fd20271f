/**
 * One line of text as one text object (ISO 32000-1, 9.4): each run a TJ array in which a number stands only where
 * the glyph's place is not the one its neighbour's advance leads to.
 */
import type { GlyphRun, Line, PlacedGlyph } from '../text/line.ts'
import type { Point, Pt } from '../units.ts'
import type { FontUse, FontUses } from './font-use.ts'
import { pdfNumber, roundPt } from './pdf-number.ts'

/** Offsets `[from, to)` in the text of a line. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export const wholeLine: Stretch = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/** `origin` is where the baseline begins, from the bottom left corner of the page; glyphs of `stretch` alone are shown. */
export function writeLine(line: Line, origin: Point, fonts: FontUses, stretch: Stretch): string {
  const text = line.text.text
  let content = ''
  let x: Pt = 0
  let y: Pt = 0
  const end = line.runs.at(-1)?.glyphs.at(-1)
  for (const whole of line.runs) {
    const run = stretch === wholeLine ? whole : within(whole, stretch)
    const [first] = run.glyphs
    if (first === undefined) continue
    const font = fonts.of(run.face)
    const dx = roundPt(origin.x + first.x - x)
    const dy = roundPt(origin.y + run.rise - y)
    const space = run.glyphs.at(-1) === end ? lastSpace(line, font) : ''
    content += `/${font.name} ${pdfNumber(run.size)} Tf ${dx} ${dy} Td [<${writeRun(run, text, font)}${space}>]TJ\n`
    x += dx
    y += dy
  }
  return content === '' ? '' : `BT\n${content}ET\n`
}

const within = (run: GlyphRun, { from, to }: Stretch): GlyphRun => ({
  ...run,
  glyphs: run.glyphs.filter(glyph => from <= glyph.from && glyph.from < to),
})

/** A glyph may stand this far from its place; errors are carried on, so that they never add up. */
const tolerance: Pt = 0.0025

function writeRun(run: GlyphRun, text: string, font: FontUse): string {
  let content = ''
  let pen: Pt = run.glyphs[0]?.x ?? 0
  let before: PlacedGlyph | undefined
  for (const glyph of run.glyphs) {
    const gap = glyph.x - pen
    if (gap > tolerance || gap < -tolerance) {
      const adjustment = adjust(gap, run.size)
      content += `>${adjustment}<`
      pen -= (adjustment * run.size) / 1000
    }
    const used = font.use(glyph.id, copiedText(glyph, before, text))
    content += used.code
    pen += (used.advance * run.size) / 1000
    before = glyph
  }
  return content
}

/**
 * The space a line was broken at, which has no place on it: shown behind the last glyph, where it paints nothing, so that
 * whoever joins the lines of a paragraph again finds its words apart.
 */
function lastSpace({ text, runs, to }: Line, font: FontUse): string {
  const glyph = runs.at(-1)?.glyphs.at(-1)
  const dropped = text.text.slice(glyph?.to ?? to, to)
  const space = dropped === ' ' ? font.face.glyph(0x20) : undefined
  return space === undefined ? '' : font.use(space.id, dropped).code
}

/** Thousandths of the size to the left; a whole number when that is near enough, else with one decimal. */
function adjust(gap: Pt, size: Pt): number {
  const exact = (-gap * 1000) / size
  const whole = Math.round(exact)
  const near = (Math.abs(exact - whole) * size) / 1000 <= tolerance
  return near ? whole : Math.round(exact * 10) / 10
}

/** Dropped by readers when they join lines, and passed over by their search. */
const softHyphen = '\u00ad'

/**
 * The text a glyph stands for. Of several glyphs of one cluster the first carries its text; the others, and a hyphen
 * that was not written, are soft hyphens.
 */
function copiedText(glyph: PlacedGlyph, before: PlacedGlyph | undefined, text: string): string {
  const repeated = before !== undefined && before.from === glyph.from && before.to === glyph.to
  return glyph.from === glyph.to || repeated ? softHyphen : text.slice(glyph.from, glyph.to)
}
