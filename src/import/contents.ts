/**
 * What stands above the first article → the entries of the contents list; the words of the cover, which
 * `publication.yaml` has, are left and listed.
 */
import { bareTitle, type ContentsEntry, hasPage } from './contents-line.ts'
import { takeFurtherLists } from './further-lists.ts'
import type { House } from './house.ts'
import { placeList } from './list-end.ts'
import { type Block, type Left, type LeftKind, textOf } from './manuscript.ts'
import { type Listed, listedIn, type OpeningLine, type Role, readRoles, titlePlaces } from './opening.ts'

export interface TakenContents {
  readonly entries: readonly ContentsEntry[]
  readonly left: readonly Left[]
  /** The blocks of the articles. */
  readonly blocks: readonly Block[]
}

interface List {
  readonly from: number
  readonly end: number
  /** The line 目录, if there is one. */
  readonly announced: number | undefined
}

export function takeContents(blocks: readonly Block[], house: House): TakenContents {
  const lines = readRoles(blocks, house)
  const places = titlePlaces(lines)
  const lists = listsAbove(lines, listedIn(lines, places), places)
  // A line of the last list, below its heads, is no title of an article after all.
  const end = lists.at(-1)?.end ?? 0
  const listed = listedIn(lines, new Map([...places].filter(([, at]) => at >= end)))
  const entries: ContentsEntry[] = []
  const left: Left[] = []
  for (const { from, end: to, announced } of lists) {
    const opening = lines.slice(from, to)
    const ofList = shifted(listed, from)
    const isMissing = missingIn(opening, ofList, announced === undefined ? undefined : announced - from)
    for (const [at, line] of opening.entries()) {
      const { block } = line
      const known = ofList.get(at)
      // A row of a table may be the head of a section.
      if (known !== undefined) entries.push(...known.filter(({ title }) => !house.columns.includes(title)))
      else if (isMissing(line, at))
        entries.push({ title: bareTitle(wordsOf(line)), from: block.from, to: block.to })
      else if (line.role !== 'page-end')
        left.push({ kind: leftKind(line.role), from: block.from, to: block.to })
    }
  }
  const further = takeFurtherLists(lines, end)
  return {
    entries: [...entries, ...further.entries],
    left: [...left, ...further.left],
    blocks: further.blocks,
  }
}

/**
 * The lists above the first article: 目录 and then 本期导读, each read by itself. To the first one the second looks like
 * the articles, for its titles come again there.
 */
function listsAbove(
  lines: readonly OpeningLine[],
  listed: Listed,
  places: ReadonlyMap<string, number>,
): readonly List[] {
  const first = placeList({ lines, listed, places })
  const lists: List[] = [{ from: 0, ...first }]
  const source = lines.findIndex(({ role }) => role === 'source')
  for (const [at, { role }] of lines.slice(0, source === -1 ? undefined : source).entries()) {
    const last = lists.at(-1)
    if (role !== 'announcement' || last === undefined || at <= (last.announced ?? 0)) continue
    const isNext = lines.slice(last.end, at).every(line => isAround(line))
    if (!isNext) break
    const { end } = placeList({
      lines: lines.slice(at),
      listed: shifted(listed, at),
      places: new Map([...places].map(([form, place]) => [form, place - at])),
    })
    if (end < 2) continue
    lists[lists.length - 1] = { ...last, end: at }
    lists.push({ from: at, end: at + end, announced: at })
  }
  return lists
}

const isAround = ({ role }: OpeningLine): boolean =>
  ['folio', 'page-end', 'rule', 'cover-word', 'imprint'].includes(role)

const shifted = (listed: Listed, by: number): Listed =>
  new Map([...listed].flatMap(([at, entries]) => (at >= by ? [[at - by, entries] as const] : [])))

/**
 * Which lines are entries though no article has their title: those with a page number, and in a list without page
 * numbers every line that is no word of the cover.
 */
function missingIn(
  opening: readonly OpeningLine[],
  listed: Listed,
  announced: number | undefined,
): (line: OpeningLine, at: number) => boolean {
  const isEntry = (line: OpeningLine, at: number): boolean =>
    listed.has(at) || (line.role === 'title' && hasPage(wordsOf(line)))
  const entries = opening.flatMap((line, at) => (isEntry(line, at) ? [at] : []))
  const paged = entries.filter(at => hasPage(wordsOf(opening[at])))
  const from = announced ?? entries[0] ?? opening.length
  const hasHeads = opening.some(({ role }, at) => at > from && role === 'head')
  const to = announced !== undefined || hasHeads ? opening.length : (entries.at(-1) ?? 0)
  const isBare = paged.length * 2 <= entries.length
  /** Below 主办单位 stand names. */
  const isOfImprint = (at: number): boolean =>
    opening
      .slice(0, at)
      .findLast((line, before) => line.role === 'imprint' || line.role === 'head' || isEntry(line, before))
      ?.role === 'imprint'
  return (line, at) =>
    line.role === 'title' && (isEntry(line, at) || (isBare && at > from && at < to && !isOfImprint(at)))
}

function leftKind(role: Role): LeftKind {
  switch (role) {
    case 'announcement':
    case 'head':
    case 'column':
      return 'contents-head'
    case 'folio':
    case 'rule':
      return role
    default:
      return 'cover'
  }
}

const wordsOf = (line: OpeningLine | undefined): string =>
  line?.block.kind === 'passage' ? textOf(line.block).trim() : ''
