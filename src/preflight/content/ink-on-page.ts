/** Gathers what the content of a page paints, occurrences alike under one entry. */
import type { Area, Box, Colour, Paint, PictureFacts } from '../facts.ts'
import { join, overlap } from '../reader/matrix.ts'
import type { Pen } from './state.ts'

export interface Stroke {
  readonly use: Paint['use']
  readonly pen: Pen
  readonly overprintMode: number
  /** On the page, inside the clip; undefined when it cannot be told. */
  readonly box: Box | undefined
  readonly size?: number
  readonly font?: string
  readonly thickness?: number
}

export interface InkOnPage {
  paint(stroke: Stroke): void
  area(area: Area): void
  picture(picture: PictureFacts): void
  transparent: boolean
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
  return {
    transparent: false,
    get paints() {
      return [...paints.values()]
    },
    areas,
    pictures,
    paint({ use, pen, overprintMode, box, size = 0, font, thickness = Number.POSITIVE_INFINITY }) {
      const key = `${use} ${keyOf(pen.colour)} ${pen.overprint} ${overprintMode}`
      let paint = paints.get(key)
      if (paint === undefined) {
        if (paints.size >= most) return
        paint = {
          use,
          colour: pen.colour,
          overprint: pen.overprint,
          overprintMode,
          inside: false,
          smallest: 0,
          fonts: new Set(),
          thinnest: Number.POSITIVE_INFINITY,
          box: undefined,
          count: 0,
        }
        paints.set(key, paint)
      }
      paint.count++
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
