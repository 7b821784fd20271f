/** What the files of an edition must be, from what they are made of. */
import type { Layout } from '../page.ts'
import type { PressJob } from '../press/prepare.ts'
import type { PressFile } from '../press/press-file.ts'
import { spineWidth } from '../press/spine.ts'
import { mmToPt } from '../units.ts'
import { type Expectations, nothingKnown } from './expectations.ts'

/** Of a print file; what the layout and the plan have told of is not told again. */
export function expectedOfPress({ role, sheets }: PressFile, job: PressJob, layout: Layout): Expectations {
  const { standard, binding, maxTotalInk } = job.settings
  const inks = Object.values(job.inks).flatMap(ink =>
    ink.kind === 'process' ? [ink.cmyk.map(percent => percent / 100)] : [],
  )
  return {
    ...nothingKnown('press', standard),
    role,
    binding,
    trim: layout.trim,
    spine: mmToPt(spineWidth(job.settings, layout.pages.length) ?? 0),
    bleed: layout.bleed,
    bound: layout.pages.length,
    pages: sheets.length,
    totalInk: maxTotalInk,
    textInks: inks,
    told: 'pages',
  }
}

export const expectedOfScreen = ({ trim, pages }: Layout): Expectations => ({
  ...nothingKnown('screen'),
  trim,
  pages: pages.length,
  told: 'pages',
})
