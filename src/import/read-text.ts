/** Plain text → blocks: every line is a paragraph, as text copied out of a layout has it; a form feed ends a page. */
import { found } from '../findings/finding.ts'
import type { SourceText } from '../findings/sources.ts'
import type { Block, Manuscript } from './manuscript.ts'
import { trimPassage } from './manuscript.ts'
import { takeQuoteMarks } from './quote-marks.ts'
import { readBold, readSigns } from './typed-signs.ts'
import { leaveUnseen } from './unseen.ts'
import { unwrap } from './unwrap.ts'

export function readText(source: SourceText): Manuscript {
  const blocks: Block[] = []
  const unquoted = takeQuoteMarks(source.text)
  for (const { 0: text, index: from } of unquoted.text.matchAll(/[^\n\f\u2028\u2029]+|\f/g)) {
    const to = from + text.length
    const runs = [{ text, at: from, manner: 'plain' as const, link: undefined }]
    if (text === '\f') blocks.push({ kind: 'page-end', from, to })
    else if (text.trim() !== '')
      blocks.push(
        readSigns(trimPassage({ kind: 'passage', runs, from, to, rank: undefined, item: undefined })),
      )
  }
  const unwrapped = unwrap(unquoted.text, blocks)
  const told =
    unwrapped.parting === undefined || unwrapped.joined === 0
      ? []
      : [
          found(
            'lines-unwrapped',
            { count: unwrapped.joined, parting: unwrapped.parting },
            { file: source.file, from: 0, to: 0 },
          ),
        ]
  const marks =
    unquoted.count === 0
      ? []
      : [
          found(
            'quote-marks-taken',
            { count: unquoted.count },
            { file: source.file, from: unquoted.from, to: unquoted.from },
          ),
        ]
  const none = { pictures: [], notes: [], left: [], findings: [...marks, ...told] }
  return leaveUnseen({
    ...none,
    source,
    blocks: unwrapped.blocks.map(block => (block.kind === 'passage' ? readBold(block) : block)),
    bodyFrom: undefined,
    title: undefined,
  })
}
