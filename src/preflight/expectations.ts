/** What a file is meant to be: known when it is made, told by its job sheet or by itself when it is verified. */
import { mmToPt, type Pt, type Size } from '../units.ts'

export interface Expectations {
  readonly edition: 'screen' | 'press'
  readonly standard: PressStandard
  /** `cover`: back, spine and front on one page; `inside`: single pages; `whole`: all pages as single ones. */
  readonly role: 'cover' | 'inside' | 'whole' | undefined
  readonly binding: 'saddle' | 'perfect' | undefined
  /** Of a finished page, not of a cover lying flat. */
  readonly trim: Size | undefined
  /** Between the halves of a cover; undefined when it is not known. */
  readonly spine: Pt | undefined
  readonly bleed: Pt
  /** Pages of the whole number, whatever file they are in. */
  readonly bound: number | undefined
  /** Pages of this file. */
  readonly pages: number | undefined
  /** Most ink on one spot, in percent. */
  readonly totalInk: number
  /** Process inks that text may be set in beside black: C, M, Y, K from 0 to 1. */
  readonly textInks: readonly (readonly number[])[] | undefined
  /** What was told when the pages were laid out is not told again of the file. */
  readonly told: 'pages' | 'nothing'
}

export type PressStandard = 'PDF/X-4' | 'PDF/X-1a'

/** Shops ask for no less (docs/press.md, shop 2 and 11). */
const usualBleed = mmToPt(3)
const usualTotalInk = 300

/** Of a file that nothing is known about but what it says itself. */
export const nothingKnown = (
  edition: Expectations['edition'],
  standard: PressStandard = 'PDF/X-4',
): Expectations => ({
  edition,
  standard,
  role: undefined,
  binding: undefined,
  trim: undefined,
  spine: undefined,
  bleed: edition === 'press' ? usualBleed : 0,
  bound: undefined,
  pages: undefined,
  totalInk: usualTotalInk,
  textInks: undefined,
  told: 'nothing',
})
