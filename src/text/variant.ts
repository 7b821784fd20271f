/**
 * A paragraph one line shorter or longer than it is at its best, for a page that wants it so: the cheapest breaking
 * with a given number of lines (Knuth and Plass 1981, looseness), as long as every line is still one that may be
 * shown. Layer upon layer, one for each line: what a layer holds are the breaks its line may end at.
 */
import type { Em } from '../units.ts'
import { taste } from './badness.ts'
import { measureAt, overhangOf } from './break.ts'
import { EVEN, fitnessClasses, judgeLine, openVerdict, wideFrom } from './judge.ts'
import { NEVER } from './opportunities.ts'
import { fitnessDemerits, hyphenDemerits, lineDemerits } from './search.ts'
import type { Setting } from './setting.ts'

/** Extra space between Han that a line of a variant may show, in body em: less where there is room to spread it. */
const mostExtra = { wide: 0.12, narrow: 0.15 } as const
/** A line filled less than this is looser than any limit. */
const leastFilled = 0.5

/** The cheapest way to end so many lines at a break, with a last line of one fitness. */
interface Entry {
  readonly at: number
  readonly fitness: number
  readonly demerits: number
  readonly former: Entry | undefined
}

/**
 * The ends of the cheapest breaking of a justified paragraph into exactly `lines` lines, none of them overfull or too
 * loose, the last not of a single character; undefined when there is none. Relief breaks are not used.
 */
export function breakInto(setting: Setting, measure: Em, lines: number): readonly number[] | undefined {
  if (setting.style.align !== 'justify' || lines < 1) return undefined
  let layer: readonly Entry[] = [{ at: 0, fitness: EVEN, demerits: 0, former: undefined }]
  for (let left = lines - 1; left >= 0 && layer.length > 0; left--)
    layer = endLines(setting, measure, layer, left)
  const best = layer.reduce<Entry | undefined>(
    (known, entry) => (known === undefined || entry.demerits < known.demerits ? entry : known),
    undefined,
  )
  return best && endsOf(best)
}

function endsOf(entry: Entry): readonly number[] {
  const ends: number[] = []
  for (let at: Entry | undefined = entry; at?.former !== undefined; at = at.former) ends.push(at.at)
  return ends.reverse()
}

/**
 * Tries every line that begins where one of `layer` ends and leaves a rest for which `left` lines are room enough; keeps
 * the cheapest for each end and fitness, by end.
 */
function endLines(setting: Setting, measure: Em, layer: readonly Entry[], left: number): readonly Entry[] {
  const { atoms, ledger, opportunities, style } = setting
  const { count } = atoms
  const scale = style.size / style.bodySize
  const limit = (measure * scale >= wideFrom ? mostExtra.wide : mostExtra.narrow) / scale
  const overhang = overhangOf(style)
  const tightEnd = ledger.tightEnds[count] ?? 0
  const best = new Map<number, Entry>()
  const verdict = openVerdict()
  for (let first = 0, next = 0; first < layer.length; first = next) {
    const from = layer[first]?.at ?? 0
    while (layer[next]?.at === from) next++
    const room = measureAt(setting, from, measure)
    const start = ledger.starts[from] ?? 0
    const tightStart = ledger.tightStarts[from] ?? 0
    if (left === 0 && from > 0 && from >= ledger.runtFrom) continue
    for (let to = left === 0 ? count : from + 1; to <= count - Math.min(left, 1); to++) {
      const penalty = to === count ? 0 : (opportunities.usual[to] ?? NEVER)
      if (penalty === NEVER) continue
      if (left > 0) {
        if ((ledger.ends[to] ?? 0) - start < leastFilled * room) continue
        if (tightEnd - (ledger.tightStarts[to] ?? 0) > left * (measure + overhang)) continue
      }
      if ((ledger.tightEnds[to] ?? 0) - tightStart > room + overhang) break
      judgeLine(setting, from, to, room, left === 0 ? 'last' : 'inner', verdict)
      if (verdict.badness >= taste.rigid || verdict.extra > limit) continue
      const { fitness } = verdict
      const price = (lineDemerits + verdict.badness + penalty) ** 2 + hyphenDemerits(setting, from, to)
      const key = fitnessClasses * to + fitness
      for (let k = first; k < next; k++) {
        const former = layer[k]
        if (former === undefined) continue
        const isUneven = from > 0 && Math.abs(former.fitness - fitness) > 1
        const demerits = former.demerits + price + (isUneven ? fitnessDemerits : 0)
        const known = best.get(key)
        if (known === undefined || demerits <= known.demerits)
          best.set(key, { at: to, fitness, demerits, former })
      }
    }
  }
  return [...best.values()].sort((a, b) => a.at - b.at)
}
