/**
 * What becomes of a finding: rules get the severity that the publication, the number or the command line gave them, and
 * silenced ones are dropped (manifest reference 2.7).
 */
import { type Finding, found } from '../findings/finding.ts'
import { problemOf } from '../findings/wording.ts'
import type { Article, Issue } from '../issue/issue.ts'
import type { Silencer } from '../issue/silencers.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { Span } from '../rich-text.ts'
import type { Past } from './check.ts'
import { isChangeable, type Level, type Levels } from './levels.ts'

/** How far the run came: a silencer counts as unused only when its rule was looked for. */
export type Looked = 'text-and-pages' | 'text' | 'neither'

export interface Settling {
  readonly manifest: Manifest
  readonly issue: Issue | undefined
  readonly asked: Levels
  readonly looked: Looked
  readonly past: Past
}

export function settle(findings: readonly Finding[], settling: Settling): readonly Finding[] {
  const { manifest, asked } = settling
  const written = Object.entries(manifest.settings.values.check?.rules ?? {})
  const levels = new Map<string, Level>(asked)
  const unknown: Finding[] = []
  for (const [code, level] of written) {
    if (level === undefined) continue
    if (isChangeable(code)) levels.set(code, asked.get(code) ?? level)
    else unknown.push(found('rule-unknown', { code }, keyOf(manifest, code)))
  }
  const silent = silenceAll(findings, settling, levels)
  return [...silent, ...unknown].flatMap(finding => {
    const level = levels.get(problemOf(finding).code)
    if (level === undefined) return [finding]
    return level === 'off' ? [] : [{ ...finding, severity: level }]
  })
}

function keyOf({ settings }: Manifest, code: string): Span {
  const path = ['check', 'rules', code]
  return settings.fileOf(path)?.keyAt(path) ?? settings.at(path)
}

/** A silencer with the stretches it covers; none for one that names an article that is not there. */
interface Cover {
  readonly rule: string
  readonly reason: string | undefined
  readonly where: Span
  readonly stretches: readonly Span[] | 'everything'
}

function silenceAll(
  findings: readonly Finding[],
  { manifest, issue, looked, past }: Settling,
  levels: Levels,
): readonly Finding[] {
  const covers = [...coversOf(issue), ...wholeCovers(manifest, issue)]
  if (covers.length === 0) return findings
  const used = new Set<Cover>()
  const kept = findings.filter(finding => {
    const { code } = problemOf(finding)
    const hushed = covers.filter(cover => cover.rule === code && holds(cover, finding.where))
    for (const cover of hushed) used.add(cover)
    return hushed.length === 0
  })
  return [
    ...kept,
    ...covers.flatMap(cover =>
      complaints(
        cover,
        used.has(cover),
        levels,
        cover.rule === 'X501' && past === 'left' ? 'neither' : looked,
      ),
    ),
  ]
}

function complaints(cover: Cover, isUsed: boolean, levels: Levels, looked: Looked): readonly Finding[] {
  const { rule: code, reason, where } = cover
  if (!isChangeable(code)) return [found('rule-unknown', { code }, where)]
  if (isUsed) return reason === undefined ? [found('silencer-without-reason', { code }, where)] : []
  const wasLookedFor = /^[CP]/.test(code) ? looked === 'text-and-pages' : looked !== 'neither'
  return wasLookedFor && levels.get(code) !== 'off' ? [found('silencer-unused', { code }, where)] : []
}

const holds = ({ stretches }: Cover, where: Span | undefined): boolean =>
  stretches === 'everything' ||
  (where !== undefined &&
    stretches.some(span => span.file === where.file && span.from <= where.from && where.from <= span.to))

/** Silencers of the articles themselves. */
function coversOf(issue: Issue | undefined): readonly Cover[] {
  return articlesOf(issue).flatMap(article =>
    article.silencers.map(silencer => ({
      ...silencer,
      stretches: silencer.scope === 'article' ? spansOf(article) : nextBlock(article, silencer),
    })),
  )
}

/** `check.ignore` of the number and of the publication. */
function wholeCovers({ settings }: Manifest, issue: Issue | undefined): readonly Cover[] {
  return (settings.values.check?.ignore ?? []).map(({ rule, article, reason }, place) => ({
    rule,
    reason,
    where: settings.at(['check', 'ignore', place]),
    stretches:
      article === undefined
        ? 'everything'
        : articlesOf(issue)
            .filter(candidate => isNamed(candidate, article))
            .flatMap(spansOf),
  }))
}

const articlesOf = (issue: Issue | undefined): readonly Article[] =>
  issue?.sections.flatMap(section => section.articles) ?? []

/** By its id, its file with or without folder and extension, or its title. */
function isNamed({ id, where, title }: Article, name: string): boolean {
  const file = where.file.replace(/\.md$/, '')
  return id === name || title.text === name || file === name || file.endsWith(`/${name.replace(/\.md$/, '')}`)
}

/** An article is described in its file, in the manifest, or in both. */
const spansOf = ({ where, title, credit }: Article): readonly Span[] => [
  where,
  title.origin.span,
  credit.where,
  credit.dateAt,
  ...credit.names.map(name => name.origin.span),
]

/** The block that comes next behind the comment. */
function nextBlock({ blocks }: Article, { where }: Silencer): readonly Span[] {
  const spans = blocks.map(spanOfBlock)
  const next = spans.find(span => span !== undefined && span.file === where.file && span.from >= where.to)
  return next === undefined ? [] : [next]
}

type Block = Article['blocks'][number]

function spanOfBlock(block: Block): Span | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text.origin.span
    case 'list':
      return around(block.items.flatMap(item => item.blocks))
    case 'quotation':
      return around(block.blocks)
  }
}

function around(blocks: readonly Block[]): Span | undefined {
  const first = blocks[0] && spanOfBlock(blocks[0])
  const last = blocks.at(-1)
  const end = last && spanOfBlock(last)
  return first && end && { ...first, to: end.to }
}
