/** Where pictures stand: under the field of the cover, and beside the words about a book (page design 7 and 11). */
import { length, stride } from './leaf.ts'
import { tier } from './tier.ts'

/** With a picture the field is as low as may be, and the list a size smaller. */
export const coverPicture = {
  field: length('198pt'),
  /** From the nameplate to the lower edge of the field, and from the picture to the heading of the list. */
  nameplateBelow: length('22pt'),
  listAbove: length('18pt'),
  least: length('144pt'),
  most: length('324pt'),
  unit: stride('9pt'),
  tiers: {
    first: tier('17', '10pt', '16.5pt', '11pt', '31pt'),
    second: tier('22', '9.5pt', '14.5pt', '9pt', '27pt'),
  },
}

/** The cover of a book: its width, or its greatest height where that comes first; the words stand at `text`. */
export const bookCover = {
  width: length('10em'),
  most: length('148pt'),
  text: length('12em'),
  /** Round a pale cover only. */
  frame: length('0.25pt'),
}
