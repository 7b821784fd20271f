/**
 * What a way to divide the stream into regions costs. Only the order of the numbers matters: a broken rule is dearer
 * than any page, a page dearer than any uneven foot. The sizes are the taste of this house; `docs/decisions/` tells
 * how they were found, and `tests/layout/paginate.test.ts` shows what each of them does.
 */
import type { FlowItem } from './flow.ts'

/** Costs of one division, in squares of a blank line. */
export const pageCosts = {
  /** One region more. The number is read by the sheet: no foot is evened by another page. */
  region: 1e4,
  /** A blank line at the foot of a region, squared: two feet of one line are better than one of two. */
  blankLine: 1,
  /** Each line by which the feet of two facing regions differ. */
  facing: 2,
  /** Each line by which two columns that are to be level are not, beyond the one the right may be shorter by, squared. */
  unlevel: 4,
  /** Each line by which the last page of a section falls short of the least, squared. */
  shortLast: 2,
  /** A region that ends in a heading, a name or an opener: the text it speaks of is overleaf. */
  loneHead: 1e8,
  /** A source line that begins a region. */
  partedSource: 3e7,
  /** A widow or an orphan, or another line parted from the one it belongs to. */
  partedText: 1e7,
} as const

/** Cost of ending a region of `capacity` pitches at `used` of them, with text following overleaf. */
export function footCost(used: number, capacity: number): number {
  const blank = Math.max(0, capacity - used)
  return pageCosts.blankLine * blank * blank
}

/** Cost of ending the stream, or the part of it before a forced start, in a region filled to `used`. */
export function lastCost(used: number, least: number): number {
  const short = Math.max(0, least - used)
  return pageCosts.shortLast * short * short
}

/** Cost of two columns of so many pitches that are to be level; the right one may be a line shorter (CLREQ, columns). */
export function levelCost(left: number, right: number): number {
  const apart = left >= right ? Math.max(0, left - right - 1) : right - left
  return pageCosts.unlevel * apart * apart
}

/** Cost of beginning a region with `next` after `previous`: nothing where it may, dear where it must not. */
export function breakCost(previous: FlowItem, next: FlowItem): number {
  if (next.start !== 'held') return 0
  if (previous.kind === 'head' || previous.kind === 'heading' || previous.kind === 'opener')
    return pageCosts.loneHead
  return next.kind === 'source' ? pageCosts.partedSource : pageCosts.partedText
}
