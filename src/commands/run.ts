/**
 * One run of `issue build` or `issue check`: lays the number out, tells what was found, and when nothing stands
 * against it writes the files of its editions.
 */
import { type ExitCode, exitCode, type Threshold } from '../findings/exit-code.ts'
import type { Finding } from '../findings/finding.ts'
import { diskFiles } from '../manifest/disk.ts'
import { findSources } from '../manifest/source.ts'
import { startProgress } from '../terminal/progress.ts'
import type { ReportContext, RunResult } from '../terminal/report.ts'
import { wordsOf } from '../terminal/words.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { checkWish } from './check-wish.ts'
import type { CommandSettings, Done, Outcome, RunSettings } from './outcome.ts'
import { placesIn } from './places.ts'
import { formOfFile, writeReport } from './report-file.ts'
import { standardOutput } from './targets.ts'
import { tell } from './tell.ts'

const wrongUse = 2
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
  const form = settings.form ?? 'text'
  if (settings.output === standardOutput && form !== 'text') return refuse(words.twiceStandardOutput)
  const { report } = settings
  if (report !== undefined && formOfFile(report) === undefined) return refuse(words.reportForm(report))
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
  const { result } = done
  if (typeof result !== 'string')
    return refuse(result.kind === 'one-target' ? words.oneTarget : words.sameTarget(result.path))
  const outcomeOf = (findings: readonly Finding[]): Outcome => ({
    ...done,
    findings,
    result,
    exitCode: codeOf(findings, settings.failOn, result),
    seconds: (performance.now() - started) / 1000,
  })
  const context: ReportContext = {
    language: settings.language,
    sourceOf: findSources(files),
    placeOf: placesIn(done.edition.issue),
  }
  const plain = outcomeOf(done.findings)
  const fault = report === undefined ? undefined : await writeReport(report, plain, context, surroundings)
  const outcome = fault === undefined ? plain : outcomeOf([...done.findings, fault])
  await tell(outcome, context, settings, surroundings)
  return outcome.exitCode
}

/** Who asked for a PDF and got none is told so, whatever the threshold. */
function codeOf(findings: readonly Finding[], failOn: Threshold, result: RunResult): ExitCode {
  const code = exitCode(findings, failOn)
  return code === 0 && result === 'refused' ? 1 : code
}

function progressStyle(settings: CommandSettings, { spinner }: RunSettings): 'spinner' | 'lines' | 'none' {
  if (settings.detail === 'quiet' || (settings.form ?? 'text') !== 'text') return 'none'
  return spinner === 'wanted' ? 'spinner' : 'lines'
}
