/** Findings in the order in which an editor goes through a number: settings, manifest, articles as they are printed. */
import type { Finding } from '../findings/finding.ts'
import type { Issue } from '../issue/issue.ts'

/** By the place of their file in the number, then by line; what stands in no file comes last. */
export function inEditionOrder(findings: readonly Finding[], issue: Issue | undefined): readonly Finding[] {
  const place = new Map(filesInOrder(findings, issue).map((file, index) => [file, index]))
  const placeOf = ({ where }: Finding): number =>
    where === undefined ? place.size : (place.get(where.file) ?? place.size)
  return findings.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (one.where?.from ?? 0) - (other.where?.from ?? 0),
  )
}

/** Files that are no articles, then those of the articles; one that could not be read stands where its name belongs. */
function filesInOrder(findings: readonly Finding[], issue: Issue | undefined): readonly string[] {
  const articles = issue?.sections.flatMap(section => section.articles) ?? []
  const order = [...new Set(articles.map(({ where }) => where.file))].filter(
    file => file !== issue?.where.file,
  )
  const named = new Set(findings.flatMap(({ where }) => where?.file ?? []))
  const others = [...named].filter(file => !order.includes(file))
  for (const file of others.filter(isArticle).sort()) {
    const next = order.findIndex(known => known > file)
    order.splice(next < 0 ? order.length : next, 0, file)
  }
  return [...others.filter(file => !isArticle(file)), ...order]
}

const isArticle = (file: string): boolean => /\.(?:md|markdown)$/i.test(file)
