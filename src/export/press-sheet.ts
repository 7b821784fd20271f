/** One sheet of a print file as operators: its pages where they stand, then what is drawn outside the bleed. */
import type { Edges, PrinterMarks, Sheet } from '../press/press-file.ts'
import type { Point, Pt } from '../units.ts'
import type { PdfDictionary } from './pdf-file.ts'
import { pdfNumber, roundBox } from './pdf-number.ts'
import { type Paper, writePage } from './pdf-page.ts'
import { everyPlateOperators } from './press-palette.ts'
import type { WrittenText } from './written-text.ts'

/** From the edge of the paper to the trim. */
const marginOf = ({ slug }: Sheet, bleed: Pt): Pt => slug + bleed

/** The paper, with the bleed and the trim within it. Without a slug the paper ends with the bleed. */
export function boxesOf(sheet: Sheet, bleed: Pt): PdfDictionary {
  const margin = marginOf(sheet, bleed)
  const box = (out: Pt): readonly number[] =>
    [margin - out, margin - out, margin + sheet.trim.width + out, margin + sheet.trim.height + out].map(
      roundBox,
    )
  return { MediaBox: box(margin), BleedBox: box(bleed), TrimBox: box(0) }
}

export interface PressPaper extends Paper {
  readonly bleed: Pt
  /** The lines of the slug. */
  readonly slugText: WrittenText
}

export function writeSheet(sheet: Sheet, paper: PressPaper): string {
  const margin = pdfNumber(marginOf(sheet, paper.bleed))
  let content = `1 0 0 1 ${margin} ${margin} cm\n`
  for (const { page, x, clip } of sheet.pages) {
    if (page.marks.length === 0) continue
    const shift = x === 0 ? '' : `1 0 0 1 ${pdfNumber(x)} 0 cm\n`
    content += `q\n${shift}${writeClip(clip, sheet.trim.height)}${writePage(page, paper)}Q\n`
  }
  return content + writeMarks(sheet.marks, sheet.trim.height, paper.slugText)
}

function writeClip({ left, top, right, bottom }: Edges, height: Pt): string {
  const corner = `${pdfNumber(left)} ${pdfNumber(height - bottom)}`
  return `${corner} ${pdfNumber(right - left)} ${pdfNumber(bottom - top)} re W n\n`
}

/** A quarter of a point: seen, and thinner than what a knife is out by (specification §1, row 4). */
const pen = 0.25

function writeMarks({ strokes, circles, lines }: PrinterMarks, height: Pt, text: WrittenText): string {
  if (strokes.length === 0) return ''
  const point = ({ x, y }: Point): string => `${pdfNumber(x)} ${pdfNumber(height - y)}`
  let content = `q ${everyPlateOperators} ${pen} w\n`
  for (const { kind, from, to } of strokes) {
    if (kind === 'fold') content += `[2 1] 0 d ${point(from)} m ${point(to)} l S [] 0 d\n`
    else content += `${point(from)} m ${point(to)} l S\n`
  }
  for (const { centre, radius } of circles) content += writeCircle(centre, radius, point)
  for (const line of lines) content += text.of(line)
  return `${content}Q\n`
}

/** The handles of a quarter of a circle as a Bézier curve, in radii. */
const handle = 0.5523

function writeCircle({ x, y }: Point, radius: Pt, point: (at: Point) => string): string {
  const bend = handle * radius
  const at = (dx: Pt, dy: Pt): string => point({ x: x + dx, y: y + dy })
  return [
    `${at(radius, 0)} m`,
    `${at(radius, bend)} ${at(bend, radius)} ${at(0, radius)} c`,
    `${at(-bend, radius)} ${at(-radius, bend)} ${at(-radius, 0)} c`,
    `${at(-radius, -bend)} ${at(-bend, -radius)} ${at(0, -radius)} c`,
    `${at(bend, -radius)} ${at(radius, -bend)} ${at(radius, 0)} c S\n`,
  ].join(' ')
}
