/**
 * Plain text → blocks: every line is a paragraph, as text copied out of a layout has it. `**…**` is bold, as chat
 * programs and PDF readers copy it; a form feed ends a page.
 */
import type { SourceText } from '../findings/sources.ts'
import type { Block, ItemSign, Manner, Manuscript, Passage, Run } from './manuscript.ts'
import { trimPassage } from './manuscript.ts'
import { leaveUnseen } from './unseen.ts'

export function readText(source: SourceText): Manuscript {
  const blocks: Block[] = []
  for (const line of source.text.matchAll(/[^\n\f\u2028\u2029]+|\f/g)) {
    const from = line.index
    const to = from + line[0].length
    if (line[0] === '\f') blocks.push({ kind: 'page-end', from, to })
    else if (line[0].trim() !== '') blocks.push(readLine(line[0], from))
  }
  return leaveUnseen({
    source,
    blocks,
    pictures: [],
    notes: [],
    bodyFrom: undefined,
    title: undefined,
    left: [],
    findings: [],
  })
}

/** A bullet typed before a line; its words begin behind it. */
const bullet = /^[ \t\u3000]*([-•·●○■□◆◇▪–*])[ \t\u3000]+(?=\S)/

function readLine(line: string, from: number): Passage {
  const sign = bullet.exec(line)
  const words = sign === null ? 0 : sign[0].length
  const item: ItemSign | undefined = sign === null ? undefined : { sign: sign[1] ?? '-', depth: 0 }
  const runs = boldRuns(line.slice(words), from + words)
  const passage = trimPassage({ kind: 'passage', runs, from, to: from + line.length, rank: undefined, item })
  return { ...passage, from: from + (sign === null ? line.length - line.trimStart().length : 0) }
}

/** `甲**乙**丙` → plain, strong, plain; signs that do not pair are words like any other. */
function boldRuns(text: string, at: number): readonly Run[] {
  const runs: Run[] = []
  const add = (from: number, to: number, manner: Manner): void => {
    if (to > from) runs.push({ text: text.slice(from, to), at: at + from, manner, link: undefined })
  }
  let from = 0
  for (const bold of text.matchAll(/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/g)) {
    add(from, bold.index, 'plain')
    add(bold.index + 2, bold.index + bold[0].length - 2, 'strong')
    from = bold.index + bold[0].length
  }
  add(from, text.length, 'plain')
  return runs
}
