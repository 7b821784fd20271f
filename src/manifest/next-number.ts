/**
 * The manifest of the next number: the last one with its settings and comments as they stand, counted on, and without
 * what belonged to that month alone. Loaded by `issue new` only.
 */
import { type Document, isMap, isSeq, parseDocument, stringify, type YAMLMap, YAMLSeq } from 'yaml'
import type { CalendarDate } from '../issue/issue.ts'
import { type CalendarMonth, daysIn } from './dates.ts'
import type { IssueFile } from './schema.ts'
import type { Sourced } from './sourced.ts'

export interface NextNumber {
  readonly text: string
  readonly number: number
  /** Undefined when the publication does not count. */
  readonly total: number | undefined
  readonly date: CalendarDate
}

/** The first line of a manifest, by which an editor finds the schema; from the folder of a number. */
const modeline = (schema: string): string => `# yaml-language-server: $schema=${schema}`

/** Every scalar stays the text that was written: `007` is no 7. */
const asWritten = { schema: 'failsafe' } as const
const wide = { lineWidth: 0 } as const

/** `last` is a manifest that was read without a fault; `schema` the path of the schema file from the new one. */
export function nextNumber(last: Sourced<IssueFile>, month: CalendarMonth, schema: string): NextNumber {
  const { value } = last
  const number = value.issue.year === month.year ? (value.number ?? value.issue.month) + 1 : 1
  const total = value.total === undefined ? undefined : value.total + 1
  const date = sameDay(value, month)
  const counted = value.number !== undefined
  const document = parseDocument(last.text, asWritten)
  document.set('issue', monthName(month))
  if (counted) document.set('number', String(number))
  if (total !== undefined) document.set('total', String(total))
  if (value.date !== undefined) document.set('date', dayName(date))
  dropMonth(document)
  const sections = document.get('sections')
  if (isMap(sections)) emptySections(sections)
  const text = countComments(document.toString(wide), month)
  const isKnown = /^# *yaml-language-server:/m.test(text)
  return {
    text: isKnown ? text : `${modeline(schema)}\n${text}`,
    number: counted ? number : month.month,
    total,
    date,
  }
}

/**
 * The two comments of `firstNumber` that show a value of the month. What an editor wrote in a comment stays as it is:
 * nobody can tell whether a number in it is that of the number.
 */
const countComments = (text: string, month: CalendarMonth): string =>
  text
    .replace(/^# number: \d{1,2}(?= +# 本年第几期)/m, `# number: ${month.month}`)
    .replace(/^# date: [\d-]{10}(?= +# 出版日期)/m, `# date: ${dayName({ ...month, day: daysIn(month) })}`)

/** The last day of the month where the last number came out on one, else the same day as far as the month has it. */
function sameDay({ issue, date }: IssueFile, month: CalendarMonth): CalendarDate {
  const last = daysIn(month)
  if (date === undefined || date.day === daysIn(issue)) return { ...month, day: last }
  return { ...month, day: Math.min(date.day, last) }
}

/** What was said of the last number alone. */
const ofOneMonth = [
  ['subtitle'],
  ['cover', 'image'],
  ['imprint', 'printed'],
  ['press', 'delivery'],
  ['check', 'ignore'],
] as const

function dropMonth(document: Document.Parsed): void {
  for (const path of ofOneMonth) {
    if (!document.hasIn(path)) continue
    document.deleteIn(path)
    const [outer] = path
    const left = document.get(outer)
    if (path.length > 1 && isMap(left) && left.items.length === 0) document.delete(outer)
  }
  if (document.has('books')) document.set('books', emptyList())
}

/** Every section keeps its settings and loses its articles. */
function emptySections(sections: YAMLMap): void {
  for (const pair of sections.items) {
    if (isSeq(pair.value)) pair.value = emptyList()
    else if (isMap(pair.value)) pair.value.set('articles', emptyList())
  }
}

function emptyList(): YAMLSeq {
  const list = new YAMLSeq()
  list.flow = true
  return list
}

/** The manifest of the first number of a publication with these columns. */
export function firstNumber(month: CalendarMonth, columns: readonly string[], schema: string): NextNumber {
  const sections = columns.map(column => `  ${stringify({ [column]: [] }, wide)}`).join('')
  const text = `${modeline(schema)}
# 本期清单：哪一期，每栏收哪几篇。正文放在 articles 文件夹里，一篇一个文件。
issue: ${monthName(month)}
# number: ${month.month}          # 本年第几期；不写就取月份
# total: 1           # 总期数；不写就不印
# date: ${dayName({ ...month, day: daysIn(month) })}   # 出版日期；不写就取当月最后一天

# 列表里的先后就是排印的先后。一篇一行，例如：
#   ${columns[0] ?? '行业资讯'}:
#     - articles/01.md
#     - { file: articles/02.md, toc: true }   # toc: true 的进封面目次
sections:
${sections}`
  return { text, number: month.month, total: undefined, date: { ...month, day: daysIn(month) } }
}

const two = (value: number): string => String(value).padStart(2, '0')

export const monthName = ({ year, month }: CalendarMonth): string => `${year}-${two(month)}`

export const dayName = ({ year, month, day }: CalendarDate): string =>
  `${monthName({ year, month })}-${two(day)}`
