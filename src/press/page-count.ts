/** Whether a number of pages can be bound (specification §1, rows 16 to 18). Pages are never added here: the manifest asks for them. */
import { type Finding, found } from '../findings/finding.ts'
import { distanceParams } from '../layout/preflight.ts'
import type { Layout } from '../page.ts'
import type { Binding, PressSettings } from './settings.ts'
import { coverPages, spineOfPapers, spineWidth } from './spine.ts'

/** A sheet folded once has four pages; of a perfect-bound block every leaf stands alone. */
export const pagesOfSheet: Readonly<Record<Binding, number>> = { saddle: 4, perfect: 2 }

/** The usual range of saddle stitching, and where creep begins to show on heavy paper. */
const stitched = { least: 8, most: 64, creep: 48, heavy: 157 }
/** What glue holds. */
const glued = { leastPages: 40, leastSpine: 3 }

/** What keeps the pages from being bound as told, and what a binder would ask back about. */
export const pageCountFindings = (layout: Layout, settings: PressSettings): readonly Finding[] => [
  ...idleSpine(settings),
  ...bindingFindings(layout, settings),
]

function bindingFindings(layout: Layout, settings: PressSettings): readonly Finding[] {
  const { binding, papers } = settings
  const pages = layout.pages.length
  const where = settings.at(['press', 'binding'])
  const sheet = pagesOfSheet[binding]
  const cover = settings.files === 'separate' ? coverPages : 0
  if (pages % sheet !== 0 || pages < cover + sheet) return [refusal(layout, settings, cover + sheet)]
  if (binding === 'perfect') return spineFindings(pages, settings)
  const { least, most, creep, heavy } = stitched
  if (pages < least || pages > most)
    return [found('press-binding-range', { binding, pages, least, most }, where)]
  const weight = papers.inside.weight ?? 0
  return pages > creep && weight >= heavy ? [found('press-creep', { pages, weight }, where)] : []
}

/** With what would bring the number to a count that can be bound. */
function refusal({ pages, distance }: Layout, settings: PressSettings, least: number): Finding {
  const { binding } = settings
  const multipleOf = pagesOfSheet[binding]
  const fits = distance !== undefined && distance.pages % multipleOf === 0 ? distance : undefined
  const params = {
    binding,
    pages: pages.length,
    multipleOf,
    least,
    missing: multipleOf - (pages.length % multipleOf),
    ...distanceParams(fits),
  }
  return found('press-page-count', params, settings.at(['press', 'binding']))
}

/** Folded sheets have no spine. */
function idleSpine({ binding, spine, at }: PressSettings): readonly Finding[] {
  if (binding !== 'saddle' || spine === undefined) return []
  return [found('press-spine-idle', { spine }, at(['press', 'spine']))]
}

/** How far the written spine may be from that of the papers, in millimetres. */
const spineTolerance = 0.5

function spineFindings(pages: number, settings: PressSettings): readonly Finding[] {
  const { binding } = settings
  const width = spineWidth(settings, pages)
  const computed = spineOfPapers(settings, pages)
  const findings: Finding[] = []
  if (width === undefined && settings.files === 'separate')
    findings.push(
      found('press-spine-unknown', {}, settings.at(['press', 'paper', 'inside'], ['press', 'binding'])),
    )
  if (pages < glued.leastPages && (width ?? 0) < glued.leastSpine)
    findings.push(
      found(
        'press-binding-range',
        { binding, pages, least: glued.leastPages, most: 0 },
        settings.at(['press', 'binding']),
      ),
    )
  if (width !== undefined && computed !== undefined && Math.abs(width - computed) > spineTolerance)
    findings.push(found('press-spine-differs', { written: width, computed }, settings.at(['press', 'spine'])))
  return findings
}
