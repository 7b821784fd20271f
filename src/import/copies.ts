/** Articles that manuscripts imported together have more than once: each after the first, with that first one. */
import type { ImportedArticle } from './article.ts'
import { bodyText } from './markdown.ts'
import { wordsForm } from './standing.ts'
import { sameTitleForm } from './title-line.ts'

export type Copies = ReadonlyMap<ImportedArticle, ImportedArticle>

/** A copy has the same title and the same words; the source line may be typed otherwise. */
export function findCopies(articles: readonly ImportedArticle[]): Copies {
  const firsts = new Map<string, ImportedArticle>()
  const copies = new Map<ImportedArticle, ImportedArticle>()
  for (const article of articles) {
    const words = wordsForm(bodyText(article.body, () => ''))
    if (words === '') continue
    const form = `${sameTitleForm(article.title)}\n${words}`
    const first = firsts.get(form)
    if (first === undefined) firsts.set(form, article)
    else copies.set(article, first)
  }
  return copies
}
