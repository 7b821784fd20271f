/**
 * Which article of the edition an imported one is, wherever it is listed and whatever its file is called. The surest
 * signs are looked at for all articles before the next, and each standing article is taken once.
 */
import { areAlike, stretchesIn } from './alike.ts'
import type { ImportedArticle } from './article.ts'
import { bodyText } from './markdown.ts'
import { type StandingArticle, wordsForm } from './standing.ts'
import { sameTitleForm } from './title-line.ts'

export type KnownArticles = ReadonlyMap<ImportedArticle, StandingArticle>

export function findKnown(
  articles: readonly ImportedArticle[],
  standing: readonly StandingArticle[],
): KnownArticles {
  const known = new Map<ImportedArticle, StandingArticle>()
  const taken = new Set<StandingArticle>()
  const formed = articles.map(article => {
    const body = bodyText(article.body, () => '')
    return {
      article,
      title: sameTitleForm(article.title),
      words: wordsForm(body),
      stretches: stretchesIn(body),
    }
  })
  type Formed = (typeof formed)[number]
  const hasTitle = ({ title }: Formed, { titleForm }: StandingArticle): boolean =>
    title !== '' && title === titleForm
  const hasWords = ({ words }: Formed, { wordsForm: form }: StandingArticle): boolean =>
    words !== '' && words === form
  const signs: readonly ((one: Formed, other: StandingArticle) => boolean)[] = [
    (one, other) => hasTitle(one, other) && hasWords(one, other) && one.article.section === other.section,
    (one, other) => hasTitle(one, other) && hasWords(one, other),
    hasWords,
    (one, other) => hasTitle(one, other) && one.article.section === other.section,
    (one, other) => hasTitle(one, other) && areAlike(one.stretches, other.stretches, 'same'),
    (one, other) => areAlike(one.stretches, other.stretches, 'different'),
  ]
  for (const isSame of signs)
    for (const one of formed) {
      if (known.has(one.article)) continue
      const found = standing.find(other => !taken.has(other) && isSame(one, other))
      if (found === undefined) continue
      known.set(one.article, found)
      taken.add(found)
    }
  return known
}
