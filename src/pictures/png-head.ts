/** The head of a PNG file (ISO/IEC 15948): its chunks are walked to the end, none is decoded but the profile. */
import { inflateSync } from 'node:zlib'
import { orientationIn } from './orientation.ts'
import type { PictureHead } from './picture.ts'
import { profileOf } from './profile-head.ts'

export type HeadFault = 'broken' | 'animated'

const signatureLength = 8
/** No profile is larger than this unpacked. */
const largestProfile = 16_000_000

interface Chunk {
  readonly type: string
  readonly content: Uint8Array
}

/** The chunks up to the end of the file; the last is not `IEND` when the file was cut off. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) break
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    chunks.push({ type, content: bytes.subarray(at + 8, end) })
    if (type === 'IEND') break
    at = end + 4
  }
  return chunks
}

export function readPngHead(bytes: Uint8Array): PictureHead | HeadFault {
  const chunks = chunksOf(bytes)
  const named = (type: string): Uint8Array | undefined => chunks.find(chunk => chunk.type === type)?.content
  const header = chunks[0]
  if (header?.type !== 'IHDR' || header.content.length !== 13) return 'broken'
  if (named('acTL') !== undefined) return 'animated'
  if (chunks.at(-1)?.type !== 'IEND' || named('IDAT') === undefined) return 'broken'
  const view = new DataView(header.content.buffer, header.content.byteOffset)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const type = header.content[9] ?? 0
  if (width === 0 || height === 0 || ![0, 2, 3, 4, 6].includes(type)) return 'broken'
  const depth = header.content[8] ?? 8
  const isLine = depth === 1 && (type === 0 || isBlackAndWhite(named('PLTE'), named('tRNS')))
  const colour = type === 0 || type === 4 || isLine ? 'grey' : 'rgb'
  const exif = named('eXIf')
  return {
    format: 'png',
    stored: { width, height },
    colour,
    inks: 'as-is',
    depth,
    art: isLine ? 'line' : 'tone',
    alpha: type === 4 || type === 6 || named('tRNS') !== undefined ? 'transparent' : 'opaque',
    orientation: exif === undefined ? 1 : orientationIn(exif),
    profile: profileOf(unpackProfile(named('iCCP')), colour),
  }
}

/** Whether a palette has no other colours than black, white and the paper that shows through. */
function isBlackAndWhite(palette: Uint8Array | undefined, alphas: Uint8Array = new Uint8Array()): boolean {
  if (palette === undefined) return false
  for (let entry = 0; 3 * entry < palette.length; entry++) {
    const [red, green, blue] = palette.subarray(3 * entry, 3 * entry + 3)
    const alpha = alphas[entry] ?? 255
    const isPlain = red === green && green === blue && (red === 0 || red === 255)
    if (alpha !== 0 && !(alpha === 255 && isPlain)) return false
  }
  return true
}

/** `iCCP`: a name that ends with a zero byte, the method, the packed profile. */
function unpackProfile(chunk: Uint8Array | undefined): Uint8Array | undefined {
  if (chunk === undefined) return undefined
  try {
    return inflateSync(chunk.subarray(chunk.indexOf(0) + 2), { maxOutputLength: largestProfile })
  } catch {
    // A profile that cannot be unpacked is as good as none.
    return undefined
  }
}
