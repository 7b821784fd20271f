/** Which pixels of a picture an edition needs for a mark, and how many of them. */

import type { EditionName } from '../edition-name.ts'
import type { Area } from './picture.ts'
import type { PictureMark } from './prepared.ts'
import { effectivePpi } from './resolution.ts'
import type { Extent } from './turn.ts'

export interface PixelRequest {
  /** Whole pixels of the upright picture that hold the crop. */
  readonly covers: Area
  /** Pixels of the prepared picture. */
  readonly size: Extent
}

interface Finest {
  readonly above: number
  readonly to: number
}

/**
 * Pixels per inch above which a picture is scaled down, and to which: more cannot be printed (print-shop table, row 10)
 * or seen on a screen at twice its usual size. Line art takes so little room that the screen has it as the press.
 */
const finestTone: Readonly<Record<EditionName, Finest>> = {
  press: { above: 450, to: 300 },
  screen: { above: 300, to: 200 },
}
const finestLine: Finest = { above: 1500, to: 1200 }

export function pixelsFor(mark: PictureMark, use: EditionName): PixelRequest {
  const covers = wholePixels(mark)
  const ppi = effectivePpi(mark)
  const { above, to } = mark.picture.art === 'line' ? finestLine : finestTone[use]
  const scale = ppi > above ? to / ppi : 1
  const scaled = (pixels: number): number => Math.max(1, Math.ceil(pixels * scale - 1e-6))
  return { covers, size: { width: scaled(covers.width), height: scaled(covers.height) } }
}

function wholePixels({ crop, picture }: PictureMark): Area {
  const [x, y] = [Math.floor(crop.x + 1e-6), Math.floor(crop.y + 1e-6)]
  const right = Math.min(picture.width, Math.ceil(crop.x + crop.width - 1e-6))
  const foot = Math.min(picture.height, Math.ceil(crop.y + crop.height - 1e-6))
  return { x, y, width: right - x, height: foot - y }
}
