/** Reads the objects of a PDF back as text: enough for files of our own writing, no more. */
import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  readonly bytes: Buffer
  readonly trailer: string
  readonly catalogue: string
  readonly pages: readonly ReadPage[]
  /** The dictionary of an object, by a reference such as `12 0 R`. */
  object(reference: string): string
  /** The unpacked stream of an object. */
  stream(reference: string): Buffer
}

export interface ReadPage {
  readonly reference: string
  readonly dictionary: string
  readonly content: string
}

export function readPdf(pdf: Uint8Array): ReadPdf {
  const bytes = Buffer.from(pdf)
  const source = bytes.toString('latin1')
  const table = Number(
    source
      .slice(source.lastIndexOf('startxref') + 9)
      .trim()
      .split('\n')[0],
  )
  const trailer = source.slice(source.indexOf('trailer', table))
  const entries = source.slice(table).match(/\d{10} 00000 n/g) ?? []
  const offsets = entries.map(entry => Number(entry.slice(0, 10)))

  function bodyAt(reference: string): number {
    const number = Number(reference.split(' ')[0])
    const at = offsets[number - 1]
    if (at === undefined || !source.startsWith(`${number} 0 obj\n`, at))
      throw new Error(`the table does not lead to object ${reference}`)
    return at
  }

  function object(reference: string): string {
    const body = source.slice(bodyAt(reference), source.indexOf('endobj', bodyAt(reference)))
    return body.split('\nstream\n')[0] ?? body
  }

  function stream(reference: string): Buffer {
    const dictionary = object(reference)
    const from = source.indexOf('\nstream\n', bodyAt(reference)) + 8
    const packed = bytes.subarray(from, from + Number(valueIn(dictionary, 'Length')))
    return dictionary.includes('/Filter /FlateDecode') ? inflateSync(packed) : packed
  }

  const catalogue = object(valueIn(trailer, 'Root'))
  const kids = valueIn(object(valueIn(catalogue, 'Pages')), 'Kids')
  const pages = (kids.match(/\d+ 0 R/g) ?? []).map(reference => {
    const dictionary = object(reference)
    return { reference, dictionary, content: stream(valueIn(dictionary, 'Contents')).toString('latin1') }
  })
  return { bytes, trailer, catalogue, pages, object, stream }
}

/** The value of a key as it is written: a reference, a number, a name, a string, or an array. */
export function valueIn(dictionary: string, key: string): string {
  const value = new RegExp(`/${key} (\\d+ 0 R|\\[[^\\n]*\\]|\\((?:\\\\.|[^\\\\)])*\\)|\\S+)`, 's').exec(
    dictionary,
  )?.[1]
  if (value === undefined) throw new Error(`no ${key} in ${dictionary}`)
  return value
}

/** A text string of a dictionary, decoded. */
export function textOf(value: string): string {
  const bytes = Buffer.from(
    value.slice(1, -1).replace(/\\([nrtbf()\\])/g, (_, mark: string) => escaped[mark] ?? mark),
    'latin1',
  )
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1')
}

const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The text of a page as a reader copies it, one entry for each text object, in the order of the content. */
export const copiedText = (pdf: ReadPdf, page: ReadPage): readonly string[] =>
  textReader(pdf, page)(page.content)

/** Reads the text objects of a stretch of a page's content. */
export function textReader(pdf: ReadPdf, page: ReadPage): (content: string) => readonly string[] {
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  const resources = pdf.object(valueIn(page.dictionary, 'Resources'))
  for (const [, name = '', reference = ''] of resources.matchAll(/\/(F\d+) (\d+ 0 R)/g))
    fonts.set(name, readToUnicode(pdf.stream(valueIn(pdf.object(reference), 'ToUnicode')).toString('latin1')))
  const readObject = (body: string): string => {
    let font: ReadonlyMap<string, string> = new Map()
    let text = ''
    for (const [, name, codes] of body.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]*)>/g)) {
      if (name !== undefined) font = fonts.get(name) ?? new Map()
      for (const code of codes?.match(/.{4}/g) ?? []) text += font.get(code) ?? '\ufffd'
    }
    return text
  }
  return content => [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, body = '']) => readObject(body))
}

export function readToUnicode(map: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  const entries = map.slice(map.indexOf('endcodespacerange'))
  for (const [, code = '', text = ''] of entries.matchAll(/^<([0-9a-f]{4})><([0-9a-f]+)>$/gm))
    codes.set(code, Buffer.from(text, 'hex').swap16().toString('utf16le'))
  return codes
}
