/** Bytes as the syntax of PDF takes them (ISO 32000-1, 7.2.2, 7.3.4 and 7.3.5): classes, digits, names and words. */
import type { PdfName, PdfValue, PdfWord } from './values.ts'

export const white = 1
export const delimiter = 2
/** What a number may begin with. */
export const numeric = 3

/** Class of each byte: white space, delimiter, what begins a number, or 0 for the rest (7.2.2). */
export const classes = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = white
for (const mark of '()<>[]{}/%') classes[mark.charCodeAt(0)] = delimiter
for (const mark of '+-.0123456789') classes[mark.charCodeAt(0)] = numeric

/** Short words and names are most of what there is, and always the same: each is made once, and known by its bytes. */
const longestKey = 4
const names = new Map<number, PdfName>()
const words = new Map<number, PdfValue | PdfWord>()

/** A hostile file has more of them than is worth keeping. */
const mostKept = 10_000

/** Four bytes at most as one number; no two words have the same, as none of them holds a zero. */
function keyOf(bytes: Uint8Array, from: number, to: number): number {
  let key = 0
  for (let at = from; at < to; at++) key = (key << 8) | (bytes[at] as number)
  return key
}

/** Bytes as a string, one character for each. */
export type Slice = (from: number, to: number) => string

/** The name that stands from `from` to `to`, behind its slash. */
export function nameOf(bytes: Uint8Array, from: number, to: number, slice: Slice): PdfName {
  if (to - from > longestKey) return { kind: 'name', name: unescaped(slice(from, to)) }
  const key = keyOf(bytes, from, to)
  let name = names.get(key)
  if (name === undefined) {
    name = { kind: 'name', name: unescaped(slice(from, to)) }
    if (names.size < mostKept) names.set(key, name)
  }
  return name
}

const unescaped = (name: string): string =>
  name.includes('#')
    ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : name

/** An operator, a word of the file structure, or one of the three words that are values. */
export function wordOf(bytes: Uint8Array, from: number, to: number, slice: Slice): PdfValue | PdfWord {
  if (to - from > longestKey) return meaningOf(slice(from, to))
  const key = keyOf(bytes, from, to)
  let word = words.get(key)
  if (word === undefined) {
    word = meaningOf(slice(from, to))
    if (words.size < mostKept) words.set(key, word)
  }
  return word
}

const meaningOf = (word: string): PdfValue | PdfWord =>
  word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : { kind: 'word', word }

export const isLineEnd = (byte: number): boolean => byte === 0x0a || byte === 0x0d

/** Value of a hexadecimal digit, 255 for the rest. */
export const hexDigits = new Uint8Array(256).fill(255)
for (const [value, mark] of [...'0123456789abcdef'].entries()) {
  hexDigits[mark.charCodeAt(0)] = value
  hexDigits[mark.toUpperCase().charCodeAt(0)] = value
}
