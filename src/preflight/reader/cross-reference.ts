/**
 * Where the objects of a file lie: the tables and streams of cross-references (ISO 32000-1, 7.5.4 and 7.5.8), newest
 * first, or, when they lead nowhere, a search through the file.
 */
import { type Budget, reading } from './budget.ts'
import { lexerOf } from './lexer.ts'
import {
  isArray,
  isDictionary,
  isStream,
  isWord,
  numberIn,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './values.ts'

export type Place =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }

export interface CrossReference {
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: ReadonlyMap<string, PdfValue>
  readonly form: 'table' | 'stream'
}

/** More objects than this no file of ours has, nor any that is worth reading. */
const mostObjects = 1_000_000
const mostSections = 1_000
/** How far a file is searched whose tables lead nowhere. */
const mostSearched = 200_000_000

/** Reads the object that stands at an offset; its stream by the length it gives. */
export type ReadAt = (offset: number) => { readonly number: number; readonly value: PdfValue } | undefined

/** Undefined when the chain of tables is broken anywhere. */
export function readCrossReference(
  bytes: Buffer,
  readAt: ReadAt,
  unpack: (stream: PdfStream) => Uint8Array | undefined,
): CrossReference | undefined {
  const last = bytes.lastIndexOf('startxref')
  const start = last < 0 ? undefined : numberAfter(bytes, last + 'startxref'.length)
  const places = new Map<number, Place>()
  const seen = new Set<number>()
  const waiting = start === undefined ? [] : [start]
  let first: Pick<CrossReference, 'trailer' | 'form'> | undefined
  while (waiting.length > 0) {
    const offset = waiting.shift() ?? 0
    if (seen.has(offset) || seen.size > mostSections || offset >= bytes.length) return undefined
    seen.add(offset)
    const section = isTable(bytes, offset)
      ? readTable(bytes, offset, places)
      : readStream(readAt(offset)?.value, places, unpack)
    if (section === undefined || places.size > mostObjects) return undefined
    first ??= section
    for (const key of ['XRefStm', 'Prev']) {
      const before = numberIn(section.trailer.get(key))
      if (before !== undefined) waiting.push(before)
    }
  }
  return first === undefined ? undefined : { ...first, places }
}

function numberAfter(bytes: Buffer, at: number): number | undefined {
  const value = lexerOf(bytes, at, 'plain').next()
  return typeof value === 'number' && value >= 0 ? value : undefined
}

const isTable = (bytes: Buffer, offset: number): boolean =>
  isWord(lexerOf(bytes, offset, 'plain').next(), 'xref')

type Section = Pick<CrossReference, 'trailer' | 'form'>

function readTable(bytes: Buffer, offset: number, places: Map<number, Place>): Section | undefined {
  const lexer = lexerOf(bytes, offset, 'plain')
  lexer.next()
  for (;;) {
    const from = lexer.next()
    if (isWord(from, 'trailer')) break
    const count = lexer.next()
    if (typeof from !== 'number' || typeof count !== 'number' || count > mostObjects) return undefined
    for (let k = 0; k < count; k++) {
      const at = lexer.next()
      const generation = lexer.next()
      const state = lexer.next()
      if (typeof at !== 'number' || typeof generation !== 'number' || !isWord(state)) return undefined
      if (state.word === 'n' && !places.has(from + k)) places.set(from + k, { kind: 'offset', offset: at })
    }
  }
  const trailer = lexerOf(bytes.subarray(lexer.at), 0, 'references').next()
  return isDictionary(trailer as PdfValue)
    ? { trailer: (trailer as PdfDictionary).entries, form: 'table' }
    : undefined
}

function readStream(
  value: PdfValue | undefined,
  places: Map<number, Place>,
  unpack: (stream: PdfStream) => Uint8Array | undefined,
): Section | undefined {
  if (!isStream(value)) return undefined
  const bytes = unpack(value)
  const widths = value.entries.get('W')
  if (bytes === undefined || !isArray(widths)) return undefined
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths.map(width => numberIn(width) ?? 0)
  const entry = kindWidth + firstWidth + secondWidth
  if (entry < 1 || entry > 24 || Math.min(kindWidth, firstWidth, secondWidth) < 0) return undefined
  let at = 0
  const field = (width: number, otherwise: number): number => {
    let number = width === 0 ? otherwise : 0
    for (let k = 0; k < width; k++) number = number * 256 + (bytes[at++] ?? 0)
    return number
  }
  for (const [from, count] of rangesOf(value))
    for (let k = 0; k < count && at + entry <= bytes.length; k++) {
      const kind = field(kindWidth, 1)
      const first = field(firstWidth, 0)
      const second = field(secondWidth, 0)
      if (places.has(from + k)) continue
      if (kind === 1) places.set(from + k, { kind: 'offset', offset: first })
      if (kind === 2) places.set(from + k, { kind: 'packed', stream: first, index: second })
    }
  return { trailer: value.entries, form: 'stream' }
}

function rangesOf({ entries }: PdfStream): readonly (readonly [number, number])[] {
  const index = entries.get('Index')
  const numbers = isArray(index)
    ? index.map(number => numberIn(number) ?? 0)
    : [0, numberIn(entries.get('Size')) ?? 0]
  return numbers.flatMap((from, k) => (k % 2 === 0 ? [[from, numbers[k + 1] ?? 0] as const] : []))
}

/** Every `12 0 obj` of the file, the last of each number, and what the trailers say together. */
export function searchObjects(bytes: Buffer, readAt: ReadAt, budget: Budget): CrossReference {
  const places = new Map<number, Place>()
  const trailer = new Map<string, PdfValue>()
  const source = bytes.toString('latin1', 0, mostSearched)
  for (const match of source.matchAll(/(?<![0-9])([0-9]{1,7})[\0\t\n\f\r ]+[0-9]{1,5}[\0\t\n\f\r ]+obj\b/g)) {
    if (places.size > mostObjects) break
    places.set(Number(match[1]), { kind: 'offset', offset: match.index })
  }
  const lexer = lexerOf(bytes, 0, 'references')
  for (const match of source.matchAll(/\btrailer\b/g)) {
    lexer.at = match.index + 'trailer'.length
    const value = lexer.next() as PdfValue
    if (!budget.take(reading * (lexer.at - match.index))) break
    if (isDictionary(value)) for (const [key, entry] of value.entries) trailer.set(key, entry)
  }
  if (!trailer.has('Root'))
    for (const place of places.values()) {
      const value = place.kind === 'offset' ? readAt(place.offset)?.value : undefined
      if (isDictionary(value) && value.entries.has('Root'))
        for (const [key, entry] of value.entries) trailer.set(key, entry)
    }
  return { places, trailer, form: 'table' }
}
