/**
 * Unpacks streams (ISO 32000-1, 7.4): Flate with its predictors, and the two that write bytes as letters. Pictures in
 * their own codings stay packed. What comes out is bounded, so that a small file cannot fill the memory.
 */
import { inflateSync } from 'node:zlib'
import { isArray, isDictionary, nameIn, numberIn, type PdfStream, type PdfValue } from './values.ts'

export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A coding that is left alone, or that is not known. */
  | { readonly kind: 'packed'; readonly filter: string }
  | { readonly kind: 'broken'; readonly filter: string }

/** No stream of a page, a font or a profile comes near; a picture of 600 ppi on A4 in four inks is 140 MB and is not unpacked. */
const mostBytes = 64_000_000

type Resolve = (value: PdfValue | undefined) => PdfValue | undefined

const listOf = (value: PdfValue | undefined): readonly PdfValue[] =>
  value === undefined || value === null ? [] : isArray(value) ? value : [value]

/** Names of the filters, the outermost first. */
export const filtersOf = ({ entries }: PdfStream, resolve: Resolve): readonly string[] =>
  listOf(resolve(entries.get('Filter'))).map(filter => nameIn(resolve(filter)) ?? '')

export function unpack(stream: PdfStream, resolve: Resolve): Unpacked {
  const parameters = listOf(resolve(stream.entries.get('DecodeParms'))).map(resolve)
  let bytes = stream.raw
  for (const [index, filter] of filtersOf(stream, resolve).entries()) {
    switch (filter) {
      case 'FlateDecode':
      case 'Fl': {
        const inflated = inflate(bytes)
        if (inflated === undefined) return { kind: 'broken', filter }
        bytes = unpredict(inflated, parameters[index])
        break
      }
      case 'ASCIIHexDecode':
        bytes = Buffer.from(
          Buffer.from(bytes)
            .toString('latin1')
            .replace(/>.*|[^0-9A-Fa-f]/g, ''),
          'hex',
        )
        break
      case 'ASCII85Decode':
        bytes = fromAscii85(bytes)
        break
      default:
        return { kind: 'packed', filter }
    }
  }
  return { kind: 'bytes', bytes }
}

function inflate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    // Most of what is in a file is packed to a third; one piece of that size is quicker than many small ones.
    const chunkSize = Math.max(1_024, Math.min(4 * bytes.length, 4_000_000))
    return inflateSync(bytes, { maxOutputLength: mostBytes, chunkSize })
  } catch {
    // zlib throws at damage, at an early end and at the bound alike: nothing of it can be used.
    return undefined
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

function fromAscii85(bytes: Uint8Array): Uint8Array {
  const plain: number[] = []
  let group: number[] = []
  const flush = (length: number): void => {
    let value = 0
    for (let k = 0; k < 5; k++) value = value * 85 + (group[k] ?? 84)
    for (let k = 0; k < length; k++) plain.push(Math.floor(value / 256 ** (3 - k)) & 0xff)
    group = []
  }
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && group.length === 0) plain.push(0, 0, 0, 0)
    if (byte < 0x21 || byte > 0x75) continue
    group.push(byte - 0x21)
    if (group.length === 5) flush(4)
  }
  if (group.length > 1) flush(group.length - 1)
  return Uint8Array.from(plain)
}
