/** What the first bytes of an ICC profile say (ICC.1:2010, 7.2): enough to know whether it may be used. */
import type { PictureColour } from './picture.ts'

const spaces: Readonly<Record<PictureColour, string>> = { grey: 'GRAY', rgb: 'RGB ', cmyk: 'CMYK' }

/** The profile when its head is sound and its colour space is that of the picture; a wrong one is as good as none. */
export function profileOf(bytes: Uint8Array | undefined, colour: PictureColour): Uint8Array | undefined {
  if (bytes === undefined || bytes.length < 132) return undefined
  const text = Buffer.from(bytes.subarray(0, 128)).toString('latin1')
  return text.slice(36, 40) === 'acsp' && text.slice(16, 20) === spaces[colour] ? bytes : undefined
}
