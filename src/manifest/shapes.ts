/** The shapes that fields of a manifest are put together in: mappings, lists, names with values. */
import * as z from 'zod/mini'
import { type Wanted, wanted } from './leaves.ts'

export const optional = z.optional

/**
 * Fields by name and no others; the error for an unknown one lists the names that are known, that for what is no mapping
 * says what is `want`ed.
 */
export const mapping = <Shape extends z.core.$ZodLooseShape>(shape: Shape, want: Wanted = 'mapping') =>
  z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : want),
  })

export const list = <Item extends z.core.$ZodType>(item: Item) => z.array(item, wanted('list'))

export const named = <Value extends z.core.$ZodType>(value: Value) =>
  z.record(z.string(), optional(value), wanted('mapping'))
