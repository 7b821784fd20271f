/** Line art packed as it was drawn: a bit for each pixel, rows filled up to whole bytes, deflated (ISO 32000-1, 7.4.4 and 8.9.5.2). */
import { deflateSync } from 'node:zlib'
import type { Samples } from './samples.ts'

/** From here on a sample is white: where nothing was scaled there are no others than 0 and 255. */
const white = 128

/** `samples` are grey; white is 1. */
export function packBits({ width, height, bytes }: Samples): Uint8Array {
  const rowLength = (width + 7) >> 3
  const packed = new Uint8Array(rowLength * height)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      if ((bytes[at] ?? 0) < white) continue
      const byte = y * rowLength + (x >> 3)
      packed[byte] = (packed[byte] ?? 0) | (0x80 >> (x & 7))
    }
  return deflateSync(packed, { level: 9 })
}
