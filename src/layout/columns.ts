/**
 * Two columns to a page. What spans the page (openers, heads of essays) cuts the columns; those above it, and those at
 * the end of a section, are cut level, the right one a line shorter if the lines do not come out even (CLREQ, columns).
 * Full pages are divided like any others, the feet of the two columns being seen side by side (`divide.ts`).
 */
import type { Pt } from '../units.ts'
import { divide, type Slot } from './divide.ts'
import { heightOf } from './first-fit.ts'
import type { FlowItem } from './flow.ts'
import { breakCost } from './page-costs.ts'
import { type Placed, type Region, stack } from './region.ts'

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

/** Pours `items`, of which only the first may be forced, into pages of `lines` pitches with columns `stride` apart. */
export function pourColumns(items: readonly FlowItem[], lines: number, stride: Pt): readonly Region[] {
  const pages: Placed[][] = [[]]
  let top = 0
  const turn = (): void => {
    pages.push([])
    top = 0
  }
  for (const { spanning, text } of bandsOf(items)) {
    if (top > 0 && top + heightOf(middle(spanning), 0, spanning.length) + leastBelow(text) > lines) turn()
    for (const item of spanning) {
      if (top > 0 && top + item.form.steps > lines) turn()
      const form = top === 0 ? item.first : item.form
      pages.at(-1)?.push({ item, form, top, left: 0 })
      top += form.steps
    }
    const under = spanning.length > 0 ? middle(text) : text
    for (const [index, { left, right }] of columnPages(under, lines - top, lines).entries()) {
      if (index > 0) turn()
      pages.at(-1)?.push(...stack(left, top, 0), ...stack(right, top, stride))
      top += Math.max(heightOf(left, 0, left.length), heightOf(right, 0, right.length))
    }
  }
  return pages
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

/** The text in columns, the first two `room` pitches high, all others `lines`; those of the last page cut level. */
function columnPages(text: readonly FlowItem[], room: number, lines: number): readonly Columns[] {
  if (text.length === 0) return []
  const level = cutLevel(text, room)
  if (
    heightOf(level.left, 0, level.left.length) <= room &&
    heightOf(level.right, 0, level.right.length) <= room
  )
    return [level]
  const slots: readonly Slot[] = [
    { capacity: Math.max(1, room), next: 1, faces: 'nothing' },
    { capacity: Math.max(1, room), next: 2, faces: 'previous' },
    { capacity: lines, next: 3, faces: 'nothing' },
    { capacity: lines, next: 2, faces: 'previous' },
  ]
  const { starts } = divide(text, { slots, lastLeast: 0 })
  const pages: Columns[] = []
  for (let at = 0; at < starts.length; at += columnCount) {
    const start = starts[at] ?? 0
    const isLast = at + columnCount >= starts.length
    const rest = text.slice(start)
    pages.push(
      isLast
        ? cutLevel(rest, at === 0 ? room : lines)
        : { left: text.slice(start, starts[at + 1]), right: text.slice(starts[at + 1], starts[at + 2]) },
    )
  }
  return pages
}

/** A column that is too high costs more than any broken rule. */
const overfull = 1e12

/**
 * Divides the text into two columns of like height, the left one the higher, none above `capacity` if that can be. A
 * rule is broken only where no other cut is.
 */
function cutLevel(text: readonly FlowItem[], capacity: number): Columns {
  let least = Number.POSITIVE_INFINITY
  let cut = text.length
  let above = 0
  let below = text.reduce((sum, item) => sum + item.form.steps, 0)
  for (const [index, item] of text.entries()) {
    const previous = text[index - 1]
    // The right column would begin with this item.
    const right = below - item.form.steps + item.first.steps
    const cost =
      previous === undefined
        ? Number.POSITIVE_INFINITY
        : breakCost(previous, item) + heightCost(above, right, capacity)
    if (cost < least) {
      least = cost
      cut = index
    }
    above += previous === undefined ? item.first.steps : item.form.steps
    below -= item.form.steps
  }
  return heightCost(above, 0, capacity) < least
    ? { left: text, right: [] }
    : { left: text.slice(0, cut), right: text.slice(cut) }
}

function heightCost(left: number, right: number, capacity: number): number {
  const highest = Math.max(left, right)
  return columnCount * highest + (right > left ? 1 : 0) + (highest > capacity ? overfull : 0)
}
