/** A finished number → everything the quality table counts. Reads the display list and the faces, nothing else. */
import type { Layout } from '../page.ts'
import type { Em } from '../units.ts'
import { breakFlaws } from './breaks.ts'
import { columnFlaws } from './columns.ts'
import { type Fitting, fitLine, kerning } from './fitting.ts'
import type { Flaw, NoteKind } from './flaw.ts'
import { justifiedRoles, linesOf, paragraphsOf } from './paragraphs.ts'

export interface Quality {
  /** In em of the body, for the targets that depend on it: the commonest measure of a body line. */
  readonly measure: Em
  readonly pages: number
  /** Lines of justified paragraphs, and how many of them are flush. */
  readonly lines: number
  readonly flushLines: number
  readonly lastLines: number
  readonly flaws: readonly Flaw[]
  /** Extra space between neighbouring Han, one entry a flush line on which two Han meet. */
  readonly hanExtras: readonly Em[]
  /** The widest extra space, one entry a flush line. */
  readonly widestExtras: readonly Em[]
  readonly squeezedLines: number
  /** Pairs of flush lines under each other in one paragraph. */
  readonly neighbours: number
}

/** Han opened at all, to the eye of a loupe: what nineteen lines in twenty stay below at 37 em. */
const openedFrom: Em = 0.01
/** Visible looseness, and ugly looseness (between Han). */
export const looseFrom: Em = 0.06
export const uglyFrom: Em = 0.12
/** A line is squeezed dry when it gives up more of its blank than this. */
const dryFrom = 0.8
/** Neighbours further apart in looseness than this look uneven. */
const unevenFrom: Em = 0.1
/** Holes worth naming: what a full gap may grow to at most in the best peer (37 em). */
const wideHole: Em = 0.17

export function measureQuality(layout: Layout): Quality {
  const lines = linesOf(layout)
  const paragraphs = paragraphsOf(lines)
  const fittings = new Map(
    lines.flatMap(line => (justifiedRoles.has(line.role) ? [[line, fitLine(line)]] : [])),
  )
  const all = [...fittings.values()]
  const flush = all.filter(({ line }) => !line.isLast)
  const neighbours = paragraphs.flatMap(paragraph =>
    paragraph.slice(1).flatMap((line, index): readonly Neighbours[] => {
      const [above, below] = [fittings.get(paragraph[index] ?? line), fittings.get(line)]
      return above === undefined || below === undefined || line.isFirst || line.isLast
        ? []
        : [{ above, below }]
    }),
  )
  return {
    measure: measureOf(all),
    pages: layout.pages.length,
    lines: all.length,
    flushLines: flush.length,
    lastLines: all.filter(({ line }) => line.isLast && !line.isFirst).length,
    flaws: [
      ...paragraphs.flatMap(breakFlaws),
      ...columnFlaws(layout, lines, paragraphs),
      ...all.flatMap(({ flaws }) => flaws),
      ...flush.flatMap(noteLine),
      ...neighbours.flatMap(noteNeighbours),
    ],
    hanExtras: flush.flatMap(({ hanExtra }) => (hanExtra === undefined ? [] : [Math.max(0, hanExtra)])),
    widestExtras: flush.map(({ widestExtra }) => widestExtra),
    squeezedLines: all.filter(({ squeezed }) => squeezed > 0).length,
    neighbours: neighbours.length,
  }
}

function measureOf(fittings: readonly Fitting[]): Em {
  const counts = new Map<number, number>()
  for (const { line } of fittings) {
    const size = line.line.runs[0]?.size
    if (line.role !== 'body' || size === undefined) continue
    const measure = Math.round((line.line.measure / size) * 100) / 100
    counts.set(measure, (counts.get(measure) ?? 0) + 1)
  }
  const [commonest] = [...counts].sort(([, one], [, other]) => other - one)
  return commonest?.[0] ?? 0
}

function noteLine(fitting: Fitting): readonly Flaw[] {
  const { line, hanExtra = 0, widestExtra, widestAt, letterSpace, squeezed, stopSqueezed } = fitting
  const note = (kind: NoteKind, isSo: boolean, detail: string): readonly Flaw[] =>
    isSo ? [{ kind, line, detail }] : []
  return [
    ...note('opened', hanExtra > openedFrom, inEm(hanExtra)),
    ...note('loose', hanExtra > looseFrom, inEm(hanExtra)),
    ...note('ugly', hanExtra > uglyFrom, inEm(hanExtra)),
    ...note('wide-hole', widestExtra > wideHole, `${widestAt} ${inEm(widestExtra)}`),
    ...note('letter-spaced', letterSpace > kerning, inEm(letterSpace)),
    ...note('squeezed-dry', squeezed > dryFrom, `${(100 * squeezed).toFixed(0)} %`),
    ...note('stop-squeezed', stopSqueezed, ''),
  ]
}

const inEm = (length: Em): string => `${length.toFixed(3)} em`

interface Neighbours {
  readonly above: Fitting
  readonly below: Fitting
}

function noteNeighbours({ above, below }: Neighbours): readonly Flaw[] {
  const difference = Math.abs((above.hanExtra ?? 0) - (below.hanExtra ?? 0))
  return difference > unevenFrom
    ? [{ kind: 'uneven-neighbours', line: below.line, detail: inEm(difference) }]
    : []
}
