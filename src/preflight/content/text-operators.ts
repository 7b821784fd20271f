/** Operators of text (ISO 32000-1, 9.3 and 9.4): what codes of which font stand where, how large and in what colour. */
import type { LoadedFont, Type3 } from '../reader/fonts.ts'
import { boxUnder, type Matrix, matrixIn, multiply } from '../reader/matrix.ts'
import {
  bytesIn,
  codesIn,
  isArray,
  isDictionary,
  nameIn,
  numberIn,
  type PdfCodes,
  type PdfValue,
} from '../reader/values.ts'
import { noteText } from './ink-on-page.ts'
import { runStream } from './interpret.ts'
import { numbersOf, type Operator, type Operators, type Reading, resourceOf } from './reading.ts'
import { firstPlace, onPageOf } from './state.ts'

/** Ideographs stand from here to here about the baseline, in ems. */
const below = -0.12
const above = 0.88

/** Shows strings with the shifts between them, as one stretch of text. */
function show(reading: Reading, parts: readonly PdfValue[]): void {
  const { place, state } = reading
  const { font, size } = state
  if (font === undefined) return
  let thousandths = 0
  let codes = 0
  let words = 0
  for (const part of parts) {
    if (typeof part === 'number') {
      thousandths -= part
      continue
    }
    const shown = codesIn(part) ?? codesOf(bytesIn(part))
    if (shown === undefined) continue
    thousandths += font.show(shown.bytes, shown.length)
    codes += shown.length / font.bytesPerCode
    if (font.bytesPerCode === 1 && state.wordSpace !== 0) words += spacesIn(shown)
  }
  const spaces = codes * state.charSpace + words * state.wordSpace
  const advance = ((thousandths / 1000) * size + spaces) * state.scale
  if (codes > 0) paintText(reading, advance)
  place.x += advance
}

const codesOf = (string: string | undefined): PdfCodes | undefined =>
  string === undefined
    ? undefined
    : { kind: 'codes', bytes: Buffer.from(string, 'latin1'), length: string.length }

const space = 0x20

function spacesIn({ bytes, length }: PdfCodes): number {
  let count = 0
  for (let at = 0; at < length; at++) if (bytes[at] === space) count++
  return count
}

function paintText(reading: Reading, advance: number): void {
  const { ink, place, state, tagging } = reading
  const { size, font } = state
  if (reading.onPage.text !== place.matrix || reading.onPage.ctm !== state.ctm)
    reading.onPage = onPageOf(place.matrix, state.ctm)
  const { matrix, least } = reading.onPage
  const foot = place.y + state.rise
  const left = advance < 0 ? place.x + advance : place.x
  const right = advance < 0 ? place.x : place.x + advance
  const box = boxUnder(matrix, [left, foot + below * size, right, foot + above * size])
  tagging.painted()
  if (font?.type3 !== undefined) drawGlyphs(reading, font, font.type3, matrix)
  // By the rendering mode (9.3.6); what is in mode 3 is not seen.
  const mode = state.renderMode % 4
  const height = (size < 0 ? -size : size) * least
  const name = font?.name ?? ''
  const { clip, overprintMode } = state
  if (mode === 0 || mode === 2)
    noteText(ink.paint('text', state.fill, overprintMode, box, clip), height, name)
  if (mode === 1 || mode === 2)
    noteText(ink.paint('text', state.stroke, overprintMode, box, clip), height, name)
}

/** All glyphs of a font that are contents, once for a page, at the size and the place of its first text. */
function drawGlyphs(reading: Reading, font: LoadedFont, type3: Type3, onPage: Matrix): void {
  const { drawn, state, place } = reading
  if (drawn.has(font)) return
  drawn.add(font)
  const sized = multiply([state.size * state.scale, 0, 0, state.size, place.x, place.y + state.rise], onPage)
  const ctm = multiply(type3.matrix, sized)
  for (const glyph of type3.glyphs) runStream(reading, glyph, ctm, 'glyph', type3.resources)
}

function nextLine(reading: Reading, x: number, y: number): void {
  const { place } = reading
  place.lineX += x
  place.lineY += y
  place.x = place.lineX
  place.y = place.lineY
}

const move: Operator = (reading, operands) =>
  nextLine(reading, numberIn(operands[0]) ?? 0, numberIn(operands[1]) ?? 0)

const set =
  (key: 'charSpace' | 'wordSpace' | 'leading' | 'rise' | 'renderMode'): Operator =>
  ({ state }, [value]) => {
    state[key] = numberIn(value) ?? state[key]
  }

const chooseFont: Operator = (reading, operands) => {
  const { document, state, page, fonts } = reading
  const name = nameIn(operands[0]) ?? ''
  let font = fonts.get(name)
  if (font === undefined) {
    const found = resourceOf(reading, 'Font', operands[0])
    if (isDictionary(found)) {
      font = document.fontOf(found)
      fonts.set(name, font)
    } else document.pdf.record('content', page)
  }
  state.font = font ?? state.font
  state.size = numberIn(operands[1]) ?? state.size
}

export const textOperators: Operators = {
  BT: reading => {
    reading.place = firstPlace()
  },
  ET: () => undefined,
  Tf: chooseFont,
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
  Tm: (reading, operands) => {
    const { resolve } = reading.document.pdf
    reading.place = { ...firstPlace(), matrix: matrixIn(operands, resolve) }
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
