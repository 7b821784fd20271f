/**
 * The cover of a number as the press prints it: one sheet with back, spine and front on its outer side, and their
 * reverse on the inner (specification §1, row 19). The spine belongs to the front. Turned over, the reverse of the front (封二) lies on the left and that of
 * the back (封三) on the right; each keeps the side it has when the number is read.
 */
import type { Mark, Page, PictureMark } from '../page.ts'
import { fits, mmToPt, type Pt, type Size } from '../units.ts'
import type { PlacedPage } from './press-file.ts'
import type { Binding } from './settings.ts'

/** The four pages of the cover, by their place. */
export interface CoverPages {
  readonly front: Page
  readonly insideFront: Page
  readonly insideBack: Page
  readonly back: Page
}

/** One side of the flat. */
export interface FlatSide {
  readonly trim: Size
  readonly pages: readonly PlacedPage[]
}

export interface FlatSizes {
  /** Of a finished page. */
  readonly trim: Size
  readonly bleed: Pt
  readonly spine: Pt
  readonly binding: Binding
}

/** Beside the spine of a perfect-bound cover the glue takes five to seven millimetres of the inner side. */
export const glueWidth: Pt = mmToPt(6)

/** `cover.front` is the front as `overSpine` gives it. */
export function coverFlat(cover: CoverPages, sizes: FlatSizes): readonly [outer: FlatSide, inner: FlatSide] {
  const { trim, spine, binding } = sizes
  const flat = { width: 2 * trim.width + spine, height: trim.height }
  const right = trim.width + spine
  const glued = binding === 'perfect' ? glueWidth : 0
  return [
    {
      trim: flat,
      pages: [place(cover.back, 'left', 0, sizes, 0), place(cover.front, 'right', right, sizes, 0 - spine)],
    },
    {
      trim: flat,
      pages: [
        place(cover.insideFront, 'left', 0, sizes, glued),
        place(cover.insideBack, 'right', right, sizes, glued),
      ],
    },
  ]
}

/** A page on the left or the right half: bleed on its three outer edges, nothing within `kept` of the spine; beyond it when `kept` is negative. */
const place = (
  page: Page,
  half: 'left' | 'right',
  x: Pt,
  { trim, bleed }: FlatSizes,
  kept: Pt,
): PlacedPage => ({
  page,
  x,
  clip: {
    left: half === 'left' ? -bleed : kept,
    top: -bleed,
    right: half === 'left' ? trim.width - kept : trim.width + bleed,
    bottom: trim.height + bleed,
  },
})

/**
 * The front with all that reaches the spine carried over the whole of it, as high as on the page. Its areas are made
 * wider; a picture shows more of itself where there is more on that side, and is else shown a little larger.
 */
export function overSpine(front: Page, { bleed, spine }: Pick<FlatSizes, 'bleed' | 'spine'>): Page {
  const more = spine - bleed
  if (more <= 0) return front
  const marks = front.marks.map((mark): Mark => {
    if ((mark.kind !== 'rectangle' && mark.kind !== 'picture') || !fits(mark.at.x, -bleed)) return mark
    const at = { x: mark.at.x - more, y: mark.at.y }
    const size = { width: mark.size.width + more, height: mark.size.height }
    if (mark.kind === 'rectangle') return { ...mark, at, size }
    return { ...mark, at, size, crop: widenLeft(mark.crop, mark.size, size) }
  })
  return { ...front, marks }
}

/** The part of a picture for a box that is wider on the left: never more of its height than before. */
function widenLeft(
  { x, y, width, height }: PictureMark['crop'],
  box: Size,
  wider: Size,
): PictureMark['crop'] {
  const wanted = (width * (wider.width - box.width)) / box.width
  const across = width + Math.min(x, wanted)
  const down = (across * wider.height) / wider.width
  return { x: x + width - across, y: y + (height - down) / 2, width: across, height: down }
}
