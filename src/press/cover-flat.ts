/**
 * The cover of a number as the press prints it: one sheet with back, spine and front on its outer side, and their
 * reverse on the inner (specification §1, row 19). Turned over, the reverse of the front (封二) lies on the left and that of
 * the back (封三) on the right; each keeps the side it has when the number is read.
 */
import type { Mark, Page } from '../page.ts'
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
  readonly under: readonly Mark[]
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

export function coverFlat(cover: CoverPages, sizes: FlatSizes): readonly [outer: FlatSide, inner: FlatSide] {
  const { trim, spine, binding } = sizes
  const flat = { width: 2 * trim.width + spine, height: trim.height }
  const right = trim.width + spine
  // A picture that reaches the spine goes on over it with its bleed; of areas `under` has the rest.
  const overlap = spine === 0 ? 0 : -Math.min(sizes.bleed, spine)
  const glued = binding === 'perfect' ? glueWidth : 0
  return [
    {
      trim: flat,
      under: [...overSpine(cover.back, 'left', sizes), ...overSpine(cover.front, 'right', sizes)],
      pages: [place(cover.back, 'left', 0, sizes, 0), place(cover.front, 'right', right, sizes, overlap)],
    },
    {
      trim: flat,
      under: [],
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

/** Areas of a page that reach the spine run on to its middle, where those of the other page meet them. */
function overSpine(page: Page, half: 'left' | 'right', { trim, spine }: FlatSizes): readonly Mark[] {
  if (spine === 0) return []
  const x = half === 'left' ? trim.width : trim.width + spine / 2
  return page.marks.flatMap((mark): readonly Mark[] => {
    if (mark.kind !== 'rectangle') return []
    const reaches = half === 'left' ? fits(trim.width, mark.at.x + mark.size.width) : fits(mark.at.x, 0)
    if (!reaches) return []
    return [{ ...mark, at: { x, y: mark.at.y }, size: { width: spine / 2, height: mark.size.height } }]
  })
}
