/**
 * From one colour space to another: relative colorimetric with black point compensation (ISO 18619), worked out once at
 * the nodes of a grid and taken between them for every pixel.
 */
import type { ColourSpace } from './colour-space.ts'
import { labOfXyz, type Triple, white, xyzOfLab } from './lab.ts'

/** Sums of inks in percent that a press can hold. */
export interface InkLimit {
  readonly totalInk: number
}

export interface ColourLink {
  readonly from: 3 | 4
  readonly to: number
  /** Nodes along each channel. */
  readonly side: number
  /** From 0 to 255, the first channel changing slowest. */
  readonly nodes: Float64Array
}

/** As many nodes along a side as colour engines use for three and for four channels. */
const sides = { 3: 33, 4: 17 } as const

export function linkSpaces(from: ColourSpace, to: ColourSpace, limit: InkLimit | undefined): ColourLink {
  const { fromLab } = to
  if (fromLab === undefined) throw new Error('nothing is converted to a space that pictures only come from')
  const side = sides[from.channels]
  const count = side ** from.channels
  const nodes = new Float64Array(count * to.channels)
  const adapt = compensateBlack(from.black, to.black)
  const values = new Array<number>(from.channels).fill(0)
  for (let node = 0; node < count; node++) {
    let rest = node
    for (let channel = from.channels - 1; channel >= 0; channel--) {
      values[channel] = (rest % side) / (side - 1)
      rest = Math.floor(rest / side)
    }
    const result = isWhite(values) && to.channels === 4 ? paper : fromLab(adapt(from.toLab(values)))
    const kept = limit === undefined ? result : holdInk(result, limit)
    for (let channel = 0; channel < to.channels; channel++)
      nodes[node * to.channels + channel] = 255 * Math.min(1, Math.max(0, kept[channel] ?? 0))
  }
  return { from: from.channels, to: to.channels, side, nodes }
}

const paper = [0, 0, 0, 0]

/** White stays free of ink, whatever the tables round to. */
const isWhite = (values: readonly number[]): boolean =>
  values.length === 3 ? values.every(value => value === 1) : values.every(value => value === 0)

/** Moves the darkest colour of one space to that of the other and leaves white where it is, in XYZ. */
function compensateBlack(from: number, to: number): (lab: Triple) => Triple {
  if (Math.abs(from - to) < 1e-9) return lab => lab
  const [blackIn, blackOut] = [xyzOfLab([from, 0, 0]), xyzOfLab([to, 0, 0])]
  const move = (value: number, axis: 0 | 1 | 2): number => {
    const scale = (blackOut[axis] - white[axis]) / (blackIn[axis] - white[axis])
    return scale * value + white[axis] * (1 - scale)
  }
  return lab => {
    const [x, y, z] = xyzOfLab(lab)
    return labOfXyz([move(x, 0), move(y, 1), move(z, 2)])
  }
}

/** Takes so much from C, M and Y, in their proportions, that the sum is kept; K carries the drawing. */
function holdInk(inks: readonly number[], { totalInk }: InkLimit): readonly number[] {
  const [c = 0, m = 0, y = 0, k = 0] = inks
  const colours = c + m + y
  const room = totalInk / 100 - k
  if (colours <= room || colours === 0) return inks
  const share = Math.max(0, room) / colours
  return [c * share, m * share, y * share, k]
}

/** Converts samples of 8 bits, channel by channel for each pixel. */
export function convertSamples(samples: Uint8Array, link: ColourLink): Uint8Array {
  const pixels = samples.length / link.from
  const result = new Uint8Array(pixels * link.to)
  const pixel = link.from === 3 ? convertThree : convertFour
  for (let at = 0; at < pixels; at++) pixel(samples, at * link.from, link, result, at * link.to)
  return result
}

/** Weights and nodes of the tetrahedron a place lies in: the channels are gone along in the order of their shares. */
function tetrahedron(
  { nodes, side, to }: ColourLink,
  base: number,
  [a, b, c]: Triple,
  channel: number,
  stride: number,
): number {
  const [sa, sb, sc] = [side * side * stride, side * stride, stride]
  const at = (node: number): number => nodes[(base + node) * to + channel] ?? 0
  const low = at(0)
  const high = at(sa + sb + sc)
  if (a >= b) {
    if (b >= c) return low + a * (at(sa) - low) + b * (at(sa + sb) - at(sa)) + c * (high - at(sa + sb))
    if (a >= c) return low + a * (at(sa) - low) + c * (at(sa + sc) - at(sa)) + b * (high - at(sa + sc))
    return low + c * (at(sc) - low) + a * (at(sa + sc) - at(sc)) + b * (high - at(sa + sc))
  }
  if (a >= c) return low + b * (at(sb) - low) + a * (at(sa + sb) - at(sb)) + c * (high - at(sa + sb))
  if (b >= c) return low + b * (at(sb) - low) + c * (at(sb + sc) - at(sb)) + a * (high - at(sb + sc))
  return low + c * (at(sc) - low) + b * (at(sb + sc) - at(sc)) + a * (high - at(sb + sc))
}

type PixelConverter = (
  samples: Uint8Array,
  from: number,
  link: ColourLink,
  result: Uint8Array,
  to: number,
) => void

const floorOf = (sample: number, side: number): number =>
  Math.min(side - 2, Math.floor((sample * (side - 1)) / 255))

const convertThree: PixelConverter = (samples, from, link, result, to) => {
  const { side } = link
  const [a, b, c] = [samples[from] ?? 0, samples[from + 1] ?? 0, samples[from + 2] ?? 0]
  const [fa, fb, fc] = [floorOf(a, side), floorOf(b, side), floorOf(c, side)]
  const base = (fa * side + fb) * side + fc
  const scale = (side - 1) / 255
  const shares: Triple = [a * scale - fa, b * scale - fb, c * scale - fc]
  for (let channel = 0; channel < link.to; channel++)
    result[to + channel] = Math.round(tetrahedron(link, base, shares, channel, 1))
}

/** Three channels by tetrahedra on either side of the fourth, black, and between them in proportion. */
const convertFour: PixelConverter = (samples, from, link, result, to) => {
  const { side } = link
  const [c, m, y] = [samples[from] ?? 0, samples[from + 1] ?? 0, samples[from + 2] ?? 0]
  const k = samples[from + 3] ?? 0
  const [fc, fm, fy, fk] = [floorOf(c, side), floorOf(m, side), floorOf(y, side), floorOf(k, side)]
  const base = ((fc * side + fm) * side + fy) * side + fk
  const scale = (side - 1) / 255
  const shares: Triple = [c * scale - fc, m * scale - fm, y * scale - fy]
  const share = k * scale - fk
  for (let channel = 0; channel < link.to; channel++) {
    const below = tetrahedron(link, base, shares, channel, side)
    const above = share === 0 ? below : tetrahedron(link, base + 1, shares, channel, side)
    result[to + channel] = Math.round(below + (above - below) * share)
  }
}
