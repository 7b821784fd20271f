/**
 * A line of a contents list in all the ways it may be meant. What editors type round a title (a number before it, a
 * leader and a page behind it, the author) could each be part of a title as well, so a line is read in every way and
 * the titles of the manuscript decide.
 */
import { type Kept, type Passage, type Stretch, slicePassage, textOf } from './manuscript.ts'

export interface ContentsEntry extends Stretch {
  readonly title: string
}

/** Titles of a list and of its articles compare by their letters and figures: marks and spaces are typed as they come. */
export const listedForm = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

/** `目录`, `本期要目`, `CONTENTS`: what stands above a contents list. */
export const announcesContents = (text: string): boolean =>
  /^(?:(?:本期|本月|封面)?(?:目录|目次|要目|导读|导览)|(?:本期|本月)(?:内容|要点|看点|要闻))(?:导读)?(?:contents)?$|^contents$/i.test(
    text.replace(/[^\p{L}\p{N}]+/gu, ''),
  )

/** A title, a leader of dots or a gap, and a page number: no title ends so. */
const paged =
  /^(.*?\S)\s*(?:[.…·．。・‥]{2,}|…|\t|\s{2,})[\s.…·．・‥]*[（(]?\s*(?:[Pp]\.?|第)?\s*\d{1,3}\s*页?[）)]?$/

/** The same without a leader; a title may end so. */
const endsWithPage = /\s*[/／|｜]?\s*[（(]?\s*(?:[Pp]\.?|第)?\s*\d{1,3}\s*页?\s*[）)]?$/

const numbered =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[）)、:：]|[.．](?!\d))|[①-⑳❶-❿])\s*(?=\S)/
const beginsWithNumber = /^(?:[Pp]\.?\s*|第\s*)?\d{1,3}\s*(?:页)?[\s.．、]*(?=\S)/

/** Who wrote it, behind a gap, a stroke or in brackets. */
const endsWithAuthor = /(?:\s+|\s*[/／|｜]\s*)[\p{Script=Han}·]{2,8}$|\s*[（(][^（）()]{1,12}[）)]$/u

const without = (texts: readonly string[], part: RegExp): readonly string[] => [
  ...texts,
  ...texts.map(text => text.replace(part, '')).filter(text => text !== ''),
]

/** What a line may mean as a title, as it stands first. */
export function readingsOf(line: string): readonly string[] {
  const text = line.trim()
  const unpaged = [text, text.replace(paged, '$1'), text.replace(endsWithPage, '')]
  const unnumbered = without(without(unpaged, numbered), beginsWithNumber)
  return [...new Set(without(unnumbered, endsWithAuthor))].filter(reading => listedForm(reading) !== '')
}

/** Whether a line ends with a page number behind a leader or a gap. */
export const hasPage = (text: string): boolean => paged.test(text.trim())

/** Whether a line ends with a number that may be a page. */
export const mayHavePage = (text: string): boolean => endsWithPage.test(text.trim())

/** The title of a line that no article has: without the numbers that no title has. */
export const bareTitle = (text: string): string =>
  text.trim().replace(paged, '$1').replace(numbered, '').trim()

/** The title of an article that a line means. */
export const meantTitle = (text: string, isTitle: (form: string) => boolean): string | undefined =>
  readingsOf(text).find(reading => isTitle(listedForm(reading)))

/**
 * The entries of a line when it is in the list: one, or one a column where gaps part several titles. Undefined when no
 * article has such a title.
 */
export function entriesOf(
  passage: Passage,
  isTitle: (form: string) => boolean,
): readonly ContentsEntry[] | undefined {
  const text = textOf(passage)
  const columns = columnsOf(text, isTitle).map(({ from, to }) => {
    const words = text.slice(from, to)
    return { column: slicePassage(passage, from, to), words, meant: meantTitle(words, isTitle) }
  })
  const meant = columns.filter(column => column.meant !== undefined)
  const whole = meant.length > 1 ? undefined : meantTitle(text, isTitle)
  if (whole !== undefined) return [{ title: whole, from: passage.from, to: passage.to }]
  return meant.length === 0
    ? undefined
    : columns.map(({ column: { from, to }, words, meant: title }) => ({
        title: title ?? bareTitle(words),
        from,
        to,
      }))
}

/** The same of a table without rules, which holds the columns of a list together; its cells have no place of their own. */
export function entriesOfTable(
  { markdown, from, to }: Kept,
  isTitle: (form: string) => boolean,
): readonly ContentsEntry[] | undefined {
  const rows = markdown.split('\n').map(row => row.replaceAll('|', '\t').trim())
  const read = rows.map(text => {
    const run = { text, at: from, manner: 'plain' as const, link: undefined }
    return entriesOf({ kind: 'passage', runs: [run], from, to, rank: undefined, item: undefined }, isTitle)
  })
  if (read.every(entries => entries === undefined)) return undefined
  return read
    .flatMap((entries, row) => entries?.map(({ title }) => title) ?? bareTitle(rows[row] ?? ''))
    .filter(title => listedForm(title) !== '')
    .map(title => ({ title, from, to }))
}

/** Stretches between gaps; a number, or a name as short as an author's, belongs to the title before it. */
function columnsOf(text: string, isTitle: (form: string) => boolean): readonly Stretch[] {
  const columns: Stretch[] = []
  for (const { 0: cell, index } of text.matchAll(/\S+(?:[ \u00a0]\S+)*/g)) {
    const last = columns.at(-1)
    const before = last === undefined ? '' : text.slice(last.from, last.to)
    const to = index + cell.length
    const isShort = [...listedForm(cell)].length <= 4 && !isTitle(listedForm(cell))
    if (last !== undefined && (isShort || /^[\d.…·．]+$/.test(before)))
      columns[columns.length - 1] = { from: last.from, to }
    else columns.push({ from: index, to })
  }
  return columns
}
