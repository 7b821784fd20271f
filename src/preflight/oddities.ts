/**
 * Walks through every object of a file for what some rule forbids wherever it stands: actions, scripts, transfer
 * curves, alternate and external contents, filters that may not be used.
 */
import type { Oddity } from './facts.ts'
import type { OpenPdf } from './reader/open.ts'
import { isArray, isDictionary, isStream, nameIn, numberIn, type PdfValue } from './reader/values.ts'

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
    if (found.size < 10_000) found.set(`${key} ${object}`, { key, object })
  }

  function walk(value: PdfValue | undefined, object: number, depth: number): void {
    if (depth > deepest) return
    if (isArray(value)) for (const item of value) walk(item, object, depth + 1)
    if (!isDictionary(value)) return
    for (const key of oddKeys(value.entries, isStream(value), pdf)) add(key, object)
    for (const entry of value.entries.values()) if (typeof entry === 'object') walk(entry, object, depth + 1)
  }

  for (const number of pdf.numbers) walk(pdf.resolve({ kind: 'reference', number }), number, 0)
  return [...found.values()]
}

type Entries = ReadonlyMap<string, PdfValue>

function* oddKeys(entries: Entries, isStreamDictionary: boolean, pdf: OpenPdf): Iterable<string> {
  const get = (key: string): PdfValue | undefined => pdf.resolve(entries.get(key))
  const name = (key: string): string | undefined => nameIn(get(key))
  const action = name('S')
  if (action !== undefined && actions.has(action) && name('Type') !== 'StructElem') yield `action ${action}`
  if (entries.has('AA')) yield 'AA'
  if (entries.has('OpenAction')) yield 'OpenAction'
  if (entries.has('JS')) yield 'JS'
  if (entries.has('TR')) yield name('TR') === 'Identity' && entries.has('G') ? 'mask TR' : 'TR'
  if (entries.has('TR2') && name('TR2') !== 'Default') yield 'TR2'
  if (entries.has('HTP')) yield 'HTP'
  if (entries.has('HT') && name('HT') !== 'Default') yield 'HT'
  if (entries.has('HalftoneName')) yield 'HalftoneName'
  if (entries.has('SeparationInfo')) yield 'SeparationInfo'
  if (!isStreamDictionary) return
  if (entries.has('F')) yield 'stream F'
  const filters = get('Filter')
  for (const filter of isArray(filters) ? filters : [filters]) {
    const used = nameIn(pdf.resolve(filter))
    if (used === 'LZWDecode' || used === 'Crypt') yield used
    if (used === 'JPXDecode' || used === 'JBIG2Decode') yield used
  }
  const kind = name('Subtype')
  if (kind !== 'Image' && kind !== 'Form' && kind !== 'PS') return
  if (kind === 'PS' || name('Subtype2') === 'PS') yield 'PostScript'
  if (entries.has('OPI')) yield 'OPI'
  if (entries.has('Alternates')) yield 'Alternates'
  if (kind === 'Form' && entries.has('Ref')) yield 'Ref'
  if (get('Interpolate') === true) yield 'Interpolate'
  if ((numberIn(get('BitsPerComponent')) ?? 0) === 16) yield '16 bits'
}
