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

/** Pitches from the top of the type area to the end of the last item. */
export const heightOfRegion = (region: Region): number =>
  region.reduce((most, { top, form }) => Math.max(most, top + form.steps), 0)

/** Where each of the columns, given by their left edges, ends; a column without text ends with what spans the page. */
export const feetOf = (region: Region, columns: readonly Pt[]): readonly number[] =>
  columns.map(left =>
    heightOfRegion(region.filter(({ item, left: own }) => item.span === 'page' || own === left)),
  )

/** Whether the last columns of a page end level: the right one with the left or a line before it (CLREQ, columns). */
export function isLevel(region: Region, columns: readonly Pt[]): boolean {
  const [left = 0, right = left] = feetOf(region, columns)
  return left === right || left === right + 1
}
