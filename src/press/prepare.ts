/** From a number that is laid out to the files of its press edition, before they are bytes. */
import type { Outcome } from '../findings/finding.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Issue } from '../issue/issue.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { Layout } from '../page.ts'
import { type PressInks, pressInks } from './inks.ts'
import { planPress } from './plan.ts'
import type { PressFile } from './press-file.ts'
import { type PressSettings, readPress } from './settings.ts'

/** All that the exporter and the job sheet need to know. */
export interface PressJob {
  readonly settings: PressSettings
  readonly inks: PressInks
  readonly files: readonly PressFile[]
}

export interface LaidOut {
  readonly manifest: Manifest
  readonly issue: Issue
  readonly layout: Layout
  readonly fonts: FontSet
}

/** Reads the `press` block and plans the files. Everything that keeps the number off the press is a finding. */
export function preparePress(files: Files, { manifest, issue, layout, fonts }: LaidOut): Outcome<PressJob> {
  const settings = readPress(files, manifest, issue)
  if (!settings.ok) return settings
  const planned = planPress(layout, settings.value, fonts)
  const findings = [...settings.findings, ...planned.findings]
  if (!planned.ok) return { ok: false, findings }
  const inks = pressInks(layout.inks, settings.value.accent)
  return { ok: true, value: { settings: settings.value, inks, files: planned.value }, findings }
}
