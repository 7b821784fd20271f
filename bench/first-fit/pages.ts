/** In the place of `src/layout/divide.ts`: every page as full as it can be. */
import type { Division, Pages } from '../../src/layout/divide.ts'
import { divisionCost, firstFit } from '../../src/layout/first-fit.ts'
import type { FlowItem } from '../../src/layout/flow.ts'

export { divideUpTo } from '../../src/layout/divide.ts'

export function divide(items: readonly FlowItem[], pages: Pages): Division {
  const starts = firstFit(items, pages.slots)
  return { starts, cost: divisionCost(items, pages, starts) }
}
