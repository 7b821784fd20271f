/** Transformations of the plane (ISO 32000-1, 8.3.3) and boxes under them. */
import type { Box } from '../facts.ts'
import { isArray, numberIn, type PdfValue } from './values.ts'

export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/**
 * `first`, then `second`. Read by index: taking an array apart by pattern costs ten times as much before it is compiled,
 * and a file is read once.
 */
export const multiply = (first: Matrix, second: Matrix): Matrix => [
  first[0] * second[0] + first[1] * second[2],
  first[0] * second[1] + first[1] * second[3],
  first[2] * second[0] + first[3] * second[2],
  first[2] * second[1] + first[3] * second[3],
  first[4] * second[0] + first[5] * second[2] + second[4],
  first[4] * second[1] + first[5] * second[3] + second[5],
]

const acrossAt = (m: Matrix, x: number, y: number): number => m[0] * x + m[2] * y + m[4]
const upAt = (m: Matrix, x: number, y: number): number => m[1] * x + m[3] * y + m[5]

export const placeOf = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  acrossAt(matrix, x, y),
  upAt(matrix, x, y),
]

/** Lengths along the two axes of the unit square. */
export const stretchOf = (m: Matrix): readonly [number, number] => [
  Math.hypot(m[0], m[1]),
  Math.hypot(m[2], m[3]),
]

/** The smallest stretch in any direction: the lesser singular value. */
export function leastStretch(m: Matrix): number {
  const sum = m[0] * m[0] + m[1] * m[1] + m[2] * m[2] + m[3] * m[3]
  const area = m[0] * m[3] - m[1] * m[2]
  return Math.sqrt(Math.max(0, (sum - Math.sqrt(Math.max(0, sum * sum - 4 * area * area))) / 2))
}

/** The box of a box: its centre moved, its halves stretched. */
export function boxUnder(m: Matrix, box: Box): Box {
  // Nothing is turned or mirrored on most pages.
  if (m[1] === 0 && m[2] === 0 && m[0] > 0 && m[3] > 0)
    return [m[0] * box[0] + m[4], m[3] * box[1] + m[5], m[0] * box[2] + m[4], m[3] * box[3] + m[5]]
  const x = (box[0] + box[2]) / 2
  const y = (box[1] + box[3]) / 2
  const across = (box[2] - box[0]) / 2
  const up = (box[3] - box[1]) / 2
  const halfWidth = Math.abs(m[0] * across) + Math.abs(m[2] * up)
  const halfHeight = Math.abs(m[1] * across) + Math.abs(m[3] * up)
  const centreX = acrossAt(m, x, y)
  const centreY = upAt(m, x, y)
  return [centreX - halfWidth, centreY - halfHeight, centreX + halfWidth, centreY + halfHeight]
}

export const meet = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

export const join = (a: Box | undefined, b: Box): Box =>
  a === undefined
    ? b
    : [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]

/** Says whether the boxes share more than an edge, blind to rounding. */
export const overlap = (a: Box, b: Box): boolean =>
  Math.min(a[2], b[2]) - Math.max(a[0], b[0]) >= slack && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) >= slack

const slack = 0.001

/** Four numbers in whatever order of corners (7.9.5). */
export function boxIn(
  value: PdfValue | undefined,
  resolve: (v: PdfValue) => PdfValue | undefined,
): Box | undefined {
  if (!isArray(value) || value.length !== 4) return undefined
  const [x0, y0, x1, y1] = value.map(item => numberIn(resolve(item)))
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
}

export function matrixIn(
  value: PdfValue | undefined,
  resolve: (v: PdfValue) => PdfValue | undefined,
): Matrix {
  if (!isArray(value) || value.length !== 6) return identity
  const at = (index: number): number => numberIn(resolve(value[index] ?? null)) ?? 0
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}
