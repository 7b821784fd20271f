/**
 * The division that fills each region before it begins the next, and what a division costs: a bound for the search
 * of `divide.ts`, and the measure that its result is held against.
 */
import type { Pages, Slot } from './divide.ts'
import type { FlowItem } from './flow.ts'
import { breakCost, footCost, lastCost, pageCosts } from './page-costs.ts'

/** Starts of the regions when each takes as many items as it holds and ends where the next may begin. */
export function firstFit(items: readonly FlowItem[], slots: readonly Slot[]): readonly number[] {
  const starts: number[] = []
  let start = 0
  for (let slot: Slot | undefined = slots[0]; slot !== undefined && start < items.length; ) {
    starts.push(start)
    start = regionEnd(items, start, slot.capacity)
    slot = slots[slot.next]
  }
  return starts
}

/** Index of the item that begins the next region. */
function regionEnd(items: readonly FlowItem[], start: number, capacity: number): number {
  let used = 0
  let lastFree = start
  for (let index = start; index < items.length; index += 1) {
    const item = items[index]
    if (item === undefined) break
    if (index > start && item.start !== 'held') lastFree = index
    used += index === start ? item.first.steps : item.form.steps
    if (used > capacity) return lastFree > start ? lastFree : Math.max(index, start + 1)
  }
  return items.length
}

/** What the division at `starts` costs, by `page-costs.ts`. */
export function divisionCost(
  items: readonly FlowItem[],
  { slots, lastLeast }: Pages,
  starts: readonly number[],
): number {
  let cost = 0
  let slot = slots[0]
  let footBefore = 0
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? items.length
    const previous = items[start - 1]
    const next = items[start]
    if (slot === undefined || next === undefined) break
    const used = heightOf(items, start, end)
    const blank = Math.max(0, slot.capacity - used)
    const isLast = end === items.length
    cost += pageCosts.region + (previous === undefined ? 0 : breakCost(previous, next))
    if (!isLast) cost += footCost(used, slot.capacity)
    else if (index > 0) cost += lastCost(used, lastLeast)
    if (!isLast && slot.faces === 'previous') cost += pageCosts.facing * Math.abs(blank - footBefore)
    footBefore = blank
    slot = slots[slot.next]
  }
  return cost
}

/** Pitches that a region with the items `[start, end)` is filled to. */
export function heightOf(items: readonly FlowItem[], start: number, end: number): number {
  let used = 0
  for (let index = start; index < end; index += 1) {
    const item = items[index]
    if (item !== undefined) used += index === start ? item.first.steps : item.form.steps
  }
  return used
}
