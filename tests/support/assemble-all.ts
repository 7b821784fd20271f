/** Goes as far as assembling: finds the manifest, reads it and every article it names. */
import type { Finding, Outcome } from '../../src/findings/finding.ts'
import { assemble } from '../../src/issue/assemble.ts'
import type { Issue } from '../../src/issue/issue.ts'
import type { Files } from '../../src/manifest/files.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import { readManifest } from '../../src/manifest/read.ts'

export function assembleAll(files: Files, named?: string): Outcome<Issue> {
  const location = locateManifest(files, named)
  if (!location.ok) return location
  const manifest = readManifest(files, location.value)
  if (!manifest.ok) return manifest
  const issue = assemble(files, manifest.value)
  const findings: readonly Finding[] = [...manifest.findings, ...issue.findings]
  return issue.ok ? { ...issue, findings } : { ok: false, findings }
}
