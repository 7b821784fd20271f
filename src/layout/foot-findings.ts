/** What the heads and feet of finished pages show: a name or heading without its text, a line parted from its paragraph. */
import { type Finding, found } from '../findings/finding.ts'
import type { Mark, Page, TextRole } from '../page.ts'
import { endsParagraph, isRunningText, placeOf, wordsOf } from './line-findings.ts'

type LineMark = Extract<Mark, { kind: 'line' }>

/** Roles that speak of the text under them. */
const heads: ReadonlySet<TextRole> = new Set([
  'section-name',
  'title',
  'subtitle',
  'author',
  'heading',
  'book-title',
  'book-imprint',
])

const isFlow = ({ role }: LineMark): boolean => isRunningText(role) || heads.has(role) || role === 'source'

/** Lines of the stream on an inside page, column by column: a new column begins where the next line stands no lower. */
function columnsOf(page: Page): readonly (readonly LineMark[])[] {
  const columns: LineMark[][] = []
  let before = Number.POSITIVE_INFINITY
  for (const mark of page.marks) {
    if (mark.kind !== 'line' || !isFlow(mark)) continue
    if (mark.at.y <= before) columns.push([])
    columns.at(-1)?.push(mark)
    before = mark.at.y
  }
  return columns
}

export function footFindings(page: Page): readonly Finding[] {
  if (page.kind !== 'inside') return []
  const columns = columnsOf(page)
  if (columns.length === 0) return [found('blank-page', { folio: page.folio }, undefined, page.folio)]
  return columns.flatMap(column => [...headFindings(column, page), ...lastFindings(column, page)])
}

/** The first line of a column: a widow is the last line of a paragraph that began before it (CLREQ). */
function headFindings([first]: readonly LineMark[], page: Page): readonly Finding[] {
  if (first === undefined || !isRunningText(first.role)) return []
  const { line } = first
  if (line.from === 0 || !endsParagraph(line)) return []
  return [found('widow-line', { text: wordsOf(line) }, placeOf(line), page.folio)]
}

const isBookLine = (role: TextRole): boolean => role === 'book-title' || role === 'book-imprint'

/** A book may be named without a word about it; the label 内容简介 says that some are to follow. */
const hasLabelAfter = ({ marks }: Page, line: LineMark): boolean =>
  marks.slice(marks.indexOf(line)).some(mark => mark.kind === 'line' && mark.role === 'label')

/** The last line of a column: a name without text, or the first line of a paragraph that goes on overleaf. */
function lastFindings(column: readonly LineMark[], page: Page): readonly Finding[] {
  const last = column.at(-1)
  if (last === undefined) return []
  const { line, role } = last
  if (isBookLine(role) && !hasLabelAfter(page, last)) return []
  if (heads.has(role)) return [found('lone-heading', { text: wordsOf(line) }, placeOf(line), page.folio)]
  if (!isRunningText(role) || line.from > 0 || endsParagraph(line)) return []
  return [found('orphan-line', { text: wordsOf(line) }, placeOf(line), page.folio)]
}
