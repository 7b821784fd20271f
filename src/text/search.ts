/**
 * The book-keeping of a search for the cheapest breaking: for every break and every fitness of the line that ends
 * there, the cheapest way to come so far (Knuth and Plass 1981, active nodes).
 */
import type { Em } from '../units.ts'
import { takesHyphen } from './atoms.ts'
import { fitnessClasses, openVerdict, type Verdict } from './judge.ts'
import type { Setting } from './setting.ts'

/** Demerits of a line are (10 + badness + penalty)²: the first constant is the price of a line as such. */
export const lineDemerits = 10
/** Neighbouring lines more than one class apart. */
export const fitnessDemerits = 3000
/** A last line of a single character or figure, as a penalty. */
export const runtPenalty = 3000
/** Two hyphens under each other, and a hyphen before the last line. */
const doubleHyphenDemerits = 10_000
const lastHyphenDemerits = 5_000
/** Costs that differ by less are equal. */
const tie = 1e-9

/**
 * Entry `fitnessClasses · at + fitness` is the cheapest breaking that ends a line of that fitness at break `at`, and
 * costs infinity while there is none. `queue` holds the breaks a line may still begin at, oldest first; `least[q]` is
 * the cheapest entry of `queue[q]` and all after it.
 */
export interface Search {
  readonly setting: Setting
  readonly measure: Em
  readonly penalties: Float64Array
  readonly limit: number
  readonly cost: Float64Array
  readonly lines: Int32Array
  /** The entry that an entry continues. */
  readonly via: Int32Array
  readonly queue: Int32Array
  readonly least: Float64Array
  head: number
  tail: number
  readonly verdict: Verdict
}

export function openSearch(setting: Setting, penalties: Float64Array, measure: Em, limit: number): Search {
  const { count } = setting.atoms
  const entries = fitnessClasses * (count + 1)
  const search: Search = {
    setting,
    measure,
    penalties,
    limit,
    cost: new Float64Array(entries).fill(Number.POSITIVE_INFINITY),
    lines: new Int32Array(entries),
    via: new Int32Array(entries),
    queue: new Int32Array(count + 1),
    least: new Float64Array(count + 1),
    head: 0,
    tail: 0,
    verdict: openVerdict(),
  }
  search.cost[0] = 0
  enqueue(search, 0, 0)
  return search
}

export function enqueue(search: Search, at: number, cheapest: number): void {
  const { queue, least } = search
  for (let q = search.tail - 1; q >= search.head && (least[q] ?? 0) > cheapest; q--) least[q] = cheapest
  queue[search.tail] = at
  least[search.tail] = cheapest
  search.tail++
}

export function hyphenDemerits({ atoms }: Setting, from: number, to: number): number {
  if (from === 0 || !takesHyphen(atoms.seams[from] ?? 0)) return 0
  if (to === atoms.count) return lastHyphenDemerits
  return takesHyphen(atoms.seams[to] ?? 0) ? doubleHyphenDemerits : 0
}

/** Continues every entry of `from` by the line judged last; returns the least cost that came of it. */
export function relax(search: Search, from: number, to: number, demerits: number): number {
  const { cost, lines, via, verdict } = search
  const entry = fitnessClasses * to + verdict.fitness
  let cheapest = Number.POSITIVE_INFINITY
  for (let fitness = 0; fitness < fitnessClasses; fitness++) {
    const former = fitnessClasses * from + fitness
    const base = cost[former] ?? Number.POSITIVE_INFINITY
    if (base === Number.POSITIVE_INFINITY) continue
    const isUneven = from > 0 && Math.abs(fitness - verdict.fitness) > 1
    const total = base + demerits + (isUneven ? fitnessDemerits : 0)
    if (total > search.limit) continue
    const count = (lines[former] ?? 0) + 1
    if (total < cheapest) cheapest = total
    if (!isBetter(search, entry, total, count, former)) continue
    cost[entry] = total
    lines[entry] = count
    via[entry] = former
  }
  return cheapest
}

/** Of two equal costs: fewer lines, then the later start of the last line, and so back to the first. */
function isBetter(search: Search, entry: number, total: number, count: number, former: number): boolean {
  const known = search.cost[entry] ?? Number.POSITIVE_INFINITY
  if (total < known - tie) return true
  if (total > known + tie) return false
  const lines = search.lines[entry] ?? 0
  return count !== lines ? count < lines : isLater(search.via, former, search.via[entry] ?? 0)
}

function isLater(via: Int32Array, one: number, other: number): boolean {
  let a = one
  let b = other
  while (a !== b) {
    const difference = Math.floor(a / fitnessClasses) - Math.floor(b / fitnessClasses)
    if (difference !== 0) return difference > 0
    if (a < fitnessClasses) return false
    a = via[a] ?? 0
    b = via[b] ?? 0
  }
  return false
}

export function cheapestEntry(search: Search): number {
  const { cost, lines, via, setting } = search
  const first = fitnessClasses * setting.atoms.count
  let best = first
  for (let entry = first + 1; entry < first + fitnessClasses; entry++) {
    const total = cost[entry] ?? Number.POSITIVE_INFINITY
    if (total < Number.POSITIVE_INFINITY && isBetter(search, best, total, lines[entry] ?? 0, via[entry] ?? 0))
      best = entry
  }
  return best
}
