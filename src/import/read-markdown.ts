/**
 * Markdown → blocks. Only what divides an article is looked at; words, links and marks are carried as they stand. A file
 * that has front matter is an article file already and is not divided.
 */
import type { Outcome } from '../findings/finding.ts'
import type { SourceText } from '../findings/sources.ts'
import { readFrontMatter } from '../manifest/front-matter.ts'
import type { Block, ItemSign, Kept, Manuscript, Passage, Run } from './manuscript.ts'
import { trimPassage } from './manuscript.ts'
import { leaveUnseen } from './unseen.ts'

interface Line {
  readonly text: string
  readonly from: number
}

export function readMarkdown(source: SourceText): Outcome<Manuscript> {
  const matter = readFrontMatter(source)
  if (!matter.ok) return matter
  const { bodyFrom, fields } = matter.value
  const none = { blocks: [], pictures: [], notes: [], left: [], findings: [] }
  if (bodyFrom > 0) {
    const title = fields.value.title
    return { ok: true, value: { ...none, source, bodyFrom, title }, findings: matter.findings }
  }
  return {
    ok: true,
    value: leaveUnseen({
      ...none,
      source,
      blocks: readBlocks(source),
      bodyFrom: undefined,
      title: undefined,
    }),
    findings: [],
  }
}

function readBlocks(source: SourceText): readonly Block[] {
  const blocks: Block[] = []
  const lines = linesOf(source.text)
  for (let at = 0; at < lines.length; ) {
    const taken = kept(lines, at) ?? passage(lines, at)
    if (taken.block !== undefined) blocks.push(taken.block)
    at = taken.next
  }
  return blocks
}

interface Taken {
  readonly block: Block | undefined
  readonly next: number
}

const linesOf = (text: string): readonly Line[] =>
  [...text.matchAll(/[^\n]*\n?/g)]
    .filter(line => line[0] !== '')
    .map(line => ({ text: line[0].replace(/\r?\n$/, ''), from: line.index }))

const fence = /^ {0,3}(`{3,}|~{3,})/
const tableRow = /^ {0,3}\|.*\|\s*$/
const pictureLine = /^\s*!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?\s*$/
const quotation = /^ {0,3}>/
const note = /^\[\^[^\]]+\]:/
const definition = /^ {0,3}\[[^\]^][^\]]*\]:\s*\S+\s*$/

/** Tables, pictures, quotations, fenced text, notes: blocks that go over line by line as they are. */
function kept(lines: readonly Line[], at: number): Taken | undefined {
  const line = lines[at]?.text ?? ''
  const opened = fence.exec(line)
  if (opened !== null) {
    const close = lines.findIndex(({ text }, index) => index > at && text.trim() === opened[1])
    return whole(lines, at, close === -1 ? lines.length : close + 1, 'markdown')
  }
  const kinds = [
    [tableRow, 'table'],
    [quotation, 'markdown'],
    [note, 'note'],
    [pictureLine, 'picture'],
    [definition, 'markdown'],
  ] as const
  for (const [form, of] of kinds) {
    if (!form.test(line)) continue
    let next = at + 1
    while (next < lines.length && form.test(lines[next]?.text ?? '')) next++
    return whole(lines, at, next, of)
  }
  return undefined
}

function whole(lines: readonly Line[], from: number, to: number, of: Kept['of']): Taken {
  const taken = lines.slice(from, to)
  const markdown = taken.map(({ text }) => text).join('\n')
  const start = taken[0]?.from ?? 0
  const last = taken.at(-1)
  const end = last === undefined ? start : last.from + last.text.length
  return { block: { kind: 'kept', of, markdown, picture: undefined, from: start, to: end }, next: to }
}

const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/
const item = /^([ \t]*)([-*+•]|\d+[.)])[ \t]+(?=\S)/

/** A heading, an item, or the lines of a paragraph up to the next blank line. */
function passage(lines: readonly Line[], at: number): Taken {
  const line = lines[at] ?? { text: '', from: 0 }
  if (line.text.trim() === '') return { block: undefined, next: at + 1 }
  const titled = heading.exec(line.text)
  if (titled !== null) {
    const words = titled[2] ?? ''
    const from = line.from + line.text.indexOf(words, titled[1]?.length ?? 0)
    return { block: verbatim([{ text: words, from }], titled[1]?.length, undefined), next: at + 1 }
  }
  const listed = item.exec(line.text)
  let next = at + 1
  while (next < lines.length && continues(lines[next]?.text ?? '')) next++
  const taken = lines.slice(at, next)
  if (listed === null) return { block: verbatim(taken, undefined, undefined), next }
  const sign: ItemSign = { sign: listed[2] ?? '-', depth: Math.floor((listed[1]?.length ?? 0) / 2) }
  const [, ...rest] = taken
  const words = { text: line.text.slice(listed[0].length), from: line.from + listed[0].length }
  return { block: verbatim([words, ...rest], undefined, sign), next }
}

const continues = (text: string): boolean =>
  text.trim() !== '' &&
  !/^\u3000/.test(text) &&
  ![heading, item, fence, tableRow, quotation, pictureLine].some(form => form.test(text))

/** `**甲****乙**` is bold twice and would print its stars: the four in the middle go. */
function withoutEmptyBold(run: Run): readonly Run[] {
  const parts: Run[] = []
  let from = 0
  for (const { index } of run.text.matchAll(/(?<=[^\s*])\*{4}(?=[^\s*])/g)) {
    parts.push({ ...run, text: run.text.slice(from, index), at: run.at + from })
    from = index + 4
  }
  return [...parts, { ...run, text: run.text.slice(from), at: run.at + from }]
}

function verbatim(lines: readonly Line[], rank: number | undefined, sign: ItemSign | undefined): Passage {
  const runs = lines
    .map(({ text, from }, index) => ({
      text: index === 0 ? text : `\n${text}`,
      at: index === 0 ? from : from - 1,
      manner: 'verbatim' as const,
      link: undefined,
    }))
    .flatMap(withoutEmptyBold)
  const from = lines[0]?.from ?? 0
  const last = lines.at(-1)
  const to = last === undefined ? from : last.from + last.text.length
  return trimPassage({ kind: 'passage', runs, from, to, rank, item: sign })
}
