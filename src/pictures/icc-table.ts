/** The tables of a profile between a device and the connection space (ICC.1:2010, 10.10 to 10.13). */
import { type Curve, readCurve, tableCurve } from './icc-curve.ts'
import { fixed, signature } from './icc-profile.ts'

/** Channels from 0 to 1 to channels from 0 to 1. */
export type Stage = (values: readonly number[]) => readonly number[]

export interface IccTable {
  readonly run: Stage
  /** How Lab is written as numbers from 0 to 1: tables of 16 bits of the second version end at FF00. */
  readonly lab: 'version-2' | 'whole'
}

export function readTable(view: DataView): IccTable {
  switch (signature(view, 0)) {
    case 'mft1':
      return { run: readPlain(view, 1), lab: 'whole' }
    case 'mft2':
      return { run: readPlain(view, 2), lab: 'version-2' }
    case 'mAB ':
      return { run: inOrder(readParts(view).reverse()), lab: 'whole' }
    case 'mBA ':
      return { run: inOrder(readParts(view)), lab: 'whole' }
    default:
      throw new Error('a table of unknown form')
  }
}

const inOrder =
  (stages: readonly Stage[]): Stage =>
  values =>
    stages.reduce((result, stage) => stage(result), values)

const throughCurves =
  (curves: readonly Curve[]): Stage =>
  values =>
    values.map((value, channel) => curves[channel]?.(value) ?? value)

/** Numbers of one or two bytes as shares of the greatest. */
const reader =
  (view: DataView, size: number) =>
  (at: number): number =>
    size === 1 ? view.getUint8(at) / 255 : view.getUint16(at) / 65535

/** Throws when the tag does not hold so many: a damaged profile may claim more than there is memory for. */
function readNodes(view: DataView, at: number, count: number, size: number): Float64Array {
  if (at + count * size > view.byteLength) throw new Error('a grid that is not there')
  const read = reader(view, size)
  return Float64Array.from({ length: count }, (_, node) => read(at + node * size))
}

/** lut8Type and lut16Type: curves, grid, curves. The matrix works on XYZ alone, which no table here begins with. */
function readPlain(view: DataView, size: 1 | 2): Stage {
  const [inputs, outputs, grid] = [view.getUint8(8), view.getUint8(9), view.getUint8(10)]
  const read = reader(view, size)
  const entriesIn = size === 1 ? 256 : view.getUint16(48)
  const entriesOut = size === 1 ? 256 : view.getUint16(50)
  let at = size === 1 ? 48 : 52
  const curves = (count: number, entries: number): readonly Curve[] =>
    Array.from({ length: count }, () => {
      const from = at
      at += entries * size
      return tableCurve(Array.from({ length: entries }, (_, entry) => read(from + entry * size)))
    })
  const before = curves(inputs, entriesIn)
  const nodes = readNodes(view, at, grid ** inputs * outputs, size)
  at += nodes.length * size
  const between = throughGrid(nodes, Array<number>(inputs).fill(grid), outputs)
  return inOrder([throughCurves(before), between, throughCurves(curves(outputs, entriesOut))])
}

/** lutAToBType and lutBToAType, in the order B, matrix, M, grid, A; a part that is left out does nothing. */
function readParts(view: DataView): Stage[] {
  const [inputs, outputs] = [view.getUint8(8), view.getUint8(9)]
  const isToDevice = signature(view, 0) === 'mBA '
  const [device, connection] = isToDevice ? [outputs, inputs] : [inputs, outputs]
  const place = (at: number): number => view.getUint32(at)
  const curves = (at: number, count: number): Stage => throughCurves(readCurves(view, at, count))
  const stages: Stage[] = []
  if (place(12) > 0) stages.push(curves(place(12), connection))
  if (place(16) > 0) stages.push(readMatrix(view, place(16)))
  if (place(20) > 0) stages.push(curves(place(20), connection))
  if (place(24) > 0) stages.push(readGrid(view, place(24), inputs, outputs))
  if (place(28) > 0) stages.push(curves(place(28), device))
  return stages
}

/** One behind the other, each beginning at a multiple of four. */
function readCurves(view: DataView, from: number, count: number): readonly Curve[] {
  let at = from
  return Array.from({ length: count }, () => {
    const { curve, length } = readCurve(view, at)
    at += Math.ceil(length / 4) * 4
    return curve
  })
}

function readMatrix(view: DataView, at: number): Stage {
  const m = Array.from({ length: 12 }, (_, place) => fixed(view, at + 4 * place))
  return ([x = 0, y = 0, z = 0]) =>
    [0, 1, 2].map(
      row =>
        (m[3 * row] ?? 0) * x + (m[3 * row + 1] ?? 0) * y + (m[3 * row + 2] ?? 0) * z + (m[9 + row] ?? 0),
    )
}

function readGrid(view: DataView, at: number, inputs: number, outputs: number): Stage {
  const sides = Array.from({ length: inputs }, (_, channel) => view.getUint8(at + channel))
  const size = view.getUint8(at + 16)
  const count = sides.reduce((product, side) => product * side, outputs)
  const nodes = readNodes(view, at + 20, count, size)
  return throughGrid(nodes, sides, outputs)
}

/** Between the nodes of a grid of any number of dimensions, along each in turn; the first channel changes slowest. */
function throughGrid(nodes: Float64Array, sides: readonly number[], outputs: number): Stage {
  const strides = sides.map((_, channel) =>
    sides.slice(channel + 1).reduce((product, side) => product * side, outputs),
  )
  return values => {
    const below: number[] = []
    const shares: number[] = []
    for (const [channel, side] of sides.entries()) {
      const place = Math.min(1, Math.max(0, values[channel] ?? 0)) * (side - 1)
      const floor = Math.min(Math.floor(place), Math.max(0, side - 2))
      below.push(floor * (strides[channel] ?? 0))
      shares.push(place - floor)
    }
    const result = new Array<number>(outputs).fill(0)
    for (let corner = 0; corner < 1 << sides.length; corner++) {
      let weight = 1
      let node = 0
      for (let channel = 0; channel < sides.length; channel++) {
        const share = shares[channel] ?? 0
        const isAbove = (corner >> channel) & 1
        weight *= isAbove === 1 ? share : 1 - share
        node += (below[channel] ?? 0) + isAbove * (strides[channel] ?? 0)
      }
      if (weight === 0) continue
      for (let channel = 0; channel < outputs; channel++)
        result[channel] = (result[channel] ?? 0) + weight * (nodes[node + channel] ?? 0)
    }
    return result
  }
}
