/**
 * Bytes to values (ISO 32000-1, 7.2 and 7.3), one after another; objects of a file and operands of a content stream are
 * written alike. Total: bytes that mean nothing are passed over, what does not end is ended, and nesting and lists are
 * bounded. A file is read once, by an engine that has not warmed up: loops keep to local variables, and what is read
 * again and again is made once.
 */
import { classes, delimiter, hexDigits, isLineEnd, nameOf, numeric, white, wordOf } from './characters.ts'
import { literalEnd, readLiteral } from './literal.ts'
import { readShown } from './shown.ts'
import type { PdfValue, PdfWord } from './values.ts'

export interface Lexer {
  at: number
  /** The next value or word; undefined at the end. `]` and `>>` that close nothing come as words. */
  next(): PdfValue | PdfWord | undefined
}

/** Deeper nesting than this is damage; nothing that is meant for people comes near. */
const deepest = 100

/** A list that is longer ends here: what follows then stands where nothing may stand. */
const mostItems = 1_000_000

/** What is read: objects with `references`, `plain` values, or the operators of a page. */
type Reading = 'references' | 'plain' | 'content'

export function lexerOf(bytes: Uint8Array, from: number, reading: Reading): Lexer {
  const { length } = bytes
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, length)
  const withReferences = reading === 'references'
  let at = from
  let text: string | undefined

  /** Of all bytes as one string, which costs less than asking for each piece where there are many. */
  function slice(start: number, end: number): string {
    if (reading === 'plain' || length > longestText) return source.toString('latin1', start, end)
    text ??= source.toString('latin1')
    return text.slice(start, end)
  }

  function value(depth: number): PdfValue | PdfWord | undefined {
    for (let start = at; start < length; start++) {
      const byte = bytes[start] as number
      const kind = classes[byte]
      if (kind === white) continue
      if (byte === 0x25) {
        while (start < length && !isLineEnd(bytes[start] as number)) start++
        continue
      }
      at = start
      if (kind === numeric) return numberAt() ?? wordAt()
      if (kind !== delimiter) return wordAt()
      at++
      return delimitedAt(byte, depth)
    }
    at = length
    return undefined
  }

  /** What follows a delimiter that has been read. */
  function delimitedAt(byte: number, depth: number): PdfValue | PdfWord {
    switch (byte) {
      case 0x2f:
        return nameOf(bytes, at, regularEnd(), slice)
      case 0x28: {
        const end = literalEnd(source, at)
        const string: PdfValue = { kind: 'string', bytes: readLiteral(source, at, end, slice) }
        at = Math.min(end + 1, length)
        return string
      }
      case 0x3c:
        if (bytes[at] !== 0x3c) return { kind: 'string', bytes: hexadecimalAt() }
        at++
        return dictionaryAt(depth)
      case 0x5b:
        return arrayAt(depth)
      case 0x3e:
        if (bytes[at] === 0x3e) at++
        return closesDictionary
      case 0x5d:
        return closesArray
      default:
        return { kind: 'word', word: String.fromCharCode(byte) }
    }
  }

  /** Steps over the regular characters from here on and gives where they end. */
  function regularEnd(): number {
    let end = at
    while (end < length && isRegular[bytes[end] as number] === 1) end++
    at = end
    return end
  }

  function wordAt(): PdfValue | PdfWord {
    const start = at
    return wordOf(bytes, start, regularEnd(), slice)
  }

  /** A number (7.3.3), or undefined with nothing read when it is none. */
  function numberAt(): PdfValue | undefined {
    const sign = bytes[at]
    let end = sign === 0x2b || sign === 0x2d ? at + 1 : at
    let value = 0
    let places = -1
    let digits = 0
    for (; end < length; end++) {
      const byte = bytes[end] as number
      if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + byte - 0x30
        digits++
        if (places >= 0) places++
      } else if (byte === 0x2e && places < 0) places = 0
      else if (isRegular[byte] === 1) return undefined
      else break
    }
    if (digits === 0 || !Number.isFinite(value)) return undefined
    at = end
    if (withReferences && places < 0 && sign !== 0x2d) {
      const after = referenceEnd(end)
      if (after > 0) {
        at = after
        return { kind: 'reference', number: value }
      }
    }
    if (places > 0) value /= places < 8 ? (tens[places] as number) : 10 ** Math.min(places, 300)
    return sign === 0x2d ? -value : value
  }

  /** Where `0 R` ends that follows a number; 0 when nothing of the kind does. */
  function referenceEnd(from: number): number {
    let end = from
    while (end < length && classes[bytes[end] as number] === white) end++
    const generation = end
    while (end < length && (bytes[end] as number) >= 0x30 && (bytes[end] as number) <= 0x39) end++
    if (generation === from || end === generation) return 0
    const mark = end
    while (end < length && classes[bytes[end] as number] === white) end++
    if (end === mark || bytes[end] !== 0x52) return 0
    return end + 1 < length && isRegular[bytes[end + 1] as number] === 1 ? 0 : end + 1
  }

  function arrayAt(depth: number): PdfValue {
    if (reading === 'content' && depth === 0 && bytes[at] === 0x3c) {
      const shown = readShown(source, at)
      if (shown !== undefined) {
        at = shown.end
        return shown.items
      }
    }
    const items: PdfValue[] = []
    if (depth >= deepest) return items
    while (items.length < mostItems) {
      const item = value(depth + 1)
      if (item === undefined || item === closesArray) return items
      if (item === closesDictionary) {
        at -= 2
        return items
      }
      if (!isBare(item)) items.push(item)
    }
    return items
  }

  function dictionaryAt(depth: number): PdfValue {
    const entries = new Map<string, PdfValue>()
    if (depth >= deepest) return { kind: 'dictionary', entries }
    for (;;) {
      const key = value(depth + 1)
      if (key === undefined || isBare(key)) {
        if (key !== undefined && isFileWord(key.word)) at -= key.word.length
        return { kind: 'dictionary', entries }
      }
      if (typeof key !== 'object' || key === null || !('kind' in key) || key.kind !== 'name') continue
      const item = value(depth + 1)
      if (item === undefined || isBare(item)) return { kind: 'dictionary', entries }
      entries.set(key.name, item)
    }
  }

  function hexadecimalAt(): string {
    const found = source.indexOf(0x3e, at)
    const end = found < 0 ? length : found
    const codes = end - at <= scratch.length ? scratch : Buffer.allocUnsafe((end - at + 1) >> 1)
    let count = 0
    let high = -1
    for (let k = at; k < end; k++) {
      const digit = hexDigits[bytes[k] as number] as number
      if (digit === 255) continue
      if (high < 0) high = digit
      else {
        codes[count++] = high * 16 + digit
        high = -1
      }
    }
    if (high >= 0) codes[count++] = high * 16
    at = Math.min(end + 1, length)
    return codes.toString('latin1', 0, count)
  }

  return {
    get at() {
      return at
    },
    set at(place) {
      at = place
    },
    next: () => value(0),
  }
}

/** For short strings, which are most; what is read into it is copied out at once. */
const scratch = Buffer.alloc(256)

/** What is longer is a file, of which few pieces are words. */
const longestText = 100_000

const closesArray: PdfWord = { kind: 'word', word: ']' }
const closesDictionary: PdfWord = { kind: 'word', word: '>>' }

/** Says of each byte whether words and names may have it. */
const isRegular = classes.map(kind => (kind === white || kind === delimiter ? 0 : 1))

const tens = Array.from({ length: 8 }, (_, places) => 10 ** places)

const isBare = (value: PdfValue | PdfWord): value is PdfWord =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'word'

const isFileWord = (word: string): boolean => word === 'endobj' || word === 'stream'
