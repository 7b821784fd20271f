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
  readonly file: string
  readonly exitCode: number
}

const wrongUse = 2

/** Larger files are not ours. */
const largestPdf = 1_000_000_000

export async function verify(settings: VerifySettings, surroundings: RunSettings): Promise<number> {
  const { wordsOf } = await import('../terminal/words.ts')
  const words = wordsOf(settings.language)
  const path = resolve(surroundings.workingFolder, settings.pdf)
  const bytes = readWhole(path, largestPdf)
  if (bytes === undefined) {
    surroundings.stderr.write(`issue: ${words.cannotRead(settings.pdf)}\n`)
    return wrongUse
  }
  const sheets = findSheets(path, settings.sheet, surroundings.workingFolder)
  const verified = verifyFile(delivered(basename(path), bytes), sheets)
  const outcome: VerifyOutcome = {
    ...verified,
    file: settings.pdf,
    exitCode: exitCode(verified.findings, 'error'),
  }
  await tellVerified(outcome, settings, surroundings)
  return outcome.exitCode
}
