/** Which part of a picture fills a box. */
import type { Area, Focus, Picture } from '../pictures/picture.ts'
import type { Size } from '../units.ts'

type Shape = Pick<Picture, 'width' | 'height'>

/** Where what is cut off goes: a share of it to the left, or above. */
const shares: Readonly<Record<Focus, { readonly across: number; readonly down: number }>> = {
  centre: { across: 0.5, down: 0.5 },
  top: { across: 0.5, down: 0 },
  bottom: { across: 0.5, down: 1 },
  left: { across: 0, down: 0.5 },
  right: { across: 1, down: 0.5 },
}

/** The largest part of the picture in the proportions of the box. */
export function cropToFill({ width, height }: Shape, box: Size, focus: Focus): Area {
  const scale = Math.max(box.width / width, box.height / height)
  const kept = { width: Math.min(width, box.width / scale), height: Math.min(height, box.height / scale) }
  const { across, down } = shares[focus]
  return { x: (width - kept.width) * across, y: (height - kept.height) * down, ...kept }
}

/** All of the picture. */
export const wholeOf = ({ width, height }: Shape): Area => ({ x: 0, y: 0, width, height })

/** The largest size a picture may have within a width and a height, in its own proportions. */
export function fitInto({ width, height }: Shape, most: Size): Size {
  const scale = Math.min(most.width / width, most.height / height)
  return { width: width * scale, height: height * scale }
}
