/**
 * A PDF file as objects: pdfkit numbers them, writes them and keeps the cross-reference table. The content of pages,
 * the fonts and the navigation are ours, so this is all that is used of pdfkit, and the only import of it. The names
 * with an underscore are not in its typings; `tests/export/pdfkit-contract.test.ts` holds them in place.
 */
import PDFDocument from 'pdfkit'

/** An object of the file that others may point to. Has to be ended once its dictionary is complete. */
export interface PdfReference {
  data: PdfDictionary
  compress: boolean
  write(bytes: Uint8Array): void
  end(): void
}

export type PdfDictionary = { [key: string]: PdfValue }

/** A string is a name (`/Page`); a text string is made by `pdfText`; bytes are written in hexadecimal. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | Date
  | Uint8Array
  | PdfText
  | PdfReference
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue }

interface PdfText {
  readonly length: number
  valueOf(): string
}

/** A text string. pdfkit tells text from names by the object around it, and writes UTF-16 where it must. */
export const pdfText = (value: string): PdfText => Object(value) as PdfText

/** A name among the Info values, where pdfkit takes a string for text. */
export interface PdfName {
  readonly [Symbol.toStringTag]: string
  toString(): string
}

/** pdfkit writes what it does not know as a string of its own making. */
export const infoName = (name: string): PdfName => ({
  toString: () => `/${name}`,
  [Symbol.toStringTag]: 'PdfName',
})

/** A name with characters that are not regular (ISO 32000-1, 7.3.5); other names are written as they are. */
export const pdfName = (name: string): string =>
  [...Buffer.from(name, 'utf8')]
    .map(byte => {
      const character = String.fromCharCode(byte)
      return /[!-~]/.test(character) && !/[#()<>[\]{}/%]/.test(character)
        ? character
        : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

export interface PdfFile {
  readonly catalogue: PdfDictionary
  ref(data: PdfDictionary): PdfReference
  /** Adds a finished object. */
  add(data: PdfDictionary): PdfReference
  /** Adds a finished array. */
  addArray(values: readonly PdfValue[]): PdfReference
  /** Adds a stream; `deflated` bytes are written as they are. */
  addStream(data: PdfDictionary, bytes: Uint8Array, packing: 'deflated' | 'plain'): PdfReference
  /** Makes an object the next page; its parent is set here. */
  addPage(page: PdfReference): void
  /** Ends the file and gives its bytes. Nothing may be added after that. */
  finish(): Uint8Array
}

export interface PdfHead {
  readonly version: '1.4' | '1.6' | '1.7'
  readonly info: Readonly<Record<string, string | Date | PdfName>>
  /** Language of the text, and the title in the window; undefined in a file that nobody reads on a screen. */
  readonly language: string | undefined
  /** 16 bytes that differ when the contents do. */
  readonly id: Uint8Array
  /** The XMP packet. */
  readonly metadata: Uint8Array
}

/** What pdfkit has beyond its typings. */
interface PdfKitDocument {
  readonly _root: { readonly data: PdfDictionary & { readonly Pages: PdfReference & { data: PageTree } } }
  _id: Uint8Array
  ref(data: PdfDictionary): PdfReference
  endMarkings(): void
  endMetadata(): void
  end(): void
  read(): Uint8Array | null
}

type PageTree = PdfDictionary & { Kids: PdfReference[]; Count: number }

export function pdfFile(head: PdfHead): PdfFile {
  const document = new PDFDocument({
    pdfVersion: head.version,
    autoFirstPage: false,
    font: null as unknown as string,
    ...(head.language === undefined ? {} : { lang: head.language, displayTitle: true }),
    info: head.info as Record<string, string | Date>,
  }) as unknown as PdfKitDocument
  const pages = document._root.data.Pages
  document._id = head.id

  const file: PdfFile = {
    catalogue: document._root.data,
    ref: data => document.ref(data),
    add(data) {
      const object = document.ref(data)
      object.end()
      return object
    },
    addArray(values) {
      // pdfkit makes an object of whatever it is given; only its typings speak of dictionaries alone.
      const object = document.ref(values as unknown as PdfDictionary)
      object.end()
      return object
    },
    addStream(data, bytes, packing) {
      const stream = document.ref(packing === 'deflated' ? { ...data, Filter: 'FlateDecode' } : data)
      stream.compress = false
      stream.write(bytes)
      stream.end()
      return stream
    },
    addPage(page) {
      page.data.Parent = pages
      pages.data.Kids.push(page)
      pages.data.Count++
    },
    finish() {
      document.end()
      // How much a stream gives at one reading differs from one Node to the next.
      const chunks: Uint8Array[] = []
      for (let chunk = document.read(); chunk !== null; chunk = document.read()) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }

  // The structure is an object of ours, which pdfkit would end once more.
  document.endMarkings = () => {}

  // The packet of pdfkit does not escape its values and lacks the modification date.
  document.endMetadata = () => {
    document._root.data.Metadata = file.addStream(
      { Type: 'Metadata', Subtype: 'XML' },
      head.metadata,
      'plain',
    )
  }
  return file
}
