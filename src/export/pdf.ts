/**
 * Finished pages to the bytes of a PDF 1.7 file for the press: the page at its trimmed size, every colour in CMYK,
 * every face embedded. Decides nothing about the page. The same layout and facts give the same bytes.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, deflateSync } from 'node:zlib'
import type { Layout } from '../page.ts'
import { type FontUse, fontUses } from './font-use.ts'
import { type PdfDictionary, type PdfFile, type PdfReference, pdfFile } from './pdf-file.ts'
import { addFont, type PackedFont, postScriptName, subsetTag } from './pdf-fonts.ts'
import { infoOf, language, type PdfFacts, xmpPacket } from './pdf-metadata.ts'
import { addLinks, addOutline, findDestinations, linkLabels } from './pdf-navigation.ts'
import { roundBox } from './pdf-number.ts'
import { writePage } from './pdf-page.ts'
import { writeToUnicode } from './to-unicode.ts'

/** Throws when a link leads to an anchor that no page has, or a face has no file: both are faults of the tool. */
export async function writePdf(layout: Layout, facts: PdfFacts): Promise<Uint8Array> {
  const fonts = fontUses()
  const paper = { layout, space: 'cmyk', fonts } as const
  const packedPages = layout.pages.map(page => packHere(writePage(page, paper)))
  const packedFonts = await Promise.all(fonts.all().map(packFont))

  const id = identify(layout, facts, [...packedPages, ...packedFonts.map(font => font.program)])
  const metadata = Buffer.from(xmpPacket(facts, id), 'utf8')
  const file = pdfFile({ info: infoOf(facts), language, id, metadata })
  const resources = file.add({ Font: addFonts(file, packedFonts) })
  const boxes = boxesOf(layout)
  const pages = packedPages.map(content =>
    file.ref({
      Type: 'Page',
      ...boxes,
      Resources: resources,
      Contents: file.addStream({}, content, 'deflated'),
    }),
  )
  finishPages(file, layout, pages)
  return file.finish()
}

/**
 * Level 5 of 9 takes less time than the usual 6 and makes files two in a thousand larger. Pages are packed
 * on the spot, since a page is too little to be worth the way to another thread.
 */
const level = 5

const packHere = (content: string): Uint8Array => deflateSync(Buffer.from(content, 'latin1'), { level })

const deflateBeside = promisify(deflate)

/** One chunk holds whatever comes out; the usual ones of 16 kB would mean a turn of the event loop for each. */
const packBeside = (bytes: Uint8Array): Promise<Uint8Array> =>
  deflateBeside(bytes, { level, chunkSize: Math.max(bytes.length, 1024) })

async function packFont(use: FontUse): Promise<PackedFont> {
  const { format, bytes } = use.face.subset(use.glyphs.map(glyph => glyph.id))
  const program = packBeside(bytes)
  return {
    name: use.name,
    tagged: `${subsetTag(bytes)}+${postScriptName(use)}`,
    descriptor: use.face.descriptor(),
    format,
    glyphs: use.glyphs,
    size: bytes.length,
    toUnicode: packHere(writeToUnicode(use.glyphs)),
    program: await program,
  }
}

function addFonts(file: PdfFile, fonts: readonly PackedFont[]): Record<string, PdfReference> {
  return Object.fromEntries(fonts.map(font => [font.name, addFont(file, font)]))
}

/** Without marks and bleed all boxes are the trimmed page. */
function boxesOf({ trim }: Layout): PdfDictionary {
  const box = [0, 0, roundBox(trim.width), roundBox(trim.height)]
  return { MediaBox: box, TrimBox: box, BleedBox: box }
}

function finishPages(file: PdfFile, layout: Layout, pages: readonly PdfReference[]): void {
  const destinations = findDestinations(layout, pages)
  const ways = { destinations, labels: linkLabels(layout) }
  layout.pages.forEach((page, index) => {
    const reference = pages[index]
    if (reference === undefined) throw new Error(`page ${index} has no object`)
    const links = addLinks(file, page, layout.trim.height, ways)
    if (links.length > 0) reference.data.Annots = links
    file.addPage(reference)
    reference.end()
  })
  addOutline(file, layout.bookmarks, destinations)
}

/** The file identifier: 16 bytes of a hash of all that is seen and said. */
function identify(layout: Layout, facts: PdfFacts, streams: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([facts, layout.trim, layout.bookmarks, layout.contents]))
  for (const stream of streams) hash.update(stream)
  return hash.digest().subarray(0, 16)
}
