/** The sections of a number: their articles read and put in order; what the contents list and layout ask of each. */
import { addFindings, type Finding, found, relatedTo } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { naturalOrder } from '../manifest/natural-order.ts'
import { plainText, type RichText } from '../rich-text.ts'
import type { Nameable } from './article-id.ts'
import type { ListableSection } from './contents.ts'
import { labelSection } from './house.ts'
import type { CalendarDate, Section } from './issue.ts'
import type { ListedSection } from './listing.ts'
import { type ReadArticle, type ReadingRoom, readArticle } from './read-article.ts'

/** A section with its articles in printed order. It has at least one. */
export interface ReadSection {
  readonly listed: ListedSection
  readonly label: RichText
  readonly articles: readonly ReadArticle[]
}

/** Reads the articles of a section; undefined when there is none to print. */
export function readSection(room: ReadingRoom, listed: ListedSection): ReadSection | undefined {
  const read = listed.articles.flatMap(article => readArticle(room, article) ?? [])
  if (read.length === 0) return undefined
  const articles = inOrder(listed, read)
  addFindings(room.findings, scatteredGroups(articles))
  return { listed, label: labelSection(room.manifest.settings, nameOf(room.manifest, listed)), articles }
}

/** The name as it was written; a section that was found as a folder has its name from the settings. */
function nameOf({ issue }: Manifest, { name, path }: ListedSection): RichText {
  return path[0] === 'sections' ? issue.keyTextAt(path) : plainText(name, issue.at(path))
}

/** `order: date` and `order: file`; the order of the manifest among equals, and where there is nothing to go by. */
function inOrder({ settings }: ListedSection, articles: readonly ReadArticle[]): readonly ReadArticle[] {
  switch (settings.order) {
    case 'date':
      return articles.toSorted((one, other) => dayNumber(one.date) - dayNumber(other.date))
    case 'file':
      return articles.toSorted((one, other) => naturalOrder(one.base, other.base))
    default:
      return articles
  }
}

/** Rises with the day. An article without a date, which is an error unless it is allowed, comes last. */
const dayNumber = (date: CalendarDate | undefined): number =>
  date === undefined ? Number.MAX_SAFE_INTEGER : (date.year * 12 + date.month) * 31 + date.day

/** Reports each group that begins again after another one (3.8). */
function scatteredGroups(articles: readonly ReadArticle[]): readonly Finding[] {
  const seen = new Set<string>()
  const findings: Finding[] = []
  let current: string | undefined
  for (const { printed } of articles) {
    const group = printed.group?.text
    if (group !== undefined && group !== current && seen.has(group))
      findings.push(
        found('group-scattered', { group, title: quoted(printed.title.text) }, printed.group?.origin.span),
      )
    if (group !== undefined) seen.add(group)
    current = group
  }
  return findings
}

/** Reports every `id` that an earlier article has. */
export function sameIds(articles: readonly ReadArticle[]): readonly Finding[] {
  const owners = new Map<string, ReadArticle>()
  const findings: Finding[] = []
  for (const article of articles) {
    const { id, record } = article
    if (id === undefined) continue
    const owner = owners.get(id)
    if (owner === undefined) owners.set(id, article)
    else {
      const title = quoted(owner.printed.title.text)
      findings.push(relatedTo(found('id-twice', { id, title }, record.at('id')), owner.record.at('id')))
    }
  }
  return findings
}

/** What the contents list asks of a section. */
export function toListable(
  { issue, settings }: Manifest,
  { listed, label, articles }: ReadSection,
  names: ReadonlyMap<Nameable, string>,
): ListableSection {
  const { toc } = listed.settings
  return {
    name: listed.name,
    label,
    select: toc?.select ?? settings.values.toc?.select ?? 'auto',
    limit: toc?.limit,
    limitAt: issue.at([...listed.path, 'toc', 'limit']),
    where: issue.keyAt(listed.path),
    articles: articles.map(article => ({
      article: names.get(article) ?? '',
      title: article.shortTitle ?? article.printed.title,
      mark: article.mark,
    })),
  }
}

/** Sections that the design sets as essays unless the number says otherwise (page design 9). */
const essaySections: readonly string[] = ['专家视点']

/** A section as layout takes it; `inContents` are the names of the articles that the contents list has. */
export function toPrinted(
  { listed, label, articles }: ReadSection,
  names: ReadonlyMap<Nameable, string>,
  inContents: ReadonlySet<string>,
): Section {
  const { newPage, style } = listed.settings
  return {
    name: label,
    style: style ?? (essaySections.includes(listed.name) ? 'essay' : 'news'),
    start: newPage === undefined ? 'auto' : newPage ? 'page' : 'runOn',
    articles: articles.map(article => {
      const id = names.get(article) ?? ''
      return { id, ...article.printed, inContents: inContents.has(id) }
    }),
  }
}
