/** A print file before it is bytes: which pages stand where on its sheets, and what is drawn around them. */
import type { Mark, Page } from '../page.ts'
import type { Point, Pt, Size } from '../units.ts'

/** `cover`: back, spine and front on one sheet, their insides on another; `inside`: the pages between; `whole`: all pages. */
export type PressRole = 'cover' | 'inside' | 'whole'

/** A rectangle by its edges, y down. */
export interface Edges {
  readonly left: Pt
  readonly top: Pt
  readonly right: Pt
  readonly bottom: Pt
}

/** A page on a sheet. */
export interface PlacedPage {
  readonly page: Page
  /** From the left edge of the sheet's trim to that of the page. */
  readonly x: Pt
  /** What is printed of it, from the corner of its own trim: its bleed, the front of a cover over the spine, but nothing beyond a fold or into glue. */
  readonly clip: Edges
}

/** A page of a print file, its origin the top left corner of the trim. */
export interface Sheet {
  readonly trim: Size
  readonly pages: readonly PlacedPage[]
  /** White around the bleed, with room for what is drawn and set there; 0 when nothing is. */
  readonly slug: Pt
  readonly marks: PrinterMarks
  /** Plates in the order of printing. */
  readonly plates: readonly string[]
}

/** What is drawn outside the bleed, on every plate. */
export interface PrinterMarks {
  readonly strokes: readonly Stroke[]
  readonly circles: readonly { readonly centre: Point; readonly radius: Pt }[]
  /** The slug line, as lines of text. */
  readonly lines: readonly Extract<Mark, { kind: 'line' }>[]
}

export interface Stroke {
  readonly kind: 'crop' | 'fold' | 'registration'
  readonly from: Point
  readonly to: Point
}

export interface PressFile {
  readonly role: PressRole
  readonly name: string
  /** The pages it shows, in reading order. */
  readonly pages: readonly Page[]
  readonly sheets: readonly Sheet[]
}
