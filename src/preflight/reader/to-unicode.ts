/** What the codes of a font say, from its ToUnicode map (ISO 32000-1, 9.10.3). */
import { lexerOf } from './lexer.ts'
import { bytesIn, isArray, isWord, type PdfValue, type PdfWord } from './values.ts'

const mostCodes = 65_536

export function readToUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  const lexer = lexerOf(bytes, 0, 'none')
  let operands: PdfValue[] = []
  for (let item = lexer.next(); item !== undefined; item = lexer.next()) {
    if (!isWord(item)) {
      operands.push(item as Exclude<typeof item, PdfWord>)
      continue
    }
    if (item.word === 'endbfchar') addSingles(operands, texts)
    if (item.word === 'endbfrange') addRanges(operands, texts)
    operands = []
    if (texts.size > mostCodes) break
  }
  return texts
}

function addSingles(operands: readonly PdfValue[], texts: Map<number, string>): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [code, text] = [bytesIn(operands[at]), bytesIn(operands[at + 1])]
    if (code !== undefined && text !== undefined) texts.set(codeOf(code), utf16(text))
  }
}

function addRanges(operands: readonly PdfValue[], texts: Map<number, string>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [from, to, target] = [bytesIn(operands[at]), bytesIn(operands[at + 1]), operands[at + 2]]
    if (from === undefined || to === undefined) continue
    const first = codeOf(from)
    const last = Math.min(codeOf(to), first + mostCodes)
    const start = bytesIn(target)
    for (let code = first; code <= last; code++) {
      const text = isArray(target) ? bytesIn(target[code - first]) : start && raised(start, code - first)
      if (text !== undefined) texts.set(code, utf16(text))
    }
  }
}

const codeOf = (bytes: string): number => {
  let code = 0
  for (let at = 0; at < bytes.length; at++) code = code * 256 + bytes.charCodeAt(at)
  return code
}

/** The last two bytes counted on. */
function raised(start: string, by: number): string {
  if (by === 0 || start.length < 2) return start
  const last = (codeOf(start.slice(-2)) + by) & 0xffff
  return start.slice(0, -2) + String.fromCharCode(last >> 8, last & 0xff)
}

function utf16(bytes: string): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1))
  return text
}
