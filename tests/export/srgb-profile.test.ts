import { describe, expect, it } from 'vitest'
import { srgbProfile } from '../../src/export/srgb-profile.ts'

const profile = Buffer.from(srgbProfile())

/** Content of a tag by its signature. */
function tag(name: string): Buffer {
  const count = profile.readUInt32BE(128)
  for (let index = 0; index < count; index += 1) {
    const at = 132 + 12 * index
    if (profile.toString('latin1', at, at + 4) !== name) continue
    const from = profile.readUInt32BE(at + 4)
    return profile.subarray(from, from + profile.readUInt32BE(at + 8))
  }
  throw new Error(`no tag ${name}`)
}

function fixed(content: Buffer, from = 8): readonly number[] {
  const numbers: number[] = []
  for (let at = from; at < content.length; at += 4) numbers.push(content.readInt32BE(at) / 0x10000)
  return numbers
}

type Vector = readonly [number, number, number]
type Matrix = readonly [Vector, Vector, Vector]

const times = (matrix: Matrix, [x, y, z]: Vector): Vector =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Vector

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** The rows of the inverse of the matrix with these columns. */
function inverse(a: Vector, b: Vector, c: Vector): Matrix {
  const volume = dot(a, cross(b, c))
  const row = (v: Vector): Vector => [v[0] / volume, v[1] / volume, v[2] / volume]
  return [row(cross(b, c)), row(cross(c, a)), row(cross(a, b))]
}

const columns = ([a, b, c]: Matrix): Matrix => [
  [a[0], b[0], c[0]],
  [a[1], b[1], c[1]],
  [a[2], b[2], c[2]],
]

/** Chromaticities of IEC 61966-2-1, 4.1, and the white D65; X, Y, Z at Y = 1. */
const ofChromaticity = (x: number, y: number): Vector => [x / y, 1, (1 - x - y) / y]
const primaries = [ofChromaticity(0.64, 0.33), ofChromaticity(0.3, 0.6), ofChromaticity(0.15, 0.06)] as const
const d65 = ofChromaticity(0.3127, 0.329)
const d50: Vector = [0.9642, 1, 0.8249]

/** Linear Bradford adaptation (ICC.1:2004-10, Annex E). */
const bradford: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
]

function adapted(colour: Vector): Vector {
  const from = times(bradford, d65)
  const to = times(bradford, d50)
  const cone = times(bradford, colour)
  const scaled: Vector = [
    (cone[0] * to[0]) / from[0],
    (cone[1] * to[1]) / from[1],
    (cone[2] * to[2]) / from[2],
  ]
  return times(inverse(...columns(bradford)), scaled)
}

describe('the sRGB profile', () => {
  it('has a header that says its size and what it is', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(profile.length % 4).toBe(0)
    expect(profile.readUInt32BE(8)).toBe(0x04200000)
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
    expect(profile.toString('latin1', 36, 40)).toBe('acsp')
    expect(fixed(profile.subarray(68, 80), 0).map(part => part.toFixed(4))).toEqual([
      '0.9642',
      '1.0000',
      '0.8249',
    ])
  })

  it('has the primaries of the standard, adapted to D50', () => {
    const scale = times(inverse(...primaries), d65)
    for (const [index, name] of ['rXYZ', 'gXYZ', 'bXYZ'].entries()) {
      const primary = primaries[index] ?? d65
      const factor = scale[index] ?? 0
      const wanted = adapted([primary[0] * factor, primary[1] * factor, primary[2] * factor])
      for (const [axis, value] of fixed(tag(name)).entries()) expect(value).toBeCloseTo(wanted[axis] ?? 0, 3)
    }
    expect(fixed(tag('chad'))).toHaveLength(9)
    const adaptation = fixed(tag('chad'))
    const white = [0, 1, 2].map(row => dot(adaptation.slice(3 * row, 3 * row + 3) as unknown as Vector, d65))
    for (const [axis, value] of white.entries()) expect(value).toBeCloseTo(d50[axis] ?? 0, 3)
  })

  it('sums to its white, so that white paper is white', () => {
    for (const axis of [0, 1, 2]) {
      const sum = ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, name) => total + (fixed(tag(name))[axis] ?? 0), 0)
      expect(sum).toBeCloseTo(d50[axis] ?? 0, 3)
    }
  })

  it('has the tone curve of the standard in all three channels', () => {
    expect(tag('rTRC').equals(tag('gTRC')) && tag('rTRC').equals(tag('bTRC'))).toBe(true)
    expect(tag('rTRC').toString('latin1', 0, 4)).toBe('para')
    expect(tag('rTRC').readUInt16BE(8)).toBe(3)
    const [g = 0, a = 0, b = 0, c = 0, d = 0] = fixed(tag('rTRC'), 12)
    const curve = (x: number): number => (x >= d ? (a * x + b) ** g : c * x)
    expect(curve(1)).toBeCloseTo(1, 4)
    expect(curve(0.5)).toBeCloseTo(0.21404, 4)
    expect(curve(0.04045 - 1e-4)).toBeCloseTo((0.04045 - 1e-4) / 12.92, 5)
    expect(curve(0.04045 + 1e-4)).toBeCloseTo(curve(0.04045 - 1e-4), 4)
  })
})
