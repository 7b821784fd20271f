/** Characters that nobody sees on a screen: taken out of the words and counted, so that `build` does not stumble on them. */
import { found } from '../findings/finding.ts'
import type { Block, Left, Manuscript, Run } from './manuscript.ts'

/** Controls, the soft hyphen, joiners, marks of direction, a byte-order mark inside the text. */
const unseen = /(?![\t\n\v\f\r])\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const noBreakSpace = /[\u00a0\u2007\u202f]/g

export function leaveUnseen(manuscript: Manuscript): Manuscript {
  const { source, blocks } = manuscript
  const { file, text } = source
  const left: Left[] = [...text.matchAll(unseen)].map(({ index }) => ({
    kind: 'unseen',
    from: index,
    to: index + 1,
  }))
  const first = left[0]
  const told =
    first === undefined
      ? []
      : [
          found(
            'unseen-left',
            { count: left.length, names: namesIn(text) },
            { file, from: first.from, to: first.to },
          ),
        ]
  return {
    ...manuscript,
    blocks: blocks.map(cleanBlock),
    left: [...manuscript.left, ...left],
    findings: [...manuscript.findings, ...told],
  }
}

/** No excerpt can show them, so each kind is named once: `U+00AD、U+200B`. */
const namesIn = (text: string): string =>
  [...new Set([...text.matchAll(unseen)].map(([character]) => character.charCodeAt(0)))]
    .map(code => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
    .join('、')

const cleanBlock = (block: Block): Block =>
  block.kind === 'passage'
    ? { ...block, runs: block.runs.flatMap(cleanRun) }
    : block.kind === 'kept'
      ? { ...block, markdown: block.markdown.replace(unseen, '') }
      : block

/** A run is parted where characters go, so that the others keep their places. */
function cleanRun(run: Run): readonly Run[] {
  const text = run.text.replace(noBreakSpace, ' ')
  const parts: Run[] = []
  let from = 0
  for (const { index } of text.matchAll(unseen)) {
    if (index > from) parts.push({ ...run, text: text.slice(from, index), at: run.at + from })
    from = index + 1
  }
  if (from < text.length) parts.push({ ...run, text: text.slice(from), at: run.at + from })
  return parts
}
