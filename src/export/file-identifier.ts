/** The file identifier: 16 bytes of a hash of all that is seen and said (ISO 32000-1, 14.4). */
import { createHash } from 'node:crypto'
import type { Layout } from '../page.ts'
import type { PdfFacts } from './pdf-metadata.ts'

export function identify(layout: Layout, facts: PdfFacts, streams: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([facts, layout.trim, layout.bookmarks, layout.contents]))
  for (const stream of streams) hash.update(stream)
  return hash.digest().subarray(0, 16)
}
