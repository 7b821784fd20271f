/** What is told of the source line of an article: that it is missing, that its day is, what of it was mended. */
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { ArticleLines } from './article.ts'

export function tellSource(file: string, { source, where }: ArticleLines, title: string): readonly Finding[] {
  const name = quoted(title)
  if (source === undefined)
    return [found('import-source-missing', { title: name }, { file, from: where.from, to: where.from })]
  const { read, passages } = source
  const place = { file, from: passages[0]?.from ?? where.from, to: passages.at(-1)?.to ?? where.to }
  const findings: Finding[] = []
  if (typeof read.date !== 'object')
    findings.push(found('import-date-missing', { title: name, fault: read.date }, place))
  if (read.slips.length > 0) findings.push(found('source-mended', { slips: read.slips.join(' ') }, place))
  return findings
}
