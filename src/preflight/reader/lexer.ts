/**
 * Bytes to values (ISO 32000-1, 7.2 and 7.3), one after another; objects of a file and operands of a content stream are
 * written alike. Total: bytes that mean nothing are passed over, what does not end is ended, and nesting is bounded.
 */
import { classes, escapes, hexDigits, isLineEnd, shortWord, white } from './characters.ts'
import { readShown } from './shown.ts'
import type { PdfValue, PdfWord } from './values.ts'

export interface Lexer {
  at: number
  /** The next value or word; undefined at the end. `]` and `>>` that close nothing come as words. */
  next(): PdfValue | PdfWord | undefined
}

/** Deeper nesting than this is damage; nothing that is meant for people comes near. */
const deepest = 100

/** What is read: objects with `references`, `plain` values, or the operators of a page. */
type Reading = 'references' | 'plain' | 'content'

export function lexerOf(bytes: Uint8Array, from: number, reading: Reading): Lexer {
  const { length } = bytes
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, length)
  const lexer: Lexer = { at: from, next: () => value(0) }
  let text: string | undefined

  function skipWhite(): void {
    while (lexer.at < length) {
      const byte = bytes[lexer.at] ?? 0
      if (byte === 0x25) while (lexer.at < length && !isLineEnd(bytes[lexer.at] ?? 0)) lexer.at++
      else if (classes[byte] !== white) return
      else lexer.at++
    }
  }

  function value(depth: number): PdfValue | PdfWord | undefined {
    skipWhite()
    if (lexer.at >= length) return undefined
    const byte = bytes[lexer.at] ?? 0
    switch (byte) {
      case 0x2f:
        lexer.at++
        return { kind: 'name', name: nameAt() }
      case 0x28:
        lexer.at++
        return { kind: 'string', bytes: literalAt() }
      case 0x3c:
        lexer.at++
        if (bytes[lexer.at] !== 0x3c) return { kind: 'string', bytes: hexadecimalAt() }
        lexer.at++
        return dictionaryAt(depth)
      case 0x5b:
        lexer.at++
        return arrayAt(depth)
      case 0x3e:
        lexer.at += bytes[lexer.at + 1] === 0x3e ? 2 : 1
        return { kind: 'word', word: '>>' }
      case 0x5d:
        lexer.at++
        return { kind: 'word', word: ']' }
      case 0x7b:
      case 0x7d:
      case 0x29:
        lexer.at++
        return { kind: 'word', word: String.fromCharCode(byte) }
      default:
        return regularAt()
    }
  }

  function nameAt(): string {
    const word = wordAt()
    if (!word.includes('#')) return word
    return word.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
  }

  function wordAt(): string {
    const start = lexer.at
    while (lexer.at < length && classes[bytes[lexer.at] ?? 0] === 0) lexer.at++
    return source.toString('latin1', start, lexer.at)
  }

  function regularAt(): PdfValue | PdfWord {
    const number = numberAt()
    if (number !== undefined) return referenceAt(number)
    const start = lexer.at
    // Operators of one and two letters are most of what there is, and always the same.
    const first = bytes[start] ?? 0
    const second = classes[bytes[start + 1] ?? 0] === 0 && start + 1 < length ? (bytes[start + 1] ?? 0) : 0
    const size = second === 0 ? 1 : 2
    if (start + size >= length || classes[bytes[start + size] ?? 0] !== 0) {
      lexer.at = start + size
      return shortWord(first, second)
    }
    const word = wordAt()
    if (word === 'true') return true
    if (word === 'false') return false
    if (word === 'null') return null
    return { kind: 'word', word }
  }

  /** A number (7.3.3), or undefined with nothing read when it is none. */
  function numberAt(): number | undefined {
    let at = lexer.at
    const sign = bytes[at]
    if (sign === 0x2b || sign === 0x2d) at++
    let value = 0
    let places = 0
    let digits = 0
    let point = false
    for (; at < length; at++) {
      const byte = bytes[at] ?? 0
      if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + byte - 0x30
        digits++
        if (point) places++
      } else if (byte === 0x2e && !point) point = true
      else if (classes[byte] === 0) return undefined
      else break
    }
    if (digits === 0 || !Number.isFinite(value)) return undefined
    lexer.at = at
    if (places > 0) value /= 10 ** Math.min(places, 300)
    return sign === 0x2d ? -value : value
  }

  /** `12 0 R`, or the number alone. */
  function referenceAt(number: number): PdfValue {
    if (reading !== 'references' || !Number.isInteger(number) || number < 0) return number
    let at = lexer.at
    const skip = (test: (byte: number) => boolean): number => {
      const start = at
      while (at < length && test(bytes[at] ?? 0)) at++
      return at - start
    }
    const isWhite = (byte: number): boolean => classes[byte] === white
    if (skip(isWhite) === 0 || skip(byte => byte >= 0x30 && byte <= 0x39) === 0 || skip(isWhite) === 0)
      return number
    if (bytes[at] !== 0x52 || (at + 1 < length && classes[bytes[at + 1] ?? 0] === 0)) return number
    lexer.at = at + 1
    return { kind: 'reference', number }
  }

  function arrayAt(depth: number): PdfValue {
    if (reading === 'content' && depth === 0 && bytes[lexer.at] === 0x3c) {
      text ??= source.toString('latin1')
      const shown = readShown(text, lexer.at)
      if (shown !== undefined) {
        lexer.at = shown.end
        return shown.items
      }
    }
    const items: PdfValue[] = []
    if (depth >= deepest) return items
    for (;;) {
      const item = value(depth + 1)
      if (item === undefined || isClosing(item, ']')) return items
      if (isClosing(item, '>>')) {
        lexer.at -= 2
        return items
      }
      if (!isBare(item)) items.push(item)
    }
  }

  function dictionaryAt(depth: number): PdfValue {
    const entries = new Map<string, PdfValue>()
    if (depth >= deepest) return { kind: 'dictionary', entries }
    for (;;) {
      const key = value(depth + 1)
      if (key === undefined || isBare(key)) {
        if (key !== undefined && isFileWord(key.word)) lexer.at -= key.word.length
        return { kind: 'dictionary', entries }
      }
      if (typeof key !== 'object' || key === null || !('kind' in key) || key.kind !== 'name') continue
      const item = value(depth + 1)
      if (item === undefined || isBare(item)) return { kind: 'dictionary', entries }
      entries.set(key.name, item)
    }
  }

  function literalAt(): string {
    let text = ''
    let open = 1
    while (lexer.at < length) {
      const byte = bytes[lexer.at++] ?? 0
      if (byte === 0x5c) text += escapeAt()
      else if (byte === 0x28) {
        open++
        text += '('
      } else if (byte === 0x29) {
        if (--open === 0) return text
        text += ')'
      } else text += String.fromCharCode(byte)
    }
    return text
  }

  function escapeAt(): string {
    const byte = bytes[lexer.at++] ?? 0
    if (byte >= 0x30 && byte <= 0x37) {
      let code = byte - 0x30
      for (let digits = 1; digits < 3; digits++) {
        const digit = bytes[lexer.at] ?? 0
        if (digit < 0x30 || digit > 0x37) break
        code = code * 8 + digit - 0x30
        lexer.at++
      }
      return String.fromCharCode(code & 0xff)
    }
    if (byte === 0x0d && bytes[lexer.at] === 0x0a) lexer.at++
    if (isLineEnd(byte)) return ''
    const mark = String.fromCharCode(byte)
    return escapes[mark] ?? mark
  }

  function hexadecimalAt(): string {
    const codes: number[] = []
    let high = -1
    while (lexer.at < length) {
      const byte = bytes[lexer.at++] ?? 0
      if (byte === 0x3e) break
      const digit = hexDigits[byte] ?? 255
      if (digit === 255) continue
      if (high < 0) high = digit
      else {
        codes.push(high * 16 + digit)
        high = -1
      }
    }
    if (high >= 0) codes.push(high * 16)
    return codes.length > 1_000 ? Buffer.from(codes).toString('latin1') : String.fromCharCode(...codes)
  }

  return lexer
}

const isBare = (value: PdfValue | PdfWord): value is PdfWord =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'word'

const isClosing = (value: PdfValue | PdfWord, word: string): boolean => isBare(value) && value.word === word

const isFileWord = (word: string): boolean => word === 'endobj' || word === 'stream'
