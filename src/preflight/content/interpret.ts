/**
 * Reads a content stream operator by operator (ISO 32000-1, 7.8.2) and lets each do its work. Bounded in the number of
 * operators and in forms within forms; what is not an operator is recorded as damage.
 */
import type { Box } from '../facts.ts'
import { reading as perByte, step } from '../reader/budget.ts'
import { lexerOf } from '../reader/lexer.ts'
import { boxIn, boxUnder, type Matrix, meet } from '../reader/matrix.ts'
import { isDictionary, isWord, type PdfStream, type PdfValue, type PdfWord } from '../reader/values.ts'
import { colourOperators } from './colour-operators.ts'
import { readInlinePicture } from './inline-picture.ts'
import { objectOperators } from './object-operators.ts'
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
  // No operator keeps the list itself.
  const operands: PdfValue[] = []
  for (let item = lexer.next(); item !== undefined; item = lexer.next()) {
    if (typeof item === 'number' || !isWord(item)) {
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
    operands.length = 0
  }
  if (operands.length > 0) document.pdf.record('content', page)
}

const deepest = 12

/** The content of a form, of a pattern or of a glyph, in a state of its own. Only a form stands where its box is. */
export function runStream(
  reading: Reading,
  stream: PdfStream,
  ctm: Matrix,
  kind: 'form' | 'pattern' | 'glyph',
  resources = reading.resources,
): void {
  const { pdf } = reading.document
  const content = pdf.unpack(stream)
  if (content === undefined || reading.depth >= deepest) {
    pdf.record(content === undefined ? 'content' : 'bound', reading.page)
    return
  }
  const own = pdf.resolve(stream.entries.get('Resources'))
  const box = boxIn(pdf.resolve(stream.entries.get('BBox')), value => pdf.resolve(value))
  const clip: Box =
    box === undefined || kind !== 'form' ? reading.state.clip : meet(reading.state.clip, boxUnder(ctm, box))
  interpret(
    {
      ...reading,
      resources: isDictionary(own) ? own : resources,
      state: { ...reading.state, ctm, clip },
      saved: [],
      fonts: isDictionary(own) ? new Map() : reading.fonts,
      path: { parts: [], clip: false },
      depth: reading.depth + 1,
      ownNumbering: reading.ownNumbering || stream.entries.has('StructParents'),
    },
    content,
  )
}
