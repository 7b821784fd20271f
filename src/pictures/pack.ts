/** Samples packed as a baseline JPEG: no profile, no metadata, every sample of colour kept (4:4:4). */
import type { PictureLibrary } from './library.ts'
import { channelsOf, type Samples } from './samples.ts'

/** At this quality no eye finds a difference in print. */
const quality = 92

export async function packJpeg(sharp: PictureLibrary, samples: Samples): Promise<Uint8Array> {
  const { colour, width, height, bytes } = samples
  const opened =
    colour === 'cmyk'
      ? // Four channels of raw samples would be taken for RGB with alpha; a TIFF says what they are.
        sharp(cmykTiff(samples)).pipelineColourspace('cmyk').toColourspace('cmyk')
      : sharp(bytes, { raw: { width, height, channels: channelsOf[colour] } }).toColourspace(
          colour === 'grey' ? 'b-w' : 'srgb',
        )
  return opened.jpeg({ quality, chromaSubsampling: '4:4:4', progressive: false }).toBuffer()
}

/** Entries of a TIFF directory: tag, type (3 for 16 bits, 4 for 32), count, value (TIFF 6.0, section 2). */
type Entry = readonly [tag: number, type: 3 | 4, count: number, value: number]

const separated = 5

/** The least TIFF that holds one strip of CMYK samples (TIFF 6.0, section 16). */
function cmykTiff({ width, height, bytes }: Samples): Buffer {
  const head = 8
  const entryCount = 10
  const depths = head + 2 + 12 * entryCount + 4
  const strip = depths + 8
  const entries: readonly Entry[] = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 4, depths],
    [259, 3, 1, 1],
    [262, 3, 1, separated],
    [273, 4, 1, strip],
    [277, 3, 1, 4],
    [278, 4, 1, height],
    [279, 4, 1, bytes.length],
    [332, 3, 1, 1],
  ]
  const tiff = Buffer.alloc(strip + bytes.length)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(head, 4)
  tiff.writeUInt16LE(entries.length, head)
  for (const [place, [tag, type, count, value]] of entries.entries()) {
    const at = head + 2 + 12 * place
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(count, at + 4)
    tiff.writeUInt32LE(value, at + 8)
  }
  for (const channel of [0, 1, 2, 3]) tiff.writeUInt16LE(8, depths + 2 * channel)
  tiff.set(bytes, strip)
  return tiff
}
