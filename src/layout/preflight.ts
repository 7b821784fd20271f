/**
 * What the finished pages show that a person must be told: lines that could not be set well, heads and feet of pages
 * that broke a rule, a contents list that is too long or will not settle, a page count that does not fold.
 */
import { type Finding, found, type Params } from '../findings/finding.ts'
import type { Issue } from '../issue/issue.ts'
import type { FitChange, Layout, Mark, Page, PageDistance } from '../page.ts'
import type { Line } from '../text/line.ts'
import { fits } from '../units.ts'
import { unreachable } from '../unreachable.ts'
import { footFindings } from './foot-findings.ts'
import { lineFindings, placeOf, wordsOf } from './line-findings.ts'
import { markFindings } from './mark-findings.ts'

export function preflight(layout: Layout, issue: Issue): readonly Finding[] {
  return [
    ...contentsFindings(layout, issue),
    ...coverFindings(layout, issue),
    ...layout.pages.flatMap(page => [...footFindings(page), ...outsideFindings(layout, page)]),
    ...linesOf(layout).flatMap(({ mark, page }) => lineFindings(mark.line, mark.role, page)),
    ...markFindings(layout),
    ...shortPageFindings(layout, issue),
    ...pageCountFindings(layout, issue),
  ]
}

type LineMark = Extract<Mark, { kind: 'line' }>

/** Every line once, on the first page it stands on: running heads and thumbs stand on many. */
function linesOf(layout: Layout): readonly { readonly mark: LineMark; readonly page: Page }[] {
  const seen = new Set<Line>()
  return layout.pages.flatMap(page =>
    page.marks.flatMap(mark => {
      if (mark.kind !== 'line' || seen.has(mark.line)) return []
      seen.add(mark.line)
      return [{ mark, page }]
    }),
  )
}

/** What would be cut off with the trim. The numeral is an ornament and may touch the edge. */
function outsideFindings({ trim }: Layout, page: Page): readonly Finding[] {
  const findings: Finding[] = []
  for (const mark of page.marks) {
    if (mark.kind !== 'line' || mark.role === 'numeral') continue
    const { line, at } = mark
    const size = line.runs[0]?.size ?? 0
    const isInside =
      fits(0, at.x + line.start) &&
      fits(at.x + line.end, trim.width) &&
      fits(0, at.y - 0.88 * size) &&
      fits(at.y + 0.12 * size, trim.height)
    if (isInside) continue
    findings.push(found('outside-page', { text: wordsOf(line) }, placeOf(line), page.folio))
  }
  return findings
}

function contentsFindings(layout: Layout, issue: Issue): readonly Finding[] {
  const findings: Finding[] = []
  if (layout.contentsOverflow > 0) {
    const bySize = [...issue.contents.groups].sort((a, b) => b.entries.length - a.entries.length)
    const longest = bySize
      .slice(0, 2)
      .map(group => `${group.section.text}（${group.entries.length}）`)
      .join('、')
    findings.push(found('contents-overflow', { lines: layout.contentsOverflow, longest }, issue.where))
  }
  if (layout.unsettled.length > 0)
    findings.push(
      found(
        'contents-unsettled',
        { passes: layout.passes, articles: layout.unsettled.join('、') },
        issue.where,
      ),
    )
  return findings
}

/** A picture that the manifest wants on the cover and that does not stand there. */
function coverFindings({ pages }: Layout, { cover }: Issue): readonly Finding[] {
  if (cover.picture === undefined || pages[0]?.marks.some(mark => mark.kind === 'picture')) return []
  const { file, where } = cover.picture.picture
  return [found('cover-picture-no-room', { file }, where)]
}

function pageCountFindings(layout: Layout, issue: Issue): readonly Finding[] {
  const { multipleOf, fill, fit } = issue.pageCount
  const pages = layout.pages.length
  const over = pages % multipleOf
  if (layout.fitChanges.length > 0)
    return [found('pages-fitted', { pages, ...fitParams(layout.fitChanges) }, issue.where)]
  if (over === 0 || (fill === 'off' && fit === 'off')) return []
  const params = { pages, multipleOf, missing: multipleOf - over, ...distanceParams(layout.distance) }
  return [found('page-count', params, issue.where)]
}

/** What would bring the number to its count, as values of a message: each section with its characters, numbered from 1. */
export function distanceParams(distance: PageDistance | undefined): Params {
  const changes = distance?.changes ?? []
  const numbered = changes.flatMap(({ section, characters }, index) => [
    [`section${index + 1}`, section] as const,
    [`characters${index + 1}`, characters] as const,
  ])
  const aim = { action: distance?.action ?? '', nearest: distance?.pages ?? 0 }
  return { ...aim, changes: changes.length, ...Object.fromEntries(numbered) }
}

function shortPageFindings(layout: Layout, issue: Issue): readonly Finding[] {
  return layout.shortPages.map(({ section, folio, lines, least, characters }) =>
    found('short-last-page', { section, lines, least, characters }, issue.where, folio),
  )
}

/** What was changed, by number; 0 for what was left alone. */
function fitParams(changes: readonly FitChange[]): Params {
  const params = { paragraphs: 0, runOnLines: 0, halfSteps: 0 }
  for (const change of changes)
    switch (change.kind) {
      case 'paragraphs':
        params.paragraphs = change.count
        break
      case 'run-on':
        params.runOnLines = change.lines
        break
      case 'head-space':
        params.halfSteps = change.halfSteps
        break
      default:
        return unreachable(change)
    }
  return params
}
