/**
 * Reads a content stream operator by operator (ISO 32000-1, 7.8.2) and lets each do its work. Bounded in the number of
 * operators and in forms within forms; what is not an operator is recorded as damage.
 */
import type { Box } from '../facts.ts'
import { reading as perByte, step } from '../reader/budget.ts'
import { type Lexer, lexerOf } from '../reader/lexer.ts'
import { boxIn, boxUnder, type Matrix, meet } from '../reader/matrix.ts'
import {
  isDictionary,
  isWord,
  nameIn,
  type PdfStream,
  type PdfValue,
  type PdfWord,
} from '../reader/values.ts'
import { colourOperators } from './colour-operators.ts'
import { objectOperators, paintPicture } from './object-operators.ts'
import { pathOperators } from './path-operators.ts'
import type { Operator, Reading } from './reading.ts'
import { textOperators } from './text-operators.ts'

/** Built when first asked for: the operators of forms lead back here. */
let operators: ReadonlyMap<string, Operator> | undefined

const operatorsByName = (): ReadonlyMap<string, Operator> => {
  operators ??= new Map(
    Object.entries({ ...colourOperators, ...pathOperators, ...textOperators, ...objectOperators }),
  )
  return operators
}

/** No operator takes more, but for those that paint in DeviceN. */
const mostOperands = 64

export function interpret(reading: Reading, content: Uint8Array): void {
  const { document, page } = reading
  const { budget } = document.pdf
  if (!budget.take(10 * step + perByte * content.length)) return
  const known = operatorsByName()
  const lexer = lexerOf(content, 0, 'content')
  let operands: PdfValue[] = []
  for (let item = lexer.next(); item !== undefined; item = lexer.next()) {
    if (!isWord(item)) {
      if (operands.length < mostOperands) operands.push(item as Exclude<typeof item, PdfWord>)
      continue
    }
    if (!budget.take(step)) return
    if (item.word === 'BI') readInlinePicture(reading, lexer, content)
    else {
      const operator = known.get(item.word)
      if (operator === undefined) document.pdf.record('content', page)
      else operator(reading, operands)
    }
    operands = []
  }
  if (operands.length > 0) document.pdf.record('content', page)
}

const deepest = 12

/** The content of a form or of a pattern, in a state of its own. */
export function runStream(reading: Reading, stream: PdfStream, ctm: Matrix, kind: 'form' | 'pattern'): void {
  const { pdf } = reading.document
  const content = pdf.unpack(stream)
  if (content === undefined || reading.depth >= deepest) {
    pdf.record(content === undefined ? 'content' : 'bound', reading.page)
    return
  }
  const own = pdf.resolve(stream.entries.get('Resources'))
  const box = boxIn(pdf.resolve(stream.entries.get('BBox')), value => pdf.resolve(value))
  const clip: Box =
    box === undefined || kind === 'pattern'
      ? reading.state.clip
      : meet(reading.state.clip, boxUnder(ctm, box))
  interpret(
    {
      ...reading,
      resources: isDictionary(own) ? own : reading.resources,
      state: { ...reading.state, ctm, clip },
      saved: [],
      path: { parts: [], clip: false },
      depth: reading.depth + 1,
      ownNumbering: reading.ownNumbering || stream.entries.has('StructParents'),
    },
    content,
  )
}

/** `BI` keys `ID` bytes `EI`: the end is an EI between white space, since the length is not told. */
function readInlinePicture(reading: Reading, lexer: Lexer, content: Uint8Array): void {
  const entries = new Map<string, PdfValue>()
  for (;;) {
    const key = lexer.next()
    if (key === undefined || isWord(key)) break
    const value = lexer.next()
    if (value === undefined || isWord(value)) break
    entries.set(nameIn(key as PdfValue) ?? '', value as Exclude<typeof value, PdfWord>)
  }
  const from = lexer.at + 1
  const source = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  let end = from
  for (;;) {
    end = source.indexOf('EI', end)
    if (end < 0) {
      reading.document.pdf.record('content', reading.page)
      lexer.at = content.length
      break
    }
    if (isWhite(source[end - 1]) && (end + 2 >= source.length || isWhite(source[end + 2]))) {
      lexer.at = end + 2
      break
    }
    end += 2
  }
  const raw = content.subarray(from, end < 0 ? content.length : end - 1)
  const filter = entries.get('Filter') ?? entries.get('F')
  if (filter !== undefined) entries.set('Filter', filter)
  paintPicture(reading, { kind: 'stream', entries, raw })
}

const isWhite = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0
