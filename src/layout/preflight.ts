/**
 * What the finished pages show that a person must be told: characters without a glyph, lines that do not fit, a
 * contents list that is too long or will not settle, a page count that does not fold.
 */
import { type Finding, found } from '../findings/finding.ts'
import type { Issue } from '../issue/issue.ts'
import type { Layout, Mark, Page } from '../page.ts'
import { spanOf } from '../rich-text.ts'
import type { Line } from '../text/line.ts'
import { fits } from '../units.ts'

export function preflight(layout: Layout, issue: Issue): readonly Finding[] {
  return [
    ...contentsFindings(layout, issue),
    ...linesOf(layout).flatMap(({ mark, page }) => lineFindings(mark.line, page)),
    ...layout.pages.flatMap(page => outsideFindings(layout, page)),
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
    const where = spanOf(line.text.origin, line.from, line.to)
    findings.push(found('outside-page', { text: quote(line) }, where, page.folio))
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

/** Characters of a long line quoted in a message. */
const quoted = 24

const quote = ({ text, from, to }: Line): string =>
  [...text.text.slice(from, to)].slice(0, quoted).join('').replaceAll('\u2028', ' ')

function lineFindings(line: Line, page: Page): readonly Finding[] {
  const findings: Finding[] = []
  const { text } = line.text
  if (line.fit === 'overfull' && !fits(line.end, line.measure)) {
    const excess = Number((line.end - line.measure).toFixed(1))
    const where = spanOf(line.text.origin, line.from, line.to)
    findings.push(found('overfull-line', { excess, text: quote(line) }, where, page.folio))
  }
  for (const run of line.runs)
    for (const glyph of run.glyphs) {
      if (glyph.id !== 0) continue
      const character = text.slice(glyph.from, glyph.to)
      const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const where = spanOf(line.text.origin, glyph.from, glyph.to)
      const params = { character, codePoint: `U+${hex}`, faces: run.face.name }
      findings.push(found('character-without-glyph', params, where, page.folio))
    }
  return findings
}

function pageCountFindings(layout: Layout, issue: Issue): readonly Finding[] {
  const { multipleOf, fill } = issue.pageCount
  const pages = layout.pages.length
  const over = pages % multipleOf
  if (over === 0 || fill === 'off') return []
  return [found('page-count', { pages, multipleOf, missing: multipleOf - over }, issue.where)]
}
