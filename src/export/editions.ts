/**
 * Finished pages to the files of the editions that are wanted. What the editions share is made once; the pictures come
 * prepared for each edition.
 */

import type { Layout } from '../page.ts'
import { nonePrepared, type PreparedPictures } from '../pictures/prepared.ts'
import type { PdfFacts } from './pdf-metadata.ts'
import { writeText } from './written-text.ts'

/** `screen` is read on a screen, `press` is printed. */
export type EditionName = 'screen' | 'press'

export interface EditionFile {
  readonly edition: EditionName
  readonly bytes: Uint8Array
}

export async function writeEditions(
  layout: Layout,
  facts: PdfFacts,
  wanted: readonly EditionName[],
  pictures: Readonly<Partial<Record<EditionName, PreparedPictures>>> = {},
): Promise<readonly EditionFile[]> {
  const text = writeText(layout.pages, layout)
  return Promise.all(
    wanted.map(async edition => ({
      edition,
      bytes: await writers[edition](layout, text, facts, pictures[edition] ?? nonePrepared),
    })),
  )
}

type Writer = (
  layout: Layout,
  text: ReturnType<typeof writeText>,
  facts: PdfFacts,
  pictures: PreparedPictures,
) => Promise<Uint8Array>

/** An edition that is not wanted is not loaded. */
const writers: Readonly<Record<EditionName, Writer>> = {
  screen: async (...of) => (await import('./screen.ts')).writeScreen(...of),
  press: async (...of) => (await import('./press.ts')).writePress(...of),
}
