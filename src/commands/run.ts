/**
 * One run of `issue build` or `issue check`: lays the number out, tells what was found, and when nothing stands
 * against it writes the PDF.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Edition, layOutEdition } from '../build.ts'
import { exitCode } from '../findings/exit-code.ts'
import { diskFiles, withSlashes } from '../manifest/disk.ts'
import type { Files } from '../manifest/files.ts'
import { findSources } from '../manifest/source.ts'
import type { Watch } from '../stages.ts'
import { startProgress } from '../terminal/progress.ts'
import type { ReportContext } from '../terminal/report.ts'
import { wordsOf } from '../terminal/words.ts'
import { checkWish, keepsBack } from './check-wish.ts'
import { exportPdf, instantOf } from './export.ts'
import type { CommandSettings, Outcome, RunSettings } from './outcome.ts'
import { placesIn } from './places.ts'
import { tell } from './tell.ts'

const wrongUse = 2
const standardOutput = '-'
/** The last second of the year 9999; a PDF has no room for a fifth digit. */
const latestEpoch = 253_402_300_799

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
  const wish = checkWish(settings)
  if ('wrongRule' in wish) return refuse(words.badRule(wish.wrongRule))
  const epoch = surroundings.sourceDateEpoch ?? ''
  if (!/^\d*$/.test(epoch) || Number(epoch) > latestEpoch) return refuse(words.badDate(epoch))

  const started = performance.now()
  const files = diskFiles(surroundings.workingFolder)
  const progress = await startProgress({
    style: progressStyle(settings, surroundings),
    detail: settings.detail === 'verbose' ? 'times' : 'names',
    words,
    stream: stderr,
  })
  const work = command === 'build' ? build : check
  let done: Done
  try {
    done = await work(files, settings, { ...surroundings, epoch }, progress.watch)
  } finally {
    // A spinner left running would keep the process alive.
    progress.finish()
  }
  const { edition, findings, written } = done
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

/** How far a command came. */
type Done = Pick<Outcome, 'edition' | 'findings' | 'written'>

const check: typeof build = async (files, settings, _surroundings, watch) => {
  const wish = checkWish(settings)
  if ('wrongRule' in wish) throw new Error('the rules of the command line are read before')
  const edition = await layOutEdition(files, settings.named && withSlashes(settings.named), watch, wish)
  return { edition, findings: edition.findings, written: undefined }
}

async function build(
  files: Files,
  settings: CommandSettings,
  surroundings: RunSettings & { readonly epoch: string },
  watch: Watch,
): Promise<Done> {
  const { edition, findings } = await check(files, settings, surroundings, watch)
  const refused = { edition, findings, written: undefined }
  if (keepsBack(findings, settings) || edition.layout === undefined) return refused
  const path = targetOf(edition, settings)
  const exported = await exportPdf(edition, edition.layout, {
    date: instantOf(edition, surroundings.epoch),
    version: surroundings.version,
    target: path,
    stdout: surroundings.stdout,
    folder: settings.output === undefined ? 'made' : 'given',
    watch,
  })
  if (exported.kind === 'failed') return { ...refused, findings: [...findings, exported.finding] }
  return { edition, findings, written: { path, bytes: exported.bytes } }
}

function progressStyle(settings: CommandSettings, { spinner }: RunSettings): 'spinner' | 'lines' | 'none' {
  if (settings.detail === 'quiet' || settings.form === 'json') return 'none'
  return spinner === 'wanted' ? 'spinner' : 'lines'
}

/** `out/<YYYY-MM>.pdf` (of a proof `<YYYY-MM>-proof.pdf`, so that none is taken for the number) in the edition's folder, the file asked for, or that name in the folder asked for. */
function targetOf({ manifest, issue }: Edition, { output, copy }: CommandSettings): string {
  if (output === standardOutput) return output
  const { year, month } = issue?.numbering ?? { year: 0, month: 0 }
  const mark = copy === 'proof' ? '-proof' : ''
  const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}${mark}.pdf`
  if (output === undefined) return join(manifest?.folder ?? '.', 'out', name)
  return isFolder(output) ? join(output, name) : output
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // Not there, or not to be looked at: writing will tell.
    return false
  }
}
