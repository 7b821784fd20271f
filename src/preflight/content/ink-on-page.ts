/** Gathers what the content of a page paints, occurrences alike under one entry. */

import type { Pt } from '../../units.ts'
import type { Area, Box, Colour, Paint, PictureFacts } from '../facts.ts'
import { join, meet, overlap } from '../reader/matrix.ts'
import type { Pen } from './state.ts'

export interface InkOnPage {
  /** Something is painted in `box`, as far as `clip` shows it. Gives the entry it goes under. */
  paint(use: Paint['use'], pen: Pen, overprintMode: number, box: Box, clip: Box): Paint | undefined
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
    paint(use, pen, overprintMode, box, clip) {
      const isLast = lastPaint?.use === use && lastPen === pen && lastPaint.overprintMode === overprintMode
      const paint = isLast ? lastPaint : entryOf(use, pen, overprintMode)
      if (paint === undefined) return undefined
      lastPaint = paint
      lastPen = pen
      // Most of a page stands within what came before.
      if (paint.box !== undefined && holds(paint.box, box)) return paint
      const seen = meet(box, clip)
      if (!overlap(seen, live)) return paint
      paint.inside = true
      paint.box = join(paint.box, seen)
      return paint
    },
    area(area) {
      if (areas.length < most) areas.push(area)
    },
    picture(picture) {
      if (pictures.length < most) pictures.push(picture)
    },
  }
}

export function noteText(paint: Paint | undefined, size: Pt, font: string): void {
  if (paint === undefined) return
  if (size > 0 && (paint.smallest === 0 || size < paint.smallest)) paint.smallest = size
  if (!paint.fonts.has(font)) paint.fonts.add(font)
}

export function noteRule(paint: Paint | undefined, thickness: Pt): void {
  if (paint !== undefined && thickness < paint.thinnest) paint.thinnest = thickness
}

const holds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

const keyOf = ({ space, names, base, values, profile }: Colour): string =>
  `${space} ${base ?? ''} ${profile ?? ''} ${names.join(' ')} ${values.join(' ')}`
