/** The samples of a part of a picture: upright, opaque on paper white, 8 bits each, in the picture's own colour space. */
import { asStored, type PictureLibrary } from './library.ts'
import type { Area, Picture, PictureColour } from './picture.ts'
import { type Extent, storedArea, swapSides, turnUpright } from './turn.ts'

export interface Samples {
  readonly colour: PictureColour
  readonly width: number
  readonly height: number
  /** Row by row; ink is 255 in CMYK. */
  readonly bytes: Uint8Array
}

export const channelsOf: Readonly<Record<PictureColour, 1 | 3 | 4>> = { grey: 1, rgb: 3, cmyk: 4 }

/** How the library calls the space whose samples it shall leave alone. */
const spaces: Readonly<Record<PictureColour, string>> = { grey: 'b-w', rgb: 'srgb', cmyk: 'cmyk' }

/** `area` is in whole pixels; the part comes out at the size `target`. Throws when the file is damaged. */
export async function readSamples(
  sharp: PictureLibrary,
  picture: Picture,
  area: Area,
  target: Extent,
): Promise<Samples> {
  const { bytes, format, stored, orientation, colour } = picture
  const part = storedArea(orientation, area, stored)
  const size = swapSides(orientation, target)
  let reading = sharp(bytes, asStored(format, stored.width * stored.height))
    .extract({ left: part.x, top: part.y, width: part.width, height: part.height })
    .toColourspace(spaces[colour])
  if (colour === 'cmyk') reading = reading.pipelineColourspace('cmyk')
  if (picture.alpha === 'transparent') reading = reading.flatten({ background: '#ffffff' })
  if (size.width !== part.width || size.height !== part.height)
    reading = reading.resize(size.width, size.height, { fit: 'fill', kernel: 'lanczos3' })
  const { data, info } = await reading.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  if (info.channels !== channelsOf[colour]) throw new Error(`${info.channels} channels came out`)
  const read = { width: target.width, height: target.height }
  // The library takes all CMYK in JPEG for inverted.
  if (colour === 'cmyk' && picture.inks === 'as-is') invert(data)
  const turned = turnUpright(data, size, info.channels, orientation)
  return colour === 'rgb' && isNeutral(turned)
    ? { colour: 'grey', ...read, bytes: everyThird(turned) }
    : { colour, ...read, bytes: turned }
}

function invert(samples: Uint8Array): void {
  for (let at = 0; at < samples.length; at++) samples[at] = 255 - (samples[at] ?? 0)
}

/** A scan in black and white that was saved in colour. */
function isNeutral(samples: Uint8Array): boolean {
  for (let at = 0; at < samples.length; at += 3)
    if (samples[at] !== samples[at + 1] || samples[at] !== samples[at + 2]) return false
  return true
}

function everyThird(samples: Uint8Array): Uint8Array {
  const result = new Uint8Array(samples.length / 3)
  for (let at = 0; at < result.length; at++) result[at] = samples[3 * at] ?? 0
  return result
}
