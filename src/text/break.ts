/**
 * Divides a paragraph into lines: the breaking of least total demerits (Knuth and Plass, Breaking Paragraphs into
 * Lines, 1981), with Chinese squeezing and stretching for the cost of a line. A breaking is always returned; a line
 * that no measure can hold is overfull, and recorded as such by `setLine`.
 */
import type { Em } from '../units.ts'
import { taste, tiny } from './badness.ts'
import { EVEN, fitnessClasses, judgeLine } from './judge.ts'
import { NEVER } from './opportunities.ts'
import type { ParagraphStyle } from './rules.ts'
import {
  cheapestEntry,
  enqueue,
  fitnessDemerits,
  hyphenDemerits,
  lineDemerits,
  openSearch,
  relax,
  runtPenalty,
  type Search,
} from './search.ts'
import type { Setting } from './setting.ts'

/** A line that cannot be set: more than any that can. */
const overfullDemerits = 1e14

/**
 * Limits of cost that the search is tried within, in turn. The first holds for nine paragraphs in ten; it decides how
 * fast the answer is found, never what it is.
 */
const costLimits = [60_000, 2e6, 1e8, Number.POSITIVE_INFINITY] as const

/** A mark that may stand full at a line end takes up to so much. */
const fullMark: Em = 0.5

/**
 * A hyphen or a hung mark may make a line narrower that has been given up as too wide. A hyphen is less than half an em,
 * and so is a mark, unless it stands full at line ends: then hanging takes all of it outside.
 */
export const overhangOf = ({ rules }: ParagraphStyle): Em => (rules.hang === 'allow' ? 1 : 0.5)

export interface Breaking {
  /** The atom after each line; the last is the number of atoms. */
  readonly ends: readonly number[]
  readonly demerits: number
  /** Most extra space between Han on any line; infinite when a line is overfull, or has no place to grow. */
  readonly loosest: Em
  readonly fit: 'fits' | 'overfull'
}

/** Width available to a line that begins with atom `from`: the first is indented. */
export const measureAt = ({ style }: Setting, from: number, measure: Em): Em =>
  from === 0 ? measure - style.indent : measure

/** The cheapest breaking at the places where `penalties` is finite. Never fails. */
export function breakAtoms(setting: Setting, penalties: Float64Array, measure: Em): Breaking {
  for (const limit of costLimits) {
    const breaking = breakWithin(setting, penalties, measure, limit)
    if (breaking !== undefined) return breaking
  }
  throw new Error('a search without a limit of cost found no breaking')
}

/** The cheapest breaking, if it costs no more than `limit`. Lines are made overfull only where there is no limit. */
export function breakWithin(
  setting: Setting,
  penalties: Float64Array,
  measure: Em,
  limit: number,
): Breaking | undefined {
  const { count } = setting.atoms
  const { ends } = setting.ledger
  const search = openSearch(setting, penalties, measure, limit)
  let nearest = nearestEnd(search)
  for (let to = 1; to <= count; to++) {
    if (to < count && (penalties[to] === NEVER || (ends[to] ?? 0) < nearest)) continue
    const cheapest = endLineAt(search, to)
    if (cheapest <= limit && cheapest < Number.POSITIVE_INFINITY) enqueue(search, to, cheapest)
    else if (to === count || search.head === search.tail) {
      if (limit < Number.POSITIVE_INFINITY) return undefined
      to = endOverfull(search)
    }
    nearest = nearestEnd(search)
  }
  return walkBack(search)
}

/**
 * Where the line of the oldest start is just long enough not to cost more than the limit. Nothing that ends before is
 * worth a look: every other line there is shorter, and `least` bounds what it continues.
 */
function nearestEnd({ setting, measure, queue, least, head, limit }: Search): Em {
  if (limit === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY
  const start = queue[head] ?? 0
  const mostSlack = (Math.sqrt(limit - (least[head] ?? 0)) - lineDemerits) / shortCost(setting)
  const optional = setting.style.rules.lineEnd === 'fit' ? fullMark : 0
  return (
    measureAt(setting, start, measure) + (setting.ledger.starts[start] ?? 0) - mostSlack - optional - tiny
  )
}

/** The least that an em of slack can cost. */
const shortCost = ({ style }: Setting): number =>
  ((style.align === 'justify' ? taste.short : taste.ragged) * style.size) / style.bodySize

/**
 * Tries every line that ends before atom `to` and returns the cheapest cost so far, or infinity.
 *
 * Starts are tried from the oldest, that of the longest line. Those left out cannot be part of the answer.
 *
 * Given up for good: a start whose line is wider than the measure, `overhangOf` included, even when it gives up all it
 * can. Every atom adds at least what its blank may give back, so the least width never falls as the line grows.
 *
 * Passed over: a start from which `least + (10 + short · slack + penalty)²` is too much, and all after it. Lines only
 * get shorter from there on, badness is at least `short · slack`, and `least` bounds all later starts, so what they
 * end in costs no less. It is too much above `limit`: demerits are never negative, so the breaking would cost more
 * than is asked for. It is also too much above `cheapest + 3000`: whatever follows may follow the cheapest entry of
 * this break instead, of which only the fitness of the next line takes notice, for 3000 at most. The last line is not
 * bounded so, for its slack is free.
 */
function endLineAt(search: Search, to: number): number {
  const { setting, measure, queue, least, verdict, penalties } = search
  const { ledger, style, atoms } = setting
  const isLast = to === atoms.count
  const penalty = isLast ? 0 : (penalties[to] ?? 0)
  const slope = shortCost(setting)
  // A mark that may stand full takes up to so much of the slack.
  const optional = style.rules.lineEnd === 'fit' ? (ledger.endTrims[to] ?? 0) : 0
  const end = ledger.ends[to] ?? 0
  const tightEnd = ledger.tightEnds[to] ?? 0
  const overhang = overhangOf(style)
  while (search.head < search.tail) {
    const start = queue[search.head] ?? 0
    const leastWidth = tightEnd - (ledger.tightStarts[start] ?? 0)
    if (leastWidth <= measureAt(setting, start, measure) + overhang) break
    search.head++
  }
  let cheapest = Number.POSITIVE_INFINITY
  for (let q = search.head; q < search.tail; q++) {
    const from = queue[q] ?? 0
    const room = measureAt(setting, from, measure)
    const slack = room - end + (ledger.starts[from] ?? 0) - optional
    if (!isLast && slack > 0) {
      const bound = (least[q] ?? 0) + (lineDemerits + slope * slack + penalty) ** 2
      if (bound > search.limit || bound > cheapest + fitnessDemerits + 1) break
    }
    judgeLine(setting, from, to, room, isLast ? 'last' : 'inner', verdict)
    if (verdict.badness === Number.POSITIVE_INFINITY) continue
    const isRunt = isLast && from > 0 && from >= ledger.runtFrom
    const demerits = (lineDemerits + verdict.badness + (isRunt ? runtPenalty : penalty)) ** 2
    cheapest = Math.min(cheapest, relax(search, from, to, demerits + hyphenDemerits(setting, from, to)))
  }
  return cheapest
}

/**
 * No line can end here, and none will: from the last start on, the text up to its first opportunity is wider than
 * the measure. That much is set overfull, and the search goes on behind it. Returns the break.
 */
function endOverfull(search: Search): number {
  const { queue, cost, lines, via, penalties, setting } = search
  const { count } = setting.atoms
  const from = queue[search.tail - 1] ?? 0
  let to = from + 1
  while (to < count && penalties[to] === NEVER) to++
  let former = fitnessClasses * from
  for (let entry = former; entry < fitnessClasses * from + fitnessClasses; entry++)
    if ((cost[entry] ?? 0) < (cost[former] ?? 0)) former = entry
  const entry = fitnessClasses * to + EVEN
  cost[entry] = (cost[former] ?? 0) + overfullDemerits
  lines[entry] = (lines[former] ?? 0) + 1
  via[entry] = former
  search.head = search.tail
  enqueue(search, to, cost[entry] ?? 0)
  return to
}

function walkBack(search: Search): Breaking {
  const { setting, measure, cost, via, verdict } = search
  const { count } = setting.atoms
  let entry = cheapestEntry(search)
  const demerits = cost[entry] ?? 0
  const ends: number[] = []
  let loosest: Em = 0
  while (entry >= fitnessClasses) {
    const to = Math.floor(entry / fitnessClasses)
    entry = via[entry] ?? 0
    const from = Math.floor(entry / fitnessClasses)
    ends.push(to)
    judgeLine(setting, from, to, measureAt(setting, from, measure), to === count ? 'last' : 'inner', verdict)
    loosest = Math.max(loosest, verdict.badness >= taste.rigid ? Number.POSITIVE_INFINITY : verdict.extra)
  }
  return { ends: ends.reverse(), demerits, loosest, fit: demerits >= overfullDemerits ? 'overfull' : 'fits' }
}
