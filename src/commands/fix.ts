/**
 * One run of `issue fix`: makes the safe edits of the findings, shows them, and writes the files whole. Texts are mended
 * in memory and checked again until nothing is left to mend, so that a second run finds nothing to do.
 */
import { posix } from 'node:path'
import { checkText, readForCheck } from '../check/check.ts'
import type { Levels } from '../check/levels.ts'
import { applyEdits, safeEdits } from '../check/mend.ts'
import { settle } from '../check/settle.ts'
import { exitCode } from '../findings/exit-code.ts'
import { addFindings, type Finding } from '../findings/finding.ts'
import { type Language, severityOf } from '../findings/wording.ts'
import { assemble } from '../issue/assemble.ts'
import { diskFiles, withSlashes } from '../manifest/disk.ts'
import type { Files } from '../manifest/files.ts'
import { locateManifest } from '../manifest/locate.ts'
import { overlaid } from '../manifest/overlay.ts'
import { readManifest } from '../manifest/read.ts'
import { findSources, largestArticle } from '../manifest/source.ts'
import { type OutputFile, writeWhole } from '../output.ts'
import { changesOf } from '../terminal/changes.ts'
import { plainPaint } from '../terminal/paint.ts'
import { nowhere, reportFindings } from '../terminal/report.ts'
import { wordsOf } from '../terminal/words.ts'
import { checkWish } from './check-wish.ts'
import type { RunSettings } from './outcome.ts'

export interface FixSettings {
  /** None takes what the working folder holds. */
  readonly named: readonly string[]
  readonly rules: readonly string[]
  readonly run: 'written' | 'dry'
  /** `quiet`: nothing but errors is told; what is changed is data and shown all the same. */
  readonly detail: 'quiet' | 'normal'
  readonly colour: 'asked' | 'refused'
  readonly language: Language
}

const wrongUse = 2

/** Rounds of mending; an edit may bring two marks together that a second one parts. */
const mostRounds = 5

export async function fix(settings: FixSettings, surroundings: RunSettings): Promise<number> {
  const { stdout, stderr, workingFolder } = surroundings
  const words = wordsOf(settings.language)
  const wish = checkWish({ ...noRun, rules: settings.rules })
  if ('wrongRule' in wish) {
    stderr.write(`issue: ${words.badRule(wish.wrongRule)}\n`)
    return wrongUse
  }
  const disk = diskFiles(workingFolder)
  const mended = new Map<string, Uint8Array>()
  const files = overlaid(disk, mended)
  const faults: Finding[] = []
  let edits = 0
  let left = 0
  for (const named of settings.named.length === 0 ? [undefined] : settings.named) {
    const done = mend(files, mended, named && withSlashes(named), wish.levels)
    edits += done.edits
    left += done.left
    addFindings(faults, done.faults)
  }
  const coloured = settings.colour === 'asked' && surroundings.colour === 'wanted'
  const paint = coloured ? (await import('../terminal/colour-paint.ts')).colourPaint() : plainPaint
  for (const [file, bytes] of mended) stdout.write(changesOf(file, textIn(disk, file), text(bytes), paint))
  const fault = settings.run === 'dry' ? undefined : write(workingFolder, mended)
  const told = fault === undefined ? faults : [...faults, fault]
  const shown = settings.detail === 'quiet' ? told.filter(finding => severityOf(finding) === 'error') : told
  if (shown.length > 0) {
    const context = { language: settings.language, sourceOf: findSources(disk), placeOf: nowhere }
    stderr.write(`${reportFindings(shown, context, paint)}\n`)
  }
  if (fault === undefined && settings.detail !== 'quiet')
    stderr.write(`${words.mended({ edits, files: mended.size, left, run: settings.run })}\n`)
  return exitCode(told, 'error')
}

const noRun = { edition: undefined, text: 'checked', past: 'left', copy: 'final' } as const

interface MendedNumber {
  readonly edits: number
  readonly left: number
  /** What keeps the number from being read. */
  readonly faults: readonly Finding[]
}

/** Mends one number in memory. */
function mend(
  files: Files,
  mended: Map<string, Uint8Array>,
  named: string | undefined,
  levels: Levels,
): MendedNumber {
  let edits = 0
  for (let round = 0; ; round++) {
    const checked = checkNumber(files, named, levels)
    if (checked.findings === undefined) return { edits, left: 0, faults: checked.faults }
    const safe = round < mostRounds ? safeEdits(checked.findings) : []
    if (safe.length === 0) return { edits, left: checked.findings.length, faults: checked.faults }
    const sourceOf = findSources(files)
    for (const file of new Set(safe.map(({ where }) => where.file))) {
      const source = sourceOf(file)
      const bytes = files.read(file, largestArticle)
      if (source === undefined || typeof bytes === 'string') continue
      const done = applyEdits(
        source,
        bytes,
        safe.filter(({ where }) => where.file === file),
      )
      mended.set(file, done.bytes)
      edits += done.made
    }
  }
}

/** The findings of the rules alone, or what keeps them from being looked for. */
function checkNumber(
  files: Files,
  named: string | undefined,
  levels: Levels,
): { readonly findings?: readonly Finding[]; readonly faults: readonly Finding[] } {
  const location = locateManifest(files, named)
  const manifest = location.ok ? readManifest(files, location.value) : location
  if (!manifest.ok) return { faults: manifest.findings }
  const issue = assemble(files, manifest.value)
  if (!issue.ok) return { faults: issue.findings }
  const findings = checkText(readForCheck(files, manifest.value, issue.value, 'left'))
  // An article that cannot be read keeps the others from nothing.
  const isFault = (finding: Finding): boolean =>
    finding.problem === 'text-unchecked' || exitCode([finding], 'error') > 1
  return {
    faults: issue.findings.filter(isFault),
    findings: settle([...issue.findings.filter(finding => !isFault(finding)), ...findings], {
      manifest: manifest.value,
      issue: issue.value,
      asked: levels,
      looked: 'neither',
      past: 'left',
    }),
  }
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function textIn(files: Files, file: string): string {
  const bytes = files.read(file, largestArticle)
  return typeof bytes === 'string' ? '' : text(bytes)
}

function write(workingFolder: string, mended: ReadonlyMap<string, Uint8Array>): Finding | undefined {
  const files = [...mended].map(
    ([file, bytes]): OutputFile => ({ path: posix.join(workingFolder, file), bytes, form: 'manuscript' }),
  )
  return writeWhole(files, 'given')
}
