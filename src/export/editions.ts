/** Finished pages to the files of the editions that are wanted. What the editions share is made once. */
import type { Layout } from '../page.ts'
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
): Promise<readonly EditionFile[]> {
  const text = writeText(layout.pages, layout)
  return Promise.all(
    wanted.map(async edition => ({ edition, bytes: await writers[edition](layout, text, facts) })),
  )
}

type Writer = (layout: Layout, text: ReturnType<typeof writeText>, facts: PdfFacts) => Promise<Uint8Array>

/** An edition that is not wanted is not loaded. */
const writers: Readonly<Record<EditionName, Writer>> = {
  screen: async (...of) => (await import('./screen.ts')).writeScreen(...of),
  press: async (...of) => (await import('./press.ts')).writePress(...of),
}
