/** The XMP packet (ISO 16684-1) as properties with their values; as much of XML as a packet needs. */
import type { XmpFacts } from './facts.ts'

/** Prefixes that the rules know properties by, whatever the packet calls them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/pdf/1.3/': 'pdf',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/mm/': 'xmpMM',
  'http://www.npes.org/pdfx/ns/id/': 'pdfxid',
  'http://ns.adobe.com/pdfx/1.3/': 'pdfx',
  'http://www.aiim.org/pdfa/ns/id/': 'pdfaid',
  'http://www.aiim.org/pdfua/ns/id/': 'pdfuaid',
  'http://www.aiim.org/pdfa/ns/extension/': 'pdfaExtension',
  'http://www.aiim.org/pdfa/ns/schema#': 'pdfaSchema',
}

type Packet = Pick<XmpFacts, 'properties' | 'wellFormed' | 'text'>

interface Open {
  readonly raw: string
  readonly name: string
  readonly spaces: ReadonlyMap<string, string>
}

/** Larger than any packet; the rest is not read. */
const longest = 1_000_000
const deepest = 100
const mostSpaces = 100

export function readXmp(bytes: Uint8Array): Packet {
  const text = Buffer.from(bytes.subarray(0, longest)).toString('utf8')
  const properties = new Map<string, string[]>()
  const open: Open[] = []
  let wellFormed = !text.includes('\ufffd')
  let said = ''

  const add = (name: string, value: string): void => {
    const values = properties.get(name)
    if (values === undefined) properties.set(name, [value])
    else values.push(value)
  }
  /** The property an element belongs to: a child of a description that stands right under rdf:RDF. */
  const property = (): string | undefined =>
    open[2]?.name === 'rdf:Description' && open[1]?.name === 'rdf:RDF' ? open[3]?.name : undefined

  for (const piece of piecesOf(text)) {
    if (piece.startsWith('<?') || piece.startsWith('<!')) continue
    if (open.length > deepest) break
    if (!piece.startsWith('<')) {
      said += piece
      if (badEntity.test(piece)) wellFormed = false
      continue
    }
    if (piece.startsWith('</')) {
      const last = open.at(-1)
      const name = property()
      const value = plainText(said)
      if (name !== undefined && value.trim() !== '' && open.length <= 6) add(name, value)
      if (last?.raw !== piece.slice(2, -1).trim()) wellFormed = false
      open.pop()
    } else {
      const element = elementOf(piece, open.at(-1)?.spaces ?? new Map())
      if (element === undefined || element.open.spaces.size > mostSpaces) wellFormed = false
      else {
        if (element.open.name === 'rdf:Description' && open.length === 2)
          for (const [name, value] of element.attributes) if (name !== 'rdf:about') add(name, value)
        open.push(element.open)
        const name = property()
        if (name !== undefined && !properties.has(name) && open.length === 4) properties.set(name, [])
        if (piece.endsWith('/>')) open.pop()
      }
    }
    said = ''
  }
  return { wellFormed: wellFormed && open.length === 0 && properties.size > 0, properties, text }
}

/** Tags, comments, instructions and the text between them; what does not end is not a piece of anything. */
function* piecesOf(text: string): Iterable<string> {
  for (let at = 0; at < text.length; ) {
    const tag = text.indexOf('<', at)
    if (tag !== at) yield text.slice(at, tag < 0 ? text.length : tag)
    if (tag < 0) return
    const closing = text.startsWith('<?', tag) ? '?>' : text.startsWith('<!--', tag) ? '-->' : '>'
    const end = text.indexOf(closing, tag + 1)
    at = end < 0 ? text.length : end + closing.length
    yield end < 0 ? '<' : text.slice(tag, at)
  }
}

const badEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/

function elementOf(
  piece: string,
  outer: ReadonlyMap<string, string>,
): { readonly open: Open; readonly attributes: readonly (readonly [string, string])[] } | undefined {
  const raw = /^<([^\s/>]+)/.exec(piece)?.[1]
  if (raw === undefined) return undefined
  const written = [...piece.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, key = '', double, single]) => [key, plainText(double ?? single ?? '')] as const,
  )
  const own = written.flatMap(([key, value]) =>
    key.startsWith('xmlns:') ? [[key.slice(6), value] as const] : [],
  )
  const spaces = own.length === 0 || own.length > mostSpaces ? outer : new Map([...outer, ...own])
  const named = (name: string): string | undefined => {
    const [prefix = '', local] = name.split(':')
    if (local === undefined) return name
    const uri = spaces.get(prefix)
    return uri === undefined ? undefined : `${prefixes[uri] ?? prefix}:${local}`
  }
  const name = named(raw)
  if (name === undefined) return undefined
  const attributes = written.flatMap(([key, value]) =>
    key.startsWith('xmlns') || key.startsWith('xml:') ? [] : [[named(key) ?? key, value] as const],
  )
  return { open: { raw, name, spaces }, attributes }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plainText = (text: string): string =>
  text.replace(/&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
