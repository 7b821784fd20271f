/** The bytes of a PDF file to what it holds. Total: whatever is damaged is among the damages. */

import { inkReader } from './content/most-ink.ts'
import type { Document } from './content/reading.ts'
import type { Leads } from './destinations.ts'
import type {
  CatalogueFacts,
  FileFacts,
  InfoValue,
  IntentFacts,
  Oddity,
  OutlineFacts,
  PageFacts,
  XmpFacts,
} from './facts.ts'
import { findOddities } from './oddities.ts'
import { readProfile } from './profile.ts'
import { readPages } from './read-pages.ts'
import { colourSpaces } from './reader/colour-spaces.ts'
import { type FontParts, fontParts } from './reader/font-parts.ts'
import { type LoadedFont, loadFont } from './reader/fonts.ts'
import { type OpenPdf, openPdf } from './reader/open.ts'
import {
  bytesIn,
  type Dictionary,
  isArray,
  isDictionary,
  isStream,
  nameIn,
  numberIn,
  type PdfValue,
  textIn,
} from './reader/values.ts'
import { readStructure } from './structure.ts'
import { readXmp } from './xmp.ts'

/** `parts` is shared by files that are read together. */
export function readFile(bytes: Uint8Array, parts: FontParts = fontParts()): FileFacts {
  const pdf = openPdf(bytes)
  const found = pdf.resolve(pdf.trailer.get('Root'))
  const root: Dictionary = isDictionary(found) ? found : { kind: 'dictionary', entries: new Map() }
  const encrypted = pdf.trailer.has('Encrypt')
  const spaces = colourSpaces(pdf)
  const fonts = new Map<Dictionary, LoadedFont>()
  const document: Document = {
    pdf,
    spaces,
    mostInkOf: inkReader(pdf),
    fontOf(dictionary) {
      const known = fonts.get(dictionary)
      if (known !== undefined) return known
      const font = loadFont(dictionary, pdf, parts)
      fonts.set(dictionary, font)
      return font
    },
  }
  const { pages, pageOf, leads } = readPages(root, document, encrypted ? 'sealed' : 'open')
  const structure = encrypted ? undefined : readStructure(root.entries.get('StructTreeRoot'), pageOf, pdf)
  return {
    version: /^%PDF-(\d\.\d)/.exec(pdf.bytes.toString('latin1', 0, 12))?.[1] ?? '',
    binaryMark: /^%PDF-\d\.\d[\r\n]+%[\x80-\xff]{4}/.test(pdf.bytes.toString('latin1', 0, 20)),
    id: idOf(pdf),
    encrypted,
    packedStructure: pdf.form === 'stream' || pdf.packedObjects,
    info: infoOf(pdf),
    xmp: encrypted ? undefined : xmpOf(root, pdf),
    catalogue: catalogueOf(root, pdf),
    intents: encrypted ? [] : intentsOf(root, pdf),
    pages,
    fonts: encrypted ? [] : [...fonts.values()].map(font => font.facts()),
    spots: spaces.spots,
    oddities: encrypted ? [] : [...findOddities(pdf), ...oddOnPages(pages)],
    structure,
    outline: outlineOf(root, leads, pdf),
    // The last: reading on finds more of them.
    damages: pdf.damages,
  }
}

const oddOnPages = (pages: readonly PageFacts[]): readonly Oddity[] =>
  pages.flatMap(({ number, odd }) => [...odd].map(key => ({ key, object: undefined, page: number })))

function idOf(pdf: OpenPdf): readonly string[] {
  const id = pdf.resolve(pdf.trailer.get('ID'))
  const halves = isArray(id) ? id.map(half => bytesIn(pdf.resolve(half)) ?? '') : []
  return halves.map(half => Buffer.from(half, 'latin1').toString('hex'))
}

function infoOf(pdf: OpenPdf): ReadonlyMap<string, InfoValue> {
  const info = pdf.resolve(pdf.trailer.get('Info'))
  const entries = isDictionary(info) ? [...info.entries] : []
  return new Map(
    entries.map(([key, entry]): [string, InfoValue] => {
      const value = pdf.resolve(entry)
      const text = textIn(value)
      if (text !== undefined) return [key, { form: 'text', value: text }]
      const name = nameIn(value)
      return [key, name === undefined ? { form: 'other', value: '' } : { form: 'name', value: name }]
    }),
  )
}

function xmpOf(root: Dictionary, pdf: OpenPdf): XmpFacts | undefined {
  const stream = pdf.resolve(root.entries.get('Metadata'))
  const bytes = isStream(stream) ? pdf.unpack(stream) : undefined
  if (!isStream(stream) || bytes === undefined) return undefined
  const is = (key: string, name: string): boolean => nameIn(pdf.resolve(stream.entries.get(key))) === name
  return {
    ...readXmp(bytes),
    filtered: pdf.filters(stream).length > 0,
    typed: is('Type', 'Metadata') && is('Subtype', 'XML'),
  }
}

function catalogueOf(root: Dictionary, pdf: OpenPdf): CatalogueFacts {
  const get = (from: PdfValue | undefined, key: string): PdfValue | undefined =>
    isDictionary(from) ? pdf.resolve(from.entries.get(key)) : undefined
  const preferences = get(root, 'ViewerPreferences')
  const mark = get(root, 'MarkInfo')
  const names = get(root, 'Names')
  const layers = get(root, 'OCProperties')
  const others = get(layers, 'Configs')
  const settings = [get(layers, 'D'), ...(isArray(others) ? others.map(item => pdf.resolve(item)) : [])]
  return {
    version: nameIn(get(root, 'Version')),
    language: textIn(get(root, 'Lang')),
    marked: get(mark, 'Marked') === true,
    suspects: get(mark, 'Suspects') === true,
    displayTitle: get(preferences, 'DisplayDocTitle') === true,
    areas: ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip'].flatMap(key => {
      const area = nameIn(get(preferences, key))
      return area === undefined ? [] : [area]
    }),
    keys: new Set(root.entries.keys()),
    nameTrees: new Set(isDictionary(names) ? names.entries.keys() : []),
    faultyLayers: isDictionary(layers)
      ? settings.filter(
          item => isDictionary(item) && (textIn(get(item, 'Name')) === undefined || item.entries.has('AS')),
        ).length
      : 0,
  }
}

/** One is right, and a second is wrong. */
const mostIntents = 8

function intentsOf(root: Dictionary, pdf: OpenPdf): readonly IntentFacts[] {
  const list = pdf.resolve(root.entries.get('OutputIntents'))
  return (isArray(list) ? list : []).slice(0, mostIntents).flatMap(item => {
    const intent = pdf.resolve(item)
    if (!isDictionary(intent)) return []
    const get = (key: string): PdfValue | undefined => pdf.resolve(intent.entries.get(key))
    const stream = get('DestOutputProfile')
    const bytes = isStream(stream) ? pdf.unpack(stream) : undefined
    const components = isStream(stream) ? numberIn(pdf.resolve(stream.entries.get('N'))) : undefined
    return [
      {
        kind: nameIn(get('S')) ?? '',
        identifier: textIn(get('OutputConditionIdentifier')),
        registry: textIn(get('RegistryName')),
        condition: textIn(get('OutputCondition')),
        info: textIn(get('Info')),
        profile: bytes === undefined ? undefined : readProfile(bytes, components),
      },
    ]
  })
}

const mostItems = 50_000

/** Bookmarks from the first on, each before its children (ISO 32000-1, 12.3.3). */
function outlineOf(root: Dictionary, leads: Leads, pdf: OpenPdf): OutlineFacts {
  const outlines = pdf.resolve(root.entries.get('Outlines'))
  const waiting: (PdfValue | undefined)[] = isDictionary(outlines) ? [outlines.entries.get('First')] : []
  const seen = new Set<PdfValue>()
  let lost = 0
  while (waiting.length > 0 && seen.size < mostItems) {
    const item = pdf.resolve(waiting.pop())
    if (!isDictionary(item) || seen.has(item)) continue
    seen.add(item)
    waiting.push(item.entries.get('Next'), item.entries.get('First'))
    const title = textIn(pdf.resolve(item.entries.get('Title'))) ?? ''
    if (title.trim() === '' || !leads(item)) lost++
  }
  return { items: seen.size, lost }
}
