/** The most ink on any dot of a picture in four inks, where its dots lie open or are only deflated. */
import type { OpenPdf } from '../reader/open.ts'
import type { PdfStream } from '../reader/values.ts'

/** Larger pictures are left to the proof: unpacking them would take longer than the pages. */
const mostDots = 2_000_000

/** Dots of a whole file, likewise; some fifty pictures of that size. */
const mostInFile = 100_000_000

/** Percent, up to 400; undefined when the dots cannot be read. */
export type InkReader = (stream: PdfStream, dots: number) => number | undefined

/** Reads each picture of a file once, however often it is painted. */
export function inkReader(pdf: OpenPdf): InkReader {
  const known = new Map<PdfStream, number | undefined>()
  let left = mostInFile
  return (stream, dots) => {
    if (known.has(stream)) return known.get(stream)
    const open = pdf.filters(stream).every(filter => filter === 'FlateDecode')
    const wanted = open && dots <= mostDots && dots <= left
    if (wanted) left -= dots
    const most = wanted ? mostOf(pdf.unpackUpTo(stream, dots * 4), dots) : undefined
    known.set(stream, most)
    return most
  }
}

function mostOf(bytes: Uint8Array | undefined, dots: number): number | undefined {
  if (bytes === undefined || bytes.length !== dots * 4) return undefined
  let most = 0
  for (let at = 0; at < bytes.length; at += 4) {
    const sum = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0) + (bytes[at + 3] ?? 0)
    if (sum > most) most = sum
  }
  return (most * 100) / 255
}
