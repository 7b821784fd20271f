/**
 * What is drawn outside the bleed for those who print, fold and cut (specification §1, rows 4, 5 and 19). Origin is the
 * top left corner of the sheet's trim, y down; nothing comes nearer to the bleed than a millimetre.
 */
import type { FontSet } from '../fonts/face.ts'
import { lineMark, lineStyle } from '../layout/setting.ts'
import type { RichText } from '../rich-text.ts'
import { composeLine } from '../text/compose.ts'
import { mmToPt, type Point, type Pt, type Size } from '../units.ts'
import type { PrinterMarks, Stroke } from './press-file.ts'

/** White around the bleed that holds all of them. */
export const slugWidth: Pt = mmToPt(10)

/** From the bleed to the near end of a stroke, and its length. */
const distance: Pt = mmToPt(1)
const strokeLength: Pt = mmToPt(5)

export interface MarkedSheet {
  readonly trim: Size
  readonly bleed: Pt
  /** The pages beside each other, by their left and right edges. */
  readonly panels: readonly { readonly left: Pt; readonly right: Pt }[]
  /** Where the sheet is folded. */
  readonly folds: readonly Pt[]
}

/** What the slug line says: on the left of the middle of the first page, and on the right. */
export interface SlugTexts {
  readonly left: RichText
  readonly right: RichText
}

export const noMarks: PrinterMarks = { strokes: [], circles: [], lines: [] }

/** A cover is folded by its marks, also at a shop that wants no others. */
export const foldMarks = (sheet: MarkedSheet): PrinterMarks => ({ ...noMarks, strokes: foldStrokes(sheet) })

/** Crop and registration marks, folds and the slug line. */
export function allMarks(sheet: MarkedSheet, slug: SlugTexts, fonts: FontSet): PrinterMarks {
  const centres = registrationCentres(sheet)
  return {
    strokes: [...cropStrokes(sheet), ...foldStrokes(sheet), ...centres.flatMap(cross)],
    circles: centres.map(centre => ({ centre, radius: circleRadius })),
    lines: slugLines(sheet, slug, fonts),
  }
}

/** Two strokes at each corner. */
function cropStrokes({ trim, bleed }: MarkedSheet): readonly Stroke[] {
  const near = bleed + distance
  const far = near + strokeLength
  const stroke = (from: Point, to: Point): Stroke => ({ kind: 'crop', from, to })
  const across = [0, trim.height].flatMap(y => [
    stroke({ x: -far, y }, { x: -near, y }),
    stroke({ x: trim.width + near, y }, { x: trim.width + far, y }),
  ])
  return [...across, ...[0, trim.width].flatMap(x => upAndDown('crop', x, { trim, bleed }))]
}

const foldStrokes = (sheet: MarkedSheet): readonly Stroke[] =>
  sheet.folds.flatMap(x => upAndDown('fold', x, sheet))

/** A stroke above the sheet at `x`, and one below. */
function upAndDown(
  kind: Stroke['kind'],
  x: Pt,
  { trim, bleed }: Pick<MarkedSheet, 'trim' | 'bleed'>,
): readonly Stroke[] {
  const near = bleed + distance
  const far = near + strokeLength
  return [
    { kind, from: { x, y: -far }, to: { x, y: -near } },
    { kind, from: { x, y: trim.height + near }, to: { x, y: trim.height + far } },
  ]
}

const circleRadius: Pt = mmToPt(2)
const crossArm: Pt = mmToPt(3.5)

/** In the middle of each side; above and below a flat in the middle of each page, since the folds have its own middle. */
function registrationCentres({ trim, bleed, panels }: MarkedSheet): readonly Point[] {
  const out = bleed + slugWidth / 2
  const middles = panels.map(({ left, right }) => (left + right) / 2)
  return [
    ...middles.flatMap(x => [
      { x, y: -out },
      { x, y: trim.height + out },
    ]),
    { x: -out, y: trim.height / 2 },
    { x: trim.width + out, y: trim.height / 2 },
  ]
}

const cross = ({ x, y }: Point): readonly Stroke[] => [
  { kind: 'registration', from: { x: x - crossArm, y }, to: { x: x + crossArm, y } },
  { kind: 'registration', from: { x, y: y - crossArm }, to: { x, y: y + crossArm } },
]

const slugSize: Pt = 6
/** White between the slug line and the marks beside it. */
const slugGap: Pt = mmToPt(2)

/** The texts under the first page, on either side of its registration mark; one that is too long is set smaller. */
function slugLines(
  { trim, bleed, panels }: MarkedSheet,
  texts: SlugTexts,
  fonts: FontSet,
): PrinterMarks['lines'] {
  const [first] = panels
  if (first === undefined) return []
  const y = trim.height + bleed + slugWidth / 2
  const middle = (first.left + first.right) / 2
  const places = [
    { text: texts.left, from: first.left + slugGap, to: middle - crossArm - slugGap },
    { text: texts.right, from: middle + crossArm + slugGap, to: first.right - slugGap },
  ]
  return places.flatMap(({ text, from, to }) => {
    const line = composeLine(text, lineStyle(fonts, 'note', slugSize))
    if (to <= from) return []
    const size = slugSize * Math.min(1, (to - from) / line.end)
    const fitted = size < slugSize ? composeLine(text, lineStyle(fonts, 'note', size)) : line
    const mark = lineMark(fitted, from, y + 0.38 * size, 'folio', 'pagination')
    return [mark]
  })
}
