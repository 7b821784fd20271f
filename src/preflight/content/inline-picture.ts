/** Pictures that stand in the content itself: `BI` keys `ID` bytes `EI` (ISO 32000-1, 8.9.7). */
import { oddPicture } from '../oddities.ts'
import type { Lexer } from '../reader/lexer.ts'
import { isWord, nameIn, type PdfStream, type PdfValue, type PdfWord } from '../reader/values.ts'
import { paintPicture } from './object-operators.ts'
import type { Reading } from './reading.ts'

/** Short keys (table 93). */
const keys: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
}

/** Reads on behind `BI`: the end is an EI between white space, since the length is not told. */
export function readInlinePicture(reading: Reading, lexer: Lexer, content: Uint8Array): void {
  const entries = new Map<string, PdfValue>([['Subtype', { kind: 'name', name: 'Image' }]])
  for (;;) {
    const key = lexer.next()
    if (key === undefined || isWord(key)) break
    const value = lexer.next()
    if (value === undefined || isWord(value)) break
    const name = nameIn(key as PdfValue) ?? ''
    entries.set(keys[name] ?? name, value as Exclude<typeof value, PdfWord>)
  }
  const from = lexer.at + 1
  const end = endOf(content, from)
  if (end === undefined) reading.document.pdf.record('content', reading.page)
  lexer.at = end === undefined ? content.length : end + 2
  const picture: PdfStream = {
    kind: 'stream',
    entries,
    raw: content.subarray(from, end === undefined ? content.length : end - 1),
  }
  for (const odd of oddPicture(picture, reading.document.pdf)) reading.ink.odd.add(odd)
  paintPicture(reading, picture)
}

function endOf(content: Uint8Array, from: number): number | undefined {
  const source = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  for (let end = source.indexOf('EI', from); end >= 0; end = source.indexOf('EI', end + 2))
    if (isWhite(source[end - 1]) && (end + 2 >= source.length || isWhite(source[end + 2]))) return end
  return undefined
}

const isWhite = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0
