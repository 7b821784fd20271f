/** The faces an editor asks for under `fonts:`, as paths that may be opened. */
import { dirname, join } from 'node:path/posix'
import { addFindings, type Finding, found, type Outcome } from '../findings/finding.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { resolvePath } from '../manifest/paths.ts'
import type { Path } from '../manifest/sourced.ts'
import { cataloguedRoles, isCatalogued } from './catalogue.ts'
import type { FontRequest, RequestedRole } from './inspect.ts'

const roleNames = [...Object.keys(cataloguedRoles), 'latin', 'fallback'] as readonly RequestedRole[]

/** Reads `fonts:` of both files. A role there is none of, or a path that leaves the publication, is a finding. */
export function fontRequests(files: Files, manifest: Manifest): Outcome<readonly FontRequest[]> {
  const { settings } = manifest
  const findings: Finding[] = []
  const requests: FontRequest[] = []
  for (const [name, value] of Object.entries(settings.values.fonts ?? {})) {
    if (value === undefined) continue
    const path: Path = ['fonts', name]
    const role = roleNames.find(known => known === name)
    if (role === undefined) {
      const where = settings.fileOf(path)?.keyAt(path) ?? settings.at(path)
      findings.push(found('font-role-unknown', { role: name, roles: roleNames.join('、') }, where))
      continue
    }
    const named = typeof value === 'string' ? { file: value, face: undefined } : value
    const filePath: Path = typeof value === 'string' ? path : [...path, 'file']
    const where = settings.at(filePath)
    if (isCatalogued(named.file)) {
      requests.push({ role, file: named.file, named: named.file, face: undefined, where })
      continue
    }
    const folder = dirname(settings.fileOf(filePath)?.file ?? manifest.file)
    const file = resolvePath(files, { folder, root: manifest.root }, settings.textAt(filePath))
    addFindings(findings, file.findings)
    if (!file.ok) continue
    requests.push({
      role,
      file: join(files.workingFolder, file.value),
      named: named.file,
      face: named.face,
      where,
    })
  }
  return findings.length === 0 ? { ok: true, value: requests, findings } : { ok: false, findings }
}
