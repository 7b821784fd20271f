/** What the codes of a font say, from its ToUnicode map (ISO 32000-1, 9.10.3). */
import { lexerOf } from './lexer.ts'
import { bytesIn, isArray, isWord, type PdfValue, type PdfWord } from './values.ts'

const mostCodes = 65_536

/** Blocks of single codes, as nearly every map has them and no others; the rest is read item by item. */
const blocks = /beginbfchar((?:\s*<[0-9A-Fa-f]{2,8}>\s*<(?:[0-9A-Fa-f]{4})+>)*)\s*endbfchar/g
const pairs = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g

export function readToUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const texts = new Map<number, string>()
  const rest = source.replace(blocks, (_, block: string) => {
    block.replace(pairs, (pair, code: string, text: string) => {
      texts.set(Number.parseInt(code, 16), fromHex(text))
      return pair
    })
    return ''
  })
  readItems(Buffer.from(rest, 'latin1'), texts)
  return texts
}

const fromHex = (digits: string): string =>
  digits.length === 4
    ? String.fromCharCode(Number.parseInt(digits, 16))
    : Buffer.from(digits, 'hex').swap16().toString('utf16le')

function readItems(bytes: Uint8Array, texts: Map<number, string>): void {
  const lexer = lexerOf(bytes, 0, 'plain')
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
