/**
 * The values a PDF file is made of (ISO 32000-1, 7.3), as they are read, and the few ways of taking them apart without
 * ever meeting a surprise: what is not of the kind asked for is `undefined`.
 */

export interface PdfName {
  readonly kind: 'name'
  readonly name: string
}

/** A string; one character for each of its bytes. */
export interface PdfString {
  readonly kind: 'string'
  readonly bytes: string
}

/**
 * The strings of a text operator as they are shown, one behind the other. Read where the next ones will be written: they
 * are good until the content is read on.
 */
export interface PdfCodes {
  readonly kind: 'codes'
  readonly bytes: Uint8Array
  readonly length: number
}

export interface PdfReference {
  readonly kind: 'reference'
  readonly number: number
}

export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfStream {
  readonly kind: 'stream'
  readonly entries: ReadonlyMap<string, PdfValue>
  /** As it lies in the file, packed. */
  readonly raw: Uint8Array
}

/** What has entries: a dictionary, by itself or at the head of a stream. */
export type Dictionary = PdfDictionary | PdfStream

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfCodes
  | PdfReference
  | PdfDictionary
  | PdfStream
  | readonly PdfValue[]

/** A bare word: an operator of a content stream, or a word of the file structure. */
export interface PdfWord {
  readonly kind: 'word'
  readonly word: string
}

export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value)

const kindOf = (value: PdfValue | PdfWord | undefined): string | undefined =>
  typeof value === 'object' && value !== null ? (value as Partial<PdfWord>).kind : undefined

export const isWord = (value: PdfValue | PdfWord | undefined, word?: string): value is PdfWord =>
  kindOf(value) === 'word' && (word === undefined || (value as PdfWord).word === word)

export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  kindOf(value) === 'reference'

export const isStream = (value: PdfValue | undefined): value is PdfStream => kindOf(value) === 'stream'

/** Streams have a dictionary too. */
export const isDictionary = (value: PdfValue | undefined): value is Dictionary =>
  kindOf(value) === 'dictionary' || kindOf(value) === 'stream'

export const nameIn = (value: PdfValue | undefined): string | undefined =>
  kindOf(value) === 'name' ? (value as PdfName).name : undefined

export const bytesIn = (value: PdfValue | undefined): string | undefined =>
  kindOf(value) === 'string' ? (value as PdfString).bytes : undefined

export const codesIn = (value: PdfValue | undefined): PdfCodes | undefined =>
  kindOf(value) === 'codes' ? (value as PdfCodes) : undefined

export const numberIn = (value: PdfValue | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined

/** A text string (7.9.2.2): UTF-16 or UTF-8 by its mark, else taken as Latin 1, which holds for all that is ASCII. */
export function textIn(value: PdfValue | undefined): string | undefined {
  const bytes = bytesIn(value)
  if (bytes === undefined) return undefined
  if (bytes.startsWith('\xfe\xff') && bytes.length % 2 === 0)
    return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8')
  return bytes
}
