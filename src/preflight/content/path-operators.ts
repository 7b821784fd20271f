/** Operators of paths (ISO 32000-1, 8.5): where they paint, in what colour, and how thin. */
import type { Box } from '../facts.ts'
import { colourOf } from '../reader/colour-spaces.ts'
import { boxUnder, join, leastStretch, meet, placeOf } from '../reader/matrix.ts'
import { isDictionary, numberIn } from '../reader/values.ts'
import { noteRule } from './ink-on-page.ts'
import { numbersOf, type Operator, type Operators, type Reading, resourceOf } from './reading.ts'

/** A filled rectangle not thicker than this is a rule, whatever it was made with. */
const thickestRule = 3

const mostParts = 10_000

/** More corners than these no line has that was drawn as an area. */
const mostCorners = 5

function addPoints(reading: Reading, numbers: readonly number[], start: 'part' | 'on'): void {
  const { path, state } = reading
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x, y] = placeOf(state.ctm, numbers[at] ?? 0, numbers[at + 1] ?? 0)
    const last = path.parts.at(-1)
    if (start === 'part' || last === undefined) {
      if (path.parts.length < mostParts)
        path.parts.push({ box: [x, y, x, y], corners: [x, y], thickness: undefined })
    } else {
      last.box = join(last.box, [x, y, x, y])
      if (last.corners.length <= 2 * mostCorners) last.corners.push(x, y)
    }
  }
}

const points =
  (start: 'part' | 'on'): Operator =>
  (reading, operands) =>
    addPoints(reading, numbersOf(operands), start)

/** A curve, by the box of its points; what is drawn with one is no rule. */
const curve: Operator = (reading, operands) => {
  addPoints(reading, numbersOf(operands), 'on')
  const last = reading.path.parts.at(-1)
  if (last !== undefined) last.thickness = Number.POSITIVE_INFINITY
}

const rectangle: Operator = ({ path, state }, operands) => {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(operands)
  const corners: Box = [
    Math.min(x, x + width),
    Math.min(y, y + height),
    Math.max(x, x + width),
    Math.max(y, y + height),
  ]
  const box = boxUnder(state.ctm, corners)
  const thickness = Math.min(box[2] - box[0], box[3] - box[1])
  if (path.parts.length < mostParts) path.parts.push({ box, corners: [], thickness })
}

/**
 * The short side of the rectangle that has the area and the outline of these corners: of a long thin area its thickness.
 * Infinite for what has more corners, or curves.
 */
function thicknessOf(corners: readonly number[]): number {
  const count = corners.length / 2
  if (count < 3 || count > mostCorners) return Number.POSITIVE_INFINITY
  const at = (k: number): number => corners[k % corners.length] ?? 0
  let area = 0
  let outline = 0
  for (let k = 0; k < corners.length; k += 2) {
    area += (at(k) * at(k + 3) - at(k + 2) * at(k + 1)) / 2
    outline += Math.hypot(at(k + 2) - at(k), at(k + 3) - at(k + 1))
  }
  const root = Math.sqrt(Math.max(0, (outline * outline) / 4 - 4 * Math.abs(area)))
  return (outline / 2 - root) / 2
}

function fill(reading: Reading): void {
  const { ink, path, state, tagging } = reading
  if (path.parts.length > 0) tagging.painted()
  for (const part of path.parts) {
    const box = meet(part.box, state.clip)
    const thickness = part.thickness ?? thicknessOf(part.corners)
    const isRule = thickness <= thickestRule
    const paint = ink.paint(isRule ? 'rule' : 'area', state.fill, state.overprintMode, part.box, state.clip)
    if (isRule) noteRule(paint, thickness)
    if (box[2] > box[0] && box[3] > box[1]) ink.area({ kind: 'area', box })
  }
}

function stroke(reading: Reading): void {
  const { ink, path, state, tagging } = reading
  if (path.parts.length > 0) tagging.painted()
  const thickness = state.lineWidth * leastStretch(state.ctm)
  for (const { box } of path.parts) {
    const half = thickness / 2
    const wide: Box = [box[0] - half, box[1] - half, box[2] + half, box[3] + half]
    noteRule(ink.paint('rule', state.stroke, state.overprintMode, wide, state.clip), thickness)
  }
}

/** Ends a path; what `W` marked becomes the clip now (8.5.4). */
function endPath(reading: Reading): void {
  const { path, state } = reading
  if (path.clip) {
    const all = path.parts.reduce<Box | undefined>((sum, part) => join(sum, part.box), undefined)
    state.clip = meet(state.clip, all ?? [0, 0, 0, 0])
  }
  reading.path = { parts: [], clip: false }
}

const paint =
  (...work: readonly ((reading: Reading) => void)[]): Operator =>
  reading => {
    for (const part of work) part(reading)
    endPath(reading)
  }

const clip: Operator = ({ path }) => {
  path.clip = true
}

const shade: Operator = (reading, [name]) => {
  const { document, ink, state, tagging } = reading
  const found = resourceOf(reading, 'Shading', name)
  const space = document.spaces.read(isDictionary(found) ? found.entries.get('ColorSpace') : undefined)
  tagging.painted()
  const pen = { ...state.fill, space, colour: colourOf(space, []) }
  ink.paint('shading', pen, state.overprintMode, state.clip, state.clip)
}

const nothing: Operator = () => undefined

export const pathOperators: Operators = {
  m: points('part'),
  l: points('on'),
  c: curve,
  v: curve,
  y: curve,
  h: nothing,
  re: rectangle,
  f: paint(fill),
  F: paint(fill),
  'f*': paint(fill),
  B: paint(fill, stroke),
  'B*': paint(fill, stroke),
  b: paint(fill, stroke),
  'b*': paint(fill, stroke),
  S: paint(stroke),
  s: paint(stroke),
  n: paint(),
  W: clip,
  'W*': clip,
  sh: shade,
  d: nothing,
  j: nothing,
  J: nothing,
  M: nothing,
  i: nothing,
  ri: nothing,
  d0: nothing,
  d1: (reading, operands) => {
    // A glyph of a Type 3 font that says its own box: nothing is asked of it.
    numberIn(operands[0])
    reading.path = { parts: [], clip: false }
  },
}
