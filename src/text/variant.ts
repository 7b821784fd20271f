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
  for (let line = 1; line <= lines && layer.length > 0; line++)
    layer = endLines(setting, measure, layer, line === lines ? 'last' : 'inner')
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

/** Tries every line that begins where one of `layer` ends; keeps the cheapest for each end and fitness, by end. */
function endLines(
  setting: Setting,
  measure: Em,
  layer: readonly Entry[],
  place: 'inner' | 'last',
): readonly Entry[] {
  const { atoms, ledger, opportunities, style } = setting
  const { count } = atoms
  const scale = style.size / style.bodySize
  const limit = (measure * scale >= wideFrom ? mostExtra.wide : mostExtra.narrow) / scale
  const best = new Map<number, Entry>()
  const verdict = openVerdict()
  for (const former of layer) {
    const from = former.at
    const room = measureAt(setting, from, measure)
    if (place === 'last' && from > 0 && from >= ledger.runtFrom) continue
    for (let to = place === 'last' ? count : from + 1; to <= count - (place === 'last' ? 0 : 1); to++) {
      const penalty = to === count ? 0 : (opportunities.usual[to] ?? NEVER)
      if (penalty === NEVER) continue
      const start = ledger.starts[from] ?? 0
      if (place === 'inner' && (ledger.ends[to] ?? 0) - start < leastFilled * room) continue
      if ((ledger.tightEnds[to] ?? 0) - (ledger.tightStarts[from] ?? 0) > room + overhangOf(style)) break
      judgeLine(setting, from, to, room, place, verdict)
      if (verdict.badness >= taste.rigid || verdict.extra > limit) continue
      const isUneven = from > 0 && Math.abs(former.fitness - verdict.fitness) > 1
      const demerits =
        former.demerits +
        (lineDemerits + verdict.badness + penalty) ** 2 +
        (isUneven ? fitnessDemerits : 0) +
        hyphenDemerits(setting, from, to)
      const key = fitnessClasses * to + verdict.fitness
      const known = best.get(key)
      if (known === undefined || demerits <= known.demerits)
        best.set(key, { at: to, fitness: verdict.fitness, demerits, former })
    }
  }
  return [...best.values()].sort((a, b) => a.at - b.at)
}
