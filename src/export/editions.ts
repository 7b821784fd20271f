/**
 * Finished pages to the files of the editions that are wanted. What the editions share is made once; the pictures come
 * prepared for each edition.
 */

import type { EditionName } from '../edition-name.ts'
import type { Layout } from '../page.ts'
import { nonePrepared, type PreparedPictures } from '../pictures/prepared.ts'
import type { PressJob } from '../press/prepare.ts'
import type { PdfFacts } from './pdf-metadata.ts'
import { writeText } from './written-text.ts'

export interface EditionFile {
  readonly edition: EditionName
  /** Its own name, when the edition gives its files one. */
  readonly name: string | undefined
  /** Sheets of a cover flat count as pages. */
  readonly pages: number
  readonly bytes: Uint8Array
}

/**
 * Writes the screen edition, the files of the press edition that `job` plans, or both. The text of all pages is written
 * once for every file that shows all of them; a file of some pages holds their glyphs alone.
 */
export async function writeEditions(
  layout: Layout,
  facts: PdfFacts,
  wanted: readonly EditionName[],
  job?: PressJob,
  pictures: Readonly<Partial<Record<EditionName, PreparedPictures>>> = {},
): Promise<readonly EditionFile[]> {
  let whole: ReturnType<typeof writeText> | undefined
  const wholeText = () => {
    whole ??= writeText(layout.pages, layout)
    return whole
  }

  const writeScreenFile = async (): Promise<readonly EditionFile[]> => {
    const text = wholeText()
    const { writeScreen } = await import('./screen.ts')
    const bytes = await writeScreen(layout, text, facts, pictures.screen ?? nonePrepared)
    return [{ edition: 'screen', name: undefined, pages: layout.pages.length, bytes }]
  }

  const writePressFiles = async (): Promise<readonly EditionFile[]> => {
    if (job === undefined) throw new Error('a press edition is not written without a plan')
    const { writePress } = await import('./press.ts')
    return Promise.all(
      job.files.map(async (file): Promise<EditionFile> => {
        const text = file.role === 'whole' ? wholeText() : writeText(file.pages, layout)
        const bytes = await writePress(file, job, layout, text, facts, pictures.press ?? nonePrepared)
        return { edition: 'press', name: file.name, pages: file.sheets.length, bytes }
      }),
    )
  }

  const writers = { screen: writeScreenFile, press: writePressFiles }
  return (await Promise.all(wanted.map(edition => writers[edition]()))).flat()
}
