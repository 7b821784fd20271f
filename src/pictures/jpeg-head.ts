/** The head of a JPEG file (ITU-T T.81, annex B): its segments up to the first scan. */
import { orientationIn } from './orientation.ts'
import type { PictureColour, PictureHead } from './picture.ts'
import type { HeadFault } from './png-head.ts'
import { profileOf } from './profile-head.ts'

interface Segment {
  readonly marker: number
  readonly content: Uint8Array
}

const startOfScan = 0xda

/** The segments before the scan, the scan's head included, and where its data begin. */
function segmentsOf(bytes: Uint8Array): { readonly segments: readonly Segment[]; readonly end: number } {
  const segments: Segment[] = []
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > bytes.length) break
    segments.push({ marker, content: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + length
    if (marker === startOfScan) break
  }
  return { segments, end: at }
}

/** Frame headers are C0 to CF without DHT, JPG and DAC (T.81, table B.1). */
const isFrame = ({ marker }: Segment): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const colours: Readonly<Record<number, PictureColour>> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' }

export function readJpegHead(bytes: Uint8Array): PictureHead | HeadFault {
  const { segments, end } = segmentsOf(bytes)
  const frame = segments.find(isFrame)?.content
  const isComplete = segments.at(-1)?.marker === startOfScan && endOfImage(bytes) >= end
  if (frame === undefined || frame.length < 6 || !isComplete) return 'broken'
  const view = new DataView(frame.buffer, frame.byteOffset)
  const [height, width] = [view.getUint16(1), view.getUint16(3)]
  const colour = colours[frame[5] ?? 0]
  if (width === 0 || height === 0 || colour === undefined) return 'broken'
  const exif = withHead(segments, 0xe1, 'Exif\0\0')[0]
  return {
    format: 'jpeg',
    stored: { width, height },
    colour,
    inks: withHead(segments, 0xee, 'Adobe').length > 0 ? 'inverted' : 'as-is',
    depth: frame[0] ?? 8,
    art: 'tone',
    alpha: 'opaque',
    orientation: exif === undefined ? 1 : orientationIn(exif),
    profile: profileOf(joinProfile(withHead(segments, 0xe2, 'ICC_PROFILE\0')), colour),
  }
}

const endOfImage = (bytes: Uint8Array): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('\xff\xd9', undefined, 'latin1')

/** The contents of the segments of a marker that begin with a word, without the word. */
const withHead = (segments: readonly Segment[], marker: number, head: string): readonly Uint8Array[] =>
  segments
    .filter(
      segment =>
        segment.marker === marker &&
        Buffer.from(segment.content.subarray(0, head.length)).toString('latin1') === head,
    )
    .map(({ content }) => content.subarray(head.length))

/** A profile comes in numbered parts, since a segment holds no more than 64 kB (ICC.1:2010, B.4). */
function joinProfile(parts: readonly Uint8Array[]): Uint8Array | undefined {
  if (parts.length === 0) return undefined
  const inOrder = [...parts].sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
  return Buffer.concat(inOrder.map(part => part.subarray(2)))
}
