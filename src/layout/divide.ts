/**
 * Divides a stream into regions at the least total cost, by dynamic programming after the manner of Knuth and Plass,
 * Breaking Paragraphs into Lines (1981), with items for boxes and regions for lines; the pages of a book are Plass,
 * Optimal Pagination Techniques (1981). Every division is weighed, so the result is exact; an item is tried only
 * against the starts within one region before it, so the time is linear in the length of the stream. What cannot
 * beat the first-fit division any more is given up; costs only grow, so that loses nothing.
 */
import { divisionCost, firstFit } from './first-fit.ts'
import type { FlowItem } from './flow.ts'
import { breakCost, footCost, lastCost, pageCosts } from './page-costs.ts'

/** One of the kinds of region a stream is poured into: a verso, a recto, a left-hand column on a page begun. */
export interface Slot {
  /** Line pitches it holds. */
  readonly capacity: number
  /** Index of the kind that follows it. */
  readonly next: number
  /** Whether its foot is seen beside the foot of the region before it. */
  readonly faces: 'previous' | 'nothing'
}

/** What a stretch of the stream is poured into. */
export interface Pages {
  /** The kinds of region; the first region is of the first kind. */
  readonly slots: readonly Slot[]
  /** Fewest pitches wanted on the last region when there are others. */
  readonly lastLeast: number
}

export interface Division {
  /** Index of the first item of each region; the first is 0. */
  readonly starts: readonly number[]
  readonly cost: number
}

/**
 * The cheapest division of `items`. Only an item taller than a region makes one that is overfull. Forced starts are the
 * caller's affair: here they are free ones. A division that costs more than `below` is not looked for: the result then
 * has no regions and no finite cost.
 */
export function divide(
  items: readonly FlowItem[],
  { slots, lastLeast }: Pages,
  below = Number.POSITIVE_INFINITY,
): Division {
  const filled = divisionCost(items, { slots, lastLeast }, firstFit(items, slots)) + tiny
  const ending: Ending = (start, _, used) =>
    used === undefined
      ? Number.POSITIVE_INFINITY
      : pageCosts.region + (start === 0 ? 0 : lastCost(used, lastLeast))
  return divideUpTo(items, slots, ending, Math.min(filled, below))
}

/**
 * What the rest of the stream costs where a region of kind `slot` begins with item `start`: infinite if it may not end
 * so. `used` is what that region is filled to when it holds the rest.
 */
export type Ending = (start: number, slot: number, used: number | undefined) => number

/**
 * The cheapest division of which `ending` sets the rest; it begins with the last of the starts. Without regions and
 * finite cost when there is none within `limit`.
 */
export function divideUpTo(
  items: readonly FlowItem[],
  slots: readonly Slot[],
  ending: Ending,
  limit: number,
): Division {
  if (items.length === 0) return { starts: [], cost: 0 }
  const search = openSearch(items, slots, limit)
  if (search === undefined) return { starts: [], cost: Number.POSITIVE_INFINITY }
  for (let start = 0; start < items.length; start += 1)
    for (let slot = 0; slot < slots.length; slot += 1)
      if (search.reached[slot * items.length + start] === 1)
        close(search, start, slot, ending(start, slot, extend(search, start, slot)))
  return walkBack(search)
}

/**
 * A state is: a region of kind `slot` begins with item `start`, and the region it faces left `blank` pitches. It has
 * a cell in `cost` and in `via`; kinds that face nothing use the cells of blank 0 alone.
 */
interface Search {
  readonly items: readonly FlowItem[]
  readonly slots: readonly Slot[]
  /** Cells of one start in one kind of region: a blank of 0 up to the greatest that a kept division may have. */
  readonly width: number
  /** Least cost of everything before the state. */
  readonly cost: Float64Array
  /** 1 for each start in each kind of region that some division reaches. */
  readonly reached: Uint8Array
  /** Cell of the state before. */
  readonly via: Int32Array
  /** Height of an item in the middle of a region, and at its head. */
  readonly steps: Float64Array
  readonly firstSteps: Float64Array
  /** What it costs that a region begins with the item, and the least that it and all after it will cost then. */
  readonly breaks: Float64Array
  readonly rest: Float64Array
  /** What the result may cost. */
  readonly limit: number
  /** Cost of entering the region at hand, by the blank it will leave, and the cell that is had from. */
  readonly entry: Float64Array
  readonly entryFrom: Int32Array
  /** Cheapest end so far, and the cell it is reached from. */
  readonly best: { cost: number; from: number }
}

function openSearch(items: readonly FlowItem[], slots: readonly Slot[], limit: number): Search | undefined {
  const count = items.length
  const greatest = Math.max(...slots.map(slot => slot.capacity))
  const steps = new Float64Array(count)
  const firstSteps = new Float64Array(count)
  const breaks = new Float64Array(count)
  const rest = new Float64Array(count)
  let previous: FlowItem | undefined
  for (const [index, item] of items.entries()) {
    steps[index] = item.form.steps
    firstSteps[index] = item.first.steps
    breaks[index] = previous === undefined ? 0 : breakCost(previous, item)
    previous = item
  }
  let height = 0
  for (let index = count - 1; index >= 0; index -= 1) {
    height += Math.min(steps[index] ?? 0, firstSteps[index] ?? 0, greatest)
    rest[index] = pageCosts.region * Math.ceil(height / greatest)
  }
  if (limit < (rest[0] ?? 0)) return undefined
  // A blank that alone exhausts the limit ends no region of a division that is kept.
  const mostBlank = Math.floor(Math.sqrt((limit - (rest[0] ?? 0)) / pageCosts.blankLine))
  const width = 1 + Math.min(greatest, mostBlank)
  const cost = new Float64Array(slots.length * count * width).fill(Number.POSITIVE_INFINITY)
  const reached = new Uint8Array(slots.length * count)
  cost[0] = 0
  reached[0] = 1
  return {
    items,
    slots,
    width,
    cost,
    reached,
    via: new Int32Array(cost.length).fill(-1),
    steps,
    firstSteps,
    breaks,
    rest,
    limit,
    entry: new Float64Array(width),
    entryFrom: new Int32Array(width),
    best: { cost: Number.POSITIVE_INFINITY, from: -1 },
  }
}

const cellOf = ({ items, width }: Search, slot: number, start: number): number =>
  (slot * items.length + start) * width

/** Rounding of sums of costs. */
const tiny = 1e-3

/**
 * Tries every end of a region of kind `slot` that begins with item `start` and is not the last. Returns what the region
 * is filled to if it holds all the rest.
 */
function extend(search: Search, start: number, slot: number): number | undefined {
  const { items, slots, width, cost, reached, via, limit, entry, entryFrom } = search
  const { steps, firstSteps, breaks, rest } = search
  const kind = slots[slot]
  if (kind === undefined) return undefined
  openEntry(search, start, slot)
  const { capacity } = kind
  const isFaced = slots[kind.next]?.faces === 'previous'
  let used = firstSteps[start] ?? 0
  for (let end = start + 1; end < items.length; end += 1) {
    const blank = used < capacity ? capacity - used : 0
    if (blank < width) {
      const total = (entry[blank] ?? 0) + pageCosts.region + footCost(used, capacity) + (breaks[end] ?? 0)
      const region = kind.next * items.length + end
      const cell = region * width + (isFaced ? blank : 0)
      if (total + (rest[end] ?? 0) <= limit && total < (cost[cell] ?? 0)) {
        cost[cell] = total
        reached[region] = 1
        via[cell] = entryFrom[blank] ?? -1
      }
    }
    used += steps[end] ?? 0
    if (used > capacity) return undefined
  }
  return used
}

/** Ends the stream with what begins here. It answers to no foot beside it: white there is the end of the text. */
function close(search: Search, start: number, slot: number, ending: number): void {
  const { cost, limit, best } = search
  if (ending === Number.POSITIVE_INFINITY) return
  const cheapest = cheapestCell(search, cellOf(search, slot, start))
  const total = (cost[cheapest] ?? 0) + ending
  if (total <= limit && total < best.cost) {
    best.cost = total
    best.from = cheapest
  }
}

/**
 * Fills `entry` for the regions that begin with `start`. The cost of two feet of different height grows by the line, so
 * the best foot before is found for all blanks at once, in one sweep up and one down.
 */
function openEntry(search: Search, start: number, slot: number): void {
  const { slots, width, cost, entry, entryFrom } = search
  const cell = cellOf(search, slot, start)
  if (slots[slot]?.faces !== 'previous') {
    entry.fill(cost[cell] ?? 0)
    entryFrom.fill(cell)
    return
  }
  for (let blank = 0; blank < width; blank += 1) {
    const own = cost[cell + blank] ?? 0
    const fromBelow = (entry[blank - 1] ?? Number.POSITIVE_INFINITY) + pageCosts.facing
    entry[blank] = own <= fromBelow ? own : fromBelow
    entryFrom[blank] = own <= fromBelow ? cell + blank : (entryFrom[blank - 1] ?? 0)
  }
  for (let blank = width - 2; blank >= 0; blank -= 1) {
    const fromAbove = (entry[blank + 1] ?? 0) + pageCosts.facing
    if (fromAbove >= (entry[blank] ?? 0)) continue
    entry[blank] = fromAbove
    entryFrom[blank] = entryFrom[blank + 1] ?? 0
  }
}

function cheapestCell({ cost, width }: Search, cell: number): number {
  let cheapest = cell
  for (let at = cell; at < cell + width; at += 1) if ((cost[at] ?? 0) < (cost[cheapest] ?? 0)) cheapest = at
  return cheapest
}

function walkBack({ items, width, via, best }: Search): Division {
  const starts: number[] = []
  for (let cell = best.from; cell >= 0; cell = via[cell] ?? -1)
    starts.push(Math.floor(cell / width) % items.length)
  return { starts: starts.reverse(), cost: best.cost }
}
