/**
 * Contents lists among or below the articles: 本期导读, 要目 and the like above lines that are, one and all, titles of
 * articles elsewhere in the manuscript.
 */
import { type ContentsEntry, entriesOf, listedForm } from './contents-line.ts'
import { type Block, type Left, textOf } from './manuscript.ts'
import { isFurniture, type OpeningLine, opensArticle } from './opening.ts'

export interface FurtherLists {
  readonly entries: readonly ContentsEntry[]
  readonly left: readonly Left[]
  /** The blocks of the articles. */
  readonly blocks: readonly Block[]
}

/** The lists below the opening, which has ended before line `begin`. */
export function takeFurtherLists(lines: readonly OpeningLine[], begin: number): FurtherLists {
  const titles = titlesIn(lines, begin)
  const entries: ContentsEntry[] = []
  const left: Left[] = []
  const blocks: Block[] = []
  for (let at = begin; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const list = line.role === 'announcement' ? listBelow(lines, at, titles) : undefined
    if (list === undefined) {
      blocks.push(line.block)
      continue
    }
    left.push({ kind: 'contents-head', from: line.block.from, to: line.block.to })
    entries.push(...list.entries)
    at = list.last
  }
  return { entries, left, blocks }
}

/** The lines at which articles with a title may begin, by the form titles compare by. */
function titlesIn(lines: readonly OpeningLine[], begin: number): ReadonlyMap<string, readonly number[]> {
  const titles = new Map<string, number[]>()
  for (const [at, { role, block }] of lines.entries()) {
    if (at < begin || role !== 'title' || block.kind !== 'passage' || !opensArticle(lines, at)) continue
    const form = listedForm(textOf(block))
    titles.set(form, [...(titles.get(form) ?? []), at])
  }
  return titles
}

function listBelow(
  lines: readonly OpeningLine[],
  head: number,
  titles: ReadonlyMap<string, readonly number[]>,
): { readonly entries: readonly ContentsEntry[]; readonly last: number } | undefined {
  const entries: ContentsEntry[] = []
  let last = head
  for (let at = head + 1; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || isFurniture(line)) continue
    if (line.role !== 'title' || line.block.kind !== 'passage') {
      // A text right below the last of them would be left without its title.
      if (line.role === 'text' || line.role === 'source') return undefined
      break
    }
    const isElsewhere = (form: string): boolean =>
      (titles.get(form) ?? []).some(place => place < head || place > at)
    const found = entriesOf(line.block, isElsewhere)
    if (found === undefined) break
    entries.push(...found)
    last = at
  }
  return entries.length === 0 ? undefined : { entries, last }
}
