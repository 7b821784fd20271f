/** Press settings by hand, for tests of the plan and of the exporter. */
import type { FontSet } from '../../src/fonts/face.ts'
import type { Layout } from '../../src/page.ts'
import { pressInks } from '../../src/press/inks.ts'
import { planPress } from '../../src/press/plan.ts'
import type { PressJob } from '../../src/press/prepare.ts'
import { readDefaultProfile } from '../../src/press/profile.ts'
import type { PressSettings } from '../../src/press/settings.ts'

const profile = readDefaultProfile()

export const pressSettings = (more: Partial<PressSettings> = {}): PressSettings => ({
  standard: 'PDF/X-4',
  binding: 'saddle',
  files: 'one',
  marks: 'off',
  slug: undefined,
  job: '江湾月报 2026年第3期',
  stem: 'jiangwan-2026-03',
  delivery: 1,
  quantity: undefined,
  contact: undefined,
  condition: {
    profile,
    identifier: 'FOGRA39',
    registry: 'http://www.color.org',
    condition: 'Offset, coated paper',
  },
  maxTotalInk: 300,
  accent: undefined,
  papers: {
    cover: { name: undefined, weight: undefined, caliper: undefined, finish: undefined },
    inside: { name: undefined, weight: undefined, caliper: undefined, finish: undefined },
  },
  spine: undefined,
  at: () => ({ file: 'issue.yaml', from: 0, to: 0 }),
  ...more,
})

/** The plan of a layout that a press can take; throws what stands against it. */
export function jobOf(layout: Layout, fonts: FontSet, more: Partial<PressSettings> = {}): PressJob {
  const settings = pressSettings(more)
  const files = planPress(layout, settings, fonts)
  if (!files.ok) throw new Error(JSON.stringify(files.findings))
  return { settings, files: files.value, inks: pressInks(layout.inks, settings.accent) }
}
