/**
 * The screen edition: finished pages to the bytes of a PDF 1.7 file at the trimmed size, in RGB, with links and
 * bookmarks. Decides nothing about the page. The same layout and facts give the same bytes.
 */
import type { Layout } from '../page.ts'
import type { PreparedPictures } from '../pictures/prepared.ts'
import { identify } from './file-identifier.ts'
import { type PdfDictionary, type PdfFile, type PdfReference, pdfFile } from './pdf-file.ts'
import { addFonts } from './pdf-fonts.ts'
import { infoOf, language, type PdfFacts, xmpPacket } from './pdf-metadata.ts'
import { addLinks, addOutline, findDestinations, linkLabels } from './pdf-navigation.ts'
import { roundBox } from './pdf-number.ts'
import { writePage } from './pdf-page.ts'
import { addPictures, writePictures } from './pdf-picture.ts'
import { packHere, type WrittenText } from './written-text.ts'

/** Throws when a link leads to an anchor that no page has: a fault of the tool. */
export async function writeScreen(
  layout: Layout,
  text: WrittenText,
  facts: PdfFacts,
  prepared: PreparedPictures,
): Promise<Uint8Array> {
  const pictures = writePictures(layout.pages, layout.trim.height, prepared)
  const paper = { layout, space: 'rgb', text, pictures } as const
  const contents = layout.pages.map(page => packHere(writePage(page, paper)))
  const fonts = await text.fonts

  const streams = [...fonts.map(font => font.program), ...pictures.pictures.map(picture => picture.bytes)]
  const id = identify(layout, facts, [...contents, ...streams])
  const metadata = Buffer.from(xmpPacket(facts, id), 'utf8')
  const file = pdfFile({ version: '1.7', info: infoOf(facts), language, id, metadata })
  const resources = file.add({ Font: addFonts(file, fonts), ...addPictures(file, pictures) })
  const boxes = boxesOf(layout)
  const pages = contents.map(content =>
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
