/**
 * The contents list 目次 as rows: a label for each section on the left, titles with leaders and page numbers on the
 * right. The same rows stand on the cover or on pages of their own; how large they are set is chosen by how many
 * lines they take.
 */
import type { Theme } from '../design/theme.ts'
import type { Contents, ContentsEntry, ContentsGroup } from '../issue/issue.ts'
import type { Mark } from '../page.ts'
import { plainText } from '../rich-text.ts'
import type { Element } from '../structure.ts'
import { composeLine, composeTitle } from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import { type Folio, fits, type Pt } from '../units.ts'
import { shiftMarks } from './flow.ts'
import { baselineIn } from './frame.ts'
import { flushRight, lineMark, lineStyle, rectangle, type Setting } from './setting.ts'
import { contentsPart, elementIn, headingIn } from './structure.ts'

/** Page numbers by article, as far as they are known. */
export type Folios = ReadonlyMap<string, Folio>

/** One row of the table by which the list grows and shrinks. */
export type Tier = Theme['toc']['tiers'][keyof Theme['toc']['tiers']]

/** Lines that stay together: one entry, with the label of its section when it is the first of it. */
export interface ContentsRow {
  readonly height: Pt
  /** White above, dropped at the head of a page. */
  readonly before: Pt
  /** Number of lines, for the tiers. */
  readonly lines: number
  /** Relative to the left edge of the list and the top of the row. */
  readonly marks: readonly Mark[]
  /** The name of the section, for the first row of it and for the first on a page. */
  readonly label: readonly Mark[]
  readonly place: 'opens-section' | 'inside-section'
}

/** Where the list stands: its full width, and the width of the label column. */
export interface ContentsPlace {
  readonly width: Pt
  readonly label: Pt
}

/** Numbers of three digits need a wider column. */
const widestNarrowFolio = 99

export function contentsRows(
  setting: Setting,
  contents: Contents,
  folios: Folios,
  tier: Tier,
  place: ContentsPlace,
): readonly ContentsRow[] {
  const { toc } = setting.theme
  const wide = contents.groups.some(group =>
    group.entries.some(entry => (folios.get(entry.article) ?? 0) > widestNarrowFolio),
  )
  const column = wide ? toc.number.wideWidth : toc.number.width
  const list = elementIn(contentsPart, 'TOC')
  return contents.groups.flatMap((group, index) => {
    const section = elementIn(list, 'TOCI')
    const entries = elementIn(section, 'TOC')
    const rows = group.entries.map(entry =>
      entryRow(setting, entry, entries, folios.get(entry.article), tier, place, column),
    )
    return withLabel(setting, group, section, rows, tier, place, index === 0 ? 0 : tier.between)
  })
}

/** Height of rows on one page, the white above the first one left out. */
export const rowsHeight = (rows: readonly ContentsRow[]): Pt =>
  rows.reduce((sum, row, index) => sum + row.height + (index === 0 ? 0 : row.before), 0)

export const rowsLines = (rows: readonly ContentsRow[]): number =>
  rows.reduce((sum, row) => sum + row.lines, 0)

/** The rows one under the other, from `top`. */
export function stackRows(rows: readonly ContentsRow[], x: Pt, top: Pt): readonly Mark[] {
  const marks: Mark[] = []
  let y = top
  for (const [index, row] of rows.entries()) {
    if (index > 0) y += row.before
    const isLabelled = index === 0 || row.place === 'opens-section'
    const label = row.place === 'opens-section' ? row.label : row.label.map(repeated)
    marks.push(...shiftMarks(isLabelled ? [...label, ...row.marks] : row.marks, x, y))
    y += row.height
  }
  return marks
}

/** The name of a section once more, at the head of a page: it has been read. */
const repeated = (mark: Mark): Mark => (mark.kind === 'line' ? { ...mark, belongs: 'pagination' } : mark)

/** 目次, its em box centred in the heading's room less the white the first bar needs above it. */
export function contentsHeading(
  setting: Setting,
  contents: Contents,
  tier: Tier,
  x: Pt,
  top: Pt,
): readonly Mark[] {
  const { size, tracking } = setting.theme.toc.heading
  const line = composeLine(contents.heading, lineStyle(setting.fonts, 'display', size, tracking))
  const anchor = '#contents'
  const heading = headingIn(contentsPart, 'H1', contents.heading.text, anchor)
  return [
    { kind: 'anchor', name: anchor, at: { x, y: top } },
    lineMark(line, x, top + baselineIn(tier.heading * headingShare, size), 'contents-heading', heading),
  ]
}

/** The heading stands in the upper three quarters of its room. */
const headingShare = 0.75

/** A title with its leader and number on the last line, each of its lines linked to the article. */
function entryRow(
  setting: Setting,
  entry: ContentsEntry,
  list: Element,
  folio: Folio | undefined,
  tier: Tier,
  place: ContentsPlace,
  column: Pt,
): ContentsRow {
  const { leader } = setting.theme.toc
  const style = lineStyle(setting.fonts, 'textMedium', tier.size)
  const lastDot = place.width - column - leader.pitch
  const leastLeader = (leader.leastDots - 1) * leader.pitch + leader.diameter / 2 + leader.gap
  const measure = lastDot - leastLeader - place.label
  const lines = composeTitle(entry.title, style, measure, 2)
  const baseline = baselineIn(tier.line, tier.size)
  const link = elementIn(elementIn(elementIn(list, 'TOCI'), 'Reference'), 'Link')
  const marks: Mark[] = lines.map((line, row) =>
    lineMark(line, place.label, row * tier.line + baseline, 'contents-entry', link),
  )
  const last = lines.at(-1)
  const y = (lines.length - 1) * tier.line + baseline
  if (last !== undefined) {
    const dots = leaderDots(setting, place.label + last.end, lastDot, y)
    if (dots !== undefined) marks.push(dots)
  }
  if (folio !== undefined) {
    const number = composeLine(plainText(String(folio), entry.title.origin.span), style)
    marks.push(flushRight(number, place.width, y, 'contents-folio', link))
  }
  const target = { kind: 'anchor', name: entry.article } as const
  const size = { width: place.width - place.label, height: tier.line }
  for (const row of lines.keys())
    marks.push({ kind: 'link', at: { x: place.label, y: row * tier.line }, size, target, belongs: link })
  const height = Math.max(1, lines.length) * tier.line
  return { height, before: 0, lines: Math.max(1, lines.length), marks, label: [], place: 'inside-section' }
}

/** Round dots on the baseline, counted back from a common right end so that those of all lines stand in columns. */
function leaderDots(setting: Setting, textEnd: Pt, lastDot: Pt, baseline: Pt): Mark | undefined {
  const { pitch, diameter, gap } = setting.theme.toc.leader
  const room = lastDot - diameter / 2 - (textEnd + gap)
  const count = fits(0, room) ? Math.floor(room / pitch + 1e-6) + 1 : 0
  if (count === 0) return undefined
  const y = baseline - diameter / 2
  return { kind: 'dots', at: { x: lastDot - (count - 1) * pitch, y }, count, pitch, diameter, ink: 'text' }
}

/** Gives entries the name of their section with a bar above it, to stand beside the first; a name of two lines makes the group two lines high. */
function withLabel(
  setting: Setting,
  group: ContentsGroup,
  section: Element,
  rows: readonly ContentsRow[],
  tier: Tier,
  place: ContentsPlace,
  before: Pt,
): readonly ContentsRow[] {
  const { bar, label } = setting.theme.toc
  const [first, ...more] = rows
  if (first === undefined) return []
  const style = lineStyle(setting.fonts, 'heading', label.size)
  const name = elementIn(section, 'P')
  const names: readonly Line[] = composeTitle(group.section, style, place.label - label.size, 2)
  const marks: Mark[] = [
    rectangle(0, -bar.gap, bar.width, bar.weight, 'accent'),
    ...names.map((line, row) =>
      lineMark(line, 0, row * tier.line + baselineIn(tier.line, tier.size), 'contents-label', name, 'accent'),
    ),
  ]
  const missing = Math.max(0, names.length - rowsLines(rows))
  const opening: ContentsRow = {
    ...first,
    height: first.height + missing * tier.line,
    before,
    lines: first.lines + missing,
    label: marks,
    place: 'opens-section',
  }
  return [opening, ...more.map(row => ({ ...row, label: marks }))]
}
