/**
 * Walks through every object of a file for what some rule forbids wherever it stands: actions, scripts, transfer
 * curves, alternate and external contents, filters that may not be used.
 */
import type { Oddity } from './facts.ts'
import type { OpenPdf } from './reader/open.ts'
import {
  isArray,
  isDictionary,
  isStream,
  nameIn,
  numberIn,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './reader/values.ts'

/** ISO 32000-1, table 198, and the ones of the later extensions. */
const actions: ReadonlySet<string> = new Set(
  (
    'GoTo GoToR GoToE Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript ' +
    'SetOCGState Rendition Trans GoTo3DView RichMediaExecute'
  ).split(' '),
)

const deepest = 30

/** Each kind once for each object it stands in. */
export function findOddities(pdf: OpenPdf): readonly Oddity[] {
  const found = new Map<string, Oddity>()
  const add = (key: string, object: number): void => {
    if (found.size < 10_000) found.set(`${key} ${object}`, { key, object, page: undefined })
  }

  function walk(value: PdfValue, object: number, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > deepest) return
    if (isArray(value)) for (const item of value) walk(item, object, depth + 1)
    else if (isDictionary(value)) {
      value.entries.forEach((entry, key) => {
        const odd = watched.has(key) ? oddKey(key, value, pdf) : undefined
        if (odd !== undefined) add(odd, object)
        if (typeof entry === 'object') walk(entry, object, depth + 1)
      })
      if (isStream(value)) for (const odd of oddStream(value, pdf)) add(odd, object)
    }
  }

  for (const number of pdf.numbers) walk(pdf.resolve({ kind: 'reference', number }) ?? null, number, 0)
  return [...found.values()]
}

/** The keys that `oddKey` knows. */
const watched: ReadonlySet<string> = new Set(
  'S AA OpenAction JS HTP HalftoneName SeparationInfo DefaultCMYK DefaultGray TR TR2 HT'.split(' '),
)

/** What a key of a dictionary says that a rule may forbid. */
function oddKey(key: string, { entries }: PdfDictionary | PdfStream, pdf: OpenPdf): string | undefined {
  const name = (of: string): string | undefined => nameIn(pdf.resolve(entries.get(of)))
  switch (key) {
    case 'S': {
      const action = name('S')
      return action !== undefined && actions.has(action) && name('Type') !== 'StructElem'
        ? `action ${action}`
        : undefined
    }
    case 'AA':
    case 'OpenAction':
    case 'JS':
    case 'HTP':
    case 'HalftoneName':
    case 'SeparationInfo':
    case 'DefaultCMYK':
    case 'DefaultGray':
      return key
    case 'TR':
      return name('TR') === 'Identity' && entries.has('G') ? 'mask TR' : key
    case 'TR2':
    case 'HT':
      return name(key) === 'Default' ? undefined : key
    default:
      return undefined
  }
}

/** What a stream is, or is packed with, that a rule may forbid. */
function oddStream(stream: PdfStream, pdf: OpenPdf): readonly string[] {
  const { entries } = stream
  const get = (key: string): PdfValue | undefined => pdf.resolve(entries.get(key))
  const odd = oddPicture(stream, pdf)
  if (entries.has('F')) odd.push('stream F')
  const kind = nameIn(get('Subtype'))
  if (kind !== 'Image' && kind !== 'Form' && kind !== 'PS') return odd
  if (kind === 'PS' || nameIn(get('Subtype2')) === 'PS') odd.push('PostScript')
  if (entries.has('OPI')) odd.push('OPI')
  if (entries.has('Alternates')) odd.push('Alternates')
  if (kind === 'Form' && entries.has('Ref')) odd.push('Ref')
  return odd
}

/** The same of a picture, be it an object or in the content. */
export function oddPicture(stream: PdfStream, pdf: OpenPdf): string[] {
  const odd = pdf.filters(stream).filter(filter => oddFilters.has(filter))
  const get = (key: string): PdfValue | undefined => pdf.resolve(stream.entries.get(key))
  if (nameIn(get('Subtype')) !== 'Image') return odd
  if (get('Interpolate') === true) odd.push('Interpolate')
  if (numberIn(get('BitsPerComponent')) === 16) odd.push('16 bits')
  return odd
}

const oddFilters: ReadonlySet<string> = new Set(['LZWDecode', 'Crypt', 'JPXDecode', 'JBIG2Decode'])
