/** The cover of a book and where that leaves its words: beside it, or under it where a column is narrow (page design 11). */
import type { PrintedPicture } from '../issue/issue.ts'
import type { Mark } from '../page.ts'
import type { Element } from '../structure.ts'
import type { Pt, Size } from '../units.ts'
import { fitInto, wholeOf } from './crop.ts'
import { stepsFor } from './flow.ts'
import { type Place, textPlace } from './running-text.ts'
import { baselineOf, rectangle, type Setting } from './setting.ts'
import { pictureIn } from './structure.ts'

/** Where the words about a book stand. */
export interface BookPlace {
  /** Left edge and measure of the title. */
  readonly titleX: Pt
  readonly titles: Pt
  /** Of all that follows it. */
  readonly place: Place
  /** From the top of the entry to the title's box. */
  readonly top: Pt
  /** The cover, relative to the top of the entry, and how far down it reaches. */
  readonly marks: readonly Mark[]
  readonly reach: Pt
}

/** Beside a cover a line of so many em is the shortest that reads well. */
const leastMeasure = 16

export function bookPlace(
  setting: Setting,
  cover: PrintedPicture | undefined,
  section: number,
  entry: Element,
): BookPlace {
  const { theme, frame, edges } = setting
  const words: BookPlace = {
    titleX: 0,
    titles: edges.titles,
    place: textPlace(setting, section, entry),
    top: 0,
    marks: [],
    reach: 0,
  }
  if (cover === undefined) return words
  const { width, most, text } = theme.book.cover
  const size = fitInto(cover.picture, { width, height: most })
  // The top of the cover stands level with the characters of the title and not with their box.
  const top = baselineOf(setting, 'bookTitle') - 0.88 * theme.type.bookTitle.size
  const measure = edges.titles - text
  if (measure < leastMeasure * theme.body.size) {
    const under = stepsFor(size.height, frame.step) * frame.step
    return { ...words, top: under, marks: coverMarks(setting, cover, size, 0, entry), reach: under }
  }
  return {
    titleX: text,
    titles: measure,
    place: { x: text, measure, section, within: entry },
    top: 0,
    marks: coverMarks(setting, cover, size, top, entry),
    reach: top + size.height,
  }
}

/** A line round a pale cover shows where it ends. */
function coverMarks(
  { theme }: Setting,
  { picture, alt }: PrintedPicture,
  size: Size,
  top: Pt,
  entry: Element,
): readonly Mark[] {
  const { frame: weight } = theme.book.cover
  const at = { x: 0, y: top }
  const belongs = pictureIn(entry, alt)
  const mark: Mark = { kind: 'picture', at, size, picture, crop: wholeOf(picture), alt, belongs }
  if (picture.edges === 'dark') return [mark]
  const { width, height } = size
  return [
    mark,
    rectangle(0, top, width, weight, 'text'),
    rectangle(0, top + height - weight, width, weight, 'text'),
    rectangle(0, top, weight, height, 'text'),
    rectangle(width - weight, top, weight, height, 'text'),
  ]
}
