/** The width of the spine: leaves times their thickness, papers added up, and the glue (specification §1, row 18). */
import type { Mm } from '../units.ts'
import type { PressSettings } from './settings.ts'

/** Pages of the cover, two leaves. */
export const coverPages = 4

/** The glue adds up to half a millimetre. */
const glue: Mm = 0.25

/**
 * The width that the papers come to, in tenths of a millimetre: 0 when saddle stitched, undefined when they are not
 * known. `pages` counts the cover. Where no cover paper is named the cover is taken to be of the inside paper.
 */
export function spineOfPapers({ binding, papers }: PressSettings, pages: number): Mm | undefined {
  if (binding === 'saddle') return 0
  const inside = papers.inside.caliper
  if (inside === undefined) return undefined
  const leaves = (pages - coverPages) / 2
  const width = leaves * inside + (coverPages / 2) * (papers.cover.caliper ?? inside) + glue
  return Math.round(width * 10) / 10
}

/** The width as written, or else as the papers come to. */
export const spineWidth = (settings: PressSettings, pages: number): Mm | undefined =>
  settings.binding === 'saddle' ? 0 : (settings.spine ?? spineOfPapers(settings, pages))
