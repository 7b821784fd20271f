/**
 * Damages a good PDF on purpose: objects are edited as text, streams as text when they are packed by Flate, and the
 * table of offsets is written anew, so that nothing is wrong but what was meant to be. An edit that changes nothing
 * throws: a case that damages nothing would prove nothing.
 */
import { deflateSync, inflateSync } from 'node:zlib'

interface PdfObject {
  dictionary: string
  stream: Buffer | undefined
}

type Change = string | ((text: string) => string)

export interface Patient {
  /** Edits the dictionary of the first object that `where` matches. */
  edit(where: RegExp, from: string | RegExp, to: string): void
  page(index: number, from: string | RegExp, to: string): void
  /** Adds keys at the head of a page, or of the catalogue. */
  addToPage(index: number, keys: string): void
  addToCatalogue(keys: string): void
  content(index: number, change: (content: string) => string): void
  /** The metadata packet. */
  xmp(from: string | RegExp, to: string): void
  /** The stream of the first object that `where` matches. */
  stream(where: RegExp, change: (bytes: Buffer) => Buffer): void
  trailer(from: string | RegExp, to: string): void
  header(text: string): void
  /** A new object; gives its reference. */
  add(dictionary: string, stream?: string): string
  /** Number of the first object that `where` matches. */
  number(where: RegExp): number
}

export function damage(good: Uint8Array, work: (patient: Patient) => void): Uint8Array {
  const source = Buffer.from(good).toString('latin1')
  const objects = readObjects(source)
  const table = source.lastIndexOf('xref\n', source.lastIndexOf('startxref'))
  let head = source.slice(0, source.indexOf('1 0 obj') < 0 ? 15 : source.search(/\d+ 0 obj/))
  let trailer = source.slice(source.indexOf('trailer', table), source.lastIndexOf('startxref'))

  const number = (where: RegExp): number => {
    for (const [key, { dictionary }] of objects) if (where.test(dictionary)) return key
    throw new Error(`no object matches ${where}`)
  }
  const objectOf = (key: number): PdfObject => {
    const object = objects.get(key)
    if (object === undefined) throw new Error(`no object ${key}`)
    return object
  }
  const pages = [...objects]
    .filter(([, { dictionary }]) => /\/Type \/Page\b/.test(dictionary))
    .map(([key]) => key)
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  const editDictionary = (key: number, from: string | RegExp, to: string): void => {
    const object = objectOf(key)
    object.dictionary = changed(object.dictionary, text => text.replace(from, to))
  }
  const patient: Patient = {
    number,
    edit: (where, from, to) => editDictionary(number(where), from, to),
    page: (index, from, to) => editDictionary(pages[index] ?? 0, from, to),
    addToPage: (index, keys) => editDictionary(pages[index] ?? 0, '<<', `<<\n${keys}`),
    addToCatalogue: keys => editDictionary(root, '<<', `<<\n${keys}`),
    content(index, change) {
      const key = Number(/\/Contents (\d+) 0 R/.exec(objectOf(pages[index] ?? 0).dictionary)?.[1])
      const object = objectOf(key)
      const content = inflateSync(object.stream ?? Buffer.alloc(0)).toString('latin1')
      object.stream = deflateSync(Buffer.from(changed(content, change), 'latin1'))
    },
    xmp(from, to) {
      const object = objectOf(number(/\/Type \/Metadata/))
      const text = (object.stream ?? Buffer.alloc(0)).toString('utf8')
      object.stream = Buffer.from(
        changed(text, packet => packet.replace(from, to)),
        'utf8',
      )
    },
    stream(where, change) {
      const object = objectOf(number(where))
      object.stream = change(object.stream ?? Buffer.alloc(0))
    },
    trailer(from, to) {
      trailer = changed(trailer, text => text.replace(from, to))
    },
    header(text) {
      head = text
    },
    add(dictionary, stream) {
      const key = Math.max(...objects.keys()) + 1
      objects.set(key, {
        dictionary: `\n${dictionary}\n`,
        stream: stream === undefined ? undefined : Buffer.from(stream, 'latin1'),
      })
      return `${key} 0 R`
    },
  }
  work(patient)
  return write(head, objects, trailer)
}

function changed(text: string, change: Change): string {
  const after = typeof change === 'string' ? change : change(text)
  if (after === text) throw new Error('nothing was damaged')
  return after
}

function readObjects(source: string): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const table = source.lastIndexOf('xref\n', source.lastIndexOf('startxref'))
  for (const [, offset] of source.slice(table).matchAll(/(\d{10}) 00000 n/g)) {
    const at = Number(offset)
    const key = Number(/^(\d+) 0 obj/.exec(source.slice(at, at + 20))?.[1])
    const from = source.indexOf('obj', at) + 3
    const streamAt = source.indexOf('\nstream\n', from)
    const end = source.indexOf('endobj', from)
    if (streamAt < 0 || streamAt > end) {
      objects.set(key, { dictionary: source.slice(from, end), stream: undefined })
      continue
    }
    const dictionary = source.slice(from, streamAt)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    const stream = Buffer.from(source.slice(streamAt + 8, streamAt + 8 + length), 'latin1')
    objects.set(key, { dictionary, stream })
  }
  return objects
}

function write(head: string, objects: ReadonlyMap<number, PdfObject>, trailer: string): Uint8Array {
  const parts = [head]
  let length = head.length
  const offsets = new Map<number, number>()
  const put = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  for (const [key, { dictionary, stream }] of objects) {
    offsets.set(key, length)
    if (stream === undefined) put(`${key} 0 obj${dictionary}endobj\n`)
    else {
      const sized = /\/Length \d+/.test(dictionary)
        ? dictionary.replace(/\/Length \d+/, `/Length ${stream.length}`)
        : dictionary.replace('<<', `<< /Length ${stream.length}`)
      put(`${key} 0 obj${sized}\nstream\n${stream.toString('latin1')}\nendstream\nendobj\n`)
    }
  }
  const size = Math.max(...objects.keys()) + 1
  const at = length
  const entry = (key: number): string => {
    const offset = offsets.get(key)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  }
  put(`xref\n0 ${size}\n${Array.from({ length: size }, (_, key) => entry(key)).join('')}`)
  put(`${trailer.replace(/\/Size \d+/, `/Size ${size}`)}startxref\n${at}\n%%EOF\n`)
  return Buffer.from(parts.join(''), 'latin1')
}
