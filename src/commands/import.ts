/** One run of `issue import`: plans the files, writes all of them or none, and tells what became of every character. */
import { type ExitCode, exitCode } from '../findings/exit-code.ts'
import type { Finding } from '../findings/finding.ts'
import { countFindings } from '../findings/wording.ts'
import { type ImportPlan, type ImportRequest, planImport } from '../import/import.ts'
import { diskFiles, withSlashes } from '../manifest/disk.ts'
import { relativePath } from '../manifest/locate.ts'
import { findSources } from '../manifest/source.ts'
import { writeWhole } from '../output.ts'
import { nowhere, type ReportContext } from '../terminal/report.ts'
import type { CommandSettings, RunSettings } from './outcome.ts'
import { tellImport } from './tell-import.ts'

export interface ImportSettings extends Pick<CommandSettings, 'form' | 'detail' | 'colour' | 'language'> {
  readonly request: ImportRequest
  readonly write: 'files' | 'nothing'
  /** `paths`: the files written, one a line, on standard output. */
  readonly list: 'paths' | 'nothing'
}

/** What came of an import. */
export interface Imported {
  readonly plan: ImportPlan
  readonly findings: readonly Finding[]
  readonly result: 'written' | 'planned' | 'refused'
  readonly exitCode: ExitCode
}

export async function runImport(settings: ImportSettings, surroundings: RunSettings): Promise<number> {
  const files = diskFiles(surroundings.workingFolder)
  const { request } = settings
  const plan = await planImport(files, {
    ...request,
    manuscripts: request.manuscripts.map(path => relativePath(files, withSlashes(path))),
    manifest: request.manifest && relativePath(files, withSlashes(request.manifest)),
  })
  const imported = finish(plan, settings)
  const sources = new Map(plan.manuscripts.map(({ source }) => [source.file, source]))
  const onDisk = findSources(files)
  const context: ReportContext = {
    language: settings.language,
    // A manuscript is shown as it was read: Word has no lines of its own.
    sourceOf: file => sources.get(file) ?? onDisk(file),
    placeOf: nowhere,
  }
  await tellImport(imported, context, settings, surroundings)
  return imported.exitCode
}

function finish(plan: ImportPlan, { write }: ImportSettings): Imported {
  const refused = countFindings(plan.findings).error > 0
  const fault =
    refused || write === 'nothing' || plan.files.length === 0
      ? undefined
      : writeWhole(
          plan.files.map(({ path, bytes }) => ({ path, bytes, form: 'manuscript' as const })),
          'made',
        )
  const findings = fault === undefined ? plan.findings : [...plan.findings, fault]
  return {
    plan,
    findings,
    result: refused || fault !== undefined ? 'refused' : write === 'nothing' ? 'planned' : 'written',
    exitCode: exitCode(findings, 'error'),
  }
}
