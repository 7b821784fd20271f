/** Pages by look-ahead: what each cost does, and properties that hold for any stream. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divide, type Slot } from '../../src/layout/divide.ts'
import { divisionCost, firstFit, heightOf } from '../../src/layout/first-fit.ts'
import { type FlowItem, type FlowKind, holdTogether, plainItem } from '../../src/layout/flow.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { flowItems } from '../support/flow-items.ts'

/** Regions of a stream whose every item is a passage. */
const regions = (
  flow: readonly FlowItem[],
  sheets: { readonly lines: number; readonly lastLeast: number; readonly first: 'verso' | 'recto' },
) =>
  paginate(
    flow.map(item => ({ items: [item], again: () => [item] })),
    { ...sheets, columns: 1, stride: 0 },
  )

/** Items of each page, pages of `lines` pitches, the first a verso. */
const pages = (flow: readonly FlowItem[], lines: number, lastLeast = 0): readonly number[] =>
  regions(flow, { lines, lastLeast, first: 'verso' }).map(region => region.length)

/** Paragraphs of so many lines that may be parted nowhere. */
const blocks = (...lines: readonly number[]): readonly FlowItem[] =>
  lines.flatMap(count => [
    ...flowItems('t'),
    ...flowItems('t'.repeat(count - 1)).map((item): FlowItem => ({ ...item, start: 'held' })),
  ])

describe('pages', () => {
  it('are filled to the last line', () => {
    expect(pages(flowItems('tttttttttt'), 4)).toEqual([4, 4, 2])
  })
  it('end early rather than begin with a line that is held', () => {
    expect(pages(holdTogether(flowItems('ttttHtttttts'), 2, 3), 6)).toEqual([4, 5, 3])
  })
  it('begin anew where a section asks for it', () => {
    expect(pages(flowItems('ttOtt'), 4)).toEqual([2, 3])
  })
  it('give up a rule rather than a line when nothing may begin the next page', () => {
    expect(pages(holdTogether(flowItems('Ht'.padEnd(9, 't')), 2, 99), 4)).toEqual([4, 4, 1])
  })
  it('let an item taller than a page stand alone', () => {
    const tall = plainItem('text', 'free', 0, { steps: 9, marks: [] })
    expect(pages([...flowItems('tt'), tall, ...flowItems('tt')], 4)).toEqual([2, 1, 2])
  })
  it('drop the white above an item at their head', () => {
    const spaced: FlowItem = {
      kind: 'head',
      start: 'free',
      section: 0,
      span: 'column',
      form: { steps: 3, marks: [] },
      first: { steps: 1, marks: [] },
    }
    const sheets = { lines: 4, lastLeast: 0, first: 'verso' } as const
    const tops = regions([...flowItems('ttt'), spaced, ...flowItems('ttt')], sheets).map(region =>
      region.map(placed => placed.top),
    )
    expect(tops).toEqual([
      [0, 1, 2],
      [0, 1, 2, 3],
    ])
  })
  it('share white among two feet rather than leave it under one', () => {
    // First fit would end at 9 and 6 of 10 pitches; looking ahead, 8 and 7 are better, for they face each other.
    expect(pages(blocks(4, 4, 1, 6, 1, 9, 1), 10)).toEqual([8, 8, 10])
  })
  it('weigh the feet that face each other, and not those that are back to back', () => {
    const heights = (first: 'verso' | 'recto'): readonly number[] =>
      regions(blocks(7, 9, 1, 2), { lines: 10, lastLeast: 0, first }).map(region => region.length)
    expect(heights('verso')).toEqual([7, 9, 3])
    expect(heights('recto')).toEqual([7, 10, 2])
  })
  it('keep lines back for a last page that would be nearly empty', () => {
    expect(pages(flowItems('t'.repeat(31)), 10)).toEqual([10, 10, 10, 1])
    const evened = pages(flowItems('t'.repeat(31)), 10, 8)
    expect(evened.at(-1)).toBeGreaterThanOrEqual(4)
    expect(Math.min(...evened.slice(0, -1))).toBeGreaterThanOrEqual(8)
  })
  it('do not become more to even their feet', () => {
    expect(pages(blocks(9, 2, 9, 1), 10).length).toBe(3)
  })
})

const kinds: readonly FlowKind[] = ['head', 'heading', 'text', 'text', 'text', 'source']

const anyItem: fc.Arbitrary<FlowItem> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    start: fc.constantFrom('free' as const, 'free' as const, 'held' as const),
    steps: fc.constantFrom(1, 1, 1, 2, 4, 9),
    dropped: fc.constantFrom(0, 0, 1),
  })
  .map(({ kind, start, steps, dropped }) => ({
    kind,
    start,
    section: 0,
    span: 'column' as const,
    form: { steps, marks: [] },
    first: { steps: Math.max(1, steps - dropped), marks: [] },
  }))

const anyFlow = (maxLength: number) => fc.array(anyItem, { minLength: 1, maxLength })

const kindsOfRegion = (capacity: number): readonly Slot[] => [
  { capacity, next: 1, faces: 'nothing' },
  { capacity, next: 0, faces: 'previous' },
]

/** A page begun: two columns that are lower, and full ones after them. */
const columns: readonly Slot[] = [
  { capacity: 4, next: 1, faces: 'nothing' },
  { capacity: 4, next: 2, faces: 'previous' },
  { capacity: 7, next: 3, faces: 'nothing' },
  { capacity: 7, next: 2, faces: 'previous' },
]

const anySlots = fc.oneof(fc.integer({ min: 3, max: 12 }).map(kindsOfRegion), fc.constant(columns))

/** Heights of the regions with their capacities and numbers of items. */
function regionsOf(items: readonly FlowItem[], slots: readonly Slot[], starts: readonly number[]) {
  let slot = slots[0]
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? items.length
    const capacity = slot?.capacity ?? 0
    slot = slots[slot?.next ?? 0]
    return { height: heightOf(items, start, end), capacity, count: end - start }
  })
}

/** Every way to divide the items so that no region of several is overfull. */
function* divisions(
  items: readonly FlowItem[],
  slots: readonly Slot[],
  starts: readonly number[],
  slot: number,
): Generator<readonly number[]> {
  const start = starts.at(-1) ?? 0
  for (let end = start + 1; end <= items.length; end += 1) {
    if (end > start + 1 && heightOf(items, start, end) > (slots[slot]?.capacity ?? 0)) return
    if (end === items.length) yield starts
    else yield* divisions(items, slots, [...starts, end], slots[slot]?.next ?? 0)
  }
}

describe('a division', () => {
  it('takes every item once, in order, and overfills no region but with a single item', () => {
    fc.assert(
      fc.property(anyFlow(60), anySlots, fc.integer({ min: 0, max: 8 }), (items, slots, least) => {
        const { starts } = divide(items, { slots, lastLeast: least })
        expect(starts[0]).toBe(0)
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
        for (const { height, capacity, count } of regionsOf(items, slots, starts))
          expect(height <= capacity || count === 1).toBe(true)
      }),
    )
  })
  it('costs what it says, and never more than first fit', () => {
    fc.assert(
      fc.property(anyFlow(60), anySlots, fc.integer({ min: 0, max: 8 }), (items, slots, least) => {
        const { starts, cost } = divide(items, { slots, lastLeast: least })
        expect(cost).toBeCloseTo(divisionCost(items, { slots, lastLeast: least }, starts), 2)
        expect(cost).toBeLessThanOrEqual(
          divisionCost(items, { slots, lastLeast: least }, firstFit(items, slots)) + 1e-3,
        )
      }),
    )
  })
  it('is the cheapest of all', () => {
    fc.assert(
      fc.property(anyFlow(11), anySlots, fc.integer({ min: 0, max: 6 }), (items, slots, least) => {
        const costs = [...divisions(items, slots, [0], 0)].map(starts =>
          divisionCost(items, { slots, lastLeast: least }, starts),
        )
        expect(divide(items, { slots, lastLeast: least }).cost).toBeCloseTo(Math.min(...costs), 2)
      }),
    )
  })
  it('is found below any bound that it does not break, and not looked for below its cost', () => {
    fc.assert(
      fc.property(anyFlow(40), anySlots, fc.integer({ min: 1, max: 50 }), (items, slots, room) => {
        const { cost } = divide(items, { slots, lastLeast: 8 })
        expect(divide(items, { slots, lastLeast: 8 }, cost + room).cost).toBeCloseTo(cost, 2)
        expect(divide(items, { slots, lastLeast: 8 }, cost - room).starts).toEqual([])
      }),
    )
  })
  it('of one stream is always the same', () => {
    fc.assert(
      fc.property(anyFlow(40), anySlots, (items, slots) => {
        expect(divide(items, { slots, lastLeast: 8 })).toEqual(divide(items, { slots, lastLeast: 8 }))
      }),
    )
  })
})
