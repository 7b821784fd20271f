/** A file with front matter → one article, carried as it is: it was written by this tool or for it. */
import type { ImportedArticle } from './article.ts'
import { balance } from './ledger.ts'
import type { Manuscript } from './manuscript.ts'
import type { Segmented } from './segment.ts'

export function readyArticle(
  manuscript: Manuscript,
  bodyFrom: number,
  section: string | undefined,
): Segmented {
  const { source, title, findings } = manuscript
  const { text } = source
  const body = text.slice(bodyFrom)
  const where = { from: 0, to: text.length }
  const words = { text: body, at: bodyFrom, manner: 'verbatim' as const, link: undefined }
  const article: ImportedArticle = {
    section,
    title: title ?? /^#[ \t]+(.+)$/m.exec(body)?.[1]?.trim() ?? '',
    subtitle: undefined,
    author: undefined,
    source: undefined,
    inContents: false,
    body: [{ kind: 'paragraph', runs: [words] }],
    asItIs: text.endsWith('\n') ? text : `${text}\n`,
    where,
  }
  const claims = {
    carried: [{ from: bodyFrom, to: text.length }],
    fields: [{ from: 0, to: bodyFrom }],
    left: [],
  }
  return {
    manuscript,
    articles: [article],
    books: [],
    account: balance(manuscript, claims).account,
    findings,
  }
}
