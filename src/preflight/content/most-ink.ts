/** The most ink on any dot of a picture in four inks, where its dots lie open or are only deflated. */
import type { OpenPdf } from '../reader/open.ts'
import type { PdfStream } from '../reader/values.ts'

/** Larger pictures are left to the proof: unpacking them would take longer than the pages. */
const mostDots = 2_000_000

/** Percent, up to 400; undefined when the dots cannot be read. */
export function mostInkOf(stream: PdfStream, dots: number, pdf: OpenPdf): number | undefined {
  const open = pdf.filters(stream).every(filter => filter === 'FlateDecode')
  const bytes = open && dots <= mostDots ? pdf.unpack(stream) : undefined
  if (bytes === undefined || bytes.length !== dots * 4) return undefined
  let most = 0
  for (let at = 0; at < bytes.length; at += 4) {
    const sum = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0) + (bytes[at + 3] ?? 0)
    if (sum > most) most = sum
  }
  return (most * 100) / 255
}
