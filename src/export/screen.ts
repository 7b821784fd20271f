/**
 * The screen edition: finished pages to the bytes of a PDF 1.7 file at the trimmed size, in RGB, with links and
 * bookmarks, tagged to be read aloud (PDF/UA-1) and to be kept (PDF/A-2a). Decides nothing about the page. The same layout and facts give the same bytes.
 */
import type { Layout } from '../page.ts'
import type { PreparedPictures } from '../pictures/prepared.ts'
import { identify } from './file-identifier.ts'
import { screenPalette } from './palette.ts'
import { type PdfDictionary, type PdfFile, type PdfReference, pdfFile } from './pdf-file.ts'
import { addFonts } from './pdf-fonts.ts'
import { infoOf, language, type PdfFacts, xmpPacket } from './pdf-metadata.ts'
import { addLinks, addOutline, findDestinations, linkLabels } from './pdf-navigation.ts'
import { roundBox } from './pdf-number.ts'
import { writePage } from './pdf-page.ts'
import { addPictures, writePictures } from './pdf-picture.ts'
import { addStructure, parentKey } from './pdf-structure.ts'
import { type TagTree, tagTree } from './pdf-tags.ts'
import { addScreenIntent, screenClaims } from './screen-claims.ts'
import { packHere, type WrittenText } from './written-text.ts'

/** Throws when a link leads to an anchor that no page has: a fault of the tool. */
export async function writeScreen(
  layout: Layout,
  text: WrittenText,
  facts: PdfFacts,
  prepared: PreparedPictures,
): Promise<Uint8Array> {
  const pictures = writePictures(layout.pages, layout.trim.height, prepared)
  const paper = { layout, palette: screenPalette(layout.inks), text, pictures }
  const tree = tagTree(text, layout)
  const contents = layout.pages.map(page => packHere(writePage(page, paper, tree.nextPage())))
  const fonts = await text.fonts

  const programs = fonts.map(font => font.program)
  const images = pictures.pictures.map(picture => picture.bytes)
  const spoken = Buffer.from(tree.alternatives())
  const id = identify(layout, facts, [...contents, ...programs, ...images, spoken])
  const metadata = Buffer.from(xmpPacket(facts, id, screenClaims), 'utf8')
  const file = pdfFile({ version: '1.7', info: infoOf(facts), language, id, metadata })
  const resources = file.add({ Font: addFonts(file, fonts), ...addPictures(file, pictures) })
  const boxes = boxesOf(layout)
  const pages = contents.map((content, index) =>
    file.ref({
      Type: 'Page',
      ...boxes,
      StructParents: index,
      Tabs: 'S',
      Resources: resources,
      Contents: file.addStream({}, content, 'deflated'),
    }),
  )
  finishPages(file, layout, pages, tree)
  addStructure(file, tree, pages)
  addScreenIntent(file)
  return file.finish()
}

/** Without marks and bleed the sheet is the trimmed page, and the box of the bleed what it is when nobody says it. */
function boxesOf({ trim }: Layout): PdfDictionary {
  const box = [0, 0, roundBox(trim.width), roundBox(trim.height)]
  return { MediaBox: box, TrimBox: box }
}

function finishPages(file: PdfFile, layout: Layout, pages: readonly PdfReference[], tree: TagTree): void {
  const destinations = findDestinations(layout, pages)
  const ways = { destinations, labels: linkLabels(layout) }
  layout.pages.forEach((page, index) => {
    const reference = pages[index]
    if (reference === undefined) throw new Error(`page ${index} has no object`)
    const links = addLinks(file, page, layout.trim.height, ways, (link, annotation) => {
      const number = tree.addLink(link, index, annotation)
      if (number !== undefined) annotation.data.StructParent = parentKey(pages.length, number)
    })
    if (links.length > 0) reference.data.Annots = links
    file.addPage(reference)
    reference.end()
  })
  addOutline(file, layout.bookmarks, destinations)
}
