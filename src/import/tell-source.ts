/** What is told of source lines: that one or its day is missing, what of it was mended, which name no compiler. */
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { ArticleLines, ImportedArticle } from './article.ts'
import type { House } from './house.ts'

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
