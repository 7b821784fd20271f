/** A first look at a picture: whether it can be decoded to its end, and how light its edges are. */
import { asStored, openLibrary } from './library.ts'
import type { PictureHead } from './picture.ts'

/** Side of the small picture that is looked at, in pixels. */
const side = 64
/** Samples of an edge this light on average need a line round them to be seen on paper. */
const paleFrom = 0.9 * 255

export async function lookAt(
  bytes: Uint8Array,
  { format, colour, inks }: PictureHead,
  mostPixels: number,
): Promise<'pale' | 'dark' | 'broken' | 'no-library'> {
  const sharp = await openLibrary()
  if (sharp === undefined) return 'no-library'
  try {
    const small = await sharp(bytes, asStored(format, mostPixels))
      .resize(side, side, { fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .toColourspace('b-w')
      .raw()
      .toBuffer()
    const light = edgeOf(small)
    // The library takes all CMYK in JPEG for inverted.
    return (colour === 'cmyk' && inks === 'as-is' ? 255 - light : light) >= paleFrom ? 'pale' : 'dark'
  } catch {
    return 'broken'
  }
}

/** Average of the outermost ring of samples. */
function edgeOf(samples: Uint8Array): number {
  let sum = 0
  for (let step = 0; step < side; step++)
    for (const at of [step, (side - 1) * side + step, step * side, step * side + side - 1])
      sum += samples[at] ?? 0
  return sum / (4 * side)
}
