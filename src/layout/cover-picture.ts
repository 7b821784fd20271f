/** The picture on the cover: under the field, from bleed to bleed, as high as the contents list lets it (page design 7). */
import type { PrintedPicture } from '../issue/issue.ts'
import type { Mark } from '../page.ts'
import type { Element } from '../structure.ts'
import type { Pt } from '../units.ts'
import { cropToFill } from './crop.ts'
import type { Setting } from './setting.ts'
import { pictureIn } from './structure.ts'

/** `below` is what list and organisers take of the sheet; nothing when the list stands elsewhere. */
export function pictureHeight({ theme, frame }: Setting, field: Pt, below: Pt | undefined): Pt {
  const { least, most, unit } = theme.cover.picture
  if (below === undefined) return Math.min(most, frame.trim.height - field)
  const left = frame.trim.height - field - below
  return Math.min(most, Math.max(least, Math.floor(left / unit + 1e-6) * unit))
}

/** What reaches the trim on either side goes on to the edge of the bleed. */
export function coverPicture(
  { frame }: Setting,
  { picture, focus, alt }: PrintedPicture,
  top: Pt,
  height: Pt,
  within: Element,
): Mark {
  const size = { width: frame.trim.width + 2 * frame.bleed, height }
  return {
    kind: 'picture',
    at: { x: -frame.bleed, y: top },
    size,
    picture,
    crop: cropToFill(picture, size, focus),
    alt,
    belongs: pictureIn(within, alt),
  }
}
