/** Finished pages → the lines on them, gathered into the paragraphs they came from and the regions they stand in. */

import type { Layout, Mark, TextRole } from '../page.ts'
import type { RichText } from '../rich-text.ts'
import type { Line } from '../text/line.ts'
import type { Folio, Pt } from '../units.ts'

export interface PlacedLine {
  readonly line: Line
  readonly role: TextRole
  readonly folio: Folio
  readonly y: Pt
  /** Counts columns of text through the number; lines of furniture and cover belong to none, -1. */
  readonly region: number
  /** First of its paragraph, or after a forced break. */
  readonly isFirst: boolean
  /** Last of its paragraph, or before a forced break. */
  readonly isLast: boolean
}

/** Lines of one text in order. */
export type Paragraph = readonly PlacedLine[]

/** Roles set flush on both sides. */
export const justifiedRoles: ReadonlySet<TextRole> = new Set<TextRole>(['body', 'quotation', 'note'])

/** Roles of the stream that is poured into columns. */
const flowRoles: ReadonlySet<TextRole> = new Set<TextRole>([
  'section-name',
  'title',
  'subtitle',
  'author',
  'note',
  'body',
  'heading',
  'quotation',
  'source',
  'book-title',
  'book-imprint',
])

/** All lines in the order they are drawn in. A column ends where the next line of the stream stands higher. */
export function linesOf(layout: Layout): readonly PlacedLine[] {
  const lines: PlacedLine[] = []
  let region = -1
  for (const page of layout.pages) {
    let lowest = Number.POSITIVE_INFINITY
    for (const mark of page.marks) {
      if (mark.kind !== 'line') continue
      const isFlow = page.kind === 'inside' && flowRoles.has(mark.role)
      if (isFlow && mark.at.y < lowest - tolerance) region += 1
      if (isFlow) lowest = mark.at.y
      lines.push(placedLine(mark, page.folio, isFlow ? region : -1))
    }
  }
  return lines
}

/** The lines of a column may stand a hair apart. */
const tolerance: Pt = 0.5

function placedLine(
  { line, role, at }: Extract<Mark, { kind: 'line' }>,
  folio: Folio,
  region: number,
): PlacedLine {
  const { text } = line.text
  return {
    line,
    role,
    folio,
    region,
    y: at.y,
    isFirst: text.slice(0, line.from).trim() === '' || endsInBreak(text.slice(0, line.from)),
    isLast: text.slice(line.to).trim() === '' || endsInBreak(text.slice(line.from, line.to)),
  }
}

const endsInBreak = (text: string): boolean =>
  text.trim() !== '' && text.slice(text.trimEnd().length).includes('\u2028')

/** Set on every page from one text: no paragraphs. */
const furniture: ReadonlySet<TextRole> = new Set<TextRole>(['running-head', 'folio', 'thumb'])

/** A text may be set in two roles, as the title of an article and as an entry of the contents list. */
export function paragraphsOf(lines: readonly PlacedLine[]): readonly Paragraph[] {
  const byRole = new Map<TextRole, Map<RichText, PlacedLine[]>>()
  for (const line of lines) {
    if (furniture.has(line.role)) continue
    const texts = byRole.get(line.role) ?? new Map<RichText, PlacedLine[]>()
    byRole.set(line.role, texts)
    const paragraph = texts.get(line.line.text)
    if (paragraph === undefined) texts.set(line.line.text, [line])
    else paragraph.push(line)
  }
  return [...byRole.values()].flatMap(texts => [...texts.values()])
}
