/**
 * The array of a text operator taken at one grasp: nine tenths of a page are codes, and reading them string by string
 * takes most of the time a file takes. Which shift stands between which codes is asked by nobody, only what they are and
 * how far they go together.
 */
import type { PdfValue } from './values.ts'

interface Shown {
  /** All codes as one string, and all shifts as one. */
  readonly items: readonly PdfValue[]
  readonly end: number
}

/** Strings of whole bytes and numbers, up to the bracket. */
const array = /(?:<(?:[0-9A-Fa-f]{2})*>|[-+.0-9\t\n\r ])*\]/y
const between = />[^<]*</g
const strings = /<[^>]*>/g

/** Undefined when the array that begins before `from` is another; it is then read item by item. */
export function readShown(text: string, from: number): Shown | undefined {
  array.lastIndex = from
  const whole = array.exec(text)?.[0]
  if (whole === undefined) return undefined
  const digits = whole.slice(1, whole.lastIndexOf('>')).replace(between, '')
  const numbers = whole.slice(0, -1).replace(strings, ' ').trim()
  let shift = 0
  if (numbers !== '') for (const number of numbers.split(/\s+/)) shift += Number(number)
  if (Number.isNaN(shift)) return undefined
  const codes: PdfValue = { kind: 'string', bytes: Buffer.from(digits, 'hex').toString('latin1') }
  return { items: [codes, shift], end: from + whole.length }
}
