/**
 * One run of `issue build` or `issue check`: lays the number out, tells what was found, and when nothing stands
 * against it writes the PDF.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Edition, layOutEdition } from '../build.ts'
import { exitCode } from '../findings/exit-code.ts'
import { countFindings } from '../findings/wording.ts'
import { diskFiles, withSlashes } from '../manifest/disk.ts'
import { findSources } from '../manifest/source.ts'
import { startProgress } from '../terminal/progress.ts'
import type { ReportContext } from '../terminal/report.ts'
import { wordsOf } from '../terminal/words.ts'
import { exportPdf, instantOf } from './export.ts'
import type { CommandSettings, Outcome, RunSettings, Written } from './outcome.ts'
import { placesIn } from './places.ts'
import { tell } from './tell.ts'

const wrongUse = 2
const standardOutput = '-'

export async function run(
  command: 'build' | 'check',
  settings: CommandSettings,
  surroundings: RunSettings,
): Promise<number> {
  const words = wordsOf(settings.language)
  const { stderr } = surroundings
  const refuse = (message: string): number => {
    stderr.write(`issue: ${message}\n`)
    return wrongUse
  }
  if (settings.output === standardOutput && settings.form === 'json') return refuse(words.jsonWithPdf)
  const epoch = surroundings.sourceDateEpoch ?? ''
  if (!/^\d{0,12}$/.test(epoch)) return refuse(words.badDate(epoch))

  const started = performance.now()
  const files = diskFiles(surroundings.workingFolder)
  const progress = await startProgress({
    style: progressStyle(settings, surroundings),
    detail: settings.detail === 'verbose' ? 'times' : 'names',
    words,
    stream: stderr,
  })
  const named = settings.named === undefined ? undefined : withSlashes(settings.named)
  const edition = await layOutEdition(files, named, progress.watch)
  const findings = [...edition.findings]
  let written: Written | undefined
  if (command === 'build' && countFindings(findings).error === 0 && edition.layout !== undefined) {
    const path = targetOf(edition, settings.output)
    const exported = await exportPdf(edition, edition.layout, {
      date: instantOf(edition, epoch),
      version: surroundings.version,
      target: path,
      stdout: surroundings.stdout,
      folder: settings.output === undefined ? 'made' : 'given',
      watch: progress.watch,
    })
    if (exported.kind === 'failed') findings.push(exported.finding)
    else written = { path, bytes: exported.bytes }
  }
  progress.finish()
  const outcome: Outcome = {
    edition,
    findings,
    result: command === 'check' ? 'checked' : written === undefined ? 'refused' : 'written',
    written,
    exitCode: exitCode(findings, 'error'),
    seconds: (performance.now() - started) / 1000,
  }
  const context: ReportContext = {
    language: settings.language,
    sourceOf: findSources(files),
    placeOf: placesIn(edition.issue),
  }
  await tell(outcome, context, settings, surroundings)
  return outcome.exitCode
}

function progressStyle(settings: CommandSettings, { spinner }: RunSettings): 'spinner' | 'lines' | 'none' {
  if (settings.detail === 'quiet' || settings.form === 'json') return 'none'
  return spinner === 'wanted' ? 'spinner' : 'lines'
}

/** `out/<YYYY-MM>.pdf` in the edition's folder, the file asked for, or that name in the folder asked for. */
function targetOf({ manifest, issue }: Edition, output: string | undefined): string {
  if (output === standardOutput) return output
  const { year, month } = issue?.numbering ?? { year: 0, month: 0 }
  const name = `${year}-${String(month).padStart(2, '0')}.pdf`
  if (output === undefined) return join(manifest?.folder ?? '.', 'out', name)
  const isFolder = statSync(output, { throwIfNoEntry: false })?.isDirectory() ?? false
  return isFolder ? join(output, name) : output
}
