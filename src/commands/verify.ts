/** `issue verify`: a delivered file against its rules and its job sheet. Reads only; nothing of the manuscript is needed. */
import { basename, resolve } from 'node:path'
import { exitCode } from '../findings/exit-code.ts'
import type { Language } from '../findings/wording.ts'
import { delivered, type Verified, verifyFile } from '../sheet/verify.ts'
import { findSheets, readWhole } from './find-sheets.ts'
import type { RunSettings } from './outcome.ts'
import { tellVerified } from './tell-verified.ts'

export interface VerifySettings {
  readonly pdf: string
  readonly sheet: string | undefined
  readonly form: 'text' | 'json'
  readonly detail: 'quiet' | 'normal'
  readonly colour: 'asked' | 'refused'
  readonly language: Language
}

export interface VerifyOutcome extends Verified {
  /** As it was named. */
  readonly file: string
  readonly sha256: string
  readonly exitCode: number
}

/** Larger files are not ours. */
const largestPdf = 1_000_000_000

/** What was found of one file, told; nothing, and told, when it cannot be read. */
export async function verify(
  settings: VerifySettings,
  surroundings: RunSettings,
): Promise<VerifyOutcome | undefined> {
  const { wordsOf } = await import('../terminal/words.ts')
  const words = wordsOf(settings.language)
  const path = resolve(surroundings.workingFolder, settings.pdf)
  const bytes = readWhole(path, largestPdf)
  if (bytes === undefined) {
    surroundings.stderr.write(`issue: ${words.cannotRead(settings.pdf)}\n`)
    return undefined
  }
  const sheets = findSheets(path, settings.sheet, surroundings.workingFolder)
  const file = delivered(basename(path), bytes)
  const verified = verifyFile(file, sheets)
  const outcome: VerifyOutcome = {
    ...verified,
    file: settings.pdf,
    sha256: file.sha256,
    exitCode: exitCode(verified.findings, 'error'),
  }
  await tellVerified(outcome, settings, surroundings)
  return outcome
}
