/**
 * The array of a text operator taken at one grasp: nine tenths of a page are codes, and reading them string by string
 * takes most of the time a file takes. Which shift stands between which codes is asked by nobody, only what they are and
 * how far they go together.
 */
import type { PdfValue } from './values.ts'

interface Shown {
  /** All codes as one, and all shifts as one. */
  readonly items: readonly PdfValue[]
  readonly end: number
}

/** A byte and one for two hexadecimal digits, by the number that the digits make as bytes; 0 for what are none. */
const pairs = new Uint16Array(0x10000)
const digits = [...'0123456789abcdef', ...'ABCDEF'].map(digit => digit.charCodeAt(0))
const digitOf = (index: number): number => (index < 16 ? index : index - 6)
for (const [high, first] of digits.entries())
  for (const [low, second] of digits.entries())
    pairs[(first << 8) | second] = digitOf(high) * 16 + digitOf(low) + 1

/** Longer arrays are read item by item; no line of text comes near. */
const mostCodes = 4_096
const codes = new Uint8Array(mostCodes)

/**
 * Strings of whole bytes and plain numbers, up to the bracket. Undefined when the array that begins before `from` is
 * another; it is then read item by item.
 */
export function readShown(source: Buffer, from: number): Shown | undefined {
  let at = from
  let count = 0
  let shift = 0
  for (;;) {
    const byte = source[at++]
    if (byte === 0x3c) {
      for (;;) {
        const high = source[at] as number
        if (high === 0x3e) break
        const pair = pairs[(high << 8) | (source[at + 1] as number)]
        if (pair === undefined || pair === 0 || count === mostCodes) return undefined
        codes[count++] = pair - 1
        at += 2
      }
      at++
    } else if (byte === 0x5d) {
      return { items: [{ kind: 'codes', bytes: codes, length: count }, shift], end: at }
    } else if (byte === 0x2d || (byte !== undefined && byte >= 0x30 && byte <= 0x39)) {
      const first = byte === 0x2d ? at : at - 1
      let value = 0
      let scale = 0
      for (at = first; ; at++) {
        const next = source[at] as number
        if (next >= 0x30 && next <= 0x39) {
          value = value * 10 + next - 0x30
          scale *= 10
        } else if (next === 0x2e && scale === 0) scale = 1
        else break
      }
      if (at === first || !Number.isFinite(value)) return undefined
      if (scale > 1) value /= scale
      shift += byte === 0x2d ? -value : value
    } else if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d) return undefined
  }
}
