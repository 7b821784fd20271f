/** Bytes as the syntax of PDF takes them (ISO 32000-1, 7.2.2, 7.3.4): white space, delimiters, digits, escapes, short operators. */
import type { PdfWord } from './values.ts'

export const white = 1
const delimiter = 2

/** Class of each byte: white space, delimiter, or 0 for the rest (7.2.2). */
export const classes = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = white
for (const mark of '()<>[]{}/%') classes[mark.charCodeAt(0)] = delimiter

const shortWords = new Map<number, PdfWord>()

/** Operators of one and two letters, each made once; `second` is 0 for one letter. */
export function shortWord(first: number, second: number): PdfWord {
  const key = first * 256 + second
  let word = shortWords.get(key)
  if (word === undefined) {
    word = {
      kind: 'word',
      word: String.fromCharCode(first) + (second === 0 ? '' : String.fromCharCode(second)),
    }
    shortWords.set(key, word)
  }
  return word
}

export const isLineEnd = (byte: number): boolean => byte === 0x0a || byte === 0x0d

export const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Value of a hexadecimal digit, 255 for the rest. */
export const hexDigits = new Uint8Array(256).fill(255)
for (const [value, mark] of [...'0123456789abcdef'].entries()) {
  hexDigits[mark.charCodeAt(0)] = value
  hexDigits[mark.toUpperCase().charCodeAt(0)] = value
}
