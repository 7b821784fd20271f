/** A page of the stream with its items in their places. */
import type { Pt } from '../units.ts'
import type { FlowItem, Form } from './flow.ts'

export interface Placed {
  readonly item: FlowItem
  readonly form: Form
  /** Line pitches from the top of the type area. */
  readonly top: number
  /** From its left edge. */
  readonly left: Pt
}

export type Region = readonly Placed[]

/** Items one below the other from `top` on, the first in the form it has at the head of a region. */
export function stack(items: readonly FlowItem[], top: number, left: Pt): Region {
  const region: Placed[] = []
  let at = top
  for (const [index, item] of items.entries()) {
    const form = index === 0 ? item.first : item.form
    region.push({ item, form, top: at, left })
    at += form.steps
  }
  return region
}
