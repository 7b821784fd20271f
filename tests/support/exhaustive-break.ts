/**
 * Breaks a paragraph by trying every line between any two opportunities: what the search of `break.ts` must find
 * without looking at most of them. Quadratic, and written from the cost model alone.
 */
import { judgeLine, openVerdict } from '../../src/text/judge.ts'
import { NEVER } from '../../src/text/opportunities.ts'
import { hyphenDemerits } from '../../src/text/search.ts'
import type { Setting } from '../../src/text/setting.ts'

interface Entry {
  readonly demerits: number
  readonly fitness: number
  readonly ends: readonly number[]
}

const lineDemerits = 10
const unevenDemerits = 3000
const runtPenalty = 3000

/** The least demerits of any breaking, with the ends of its lines; none when some text fits no line. */
export function breakExhaustively(setting: Setting, measure: number): Entry | undefined {
  const { count } = setting.atoms
  const best: (readonly Entry[])[] = [[{ demerits: 0, fitness: -1, ends: [] }]]
  for (let to = 1; to <= count; to++) {
    const entries: Entry[] = []
    for (let from = 0; from < to; from++) {
      for (const former of best[from] ?? []) {
        const line = lineCost(setting, from, to, measure)
        if (line === undefined) continue
        const uneven = from > 0 && Math.abs(former.fitness - line.fitness) > 1 ? unevenDemerits : 0
        const demerits = former.demerits + line.demerits + uneven
        const rival = entries.findIndex(entry => entry.fitness === line.fitness)
        const entry = { demerits, fitness: line.fitness, ends: [...former.ends, to] }
        if (rival < 0) entries.push(entry)
        else if (demerits < (entries[rival]?.demerits ?? 0)) entries[rival] = entry
      }
    }
    best.push(entries)
  }
  return best[count]?.toSorted((a, b) => a.demerits - b.demerits)[0]
}

/** First fit: every line as long as it can be without squeezing. The demerits of that, by the same model. */
export function firstFitDemerits(setting: Setting, measure: number): number | undefined {
  const { count } = setting.atoms
  let demerits = 0
  let fitness = -1
  for (let from = 0; from < count; ) {
    let found: { readonly to: number; readonly demerits: number; readonly fitness: number } | undefined
    for (let to = from + 1; to <= count; to++) {
      const line = lineCost(setting, from, to, measure)
      if (line !== undefined && line.slack >= 0) found = { to, ...line }
    }
    if (found === undefined) return undefined
    const uneven = from > 0 && Math.abs(fitness - found.fitness) > 1 ? unevenDemerits : 0
    demerits += found.demerits + uneven
    fitness = found.fitness
    from = found.to
  }
  return demerits
}

function lineCost(setting: Setting, from: number, to: number, measure: number) {
  const { count } = setting.atoms
  const penalty = to === count ? 0 : (setting.opportunities.usual[to] ?? NEVER)
  if (penalty === NEVER) return undefined
  const verdict = openVerdict()
  const room = from === 0 ? measure - setting.style.indent : measure
  judgeLine(setting, from, to, room, to === count ? 'last' : 'inner', verdict)
  if (verdict.badness === Number.POSITIVE_INFINITY) return undefined
  const isRunt = to === count && from > 0 && from >= setting.ledger.runtFrom
  const demerits = (lineDemerits + verdict.badness + (isRunt ? runtPenalty : penalty)) ** 2
  return {
    demerits: demerits + hyphenDemerits(setting, from, to),
    fitness: verdict.fitness,
    slack: verdict.slack,
  }
}
