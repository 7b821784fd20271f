/** Text too near to where the paper is cut, folded or glued (specification §1, rows 3 and 19). */
import { type Finding, found } from '../findings/finding.ts'
import { placeOf, wordsOf } from '../layout/line-findings.ts'
import type { Layout, Mark, Page } from '../page.ts'
import { fits, type Mm, mmToPt, type Pt, ptToMm, type Size } from '../units.ts'
import { glueWidth } from './cover-flat.ts'
import type { Binding, PressSettings } from './settings.ts'

/** A knife may be out by this much; what comes nearer is refused, and what comes nearer than `safe` is told. */
const cut: Mm = 3
const safe: Mm = 5
/** What the spine swallows. */
const swallowed: Readonly<Record<Binding, Mm>> = { saddle: 10, perfect: 15 }

type LineMark = Extract<Mark, { kind: 'line' }>
type Edge = 'top' | 'bottom' | 'outer' | 'spine'
type MarginProblem =
  | 'press-text-at-trim'
  | 'press-text-near-trim'
  | 'press-text-near-spine'
  | 'press-text-in-glue'

interface Fault {
  readonly problem: MarginProblem
  readonly edge: Edge
  readonly least: Mm
  readonly distance: Pt
}

/** The nearest line of each kind, with the number of its like. */
interface Worst extends Fault {
  readonly mark: LineMark
  readonly page: Page
  readonly count: number
}

export function marginFindings(layout: Layout, settings: PressSettings): readonly Finding[] {
  const worst = new Map<string, Worst>()
  for (const page of layout.pages)
    for (const mark of page.marks) {
      // The numeral is an ornament and may touch the edge.
      if (mark.kind !== 'line' || mark.role === 'numeral') continue
      for (const fault of faultsOf(mark, page, layout, settings)) {
        const key = `${fault.problem} ${fault.edge}`
        const known = worst.get(key)
        const count = (known?.count ?? 0) + 1
        const isWorse = known === undefined || fault.distance < known.distance
        worst.set(key, isWorse ? { ...fault, mark, page, count } : { ...known, count })
      }
    }
  return [...worst.values()].map(({ problem, edge, least, distance, mark, page, count }) => {
    const params = {
      edge,
      least,
      count,
      distance: Math.floor(ptToMm(distance) * 10) / 10,
      text: wordsOf(mark.line),
    }
    return found(problem, params, placeOf(mark.line), page.folio)
  })
}

function faultsOf(mark: LineMark, page: Page, layout: Layout, settings: PressSettings): readonly Fault[] {
  const distances = distancesOf(mark, page, layout.trim)
  return (['top', 'bottom', 'outer', 'spine'] as const).flatMap(edge => {
    const distance = distances[edge]
    const problem = problemAt(edge, distance, page, layout, settings)
    return problem === undefined ? [] : [{ ...problem, edge, distance }]
  })
}

/** From the em boxes of a line to the edges of the trim. */
function distancesOf({ at, line }: LineMark, { side }: Page, trim: Size): Readonly<Record<Edge, Pt>> {
  const size = line.runs[0]?.size ?? 0
  const left = at.x + line.start
  const right = trim.width - at.x - line.end
  return {
    top: at.y - 0.88 * size,
    bottom: trim.height - at.y - 0.12 * size,
    outer: side === 'recto' ? right : left,
    spine: side === 'recto' ? left : right,
  }
}

function problemAt(
  edge: Edge,
  distance: Pt,
  page: Page,
  { pages }: Layout,
  { binding, files }: PressSettings,
): Pick<Fault, 'problem' | 'least'> | undefined {
  const isNearer = (least: Pt): boolean => !fits(least, distance)
  if (edge !== 'spine') {
    if (isNearer(mmToPt(cut))) return { problem: 'press-text-at-trim', least: cut }
    return isNearer(mmToPt(safe)) ? { problem: 'press-text-near-trim', least: safe } : undefined
  }
  const isCoverInside = page.index === 1 || page.index === pages.length - 2
  if (binding === 'perfect' && files === 'separate' && isCoverInside && isNearer(glueWidth))
    return { problem: 'press-text-in-glue', least: Math.round(ptToMm(glueWidth)) }
  const least = swallowed[binding]
  return isNearer(mmToPt(least)) ? { problem: 'press-text-near-spine', least } : undefined
}
