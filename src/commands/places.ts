/** Which article and section a stretch of a file belongs to, for the reports. */
import type { Article, Issue } from '../issue/issue.ts'
import type { Span } from '../rich-text.ts'
import { type ArticlePlace, nowhere } from '../terminal/report.ts'

export function placesIn(...issues: readonly (Issue | undefined)[]): (where: Span) => ArticlePlace {
  const sections = issues.flatMap(issue => issue?.sections ?? [])
  return where => {
    for (const section of sections) {
      const article = section.articles.find(candidate => isOf(candidate, where))
      if (article !== undefined) return { article: article.id, section: section.name.text }
    }
    return nowhere()
  }
}

/** Title and source of an article with a file of its own may stand in the manifest, beside the name of the file. */
const isOf = ({ where: own, title, credit }: Article, where: Span): boolean =>
  [own, title.origin.span, credit.where, credit.dateAt, ...credit.names.map(name => name.origin.span)].some(
    span => holds(span, where),
  )

const holds = (own: Span, where: Span): boolean =>
  own.file === where.file && own.from <= where.from && where.from <= own.to
