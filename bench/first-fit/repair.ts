/** In the place of `src/layout/repair.ts`: pages stay as they came. */
import { type Cast, type Mould, weigh } from '../../src/layout/cast.ts'
import { asTheyAre } from '../../src/layout/looseness.ts'
import type { Passage } from '../../src/layout/passage.ts'

export { isNearlyEmpty } from '../../src/layout/repair.ts'

export function repair(part: readonly Passage[], mould: Mould): Cast {
  const cast = weigh(part, mould, asTheyAre)
  if (cast === undefined) throw new Error('first fit pours at any cost')
  return cast
}
