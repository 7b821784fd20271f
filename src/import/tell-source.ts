/** What is told of source lines: that one or its day is missing, what of it was mended, which name no compiler. */
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { ArticleLines, ImportedArticle } from './article.ts'
import type { House } from './house.ts'
import { type Passage, type Stretch, slicePassage, textOf } from './manuscript.ts'
import { westernDigits } from './read-source.ts'

export function tellSource(
  file: string,
  { source, where }: ArticleLines,
  title: string,
  { month }: House,
): readonly Finding[] {
  const name = quoted(title)
  if (source === undefined)
    return [found('import-source-missing', { title: name }, { file, from: where.from, to: where.from })]
  const { read, passages } = source
  const whole = { from: passages[0]?.from ?? where.from, to: passages.at(-1)?.to ?? where.to }
  const findings: Finding[] = []
  if (typeof read.date !== 'object') {
    const params = { title: name, fault: read.date, typed: quoted(read.dateTyped), example: `${month}-05` }
    findings.push(found('import-date-missing', params, { file, ...(impossibleDate(source)?.where ?? whole) }))
  }
  if (read.slips.length > 0)
    findings.push(found('source-mended', { slips: read.slips.join(' ') }, { file, ...whole }))
  return findings
}

/** A date that no calendar has, or that has no day, which goes into no field: where it stands, and the line without it. */
export function impossibleDate({
  read,
  passages,
}: NonNullable<ArticleLines['source']>):
  | { readonly where: Stretch; readonly passages: readonly Passage[] }
  | undefined {
  if (read.date !== 'impossible' && read.date !== 'dayless') return undefined
  for (const passage of passages) {
    const text = textOf(passage)
    const from = westernDigits(text).lastIndexOf(read.dateTyped)
    if (from === -1) continue
    const to = from + read.dateTyped.length
    const { from: start, to: end } = slicePassage(passage, from, to)
    const around = [slicePassage(passage, 0, from), slicePassage(passage, to, text.length)]
    const others = passages.filter(other => other !== passage)
    return { where: { from: start, to: end }, passages: [...others, ...around] }
  }
  return undefined
}

/** Outside items whose lines name no compiler: by the rule of the house the editor is, which is told once for all. */
export function tellCompilers(
  file: string,
  articles: readonly { readonly article: ImportedArticle; readonly lines: ArticleLines }[],
  { editor, namesCompiler }: House,
): readonly Finding[] {
  const unnamed = articles.filter(({ lines }) => lines.source?.read.compiler === 'unnamed')
  const [first] = unnamed
  if (first === undefined || !namesCompiler) return []
  const { passages = [] } = first.lines.source ?? {}
  const where = { file, from: passages[0]?.from ?? 0, to: passages.at(-1)?.to ?? 0 }
  const titles = unnamed.map(({ article }) => `“${quoted(article.title)}”`).join('')
  return [found('compiler-by-rule', { count: unnamed.length, editor, titles }, where)]
}
