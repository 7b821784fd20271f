/**
 * How a line fills its measure, seen from the places of its glyphs: flush edges, spaces that are missing, doubled or
 * taken too far, and how loose or tight the line is.
 */
import type { Em, Pt } from '../units.ts'
import { type Cell, cellsOf } from './cells.ts'
import type { Flaw, FlawKind } from './flaw.ts'
import type { PlacedLine } from './paragraphs.ts'
import { leastGap, type Space, spacesOf } from './spaces.ts'

/** A line measured. Lengths in em of its own size. */
export interface Fitting {
  readonly line: PlacedLine
  readonly flaws: readonly Flaw[]
  /** Between neighbouring Han beyond their advances, the widest of the line; undefined where no two Han meet. */
  readonly hanExtra: Em | undefined
  /** The largest extra space anywhere, and where. */
  readonly widestExtra: Em
  readonly widestAt: string
  /** Between the letters of a word, the widest of the line. */
  readonly letterSpace: Em
  /** Share of the capacity that squeezing used. */
  readonly squeezed: number
  /** Whether blank after a stop was taken. */
  readonly stopSqueezed: boolean
}

export function fitLine(line: PlacedLine): Fitting {
  const cells = cellsOf(line.line)
  const spaces = spacesOf(cells, line.line.text.text)
  const hanExtras = spaces.flatMap(space => (space.isHanPair ? [space.extra] : []))
  const hanExtra = hanExtras.length === 0 ? undefined : Math.max(...hanExtras)
  const widest = widestOf(cells, spaces)
  const taken = spaces.reduce((sum, { extra }) => sum + Math.max(0, -extra), 0)
  const capacity = spaces.reduce((sum, space) => sum + space.capacity, 0)
  return {
    line,
    flaws: [
      ...edgeFlaws(line, cells),
      ...spaces.flatMap(space => spaceFlaws(line, space, openingBeside(spaces, space))),
      ...gapFlaws(line, spaces),
      ...evenness(line, hanExtras),
    ],
    hanExtra,
    widestExtra: widest.extra,
    widestAt: widest.at,
    letterSpace: Math.max(0, ...cells.map(cell => cell.letterSpace)),
    squeezed: taken < tolerance || capacity === 0 ? 0 : taken / capacity,
    stopSqueezed: spaces.some(isStopSqueezed),
  }
}

/** Lengths that differ by less are equal; glyph places are not rounded, kerning across two parts of a word is. */
const tolerance: Em = 0.002
/** Kerning of a word shaped in parts may differ by so much a letter from that of the word shaped whole. */
export const kerning: Em = 0.01
/** A hundredth of a point, as the quality bar has it. */
const flush: Pt = 0.01

/** Blank of the next mark goes before that of the stop. */
const isStopSqueezed = ({ fromStop, capacity, extra }: Space): boolean =>
  fromStop > 0 && -extra > capacity - fromStop + tolerance

function widestOf(
  cells: readonly Cell[],
  spaces: readonly Space[],
): { readonly extra: Em; readonly at: string } {
  let widest = { extra: 0, at: '' }
  for (const space of spaces)
    if (space.extra > widest.extra) widest = { extra: space.extra, at: seenAt(space) }
  for (const { letterSpace, text } of cells)
    if (letterSpace > Math.max(widest.extra, kerning)) widest = { extra: letterSpace, at: text }
  return widest
}

const seenAt = ({ before, after }: Space): string => `${before.text}|${after.text}`

/** The right end of every line but the last stands on the measure, the left on it or on a whole em of indent. */
function edgeFlaws(line: PlacedLine, cells: readonly Cell[]): readonly Flaw[] {
  const first = cells[0]
  const last = cells[cells.length - 1]
  if (first === undefined || last === undefined) return []
  const flaws: Flaw[] = []
  const { measure } = line.line
  const short = measure - last.right
  const isHung =
    cells.length > 1 && '，、。．'.includes(last.text) && isAt(cells[cells.length - 2]?.right, measure)
  if (short < -flush && !isHung) flaws.push(flawAt('overfull', line, `${(-short).toFixed(2)} pt`))
  if (short > flush && !line.isLast) flaws.push(flawAt('ragged', line, `${short.toFixed(2)} pt`))
  const indent = first.left / first.size
  const isIndented = line.isFirst && Math.abs(indent - Math.round(indent)) < tolerance
  if (!isIndented && !isAt(first.left, 0)) flaws.push(flawAt('left-edge', line, `${indent.toFixed(3)} em`))
  return flaws
}

const isAt = (x: Pt | undefined, edge: Pt): boolean => x !== undefined && Math.abs(x - edge) <= flush

/** What the line adds at every open place, read from the places other than this one; undefined when it has no other. */
function openingBeside(spaces: readonly Space[], one: Space): Em | undefined {
  const extras = spaces.flatMap(space =>
    space !== one && space.growth === 'open' && (space.kind === 'solid' || space.kind === 'marks')
      ? [Math.max(0, space.extra)]
      : [],
  )
  return extras.length === 0 ? undefined : Math.min(...extras)
}

/** Han this far apart have been opened as far as gaps may be: then the blank after marks opens too. */
const opensLate: Em = 0.25

function spaceFlaws(line: PlacedLine, space: Space, opening: Em | undefined): readonly Flaw[] {
  const { pairTrim, extra, capacity, growth, kind } = space
  const at = `${seenAt(space)} ${extra.toFixed(3)} em`
  const opened = growth === 'open' ? (opening ?? 0) : 0
  if (pairTrim > 0 && extra - opened > pairTrim / 2) return [flawAt('loose-pair', line, at)]
  if (kind !== 'gap' && extra < -capacity - tolerance) return [flawAt('squeezed-too-far', line, at)]
  const isClosed =
    growth === 'closed' || (growth === 'late' && (opening ?? opensLate) < opensLate - tolerance)
  return isClosed && extra > kerned(space) ? [flawAt('opened-where-closed', line, at)] : []
}

/** Two parts of one word are shaped apart, and touch without the kerning that a face may have there. */
const kerned = ({ before, after }: Space): Em =>
  before.kind === 'western' && after.kind === 'western' ? 0.1 : tolerance

/** CLREQ: a gap is opened to half an em, and beyond only together with the Han. */
const mostGap: Em = 0.5
/** Opened by more on a line whose Han stand solid, a gap holds a space as well. */
const doubled: Em = 0.15
/** Han this close stand solid: gaps grow past their first opening only after them. */
const solid: Em = 0.02

function gapFlaws(line: PlacedLine, spaces: readonly Space[]): readonly Flaw[] {
  const gaps = spaces.filter(({ kind }) => kind === 'gap')
  const least = Math.min(...gaps.map(({ actual }) => actual))
  return gaps.flatMap((space, index) => {
    const { actual, natural } = space
    const at = `${seenAt(space)} ${actual.toFixed(3)} em`
    if (actual < leastGap - tolerance) return [flawAt('missing-gap', line, at)]
    const opening = line.isLast ? 0 : openingBeside(spaces, space)
    const isDoubled =
      (opening !== undefined &&
        actual > (opening < solid ? natural + doubled : mostGap + opening + tolerance)) ||
      (least >= leastGap - tolerance && actual > least + doubled)
    if (isDoubled) return [flawAt('doubled-gap', line, at)]
    const former = gaps[index - 1]
    const isOneWord = former !== undefined && former.after === space.before
    return isOneWord && Math.abs(former.actual - actual) > tolerance ? [flawAt('unequal-gaps', line, at)] : []
  })
}

/** All Han of a line stand equally far apart. */
function evenness(line: PlacedLine, extras: readonly Em[]): readonly Flaw[] {
  const spread = extras.length === 0 ? 0 : Math.max(...extras) - Math.min(...extras)
  return spread > 2 * tolerance ? [flawAt('uneven-han', line, `${spread.toFixed(3)} em`)] : []
}

const flawAt = (kind: FlawKind, line: PlacedLine, detail: string): Flaw => ({ kind, line, detail })
