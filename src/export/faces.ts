/** Which faces a document shows, for the record of what it was made of. */
import { isOpenFace, type OpenFace } from '../fonts/open-face.ts'
import type { Layout } from '../page.ts'

/** In the order of first use; a face without a file is left out. */
export function facesOf(layout: Layout): readonly OpenFace[] {
  const faces = new Set<OpenFace>()
  for (const page of layout.pages)
    for (const mark of page.marks)
      if (mark.kind === 'line') for (const { face } of mark.line.runs) if (isOpenFace(face)) faces.add(face)
  return [...faces]
}
