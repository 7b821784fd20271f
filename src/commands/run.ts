/**
 * One run of `issue build` or `issue check`: lays the number out (`check` takes several), tells what was found, and when
 * nothing stands against it `build` writes the files of its editions.
 */
import { type ExitCode, exitCode, type Threshold } from '../findings/exit-code.ts'
import type { Finding } from '../findings/finding.ts'
import { diskFiles, withSlashes } from '../manifest/disk.ts'
import type { Files } from '../manifest/files.ts'
import { locateManifest } from '../manifest/locate.ts'
import { findSources } from '../manifest/source.ts'
import { withStandardInput } from '../manifest/standard-input.ts'
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
  if (settings.copy === 'proof' && settings.edition !== undefined && settings.edition !== 'screen')
    return refuse(words.proofForPress)
  const { report } = settings
  if (report !== undefined && formOfFile(report) === undefined) return refuse(words.reportForm(report))
  const wish = checkWish(settings)
  if ('wrongRule' in wish) return refuse(words.badRule(wish.wrongRule))
  const epoch = surroundings.sourceDateEpoch ?? ''
  if (!/^\d*$/.test(epoch) || Number(epoch) > latestEpoch) return refuse(words.badDate(epoch))

  const started = performance.now()
  const files = withStandardInput(diskFiles(surroundings.workingFolder), settings.named)
  const progress = await startProgress({
    style: progressStyle(settings, surroundings),
    detail: settings.detail === 'verbose' ? 'times' : 'names',
    words,
    stream: stderr,
  })
  const work = command === 'build' ? build : check
  const [first, ...others] = namesOf(files, settings.named)
  const doneWith = (named: string | undefined): Promise<Done> =>
    work(files, named, settings, { ...surroundings, epoch }, progress.watch)
  let numbers: Outcome['numbers']
  try {
    numbers = [await doneWith(first)]
    for (const named of others) numbers = [...numbers, await doneWith(named)]
  } finally {
    // A spinner left running would keep the process alive.
    progress.finish()
  }
  const { result } = numbers[0]
  if (typeof result !== 'string')
    return refuse(result.kind === 'one-target' ? words.oneTarget : words.sameTarget(result.path))
  const outcomeOf = (told: Outcome['numbers']): Outcome => {
    const findings = told.flatMap(number => number.findings)
    const seconds = (performance.now() - started) / 1000
    return { numbers: told, findings, result, exitCode: codeOf(findings, settings.failOn, result), seconds }
  }
  const context: ReportContext = {
    language: settings.language,
    sourceOf: findSources(files),
    placeOf: placesIn(...numbers.map(({ edition }) => edition.issue)),
  }
  const plain = outcomeOf(toldOnce(numbers))
  const fault = report === undefined ? undefined : await writeReport(report, plain, context, surroundings)
  const outcome = fault === undefined ? plain : outcomeOf(withFinding(plain.numbers, fault))
  await tell(outcome, context, settings, surroundings)
  return outcome.exitCode
}

/** The numbers that are asked for, each once, whether by its manifest or by its folder. */
function namesOf(files: Files, named: readonly string[]): readonly (string | undefined)[] {
  if (named.length < 2) return named
  const byManifest = new Map<string, string>()
  for (const name of named) {
    const location = locateManifest(files, withSlashes(name))
    const manifest = location.ok ? location.value.issue : name
    if (!byManifest.has(manifest)) byManifest.set(manifest, name)
  }
  return [...byManifest.values()]
}

/** What stands in a file of two numbers (`publication.yaml`) is told with the first. */
function toldOnce([first, ...others]: Outcome['numbers']): Outcome['numbers'] {
  const sign = ({ problem, params, where }: Finding): string => JSON.stringify([problem, params, where])
  const told = new Set(others.length === 0 ? [] : first.findings.map(sign))
  const rest = others.map(number => {
    const findings = number.findings.filter(
      finding => finding.where === undefined || !told.has(sign(finding)),
    )
    for (const finding of findings) told.add(sign(finding))
    return { ...number, findings }
  })
  return [first, ...rest]
}

const withFinding = ([first, ...others]: Outcome['numbers'], finding: Finding): Outcome['numbers'] => [
  { ...first, findings: [...first.findings, finding] },
  ...others,
]

/** Who asked for a PDF and got none is told so, whatever the threshold. */
function codeOf(findings: readonly Finding[], failOn: Threshold, result: RunResult): ExitCode {
  const code = exitCode(findings, failOn)
  return code === 0 && result === 'refused' ? 1 : code
}

function progressStyle(settings: CommandSettings, { spinner }: RunSettings): 'spinner' | 'lines' | 'none' {
  if (settings.detail === 'quiet' || (settings.form ?? 'text') !== 'text') return 'none'
  if (spinner === 'wanted') return 'spinner'
  // Six lines a number would push the findings off the screen.
  return settings.named.length > 1 && settings.detail === 'normal' ? 'none' : 'lines'
}
