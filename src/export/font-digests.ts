/** SHA-256 of the font files behind the faces on the pages. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isOpenFace } from '../fonts/open-face.ts'
import type { Layout } from '../page.ts'

/**
 * By the name of the file, so that the digests are the same on every machine. Files are read one after the other, off
 * the main thread: a Chinese face has 10 to 15 MB.
 */
export async function fontDigests({
  pages,
}: Pick<Layout, 'pages'>): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {}
  for (const file of fontFiles(pages)) digests[basename(file)] = await digestOf(await readFile(file))
  return digests
}

function fontFiles(pages: Layout['pages']): ReadonlySet<string> {
  const files = new Set<string>()
  for (const { marks } of pages)
    for (const mark of marks)
      if (mark.kind === 'line')
        for (const { face } of mark.line.runs) if (isOpenFace(face)) files.add(face.file)
  return files
}

export async function digestOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
}
