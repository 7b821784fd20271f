/** What columns and pages do to paragraphs: widows, orphans, heads without text under them, lines off the grid. */
import type { Layout, TextRole } from '../page.ts'
import type { Flaw, FlawKind } from './flaw.ts'
import type { Paragraph, PlacedLine } from './paragraphs.ts'

export function columnFlaws(
  layout: Layout,
  lines: readonly PlacedLine[],
  paragraphs: readonly Paragraph[],
): readonly Flaw[] {
  const stream = lines.filter(({ region }) => region >= 0)
  return [
    ...paragraphs.flatMap(partedFlaws),
    ...stream.flatMap((line, index) => headFlaws(stream, line, index)),
    ...stream.flatMap((line, index) => sourceFlaws(line, stream[index - 1])),
    ...stream.flatMap(line => gridFlaws(layout, line)),
  ]
}

/** A single line of a paragraph at the foot of a column (orphan), or at the head of one (widow). */
function partedFlaws(paragraph: Paragraph): readonly Flaw[] {
  const first = paragraph[0]
  const last = paragraph[paragraph.length - 1]
  if (first === undefined || last === undefined || first.region === last.region) return []
  const isAlone = (one: PlacedLine): boolean =>
    paragraph.filter(({ region }) => region === one.region).length === 1
  return [
    ...(isAlone(first) ? [flawAt('orphan', first)] : []),
    ...(isAlone(last) ? [flawAt('widow', last)] : []),
  ]
}

const heads: ReadonlySet<TextRole> = new Set<TextRole>([
  'section-name',
  'title',
  'subtitle',
  'author',
  'heading',
  'book-title',
])
/** Beginning a new article, section or book, so that what stood before it had ended. */
const beginnings: ReadonlySet<TextRole> = new Set<TextRole>(['section-name', 'title', 'book-title'])

const leastLinesUnderHead = 2

/** A head with fewer than two lines under it in its column, though its text goes on in the next. */
function headFlaws(stream: readonly PlacedLine[], head: PlacedLine, index: number): readonly Flaw[] {
  if (!heads.has(head.role)) return []
  let lines = 0
  for (let next = index + 1; lines < leastLinesUnderHead; next++) {
    const line = stream[next]
    if (line === undefined) return []
    const isNew = beginnings.has(line.role) && !(heads.has(head.role) && lines === 0)
    if (isNew) return []
    if (line.region !== head.region) return [flawAt('stranded-head', head)]
    if (!heads.has(line.role)) lines++
  }
  return []
}

/** A source line at the head of a column, away from the text it belongs to. */
const sourceFlaws = (line: PlacedLine, former: PlacedLine | undefined): readonly Flaw[] =>
  line.role === 'source' && former !== undefined && former.region !== line.region
    ? [flawAt('parted-source', line)]
    : []

/** Body lines stand on the common grid, to a hundredth of a point. */
function gridFlaws({ grid }: Layout, line: PlacedLine): readonly Flaw[] {
  if (line.role !== 'body') return []
  const steps = (line.y - grid.firstBaseline) / grid.pitch
  return Math.abs(steps - Math.round(steps)) * grid.pitch > 0.01 ? [flawAt('off-grid', line)] : []
}

const flawAt = (kind: FlawKind, line: PlacedLine): Flaw => ({ kind, line, detail: '' })
