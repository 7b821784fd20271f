/** Which article and section a stretch of a file belongs to, for the reports. */
import type { Article, Issue } from '../issue/issue.ts'
import type { Span } from '../rich-text.ts'
import { type ArticlePlace, nowhere } from '../terminal/report.ts'

export function placesIn(issue: Issue | undefined): (where: Span) => ArticlePlace {
  if (issue === undefined) return nowhere
  return where => {
    for (const section of issue.sections) {
      const article = section.articles.find(candidate => holds(candidate, where))
      if (article !== undefined) return { article: article.id, section: section.name.text }
    }
    return nowhere()
  }
}

/** An article written inside the manifest holds only its own stretch of it. */
const holds = ({ where: own }: Article, where: Span): boolean =>
  own.file === where.file && own.from <= where.from && where.from <= Math.max(own.to, own.from)
