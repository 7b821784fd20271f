/** The files of a job sheet: one for programs and one to print, under one name beside the files they tell of. */
import type { PdfFacts } from '../export/pdf-metadata.ts'
import type { FontSet } from '../fonts/face.ts'
import { deliverySheetName } from '../press/file-names.ts'
import type { PressJob } from '../press/prepare.ts'
import { type JobSheet, sheetText } from './job-sheet.ts'

export interface SheetFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** ASCII like the names of print files: `jiangwan-2023-02-sheet-v1`. */
export const sheetName = ({ month }: JobSheet, job: PressJob | undefined): string =>
  job === undefined ? `${month}-sheet` : deliverySheetName(job.settings)

/** `facts` are those of the number; the page says its own title. */
export async function writeSheet(
  sheet: JobSheet,
  name: string,
  fonts: FontSet,
  facts: PdfFacts,
): Promise<readonly SheetFile[]> {
  const { setSheetPage } = await import('./sheet-page.ts')
  const { writeEditions } = await import('../export/editions.ts')
  const title = `交接单　${sheet.title} ${sheet.number}`
  const [page] = await writeEditions(setSheetPage(sheet, fonts), { ...facts, title }, ['screen'])
  if (page === undefined) throw new Error('the sheet was not written')
  return [
    { name: `${name}.json`, bytes: Buffer.from(sheetText(sheet), 'utf8') },
    { name: `${name}.pdf`, bytes: page.bytes },
  ]
}
