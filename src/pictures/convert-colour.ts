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
  const { from, to, nodes } = link
  const result = new Uint8Array((samples.length / from) * to)
  const place: Place = { base: 0, first: 0, second: 0, last: 0, x: 0, y: 0, z: 0, share: 0 }
  const find = from === 3 ? findThree : findFour
  for (let at = 0, out = 0; at < samples.length; at += from, out += to) {
    find(place, samples, at, link)
    const { base, first, second, last, x, y, z, share } = place
    for (let channel = 0; channel < to; channel++) {
      const low = base * to + channel
      let value = between(nodes, low, first, second, last, x, y, z)
      if (share > 0) value += (between(nodes, low + to, first, second, last, x, y, z) - value) * share
      result[out + channel] = Math.round(value)
    }
  }
  return result
}

/**
 * Where a pixel lies in the grid. The cube between eight nodes is cut into six tetrahedra: from the lowest node one goes
 * along the channels in the order of their shares (x ≥ y ≥ z) and meets four nodes, between which the pixel lies.
 */
interface Place {
  /** The lowest node, and the way from it to the next three, in entries of the table. */
  base: number
  first: number
  second: number
  last: number
  x: number
  y: number
  z: number
  /** How far it is to the next node of a fourth channel. */
  share: number
}

const between = (
  nodes: Float64Array,
  low: number,
  first: number,
  second: number,
  last: number,
  x: number,
  y: number,
  z: number,
): number =>
  (nodes[low] ?? 0) * (1 - x) +
  (nodes[low + first] ?? 0) * (x - y) +
  (nodes[low + second] ?? 0) * (y - z) +
  (nodes[low + last] ?? 0) * z

type FindPlace = (place: Place, samples: Uint8Array, at: number, link: ColourLink) => void

const findThree: FindPlace = (place, samples, at, { side, to }) => {
  findInCube(place, samples, at, side, 1, to)
  place.share = 0
}

/** Three channels by tetrahedra on either side of the fourth, black, and between them in proportion. */
const findFour: FindPlace = (place, samples, at, { side, to }) => {
  findInCube(place, samples, at, side, side, to)
  const black = ((samples[at + 3] ?? 0) * (side - 1)) / 255
  const below = Math.min(side - 2, Math.floor(black))
  place.base += below
  place.share = black - below
}

/** `stride` nodes lie between neighbours along the third channel; a node has `to` entries. */
function findInCube(
  place: Place,
  samples: Uint8Array,
  at: number,
  side: number,
  stride: number,
  to: number,
): void {
  const scale = (side - 1) / 255
  const a = (samples[at] ?? 0) * scale
  const b = (samples[at + 1] ?? 0) * scale
  const c = (samples[at + 2] ?? 0) * scale
  const [fa, fb, fc] = [floorOf(a, side), floorOf(b, side), floorOf(c, side)]
  place.base = ((fa * side + fb) * side + fc) * stride
  const [alongA, alongB, alongC] = [side * side * stride * to, side * stride * to, stride * to]
  place.last = alongA + alongB + alongC
  goAlong(place, [a - fa, b - fb, c - fc], [alongA, alongB, alongC])
}

const floorOf = (value: number, side: number): number => Math.min(side - 2, Math.floor(value))

/** Notes the nodes on the way along the greatest share, then the middle one, then the least. */
function goAlong(place: Place, [a, b, c]: Triple, [alongA, alongB, alongC]: Triple): void {
  if (a >= b && a >= c) {
    setWay(place, a, b >= c ? b : c, b >= c ? c : b, alongA, b >= c ? alongC : alongB)
  } else if (b >= c) {
    setWay(place, b, a >= c ? a : c, a >= c ? c : a, alongB, a >= c ? alongC : alongA)
  } else {
    setWay(place, c, a >= b ? a : b, a >= b ? b : a, alongC, a >= b ? alongB : alongA)
  }
}

function setWay(place: Place, x: number, y: number, z: number, first: number, least: number): void {
  place.x = x
  place.y = y
  place.z = z
  place.first = first
  place.second = place.last - least
}
