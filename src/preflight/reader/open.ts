/**
 * A PDF file as objects that can be asked for. Never throws: what is damaged reads as nothing, and the damage is
 * recorded, each kind of it at each place once.
 */
import { type Budget, budgetOf, reading, step } from './budget.ts'
import { type CrossReference, type Place, readCrossReference, searchObjects } from './cross-reference.ts'
import { filtersOf, unpack } from './filters.ts'
import { type Lexer, lexerOf } from './lexer.ts'
import {
  isDictionary,
  isReference,
  isStream,
  isWord,
  nameIn,
  numberIn,
  type PdfStream,
  type PdfValue,
} from './values.ts'

/** What of a file could not be read as it says it should be. */
export interface Damage {
  readonly kind: /** No `%PDF-` at the beginning. */
    | 'header'
    /** The cross-references do not lead to the objects. */
    | 'table'
    /** An object is not there, or not where it should be. */
    | 'object'
    /** A stream is longer or shorter than it says, or cannot be unpacked. */
    | 'stream'
    /** The tree of pages is broken. */
    | 'pages'
    /** The content of a page does not read to its end. */
    | 'content'
    /** A bound of the reader was hit. */
    | 'bound'
  /** Number of the object, or of the page for its content; 0 for the file. */
  readonly at: number
}

export interface OpenPdf {
  readonly bytes: Buffer
  readonly trailer: ReadonlyMap<string, PdfValue>
  readonly form: CrossReference['form']
  /** Numbers of all objects, ascending. */
  readonly numbers: readonly number[]
  readonly packedObjects: boolean
  /** Follows references to what they stand for. */
  resolve(value: PdfValue | undefined): PdfValue | undefined
  /** The unpacked bytes; undefined when they cannot be had. */
  unpack(stream: PdfStream): Uint8Array | undefined
  /** The bytes of a picture, which are not kept; undefined when there are more of them than `room`. */
  unpackUpTo(stream: PdfStream, room: number): Uint8Array | undefined
  /** What the file may still ask for. */
  readonly budget: Budget
  filters(stream: PdfStream): readonly string[]
  record(kind: Damage['kind'], at: number): void
  readonly damages: readonly Damage[]
}

const longestChain = 16

/** No stream of a page, a font or a profile comes near; a picture of 600 ppi on A4 in four inks is 140 MB and is not unpacked. */
const mostBytes = 32_000_000

export function openPdf(data: Uint8Array): OpenPdf {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const damages = new Map<string, Damage>()
  const record = (kind: Damage['kind'], at: number): void => {
    const key = `${kind} ${at}`
    if (!damages.has(key) && damages.size < 100) damages.set(key, { kind, at })
  }
  const loaded = new Map<number, PdfValue | undefined>()
  const unpacked = new Map<PdfStream, Uint8Array | undefined>()
  const packed = new Map<number, ReadonlyMap<number, PdfValue>>()
  const streams = new Map<PdfStream, number>()
  const budget = budgetOf(() => record('bound', 0))
  let places: ReadonlyMap<number, Place> = new Map()

  const lexer = lexerOf(bytes, 0, 'references')
  const plain = lexerOf(bytes, 0, 'plain')
  const readAt = (offset: number) => readObjectAt(lexer, plain, bytes, offset, resolve, record, budget)

  function load(number: number): PdfValue | undefined {
    if (loaded.has(number)) return loaded.get(number)
    // An object that leads to itself on its way to being read is nothing.
    loaded.set(number, undefined)
    const place = places.get(number)
    const value = place === undefined ? undefined : valueAt(number, place)
    if (value === undefined) record('object', number)
    loaded.set(number, value)
    if (isStream(value)) streams.set(value, number)
    return value
  }

  function valueAt(number: number, place: Place): PdfValue | undefined {
    if (place.kind === 'packed') return packedIn(place.stream).get(number)
    const found = readAt(place.offset)
    return found?.number === number ? found.value : undefined
  }

  function packedIn(number: number): ReadonlyMap<number, PdfValue> {
    const known = packed.get(number)
    if (known !== undefined) return known
    packed.set(number, new Map())
    const stream = resolve({ kind: 'reference', number })
    const content = isStream(stream) ? unpackOnce(stream, number) : undefined
    const objects =
      isStream(stream) && content !== undefined ? readPacked(stream, content, resolve, budget) : new Map()
    packed.set(number, objects)
    return objects
  }

  function resolve(value: PdfValue | undefined): PdfValue | undefined {
    let resolved = value
    for (let steps = 0; isReference(resolved); steps++) {
      if (steps > longestChain) return undefined
      resolved = load(resolved.number)
    }
    return resolved
  }

  function unpackOnce(stream: PdfStream, at = 0): Uint8Array | undefined {
    if (unpacked.has(stream)) return unpacked.get(stream)
    const result = unpack(stream, resolve, Math.min(mostBytes, budget.left))
    if (result.kind === 'broken') record('stream', streams.get(stream) ?? at)
    if (result.kind === 'large') record('bound', streams.get(stream) ?? at)
    const content = result.kind === 'bytes' ? result.bytes : undefined
    budget.take(content?.length ?? (result.kind === 'packed' ? 0 : stream.raw.length))
    unpacked.set(stream, content)
    return content
  }

  if (!/^%PDF-\d\.\d/.test(bytes.toString('latin1', 0, 8))) record('header', 0)
  let found = readCrossReference(bytes, readAt, unpackOnce)
  places = found?.places ?? places
  if (found === undefined || !leadsToPages(found)) {
    record('table', 0)
    loaded.clear()
    found = searchObjects(bytes, readAt, budget)
    places = found.places
  }

  function leadsToPages({ trailer }: CrossReference): boolean {
    const root = resolve(trailer.get('Root'))
    const leads = isDictionary(root) && isDictionary(resolve(root.entries.get('Pages')))
    if (!leads) damages.clear()
    return leads
  }

  return {
    bytes,
    trailer: found.trailer,
    form: found.form,
    numbers: [...places.keys()].sort((a, b) => a - b),
    packedObjects: [...places.values()].some(place => place.kind === 'packed'),
    resolve,
    unpack: unpackOnce,
    unpackUpTo(stream, room) {
      const result = unpack(stream, resolve, room)
      return result.kind === 'bytes' ? result.bytes : undefined
    },
    budget,
    filters: stream => filtersOf(stream, resolve),
    record,
    get damages() {
      return [...damages.values()]
    },
  }
}

type Resolve = OpenPdf['resolve']

/** The lexers are the same for all objects of the file; whoever reads another in between leaves it elsewhere. */
function readObjectAt(
  lexer: Lexer,
  plain: Lexer,
  bytes: Buffer,
  offset: number,
  resolve: Resolve,
  record: OpenPdf['record'],
  budget: Budget,
): { readonly number: number; readonly value: PdfValue } | undefined {
  // Objects may lie in one another, and every one of them be as long as the file.
  if (!budget.take(step)) return undefined
  lexer.at = offset
  const number = lexer.next()
  const generation = lexer.next()
  if (typeof number !== 'number' || typeof generation !== 'number' || !isWord(lexer.next(), 'obj'))
    return undefined
  const value = lexer.next()
  const after = lexer.at
  if (!budget.take(reading * (after - offset)) || value === undefined || isWord(value)) return undefined
  if (!isDictionary(value) || !isWord(lexer.next(), 'stream')) {
    lexer.at = after
    if (!isWord(lexer.next(), 'endobj')) record('object', number)
    return { number, value }
  }
  const from = lexer.at + (bytes[lexer.at] === 0x0d ? 1 : 0) + 1
  const length = numberIn(resolve(value.entries.get('Length')))
  const to = length === undefined || length < 0 ? -1 : from + length
  plain.at = to
  if (to >= 0 && to <= bytes.length && isWord(plain.next(), 'endstream'))
    return { number, value: { kind: 'stream', entries: value.entries, raw: bytes.subarray(from, to) } }
  record('stream', number)
  const found = bytes.indexOf('endstream', from)
  const end = found < 0 ? bytes.length : found
  const raw = bytes.subarray(from, budget.take(end - from) ? end : from)
  return { number, value: { kind: 'stream', entries: value.entries, raw } }
}

/** The objects of an object stream by their numbers (7.5.7). */
function readPacked(
  stream: PdfStream,
  content: Uint8Array,
  resolve: Resolve,
  budget: Budget,
): ReadonlyMap<number, PdfValue> {
  const objects = new Map<number, PdfValue>()
  const count = numberIn(resolve(stream.entries.get('N'))) ?? 0
  const first = numberIn(resolve(stream.entries.get('First'))) ?? 0
  if (nameIn(stream.entries.get('Type')) !== 'ObjStm' || count > content.length) return objects
  const head = lexerOf(content, 0, 'plain')
  const body = lexerOf(content, 0, 'references')
  for (let k = 0; k < count; k++) {
    const number = head.next()
    const offset = head.next()
    if (typeof number !== 'number' || typeof offset !== 'number') break
    body.at = first + offset
    const value = body.next()
    if (!budget.take(step + reading * Math.max(0, body.at - first - offset))) break
    if (value !== undefined && !isWord(value)) objects.set(number, value)
  }
  return objects
}
