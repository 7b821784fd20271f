/**
 * The blocks of a section → its articles: each begins with its title and is over with its source line. Where a source
 * line is missing, the style of the titles or the contents list tells the next title.
 */
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { ArticleLines } from './article.ts'
import { listedForm } from './contents-line.ts'
import type { NumberSection } from './divide-number.ts'
import type { House } from './house.ts'
import {
  type Block,
  type Kept,
  type Left,
  type PageEnd,
  type Passage,
  slicePassage,
  textOf,
} from './manuscript.ts'
import { readSourceLine, runOnSource } from './read-source.ts'
import { readSourceAt } from './read-source-at.ts'
import { settleSources } from './source-above.ts'
import { isByTheWay, isRule, mayBeTitle } from './title-line.ts'

export interface SectionRequest {
  readonly file: string
  readonly house: House
  /** Titles of the contents list, in the form they compare by. */
  readonly listed: ReadonlySet<string>
}

interface OpenArticle {
  readonly title: Passage | undefined
  readonly lines: (Passage | Kept | PageEnd)[]
}

export interface DividedSection {
  readonly articles: readonly ArticleLines[]
  readonly findings: readonly Finding[]
  readonly left: readonly Left[]
}

export function divideSection(
  section: NumberSection,
  { file, house, listed }: SectionRequest,
): DividedSection {
  const articles: ArticleLines[] = []
  const findings: Finding[] = []
  const left: Left[] = []
  let open: OpenArticle | undefined
  const close = (source: ArticleLines['source']): void => {
    const closed = open
    open = undefined
    if (closed === undefined) return
    const blocks = [closed.title, ...closed.lines, ...(source?.passages ?? [])].filter(isWritten)
    const where = { from: blocks[0]?.from ?? 0, to: blocks.at(-1)?.to ?? 0 }
    if (source === undefined && blocks.length === 0) return
    articles.push({ section: section.name, title: closed.title, lines: closed.lines, source, where })
  }
  const opened = (): OpenArticle => {
    open ??= { title: undefined, lines: [] }
    return open
  }
  const blocks = settleSources(section.blocks, house)
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) break
    if (block.kind !== 'passage') {
      if (open !== undefined || block.kind !== 'page-end') opened().lines.push(block)
      continue
    }
    if (isRule(textOf(block))) {
      left.push({ kind: 'rule', from: block.from, to: block.to })
      continue
    }
    const sourced = readSourceAt(blocks, at, house)
    if (sourced !== undefined) {
      if (open === undefined && articles.length > 0)
        // A second source line under one article has nothing to belong to, and is listed as such.
        continue
      if (open?.title !== undefined && open.lines.every(line => line.kind === 'page-end'))
        findings.push(textMissing(file, open.title, block))
      opened()
      close(sourced)
      at = sourced.next - 1
      continue
    }
    // Nothing of an article: it stays unclaimed and is listed.
    if (open === undefined && isByTheWay(textOf(block).trim())) continue
    if (open === undefined || awaitsTitle(open)) {
      // A picture may stand above the title.
      const above: OpenArticle['lines'] = open?.lines ?? []
      const isTitled = mayBeTitle(block)
      open = isTitled ? { title: block, lines: above } : { title: undefined, lines: [...above, block] }
      if (!isTitled) findings.push(titleMissing(file, block))
      continue
    }
    if (beginsAnother(block, open, listed)) {
      close(undefined)
      open = { title: block, lines: [] }
      continue
    }
    const runOn = runOnSource(textOf(block), house)
    if (runOn === undefined) {
      open.lines.push(block)
      continue
    }
    const text = textOf(block)
    const tail = slicePassage(block, runOn, text.length)
    open.lines.push(slicePassage(block, 0, text.slice(0, runOn).trimEnd().length))
    const read = readSourceLine(text.slice(runOn), house)
    if (read === undefined) continue
    close({ read: { ...read, slips: ['run-on', ...read.slips] }, passages: [tail] })
  }
  close(undefined)
  return { articles, findings, left }
}

const awaitsTitle = ({ title, lines }: OpenArticle): boolean =>
  title === undefined && lines.every(line => line.kind !== 'passage')

const isWritten = (block: Block | undefined): block is Passage | Kept =>
  block !== undefined && block.kind !== 'page-end'

const titleMissing = (file: string, { from, to, runs }: Passage): Finding =>
  found('import-title-missing', { text: quoted(runs.map(run => run.text).join('')) }, { file, from, to })

/** A title and its source line, and nothing between them. */
const textMissing = (file: string, title: Passage, { from, to }: Passage): Finding =>
  found('import-text-missing', { title: quoted(textOf(title).trim()) }, { file, from, to })

/** The title of the next article, though no source line stands before it. */
function beginsAnother(
  passage: Passage,
  { title, lines }: OpenArticle,
  listed: ReadonlySet<string>,
): boolean {
  if (lines.length === 0) return false
  if (passage.rank !== undefined) return title?.rank !== undefined && passage.rank <= title.rank
  const form = listedForm(textOf(passage))
  const own = title === undefined ? '' : listedForm(textOf(title))
  return form !== own && listed.has(form) && mayBeTitle(passage)
}
