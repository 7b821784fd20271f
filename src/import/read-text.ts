/** Plain text → blocks: every line is a paragraph, as text copied out of a layout has it; a form feed ends a page. */
import type { SourceText } from '../findings/sources.ts'
import type { Block, Manuscript } from './manuscript.ts'
import { trimPassage } from './manuscript.ts'
import { readSigns } from './typed-signs.ts'
import { leaveUnseen } from './unseen.ts'

export function readText(source: SourceText): Manuscript {
  const blocks: Block[] = []
  for (const { 0: text, index: from } of source.text.matchAll(/[^\n\f\u2028\u2029]+|\f/g)) {
    const to = from + text.length
    const runs = [{ text, at: from, manner: 'plain' as const, link: undefined }]
    if (text === '\f') blocks.push({ kind: 'page-end', from, to })
    else if (text.trim() !== '')
      blocks.push(
        readSigns(trimPassage({ kind: 'passage', runs, from, to, rank: undefined, item: undefined })),
      )
  }
  const none = { pictures: [], notes: [], left: [], findings: [] }
  return leaveUnseen({ ...none, source, blocks, bodyFrom: undefined, title: undefined })
}
