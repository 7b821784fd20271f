/**
 * Unpacks streams (ISO 32000-1, 7.4): Flate with its predictors, and the two that write bytes as letters. Pictures in
 * their own codings stay packed. What comes out is bounded, so that a small file cannot fill the memory.
 */
import { inflateSync } from 'node:zlib'
import { hexDigits } from './characters.ts'
import { isArray, isDictionary, nameIn, numberIn, type PdfStream, type PdfValue } from './values.ts'

export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A coding that is left alone, or that is not known. */
  | { readonly kind: 'packed'; readonly filter: string }
  | { readonly kind: 'broken'; readonly filter: string }
  /** More came out than there was room for. */
  | { readonly kind: 'large' }

type Resolve = (value: PdfValue | undefined) => PdfValue | undefined

/** No stream is packed more often. */
const mostFilters = 8

const listOf = (value: PdfValue | undefined): readonly PdfValue[] =>
  value === undefined || value === null ? [] : isArray(value) ? value.slice(0, mostFilters) : [value]

/** Names of the filters, the outermost first. */
export const filtersOf = ({ entries }: PdfStream, resolve: Resolve): readonly string[] =>
  listOf(resolve(entries.get('Filter'))).map(filter => {
    const name = nameIn(resolve(filter)) ?? ''
    return shortNames[name] ?? name
  })

/** As pictures in the content may have them (table 94). */
const shortNames: Readonly<Record<string, string>> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
}

/** `room` is how much may come out of all filters together. */
export function unpack(stream: PdfStream, resolve: Resolve, room: number): Unpacked {
  const parameters = listOf(resolve(stream.entries.get('DecodeParms'))).map(resolve)
  let bytes: Uint8Array | 'broken' | 'large' = stream.raw
  let left = room
  for (const [index, filter] of filtersOf(stream, resolve).entries()) {
    switch (filter) {
      case 'FlateDecode':
        bytes = inflate(bytes, left)
        if (typeof bytes !== 'string') bytes = unpredict(bytes, parameters[index])
        break
      case 'ASCIIHexDecode':
        bytes = fromHex(bytes)
        break
      case 'ASCII85Decode':
        bytes = fromAscii85(bytes, left)
        break
      default:
        return { kind: 'packed', filter }
    }
    if (bytes === 'broken') return { kind: 'broken', filter }
    if (bytes === 'large' || bytes.length > left) return { kind: 'large' }
    left -= bytes.length
  }
  return { kind: 'bytes', bytes }
}

function inflate(bytes: Uint8Array, room: number): Uint8Array | 'broken' | 'large' {
  try {
    // Most of what is in a file is packed to a third; one piece of that size is quicker than many small ones.
    const chunkSize = Math.max(1_024, Math.min(4 * bytes.length, 4_000_000))
    return inflateSync(bytes, { maxOutputLength: Math.max(1, room), chunkSize })
  } catch (fault) {
    // zlib throws at damage, at an early end and at the bound alike: nothing of it can be used.
    const isBound = fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE'
    return isBound ? 'large' : 'broken'
  }
}

/** Undoes the predictors of PNG (RFC 2083, 6), as cross-reference streams have them. The one of TIFF is only for pictures. */
function unpredict(bytes: Uint8Array, parameters: PdfValue | undefined): Uint8Array {
  if (!isDictionary(parameters) || (numberIn(parameters.entries.get('Predictor')) ?? 1) < 10) return bytes
  const part = (key: string, otherwise: number): number =>
    Math.max(1, Math.min(10_000, numberIn(parameters.entries.get(key)) ?? otherwise))
  const pixel = Math.max(1, Math.ceil((part('Colors', 1) * part('BitsPerComponent', 8)) / 8))
  const row = Math.ceil((part('Colors', 1) * part('BitsPerComponent', 8) * part('Columns', 1)) / 8)
  const rows = Math.floor(bytes.length / (row + 1))
  const plain = new Uint8Array(rows * row)
  for (let y = 0; y < rows; y++) {
    const kind = bytes[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const left = x < pixel ? 0 : (plain[at - pixel] ?? 0)
      const above = y === 0 ? 0 : (plain[at - row] ?? 0)
      const corner = x < pixel || y === 0 ? 0 : (plain[at - row - pixel] ?? 0)
      plain[at] = (bytes[y * (row + 1) + 1 + x] ?? 0) + predicted(kind, left, above, corner)
    }
  }
  return plain
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4: {
      const guess = left + above - corner
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
      return a <= b && a <= c ? left : b <= c ? above : corner
    }
    default:
      return 0
  }
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array((bytes.length + 1) >> 1)
  let digits = 0
  for (const byte of bytes) {
    if (byte === 0x3e) break
    const digit = hexDigits[byte] ?? 255
    if (digit === 255) continue
    plain[digits >> 1] = (plain[digits >> 1] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit)
    digits++
  }
  return plain.subarray(0, (digits + 1) >> 1)
}

const zeros = 0x7a

function fromAscii85(bytes: Uint8Array, room: number): Uint8Array | 'large' {
  let size = 4
  for (const byte of bytes) size += byte === zeros ? 4 : 1
  if (size > room) return 'large'
  const plain = new Uint8Array(size)
  let length = 0
  let value = 0
  let count = 0
  const put = (kept: number): void => {
    for (let k = 0; k < kept; k++) plain[length++] = Math.floor(value / 256 ** (3 - k)) & 0xff
    value = 0
    count = 0
  }
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === zeros && count === 0) length += 4
    if (byte < 0x21 || byte > 0x75) continue
    value = value * 85 + byte - 0x21
    if (++count === 5) put(4)
  }
  if (count > 1) {
    const kept = count - 1
    for (; count < 5; count++) value = value * 85 + 84
    put(kept)
  }
  return plain.subarray(0, length)
}
