/**
 * Where the contents list of a manuscript ends and its articles begin. A line is taken for contents only when it comes
 * again below as a title; whatever leaves a doubt is left to the articles, for an article is never to be lost.
 */
import { type ContentsEntry, hasPage, listedForm, mayHavePage } from './contents-line.ts'
import { textOf } from './manuscript.ts'
import { followsArticle, type Listed, type OpeningLine } from './opening.ts'

export interface ListRequest {
  readonly lines: readonly OpeningLine[]
  readonly listed: Listed
  readonly places: ReadonlyMap<string, number>
}

export interface ListPlace {
  /** The line 目录, if there is one. */
  readonly announced: number | undefined
  /** Lines before this one are cover and contents. */
  readonly end: number
}

export function placeList(request: ListRequest): ListPlace {
  const { lines } = request
  const source = indexOr(lines, ({ role }) => role === 'source', lines.length)
  const announcement = indexOr(lines, ({ role }) => role === 'announcement', lines.length)
  const announced = announcement < source ? announcement : undefined
  const head = indexOr(lines, ({ role }) => role === 'head', lines.length)
  // A number has a cover above its first head; a file without heads has none.
  const cover = head < lines.length && head < source ? head : 0
  const to = textFrom(request, announced)
  if (cover >= to) return { announced, end: cover }
  return { announced, end: listBelow(request, { announced, from: cover, to }) ?? cover }
}

const indexOr = (
  lines: readonly OpeningLine[],
  isMeant: (line: OpeningLine) => boolean,
  otherwise: number,
): number => {
  const index = lines.findIndex(isMeant)
  return index === -1 ? otherwise : index
}

/**
 * The first line of a text. Below 导读 an entry may have a paragraph about it; that is none, as long as every line above
 * is an entry.
 */
function textFrom({ lines, listed }: ListRequest, announced: number | undefined): number {
  const seen = new Set<string>()
  let isList = announced !== undefined
  for (let at = announced ?? 0; at < lines.length; at++) {
    const role = lines[at]?.role
    if (role === 'title' && !listed.has(at)) isList = false
    const isBlurb = isList && isFirst(listed.get(at - 1), seen)
    if (role === 'source' || (role === 'text' && !isBlurb)) return at
  }
  return lines.length
}

/** Whether none of these entries was there before; now they were. */
function isFirst(entries: readonly ContentsEntry[] | undefined, seen: Set<string>): boolean {
  if (entries === undefined || entries.length === 0) return false
  const forms = entries.map(({ title }) => listedForm(title))
  const isNew = forms.every(form => !seen.has(form))
  for (const form of forms) seen.add(form)
  return isNew
}

interface Bounds {
  readonly announced: number | undefined
  readonly from: number
  readonly to: number
}

/** The end of a list that stands among heads, or in a file without heads; undefined when there is none. */
function listBelow(request: ListRequest, bounds: Bounds): number | undefined {
  const { lines, listed } = request
  const from = Math.max(bounds.from, bounds.announced ?? 0)
  const again = comesAgain(request, { ...bounds, from })
  const last =
    again === undefined ? lastWithoutEnd(request, { ...bounds, from }) : lastListed(listed, from, again)
  if (last === undefined) return undefined
  const titles = titlesIn(lines, from, last + 1)
  const first = titles[0] ?? last
  const sure = titles.filter(at => listed.has(at))
  const beginsListed = listed.has(first) || hasPage(wordsOf(lines[first]))
  const isHeadAgain = again !== undefined && lines[again]?.role === 'head'
  const isList =
    (isHeadAgain && (beginsListed || (sure.length > 1 && sure.length * 2 >= titles.length))) ||
    (beginsListed && (bounds.announced !== undefined || areArticles(request, sure)))
  if (!isList) return undefined
  if (again !== undefined) return aboveHeads(lines, again, last + 1)
  const head = lines.findIndex(({ role }, at) => at > last && at < bounds.to && role === 'head')
  return head === -1 ? last + 1 : head
}

/** The first line that the list has had already: a title of it, which is then that of the article, or a head. */
function comesAgain({ lines, listed }: ListRequest, { from, to }: Bounds): number | undefined {
  const seen = new Set<string>()
  for (let at = from; at < to; at++) {
    const line = lines[at]
    const words =
      line?.role === 'head' ? `【${line.name}】` : line?.role === 'title' ? listedForm(wordsOf(line)) : ''
    if (words === '') continue
    if (seen.has(words)) return at
    if (line?.role === 'head') seen.add(words)
    for (const { title } of listed.get(at) ?? []) seen.add(listedForm(title))
  }
  return undefined
}

/**
 * The last entry of a list when the first article is not in it. A heading of that article may come again in another;
 * beyond the first line that is no entry only titles count that stand below a source line or a head.
 */
function lastWithoutEnd({ lines, listed, places }: ListRequest, { from, to }: Bounds): number | undefined {
  const titles = titlesIn(lines, from, to)
  const isPaged = titles.some(at => listed.has(at) && mayHavePage(wordsOf(lines[at])))
  const stop = titles.findIndex(
    (at, index) =>
      !listed.has(at) &&
      !(isPaged && mayHavePage(wordsOf(lines[at]))) &&
      titles.slice(0, index).some(one => listed.has(one)),
  )
  const isSure = (at: number): boolean =>
    (listed.get(at) ?? []).some(({ title }) => followsArticle(lines, places.get(listedForm(title)) ?? 0))
  const entries = titles.filter((at, index) => listed.has(at) && (stop === -1 || index < stop || isSure(at)))
  // Something must be left for the title of the first article.
  return entries.findLast(at => titles.some(title => title > at && !listed.has(title)))
}

const lastListed = (listed: Listed, from: number, to: number): number | undefined =>
  [...listed.keys()].filter(at => at >= from && at < to).at(-1)

/** Titles of articles have words between them where they come again; the lines of one head do not. */
function areArticles({ lines, listed, places }: ListRequest, sure: readonly number[]): boolean {
  const again = sure
    .flatMap(at => listed.get(at) ?? [])
    .map(({ title }) => places.get(listedForm(title)) ?? 0)
    .sort((one, other) => one - other)
  return again.some((at, index) => {
    const next = again[index + 1]
    return (
      next !== undefined && lines.slice(at, next).some(({ role }) => role === 'text' || role === 'source')
    )
  })
}

/** The heads directly above a line are the article's, not the list's. */
function aboveHeads(lines: readonly OpeningLine[], at: number, least: number): number {
  let end = at
  while (end > least && ['head', 'page-end', 'folio', 'rule'].includes(lines[end - 1]?.role ?? '')) end--
  return end
}

const titlesIn = (lines: readonly OpeningLine[], from: number, to: number): readonly number[] =>
  lines.flatMap(({ role }, at) => (at >= from && at < to && role === 'title' ? [at] : []))

const wordsOf = (line: OpeningLine | undefined): string =>
  line?.block.kind === 'passage' ? textOf(line.block) : ''
