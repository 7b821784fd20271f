/**
 * What of the finished pages a press cannot print well, or a knife would cut (specification §1, rows 2, 3, 7, 11, 14 and
 * 15). One finding for each kind of fault and not for each line: a rule of the theme is broken on every page at once.
 */
import { type Finding, found } from '../findings/finding.ts'
import type { Layout } from '../page.ts'
import { fits, mmToPt, ptToMm } from '../units.ts'
import { type PressInk, type PressInks, platesOfInk } from './inks.ts'
import { marginFindings } from './margins.ts'
import type { PressSettings } from './settings.ts'
import { ruleFindings, typeFindings } from './small-things.ts'

export function pageFindings(layout: Layout, settings: PressSettings, inks: PressInks): readonly Finding[] {
  return [
    ...bleedFindings(layout, settings),
    ...inkFindings(settings, inks),
    ...marginFindings(layout, settings),
    ...typeFindings(layout, inks),
    ...ruleFindings(layout, inks, settings),
  ]
}

/** The least that is cut away on every side (row 2). */
const leastBleed = mmToPt(3)

function bleedFindings({ bleed, pages, trim }: Layout, settings: PressSettings): readonly Finding[] {
  const where = settings.at(['layout', 'bleed'], ['theme', 'page', 'bleed'])
  if (!fits(leastBleed, bleed)) return [found('press-bleed', { bleed: tenths(ptToMm(bleed)) }, where)]
  for (const page of pages)
    for (const mark of page.marks) {
      if (mark.kind !== 'rectangle') continue
      const { at, size } = mark
      const beyond = [-at.x, -at.y, at.x + size.width - trim.width, at.y + size.height - trim.height]
      const short = beyond.find(reach => fits(0, reach) && !fits(bleed, reach))
      if (short === undefined) continue
      return [found('press-area-short', { reach: tenths(ptToMm(short)) }, undefined, page.folio)]
    }
  return []
}

const tenths = (value: number): number => Math.round(value * 10) / 10

/** Ink that a sheet cannot take is refused when it is more than this over the limit (row 11). */
const overTotal = 20

/** Text in black must be black ink alone (row 7), and no ink of the theme may be more than the paper takes. */
function inkFindings({ at, maxTotalInk }: PressSettings, inks: PressInks): readonly Finding[] {
  const findings: Finding[] = []
  const black = platesOfInk(inks.text)
  if (black.length > 1)
    findings.push(
      found('press-text-inks', { plates: black.join(' + ') }, at(['theme', 'ink', 'text', 'cmyk'])),
    )
  for (const name of ['text', 'accent'] as const) {
    const total = totalOf(inks[name])
    if (total <= maxTotalInk) continue
    const where = at(
      ['press', 'inks', name, 'cmyk'],
      ['theme', 'ink', name, 'cmyk'],
      ['press', 'maxTotalInk'],
    )
    const problem = total > maxTotalInk + overTotal ? 'press-total-ink-refused' : 'press-total-ink'
    findings.push(found(problem, { ink: name, total, most: maxTotalInk }, where))
  }
  return findings
}

const totalOf = (ink: PressInk): number =>
  ink.kind === 'spot' ? 100 : ink.cmyk.reduce((sum, part) => sum + part, 0)
