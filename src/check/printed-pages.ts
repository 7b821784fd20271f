/** Gives findings about the text the page that it fell on. */
import type { Finding } from '../findings/finding.ts'
import type { Layout, TextRole } from '../page.ts'
import { type Span, spanOf } from '../rich-text.ts'
import type { Folio } from '../units.ts'

/** Lines that repeat words of elsewhere: the page of a title is not that of its contents entry. */
const repeats: ReadonlySet<TextRole> = new Set(['contents-entry', 'running-head', 'thumb', 'contents-label'])

interface PrintedLine extends Span {
  readonly page: Folio
}

export function withPages(findings: readonly Finding[], layout: Layout | undefined): readonly Finding[] {
  const files = new Set(
    findings.flatMap(({ page, where }) => (page === undefined && where ? [where.file] : [])),
  )
  if (layout === undefined || files.size === 0) return findings
  const lines = linesIn(layout, files)
  return findings.map(finding => {
    const { where, page } = finding
    if (page !== undefined || where === undefined) return finding
    return {
      ...finding,
      page: lines.get(where.file)?.find(line => line.from <= where.from && where.from < line.to)?.page,
    }
  })
}

/** Printed lines of the files that are asked about. */
function linesIn(layout: Layout, files: ReadonlySet<string>): ReadonlyMap<string, readonly PrintedLine[]> {
  const lines = new Map<string, PrintedLine[]>()
  for (const { marks, folio, kind } of layout.pages) {
    if (kind !== 'inside') continue
    for (const mark of marks) {
      if (mark.kind !== 'line' || repeats.has(mark.role)) continue
      const { text, from, to } = mark.line
      if (!files.has(text.origin.span.file)) continue
      const printed = { ...spanOf(text.origin, from, to), page: folio }
      const known = lines.get(printed.file)
      if (known === undefined) lines.set(printed.file, [printed])
      else known.push(printed)
    }
  }
  return lines
}
