/** Operators of text (ISO 32000-1, 9.3 and 9.4): what codes of which font stand where, how large and in what colour. */
import type { Box } from '../facts.ts'
import type { LoadedFont, Type3 } from '../reader/fonts.ts'
import { boxUnder, identity, leastStretch, type Matrix, matrixIn, meet, multiply } from '../reader/matrix.ts'
import { bytesIn, isArray, isDictionary, numberIn, type PdfValue } from '../reader/values.ts'
import { runStream } from './interpret.ts'
import { numbersOf, type Operator, type Operators, type Reading, resourceOf } from './reading.ts'
import { firstPlace, type GraphicsState, type Pen } from './state.ts'

/** Ideographs stand from here to here about the baseline, in ems. */
const below = -0.12
const above = 0.88

/** Shows strings with the shifts between them, as one stretch of text. */
function show(reading: Reading, parts: readonly PdfValue[]): void {
  const { place, state } = reading
  const { font, size } = state
  if (font === undefined) return
  let advance = 0
  let codes = 0
  for (const part of parts) {
    if (typeof part === 'number') advance -= (part / 1000) * size
    const bytes = bytesIn(part)
    if (bytes === undefined) continue
    advance += (font.show(bytes) / 1000) * size
    codes += bytes.length / font.bytesPerCode
    if (font.bytesPerCode === 1 && state.wordSpace !== 0)
      advance += state.wordSpace * (bytes.split(' ').length - 1)
  }
  advance = (advance + codes * state.charSpace) * state.scale
  if (codes > 0) paintText(reading, advance)
  place.matrix = multiply([1, 0, 0, 1, advance, 0], place.matrix)
}

function paintText(reading: Reading, advance: number): void {
  const { ink, place, state, tagging } = reading
  const { size, rise } = state
  const onPage = multiply(place.matrix, state.ctm)
  const [from, to] = advance < 0 ? [advance, 0] : [0, advance]
  const own: Box = [from, rise + below * size, to, rise + above * size]
  const box = meet(boxUnder(onPage, own), state.clip)
  tagging.painted()
  if (state.font?.type3 !== undefined) drawGlyphs(reading, state.font, state.font.type3, onPage)
  for (const pen of pensOf(state))
    ink.paint({
      use: 'text',
      pen,
      overprintMode: state.overprintMode,
      box,
      size: Math.abs(size) * leastStretch(onPage),
      font: state.font?.name,
      thickness: Number.POSITIVE_INFINITY,
    })
}

/** All glyphs of a font that are contents, once for a page, at the size and the place of its first text. */
function drawGlyphs(reading: Reading, font: LoadedFont, type3: Type3, onPage: Matrix): void {
  const { drawn, state } = reading
  if (drawn.has(font)) return
  drawn.add(font)
  const sized = multiply([state.size * state.scale, 0, 0, state.size, 0, state.rise], onPage)
  const ctm = multiply(type3.matrix, sized)
  for (const glyph of type3.glyphs) runStream(reading, glyph, ctm, 'glyph', type3.resources)
}

/** By the rendering mode (9.3.6); mode 3 is not seen. */
function pensOf({ fill, stroke, renderMode }: GraphicsState): readonly Pen[] {
  switch (renderMode % 4) {
    case 0:
      return [fill]
    case 1:
      return [stroke]
    case 2:
      return [fill, stroke]
    default:
      return []
  }
}

function nextLine(reading: Reading, x: number, y: number): void {
  const { place } = reading
  place.line = multiply([1, 0, 0, 1, x, y], place.line)
  place.matrix = place.line
}

const move: Operator = (reading, operands) =>
  nextLine(reading, numberIn(operands[0]) ?? 0, numberIn(operands[1]) ?? 0)

const set =
  (key: 'charSpace' | 'wordSpace' | 'leading' | 'rise' | 'renderMode'): Operator =>
  ({ state }, [value]) => {
    state[key] = numberIn(value) ?? state[key]
  }

const font: Operator = (reading, operands) => {
  const found = resourceOf(reading, 'Font', operands[0])
  const { document, state, page } = reading
  if (isDictionary(found)) state.font = document.fontOf(found)
  else document.pdf.record('content', page)
  state.size = numberIn(operands[1]) ?? state.size
}

export const textOperators: Operators = {
  BT: reading => {
    reading.place = firstPlace()
  },
  ET: () => undefined,
  Tf: font,
  Tc: set('charSpace'),
  Tw: set('wordSpace'),
  TL: set('leading'),
  Ts: set('rise'),
  Tr: set('renderMode'),
  Tz: ({ state }, [percent]) => {
    state.scale = (numberIn(percent) ?? 100) / 100
  },
  Td: move,
  TD: (reading, operands) => {
    reading.state.leading = -(numbersOf(operands)[1] ?? 0)
    move(reading, operands)
  },
  Tm: ({ document, place }, operands) => {
    place.matrix = operands.length === 6 ? matrixIn(operands, document.pdf.resolve) : identity
    place.line = place.matrix
  },
  'T*': reading => nextLine(reading, 0, -reading.state.leading),
  Tj: (reading, operands) => show(reading, operands),
  TJ: (reading, operands) => {
    const list = operands[0]
    show(reading, isArray(list) ? list : [])
  },
  "'": (reading, operands) => {
    nextLine(reading, 0, -reading.state.leading)
    show(reading, operands)
  },
  '"': (reading, [words, characters, text]) => {
    reading.state.wordSpace = numberIn(words) ?? 0
    reading.state.charSpace = numberIn(characters) ?? 0
    nextLine(reading, 0, -reading.state.leading)
    show(reading, text === undefined ? [] : [text])
  },
}
