/** In the place of `src/text/divide.ts`: every line as long as it can be without squeezing. */
import { measureAt } from '../../src/text/break.ts'
import { NEVER } from '../../src/text/opportunities.ts'
import type { Division } from '../../src/text/pieces.ts'
import type { Setting } from '../../src/text/setting.ts'

/** Ends each line at the last place that leaves it no wider than the measure; a word wider than that stands alone. */
export function divideBest(setting: Setting, measure: number): Division {
  const { atoms, ledger, opportunities } = setting
  const ends: number[] = []
  for (let from = 0; from < atoms.count; ) {
    const room = measureAt(setting, from, measure) + (ledger.starts[from] ?? 0)
    let end = 0
    for (let to = from + 1; to <= atoms.count; to += 1) {
      if (to < atoms.count && opportunities.usual[to] === NEVER) continue
      if (end > from && (ledger.ends[to] ?? 0) > room) break
      end = to
    }
    ends.push(end)
    from = end
  }
  return { setting, ends }
}
