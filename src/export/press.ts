/**
 * The press edition: a planned file to the bytes of a PDF/X-4 or PDF/X-1a:2003 file, in the inks of the press, with boxes,
 * marks and the output condition, and without anything to click on. Decides nothing about the page. The same plan and
 * facts give the same bytes.
 */

import type { Layout } from '../page.ts'
import type { PreparedPictures } from '../pictures/prepared.ts'
import type { OutputCondition } from '../press/condition.ts'
import type { PressJob } from '../press/prepare.ts'
import type { PressFile, PressRole } from '../press/press-file.ts'
import { identify } from './file-identifier.ts'
import { type PdfFile, type PdfReference, pdfFile, pdfText } from './pdf-file.ts'
import { addFonts } from './pdf-fonts.ts'
import type { PdfFacts } from './pdf-metadata.ts'
import { addPictures, writePictures } from './pdf-picture.ts'
import { addInks, pressPalette } from './press-palette.ts'
import { boxesOf, type PressPaper, writeSheet } from './press-sheet.ts'
import { pressHead } from './press-standard.ts'
import { packBeside, packHere, type WrittenText, writeText } from './written-text.ts'

/** What a file of a part of the number adds to its title. */
const partOf: Readonly<Record<PressRole, string>> = { cover: ' 封面', inside: ' 内文', whole: '' }

/** `text` is the text of the pages of `planned`, and of no others. */
export async function writePress(
  planned: PressFile,
  { settings, inks }: Pick<PressJob, 'settings' | 'inks'>,
  layout: Layout,
  text: WrittenText,
  facts: PdfFacts,
  prepared: PreparedPictures,
): Promise<Uint8Array> {
  const { profile } = settings.condition
  const packedProfile = packBeside(profile.bytes)
  const slugText = writeText(
    planned.sheets.map(sheet => ({ marks: sheet.marks.lines })),
    layout,
    'S',
  )
  const pictures = writePictures(planned.pages, layout.trim.height, prepared)
  const palette = pressPalette(inks)
  const paper: PressPaper = { layout, bleed: layout.bleed, palette, text, slugText, pictures }
  const contents = planned.sheets.map(sheet => packHere(writeSheet(sheet, paper)))
  const fonts = [...(await text.fonts), ...(await slugText.fonts)]

  const own = { ...facts, title: facts.title + partOf[planned.role] }
  const programs = fonts.map(font => font.program)
  const id = identify(layout, own, [
    ...contents,
    ...programs,
    ...pictures.pictures.map(picture => picture.bytes),
    profile.bytes,
    conditionBytes(settings.condition),
  ])
  const file = pdfFile(pressHead(settings.standard, own, id))
  const hasMarks = planned.sheets.some(sheet => sheet.marks.strokes.length > 0)
  const resources = file.add({
    Font: addFonts(file, fonts),
    ...addInks(file, inks, hasMarks ? 'marks' : 'none'),
    ...addPictures(file, pictures),
  })
  file.catalogue.OutputIntents = [addIntent(file, settings.condition, await packedProfile)]
  planned.sheets.forEach((sheet, index) => {
    const content = contents[index]
    if (content === undefined) throw new Error(`sheet ${index} was not written`)
    const page = file.ref({
      Type: 'Page',
      ...boxesOf(sheet, layout.bleed),
      Resources: resources,
      Contents: file.addStream({}, content, 'deflated'),
    })
    file.addPage(page)
    page.end()
  })
  return file.finish()
}

const conditionBytes = ({ identifier, registry, condition }: OutputCondition): Uint8Array =>
  Buffer.from(JSON.stringify([identifier, registry, condition]))

/** The one output intent, with its profile in the file (ISO 32000-1, 14.11.5; X-4 asks for it, X-1a allows it). */
function addIntent(
  file: PdfFile,
  { identifier, registry, condition }: OutputCondition,
  profile: Uint8Array,
): PdfReference {
  return file.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: pdfText(identifier),
    ...(registry === undefined ? {} : { RegistryName: pdfText(registry) }),
    OutputCondition: pdfText(condition),
    Info: pdfText(condition),
    DestOutputProfile: file.addStream({ N: 4 }, profile, 'deflated'),
  })
}
