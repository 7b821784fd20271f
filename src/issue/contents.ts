/**
 * Which articles the contents list takes, and under what words (manifest reference 3.7): the sections in printed
 * order in, the entries grouped by section out. On which page a title stands is found by layout.
 */
import { addFindings, type Finding, found, relatedTo } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { Selection } from '../manifest/schema.ts'
import type { RichText, Span } from '../rich-text.ts'
import { unreachable } from '../unreachable.ts'
import type { ContentsEntry, ContentsGroup } from './issue.ts'

/** What the editor said about one article and the contents list. */
export type ContentsMark = 'refused' | 'listed' | 'by-rule'

export interface Listable extends ContentsEntry {
  readonly mark: ContentsMark
}

/** A section with the rule its entries are taken by; `limitAt` is where the limit was written. */
export interface ListableSection {
  readonly name: string
  readonly label: RichText
  readonly select: Selection
  readonly limit: number | undefined
  readonly limitAt: Span
  readonly where: Span
  readonly articles: readonly Listable[]
}

export interface ContentsChoice {
  readonly groups: readonly ContentsGroup[]
  readonly findings: readonly Finding[]
}

/** The most entries the whole list may have, and where that was written. */
export interface ContentsLimit {
  readonly limit: number | undefined
  readonly where: Span
}

/**
 * Chooses the entries of the contents list, in the order of the sections. A section without entries is not among the
 * groups.
 */
export function chooseContents(sections: readonly ListableSection[], whole: ContentsLimit): ContentsChoice {
  const findings: Finding[] = []
  const groups: ContentsGroup[] = []
  for (const section of sections) {
    const entries = withinLimit(section, findings)
    if (entries.length > 0) {
      groups.push({
        section: section.label,
        entries: entries.map(({ article, title }) => ({ article, title })),
      })
    } else if (section.articles.length > 0) {
      findings.push(found('section-without-entry', { section: section.name }, section.where))
    }
  }
  addFindings(findings, [...tooMany(groups, whole), ...sameTitles(groups)])
  return { groups, findings }
}

function withinLimit(section: ListableSection, findings: Finding[]): readonly Listable[] {
  const { limit, limitAt, name } = section
  const chosen = select(section)
  if (limit === undefined || chosen.length <= limit) return chosen
  const [first] = chosen.slice(limit)
  const params = { section: name, count: chosen.length, limit, first: quoted(first?.title.text ?? '') }
  findings.push(found('contents-cut', params, limitAt))
  return chosen.slice(0, limit)
}

function select({ select, limit, articles }: ListableSection): readonly Listable[] {
  const marked = articles.filter(article => article.mark === 'listed')
  switch (select) {
    case 'marked':
      return marked
    case 'all':
      return articles.filter(article => article.mark !== 'refused')
    case 'auto':
      return marked.length > 0 ? marked : articles.filter(article => article.mark !== 'refused')
    case 'first':
      return firstOf(articles, (limit ?? Number.POSITIVE_INFINITY) - marked.length)
    default:
      return unreachable(select)
  }
}

/** Every marked article, and the first `places` of those that are neither marked nor refused. */
function firstOf(articles: readonly Listable[], places: number): readonly Listable[] {
  let left = places
  return articles.filter(({ mark }) => mark === 'listed' || (mark === 'by-rule' && left-- > 0))
}

function tooMany(groups: readonly ContentsGroup[], { limit, where }: ContentsLimit): readonly Finding[] {
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0)
  if (limit === undefined || count <= limit) return []
  const longest = groups.reduce((longer, group) =>
    group.entries.length > longer.entries.length ? group : longer,
  )
  const params = { count, limit, section: longest.section.text, longest: longest.entries.length }
  return [found('contents-over-limit', params, where)]
}

function sameTitles(groups: readonly ContentsGroup[]): readonly Finding[] {
  const firsts = new Map<string, RichText>()
  const findings: Finding[] = []
  for (const { entries } of groups)
    for (const { title } of entries) {
      const first = firsts.get(title.text)
      if (first === undefined) firsts.set(title.text, title)
      else {
        const finding = found('contents-same-title', { title: quoted(title.text) }, title.origin.span)
        findings.push(relatedTo(finding, first.origin.span))
      }
    }
  return findings
}
