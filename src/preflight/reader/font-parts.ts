/**
 * What is packed in a file beside the description of a font: its program and its map to Unicode. The files of a run are
 * set in the same faces and hold the same subsets, byte for byte; each is unpacked and read once.
 */
import { type FontProgram, readTrueType } from './font-program.ts'
import type { OpenPdf } from './open.ts'
import { readToUnicode } from './to-unicode.ts'
import type { PdfStream } from './values.ts'

export interface FontParts {
  program(stream: PdfStream, pdf: OpenPdf): ReadProgram
  texts(stream: PdfStream, pdf: OpenPdf): ReadonlyMap<number, string> | undefined
}

export interface ReadProgram {
  /** It could be unpacked. */
  readonly open: boolean
  /** Of a TrueType program whose tables can be read. */
  readonly trueType: FontProgram | undefined
}

/** Made once for all files that are read together. */
export function fontParts(): FontParts {
  return {
    program: once((stream, pdf) => {
      const bytes = pdf.unpack(stream)
      return { open: bytes !== undefined, trueType: bytes && readTrueType(bytes) }
    }),
    texts: once((stream, pdf) => {
      const bytes = pdf.unpack(stream)
      return bytes && readToUnicode(bytes)
    }),
  }
}

type Read<T> = (stream: PdfStream, pdf: OpenPdf) => T

interface Known<T> {
  readonly raw: Uint8Array
  readonly filters: string
  readonly value: T
}

/** No number has more fonts; what a foreign file has beyond is read each time it is asked for. */
const mostKept = 200

/** Remembers what was read by the bytes of the stream. Parameters of filters are for pictures and tables. */
function once<T>(read: Read<T>): Read<T> {
  const byStream = new Map<PdfStream, T>()
  const byLength = new Map<number, Known<T>>()
  return (stream, pdf) => {
    const own = byStream.get(stream)
    if (own !== undefined) return own
    const { raw, entries } = stream
    const filters = pdf.filters(stream).join(' ')
    const known = entries.has('DecodeParms') ? undefined : byLength.get(raw.length)
    const isSame = known !== undefined && known.filters === filters && Buffer.compare(known.raw, raw) === 0
    const value = isSame ? known.value : read(stream, pdf)
    byStream.set(stream, value)
    if (byLength.size < mostKept && !entries.has('DecodeParms'))
      byLength.set(raw.length, { raw, filters, value })
    return value
  }
}
