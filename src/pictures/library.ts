/** The one door to sharp, which decodes, scales and packs pictures. Opened only when a number has a picture. */
import type Sharp from 'sharp'
import type { SharpOptions } from 'sharp'
import type { PictureHead } from './picture.ts'

export type PictureLibrary = typeof Sharp

/** sharp, or nothing where it is not installed for this machine. */
export async function openLibrary(): Promise<PictureLibrary | undefined> {
  try {
    const { default: sharp } = await import('sharp')
    // Each picture is used once: keeping what was decoded would only hold memory.
    sharp.cache(false)
    return sharp
  } catch {
    return undefined
  }
}

/**
 * Samples as they are stored: no profile applied, and whatever is cut off or damaged is an error. Of a JPEG that ends in the
 * middle the library only warns; of a PNG it warns for less. The limit keeps a file that lies in its head from filling
 * the memory.
 */
export const asStored = (format: PictureHead['format'], mostPixels: number): SharpOptions => ({
  failOn: format === 'jpeg' ? 'warning' : 'error',
  limitInputPixels: mostPixels,
  ignoreIcc: true,
  pages: 1,
})
