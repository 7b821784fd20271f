/** Gathers what the content of a page paints, occurrences alike under one entry. */

import type { Pt } from '../../units.ts'
import type { Area, Box, Colour, Paint, PictureFacts } from '../facts.ts'
import { join, overlap } from '../reader/matrix.ts'
import type { Pen } from './state.ts'

export interface Stroke {
  readonly use: Paint['use']
  readonly pen: Pen
  readonly overprintMode: number
  /** On the page, inside the clip; undefined when it cannot be told. */
  readonly box: Box | undefined
  /** Of text; 0 for the rest. */
  readonly size: Pt
  readonly font: string | undefined
  /** Of lines; Infinity for the rest. */
  readonly thickness: Pt
}

/** What is neither text nor a line. */
export const shapeless = { size: 0, font: undefined, thickness: Number.POSITIVE_INFINITY } as const

export interface InkOnPage {
  paint(stroke: Stroke): void
  area(area: Area): void
  picture(picture: PictureFacts): void
  transparent: boolean
  /** What pictures in the content have that a rule may forbid. */
  readonly odd: Set<string>
  readonly paints: readonly Paint[]
  readonly areas: readonly Area[]
  readonly pictures: readonly PictureFacts[]
}

/** Entries of a page are bounded; a page with more colours or areas is not one of type. */
const most = 5_000

/** `live` is what is printed: the bleed box, or what stands for it. */
export function inkOnPage(live: Box): InkOnPage {
  const paints = new Map<string, Paint>()
  const areas: Area[] = []
  const pictures: PictureFacts[] = []
  // Most of a page is painted with the pen of what came before.
  let lastPaint: Paint | undefined
  let lastPen: Pen | undefined

  function entryOf(use: Paint['use'], pen: Pen, overprintMode: number): Paint | undefined {
    const key = `${use} ${keyOf(pen.colour)} ${pen.overprint} ${overprintMode}`
    const known = paints.get(key)
    if (known !== undefined || paints.size >= most) return known
    const paint: Paint = {
      use,
      colour: pen.colour,
      overprint: pen.overprint,
      overprintMode,
      inside: false,
      smallest: 0,
      fonts: new Set(),
      thinnest: Number.POSITIVE_INFINITY,
      box: undefined,
    }
    paints.set(key, paint)
    return paint
  }

  return {
    transparent: false,
    odd: new Set(),
    get paints() {
      return [...paints.values()]
    },
    areas,
    pictures,
    paint({ use, pen, overprintMode, box, size, font, thickness }) {
      const isLast = lastPaint?.use === use && lastPen === pen && lastPaint.overprintMode === overprintMode
      const paint = isLast ? lastPaint : entryOf(use, pen, overprintMode)
      if (paint === undefined) return
      lastPaint = paint
      lastPen = pen
      if (size > 0 && (paint.smallest === 0 || size < paint.smallest)) paint.smallest = size
      if (font !== undefined) paint.fonts.add(font)
      if (thickness < paint.thinnest) paint.thinnest = thickness
      if (box !== undefined && !overlap(box, live)) return
      paint.inside = true
      if (box !== undefined) paint.box = join(paint.box, box)
    },
    area(area) {
      if (areas.length < most) areas.push(area)
    },
    picture(picture) {
      if (pictures.length < most) pictures.push(picture)
    },
  }
}

const keyOf = ({ space, names, base, values, profile }: Colour): string =>
  `${space} ${base ?? ''} ${profile ?? ''} ${names.join(' ')} ${values.join(' ')}`
