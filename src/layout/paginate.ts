/**
 * Pours the stream into regions of equal height: each takes as many items as it holds and ends where the next item
 * may begin a region. A region is a column; one to a page as long as there is one column.
 */
import type { FlowItem, Form } from './flow.ts'

export interface Placed {
  readonly item: FlowItem
  readonly form: Form
  /** Line pitches from the top of the region. */
  readonly top: number
}

export type Region = readonly Placed[]

/**
 * Divides `items` into regions of `capacity` line pitches, in order and without loss. Where no item within the
 * region may begin the next one, the rule gives way rather than the region overflow; an item taller than a region
 * stands alone in it.
 */
export function paginate(items: readonly FlowItem[], capacity: number): readonly Region[] {
  const regions: Region[] = []
  let start = 0
  while (start < items.length) {
    const end = regionEnd(items, start, capacity)
    regions.push(place(items.slice(start, end)))
    start = end
  }
  return regions
}

/** Index of the item that begins the next region. */
function regionEnd(items: readonly FlowItem[], start: number, capacity: number): number {
  let used = 0
  let lastFree = start
  for (let index = start; index < items.length; index += 1) {
    const item = items[index]
    if (item === undefined) break
    if (index > start && item.start === 'forced') return index
    if (index > start && item.start === 'free') lastFree = index
    used += index === start ? item.first.steps : item.form.steps
    if (used > capacity) return lastFree > start ? lastFree : Math.max(index, start + 1)
  }
  return items.length
}

function place(items: readonly FlowItem[]): Region {
  const region: Placed[] = []
  let top = 0
  for (const [index, item] of items.entries()) {
    const form = index === 0 ? item.first : item.form
    region.push({ item, form, top })
    top += form.steps
  }
  return region
}
