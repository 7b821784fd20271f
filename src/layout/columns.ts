/**
 * Two columns to a page. What spans the page (openers, heads of essays) cuts the columns; those above it, and those at
 * the end of a section, are cut level, the right one a line shorter if the lines do not come out even (CLREQ, columns).
 * Full pages are divided like any others, the feet of the two columns being seen side by side (`divide.ts`).
 */
import type { Pt } from '../units.ts'
import type { Poured } from './cast.ts'
import { divideUpTo, type Ending, type Slot } from './divide.ts'
import { heightOf } from './first-fit.ts'
import type { FlowItem } from './flow.ts'
import { breakCost, lastCost, levelCost, pageCosts } from './page-costs.ts'
import { type Placed, stack } from './region.ts'

/** Items of text that must find room under what spans the page, so that it is not left alone at the foot. */
const leastUnder = 2

/** A stretch of the stream: what spans the page, and the text of both columns under it. */
interface Band {
  readonly spanning: readonly FlowItem[]
  readonly text: readonly FlowItem[]
}

/** The columns of one page, or of the part of it under what spans it. */
interface Columns {
  readonly left: readonly FlowItem[]
  readonly right: readonly FlowItem[]
}

/** What columns are poured into: pages of `lines` pitches, the columns `stride` apart, see `paginate.ts`. */
export interface ColumnSheets {
  readonly lines: number
  readonly lastLeast: number
  readonly stride: Pt
}

/**
 * Pours `items`, of which only the first may be forced, into pages of two columns; nothing when that costs more than
 * `below`.
 */
export function pourColumns(
  items: readonly FlowItem[],
  sheets: ColumnSheets,
  below = Number.POSITIVE_INFINITY,
): Poured | undefined {
  const { lines, stride } = sheets
  const pages: Placed[][] = [[]]
  let top = 0
  let cost = 0
  const turn = (): void => {
    pages.push([])
    top = 0
  }
  const bands = bandsOf(items)
  for (const [at, { spanning, text }] of bands.entries()) {
    if (top > 0 && top + heightOf(middle(spanning), 0, spanning.length) + leastBelow(text) > lines) turn()
    for (const item of spanning) {
      if (top > 0 && top + item.form.steps > lines) turn()
      const form = top === 0 ? item.first : item.form
      pages.at(-1)?.push({ item, form, top, left: 0 })
      top += form.steps
    }
    if (text.length > 0 && top > 0 && top >= lines) turn()
    const under = top > 0 ? middle(text) : text
    const place: Place = {
      top,
      page: pages.length === 1 ? 'first' : 'later',
      end: at === bands.length - 1 ? 'part' : 'band',
    }
    const poured = columnPages(under, place, sheets, below - cost)
    cost += poured.cost
    if (cost > below) return undefined
    for (const [index, { left, right }] of poured.pages.entries()) {
      if (index > 0) turn()
      pages.at(-1)?.push(...stack(left, top, 0), ...stack(right, top, stride))
      top += Math.max(heightOf(left, 0, left.length), heightOf(right, 0, right.length))
    }
  }
  return { pages, cost }
}

/** The stream cut at what spans the page. */
function bandsOf(items: readonly FlowItem[]): readonly Band[] {
  const bands: { spanning: FlowItem[]; text: FlowItem[] }[] = []
  for (const item of items) {
    const open = bands.at(-1)
    if (item.span === 'page' && open !== undefined && open.text.length === 0) open.spanning.push(item)
    else if (item.span === 'page') bands.push({ spanning: [item], text: [] })
    else if (open === undefined) bands.push({ spanning: [], text: [item] })
    else open.text.push(item)
  }
  return bands
}

/** Items that follow on something: the first keeps the form it has in the middle of a page. */
const middle = ([first, ...more]: readonly FlowItem[]): readonly FlowItem[] =>
  first === undefined ? [] : [{ ...first, first: first.form }, ...more]

/** Height of the first items that are not parted, which the left column must hold under what spans the page. */
function leastBelow(text: readonly FlowItem[]): number {
  let end = Math.min(text.length, leastUnder)
  while (text[end]?.start === 'held') end += 1
  return heightOf(middle(text), 0, end)
}

const columnCount = 2

/** Where the text of a band begins, and whether the part ends with it. */
interface Place {
  /** Pitches of the first page that are taken. */
  readonly top: number
  readonly page: 'first' | 'later'
  readonly end: 'band' | 'part'
}

/** The text in columns, the two of its last page cut level. Which page that is begins with is weighed with the rest. */
function columnPages(
  text: readonly FlowItem[],
  { top, page, end }: Place,
  { lines, lastLeast }: ColumnSheets,
  limit: number,
): { readonly pages: readonly Columns[]; readonly cost: number } {
  const room = Math.max(1, lines - top)
  const slots: readonly Slot[] = [
    { capacity: room, next: 1, faces: 'nothing' },
    { capacity: room, next: leftSlot, faces: 'previous' },
    { capacity: lines, next: 3, faces: 'nothing' },
    { capacity: lines, next: leftSlot, faces: 'previous' },
  ]
  const capacityOf = (slot: number): number => slots[slot]?.capacity ?? lines
  const heights = heightsFrom(text)
  const ending: Ending = (start, slot) => {
    const capacity = capacityOf(slot)
    const isRight = slots[slot]?.faces === 'previous'
    const fits = text.length - start <= columnCount || (heights[start] ?? 0) <= columnCount * capacity
    if (isRight || !fits) return Number.POSITIVE_INFINITY
    const { highest, cost } = cutLevel(text.slice(start), capacity)
    const isLastOfMore = end === 'part' && (page === 'later' || slot === leftSlot)
    const filled = slot === leftSlot ? highest : top + highest
    return columnCount * pageCosts.region + cost + (isLastOfMore ? lastCost(filled, lastLeast) : 0)
  }
  const { starts, cost } = divideUpTo(text, slots, ending, limit)
  const pages: Columns[] = []
  for (let at = 0; at < starts.length; at += columnCount) {
    const [left, right, next] = starts.slice(at)
    pages.push(
      right === undefined
        ? cutLevel(text.slice(left), capacityOf(at === 0 ? 0 : leftSlot))
        : { left: text.slice(left, right), right: text.slice(right, next) },
    )
  }
  return { pages, cost }
}

/** The left column of a whole page, among the kinds of region of a band. */
const leftSlot = 2

/** The least height of all items from each on. */
function heightsFrom(text: readonly FlowItem[]): readonly number[] {
  const heights = text.map(({ form, first }) => Math.min(form.steps, first.steps))
  for (let index = heights.length - 2; index >= 0; index -= 1)
    heights[index] = (heights[index] ?? 0) + (heights[index + 1] ?? 0)
  return heights
}

/** Columns cut level, with the height of the higher one and what the cut costs. */
interface Level extends Columns {
  readonly highest: number
  readonly cost: number
}

/** A column that is too high costs more than any broken rule. */
const overfull = 1e12

/**
 * Divides the text into two columns of like height, the left one the higher, none above `capacity` if that can be. A
 * rule is broken only where no other cut is; of cuts that are as level the one with the lower columns is taken.
 */
function cutLevel(text: readonly FlowItem[], capacity: number): Level {
  let best: { cut: number; highest: number; cost: number; rank: number } | undefined
  const weigh = (cut: number, left: number, right: number, broken: number): void => {
    const highest = Math.max(left, right)
    const cost = broken + levelCost(left, right) + (highest > capacity ? overfull : 0)
    const rank = cost + columnCount * highest
    if (best === undefined || rank < best.rank) best = { cut, highest, cost, rank }
  }
  let above = 0
  let below = text.reduce((sum, item) => sum + item.form.steps, 0)
  for (const [index, item] of text.entries()) {
    const previous = text[index - 1]
    // The right column would begin with this item.
    if (previous !== undefined)
      weigh(index, above, below - item.form.steps + item.first.steps, breakCost(previous, item))
    above += previous === undefined ? item.first.steps : item.form.steps
    below -= item.form.steps
  }
  weigh(text.length, above, 0, 0)
  const { cut, highest, cost } = best ?? { cut: text.length, highest: above, cost: 0 }
  return { left: text.slice(0, cut), right: text.slice(cut), highest, cost }
}
