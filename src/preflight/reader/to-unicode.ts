/** What the codes of a font say, from its ToUnicode map (ISO 32000-1, 9.10.3). */
import { lexerOf } from './lexer.ts'
import { bytesIn, isArray, isWord, type PdfValue } from './values.ts'

/** Codes of a font are of two bytes at most here. */
const mostCodes = 65_536

/** A map may say a code again, but not without end. */
const mostSaid = 4 * mostCodes

/** How many values belong together, by the word they stand behind. */
const groups: Readonly<Record<string, number>> = { beginbfchar: 2, beginbfrange: 3 }

/** Blocks of single codes, as nearly every map has them and no others, are taken at one grasp. */
const singles = /<([0-9A-Fa-f]{2,4})><([0-9A-Fa-f]{4,64})>/g

export function readToUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const texts = new Map<number, string>()
  let at = 0
  let said = 0
  for (;;) {
    const begin = source.indexOf('beginbf', at)
    if (begin < 0 || said > mostSaid) return texts
    const end = source.indexOf('endbf', begin)
    const block = source.slice(begin, end < 0 ? source.length : end)
    said += addPlain(block, texts) ?? addItems(Buffer.from(block, 'latin1'), texts)
    at = begin + block.length
  }
}

/** Undefined when the block is another, which is then read item by item. */
function addPlain(block: string, texts: Map<number, string>): number | undefined {
  if (!block.startsWith('beginbfchar')) return undefined
  const body = block.slice('beginbfchar'.length).replace(/\s+/g, '')
  let said = 0
  let read = 0
  body.replace(singles, (single, code: string, text: string) => {
    if (said++ < mostSaid) texts.set(Number.parseInt(code, 16), fromHex(text))
    read += single.length
    return single
  })
  return read === body.length ? said : undefined
}

const fromHex = (digits: string): string =>
  digits.length === 4
    ? String.fromCharCode(Number.parseInt(digits, 16))
    : utf16(Buffer.from(digits, 'hex').toString('latin1'))

function addItems(bytes: Uint8Array, texts: Map<number, string>): number {
  const lexer = lexerOf(bytes, 0, 'plain')
  let said = 0
  let size = 0
  let group: PdfValue[] = []
  for (let item = lexer.next(); item !== undefined && said < mostSaid; item = lexer.next()) {
    if (isWord(item)) {
      size = groups[item.word] ?? 0
      group = []
    } else if (size > 0 && group.push(item as PdfValue) === size) {
      said += size === 2 ? addSingle(group, texts) : addRange(group, texts)
      group = []
    }
  }
  return said
}

function addSingle([from, to]: readonly PdfValue[], texts: Map<number, string>): number {
  const code = codeIn(from)
  const text = bytesIn(to)
  if (code !== undefined && text !== undefined) texts.set(code, utf16(text))
  return 1
}

function addRange([from, to, target]: readonly PdfValue[], texts: Map<number, string>): number {
  const first = codeIn(from)
  const last = codeIn(to)
  if (first === undefined || last === undefined) return 1
  const start = bytesIn(target)
  for (let code = first; code <= last; code++) {
    const text = isArray(target) ? bytesIn(target[code - first]) : start && raised(start, code - first)
    if (text !== undefined) texts.set(code, utf16(text))
  }
  return Math.max(1, last - first + 1)
}

/** Undefined for codes of more than two bytes, which no font here shows. */
function codeIn(value: PdfValue | undefined): number | undefined {
  const bytes = bytesIn(value)
  if (bytes === undefined) return undefined
  const code = codeOf(bytes.slice(0, 4))
  return bytes.length <= 4 && code < mostCodes ? code : undefined
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

/** One character for a code is nearly all there is; longer texts are ligatures and marks in twos. */
const longestText = 1_000

function utf16(bytes: string): string {
  if (bytes.length === 2) return String.fromCharCode(bytes.charCodeAt(0) * 256 + bytes.charCodeAt(1))
  let text = ''
  for (let at = 0; at + 1 < bytes.length && at < longestText; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1))
  return text
}
