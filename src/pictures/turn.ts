/** Between a picture as it is stored and as it stands upright (Exif 2.32, tag 0x0112). */
import type { Area } from './picture.ts'

export interface Extent {
  readonly width: number
  readonly height: number
}

/** What an orientation does to the stored picture, from 2 on: the sides change places, then rows or columns run backwards. */
interface Turn {
  readonly swaps: boolean
  /** Whether stored columns and rows are counted from their end. */
  readonly columns: 'forwards' | 'backwards'
  readonly rows: 'forwards' | 'backwards'
}

const turns: Readonly<Record<number, Turn>> = {
  1: { swaps: false, columns: 'forwards', rows: 'forwards' },
  2: { swaps: false, columns: 'backwards', rows: 'forwards' },
  3: { swaps: false, columns: 'backwards', rows: 'backwards' },
  4: { swaps: false, columns: 'forwards', rows: 'backwards' },
  5: { swaps: true, columns: 'forwards', rows: 'forwards' },
  6: { swaps: true, columns: 'forwards', rows: 'backwards' },
  7: { swaps: true, columns: 'backwards', rows: 'backwards' },
  8: { swaps: true, columns: 'backwards', rows: 'forwards' },
}

const asItIs: Turn = { swaps: false, columns: 'forwards', rows: 'forwards' }

export const swapSides = (orientation: number, { width, height }: Extent): Extent =>
  (turns[orientation] ?? asItIs).swaps ? { width: height, height: width } : { width, height }

/** Where a part of the upright picture lies in the stored one. */
export function storedArea(orientation: number, area: Area, stored: Extent): Area {
  const { swaps, columns, rows } = turns[orientation] ?? asItIs
  const { x, y, width, height } = swaps
    ? { x: area.y, y: area.x, width: area.height, height: area.width }
    : area
  return {
    x: columns === 'forwards' ? x : stored.width - x - width,
    y: rows === 'forwards' ? y : stored.height - y - height,
    width,
    height,
  }
}

/** Samples of a stored part in the order of the upright picture. */
export function turnUpright(
  samples: Uint8Array,
  stored: Extent,
  channels: number,
  orientation: number,
): Uint8Array {
  if (orientation === 1) return samples
  const { swaps, columns, rows } = turns[orientation] ?? asItIs
  const { width, height } = swapSides(orientation, stored)
  const turned = new Uint8Array(samples.length)
  let at = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [across, down] = swaps ? [y, x] : [x, y]
      const column = columns === 'forwards' ? across : stored.width - 1 - across
      const row = rows === 'forwards' ? down : stored.height - 1 - down
      const from = (row * stored.width + column) * channels
      for (let channel = 0; channel < channels; channel++) turned[at++] = samples[from + channel] ?? 0
    }
  return turned
}
