/**
 * What is possible in a manifest but seldom meant: a number without a name, a folder copied from another month.
 */
import { posix } from 'node:path'
import { type Finding, found } from '../findings/finding.ts'
import type { Files } from './files.ts'
import type { Manifest } from './manifest.ts'

/** Warnings about a manifest that is right in itself. */
export function findOddities(
  files: Files,
  { settings, issue, folder, file, publication }: Manifest,
): readonly Finding[] {
  const findings: Finding[] = []
  if (settings.fileOf(['title']) === undefined) {
    const where = { file: publication?.file ?? file, from: 0, to: 0 }
    findings.push(found('title-of-publication-missing', { title: settings.values.title }, where))
  }
  const { year, month } = issue.value.issue
  const name = posix.basename(posix.join(files.workingFolder, folder))
  const own = `${year}-${String(month).padStart(2, '0')}`
  if (/^\d{4}-\d{2}$/.test(name) && name !== own)
    findings.push(found('folder-of-other-month', { folder: name, issue: own }, issue.at(['issue'])))
  return findings
}
