/** Operators of colour and of the graphics state (ISO 32000-1, 8.4.4 and 8.6.8). */
import { colourOf, deviceSpaces, firstColour, gray, type Space } from '../reader/colour-spaces.ts'
import { identity, matrixIn, multiply } from '../reader/matrix.ts'
import { isArray, isDictionary, isStream, nameIn, numberIn, type PdfValue } from '../reader/values.ts'
import { runStream } from './interpret.ts'
import { numbersOf, type Operator, type Operators, type Reading, resourceOf, spaceOf } from './reading.ts'
import type { Pen } from './state.ts'

type Which = 'fill' | 'stroke'

const setPen = (reading: Reading, which: Which, change: Partial<Pen>): void => {
  reading.state[which] = { ...reading.state[which], ...change }
}

const device =
  (which: Which, space: Space): Operator =>
  (reading, operands) => {
    setPen(reading, which, { space, colour: colourOf(space, numbersOf(operands)) })
  }

const chooseSpace =
  (which: Which): Operator =>
  (reading, [name]) => {
    const space = spaceOf(reading, name)
    setPen(reading, which, { space, colour: firstColour(space) })
  }

const chooseColour =
  (which: Which): Operator =>
  (reading, operands) => {
    const { space } = reading.state[which]
    setPen(reading, which, { colour: colourOf(space, numbersOf(operands)) })
    const pattern = resourceOf(reading, 'Pattern', operands.at(-1))
    if (space.space !== 'Pattern') return
    if (pattern === undefined) reading.document.pdf.record('content', reading.page)
    else readPattern(reading, pattern, which)
  }

/** A tiling paints what its own content paints; a shading has a space. */
function readPattern(reading: Reading, pattern: PdfValue, which: Which): void {
  const { pdf, spaces } = reading.document
  if (!isDictionary(pattern)) return
  const shading = pdf.resolve(pattern.entries.get('Shading'))
  if (isDictionary(shading)) {
    const space = spaces.read(shading.entries.get('ColorSpace'))
    setPen(reading, which, { colour: colourOf(space, []) })
  } else if (isStream(pattern) && !reading.drawn.has(pattern)) {
    reading.drawn.add(pattern)
    const matrix = matrixIn(pdf.resolve(pattern.entries.get('Matrix')), pdf.resolve)
    runStream(reading, pattern, multiply(matrix, identity), 'pattern')
  }
}

const graphics: Operator = (reading, [name]) => {
  const { pdf } = reading.document
  const found = resourceOf(reading, 'ExtGState', name)
  if (!isDictionary(found)) {
    pdf.record('content', reading.page)
    return
  }
  const get = (key: string): PdfValue | undefined => pdf.resolve(found.entries.get(key))
  const stroke = get('OP')
  const fill = get('op') ?? stroke
  if (typeof stroke === 'boolean') setPen(reading, 'stroke', { overprint: stroke })
  if (typeof fill === 'boolean') setPen(reading, 'fill', { overprint: fill })
  const { state } = reading
  state.overprintMode = numberIn(get('OPM')) ?? state.overprintMode
  state.lineWidth = numberIn(get('LW')) ?? state.lineWidth
  const font = get('Font')
  if (isArray(font)) {
    const dictionary = pdf.resolve(font[0])
    if (isDictionary(dictionary)) state.font = reading.document.fontOf(dictionary)
    state.size = numberIn(pdf.resolve(font[1])) ?? state.size
  }
  if (isTransparent(get)) reading.ink.transparent = true
}

function isTransparent(get: (key: string) => PdfValue | undefined): boolean {
  const mode = get('BM')
  const modes = isArray(mode) ? mode : mode === undefined ? [] : [mode]
  const blends = modes.some(item => !['Normal', 'Compatible'].includes(nameIn(item) ?? ''))
  const mask = get('SMask')
  return (
    blends ||
    (numberIn(get('ca')) ?? 1) < 1 ||
    (numberIn(get('CA')) ?? 1) < 1 ||
    (mask !== undefined && nameIn(mask) !== 'None')
  )
}

const cmyk = deviceSpaces.DeviceCMYK ?? gray
const rgb = deviceSpaces.DeviceRGB ?? gray

/** More saved states than this are damage. */
const mostSaved = 1_000

export const colourOperators: Operators = {
  g: device('fill', gray),
  G: device('stroke', gray),
  rg: device('fill', rgb),
  RG: device('stroke', rgb),
  k: device('fill', cmyk),
  K: device('stroke', cmyk),
  cs: chooseSpace('fill'),
  CS: chooseSpace('stroke'),
  sc: chooseColour('fill'),
  scn: chooseColour('fill'),
  SC: chooseColour('stroke'),
  SCN: chooseColour('stroke'),
  gs: graphics,
  q: ({ saved, state }) => {
    if (saved.length < mostSaved) saved.push({ ...state })
  },
  Q: reading => {
    reading.state = reading.saved.pop() ?? reading.state
  },
  cm: ({ document, state }, operands) => {
    state.ctm = multiply(matrixIn(operands, document.pdf.resolve), state.ctm)
  },
  w: ({ state }, [width]) => {
    state.lineWidth = numberIn(width) ?? state.lineWidth
  },
}
