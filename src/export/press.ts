/**
 * The press edition: finished pages to the bytes of a PDF 1.6 file in the colours of the press, with bleed and without
 * anything to click on. Decides nothing about the page. The same layout and facts give the same bytes.
 */
import type { Layout } from '../page.ts'
import type { PreparedPictures } from '../pictures/prepared.ts'
import { identify } from './file-identifier.ts'
import { type PdfDictionary, pdfFile } from './pdf-file.ts'
import { addFonts } from './pdf-fonts.ts'
import { infoOf, language, type PdfFacts, xmpPacket } from './pdf-metadata.ts'
import { pdfNumber, roundBox } from './pdf-number.ts'
import { writePage } from './pdf-page.ts'
import { addPictures, writePictures } from './pdf-picture.ts'
import { packHere, type WrittenText } from './written-text.ts'

export async function writePress(
  layout: Layout,
  text: WrittenText,
  facts: PdfFacts,
  prepared: PreparedPictures,
): Promise<Uint8Array> {
  const pictures = writePictures(layout.pages, layout.trim.height, prepared)
  const paper = { layout, space: 'cmyk', text, pictures } as const
  const corner = pdfNumber(layout.bleed)
  const toTrim = `1 0 0 1 ${corner} ${corner} cm\n`
  const contents = layout.pages.map(page => packHere(toTrim + writePage(page, paper)))
  const fonts = await text.fonts

  const streams = [...fonts.map(font => font.program), ...pictures.pictures.map(picture => picture.bytes)]
  const id = identify(layout, facts, [...contents, ...streams])
  const metadata = Buffer.from(xmpPacket(facts, id), 'utf8')
  const file = pdfFile({ version: '1.6', info: infoOf(facts), language, id, metadata })
  const resources = file.add({ Font: addFonts(file, fonts), ...addPictures(file, pictures) })
  const boxes = boxesOf(layout)
  for (const content of contents) {
    const page = file.ref({
      Type: 'Page',
      ...boxes,
      Resources: resources,
      Contents: file.addStream({}, content, 'deflated'),
    })
    file.addPage(page)
    page.end()
  }
  return file.finish()
}

/** The trimmed page with the bleed around it. */
function boxesOf({ trim, bleed }: Layout): PdfDictionary {
  const media = [0, 0, roundBox(trim.width + 2 * bleed), roundBox(trim.height + 2 * bleed)]
  const edges = [bleed, bleed, bleed + trim.width, bleed + trim.height].map(roundBox)
  return { MediaBox: media, BleedBox: media, TrimBox: edges }
}
