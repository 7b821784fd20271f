/** `issue verify` on several files, or on all those of a folder: each by itself, with the job sheet that tells of it. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { exitCode } from '../findings/exit-code.ts'
import { missingFiles } from '../sheet/verify.ts'
import { wordsOf } from '../terminal/words.ts'
import { sheetOfPage, sheetsIn } from './find-sheets.ts'
import type { RunSettings } from './outcome.ts'
import { tellVerified } from './tell-verified.ts'
import { type VerifyOutcome, type VerifySettings, verify } from './verify.ts'

export interface DeliverySettings extends Omit<VerifySettings, 'pdf'> {
  /** Files and folders, as they were named. */
  readonly named: readonly string[]
}

const wrongUse = 2

/** The exit code is that of the worst file. */
export async function verifyDelivery(
  { named, ...settings }: DeliverySettings,
  surroundings: RunSettings,
): Promise<number> {
  const words = wordsOf(settings.language)
  const refuse = (message: string): number => {
    surroundings.stderr.write(`issue: ${message}\n`)
    return wrongUse
  }
  const at = (path: string): string => resolve(surroundings.workingFolder, path)
  const { sheet } = settings
  if (sheet !== undefined && !existsSync(at(sheet))) return refuse(words.noFile(sheet))
  let worst = 0
  for (const path of named) {
    const folder = isFolder(at(path)) ? at(path) : undefined
    const pdfs = folder === undefined ? [path] : pdfsIn(folder).map(name => join(path, name))
    if (pdfs.length === 0) worst = Math.max(worst, refuse(words.noPdfs(path)))
    const page = folder === undefined ? sheetOfPage(at(path)) : undefined
    if (page !== undefined) {
      const told = page.sheet.files.map(({ name }) => name)
      const code = refuse(words.sheetPage(path, told))
      // Among others (out/*.pdf) it is passed over.
      if (named.length === 1) worst = code
      continue
    }
    const outcomes: VerifyOutcome[] = []
    for (const pdf of pdfs) {
      const outcome = await verify({ ...settings, pdf }, surroundings)
      if (outcome !== undefined) outcomes.push(outcome)
      worst = Math.max(worst, outcome?.exitCode ?? wrongUse)
    }
    if (folder !== undefined && pdfs.length > 0)
      worst = Math.max(worst, await tellMissing(folder, path, outcomes))
  }
  return worst

  /** Tells of every sheet of the folder what files it lacks. */
  async function tellMissing(
    folder: string,
    path: string,
    outcomes: readonly VerifyOutcome[],
  ): Promise<number> {
    const there = outcomes.map(({ file, sha256 }) => ({ name: basename(file), sha256 }))
    let code = 0
    for (const sheet of sheetsIn(folder)) {
      const findings = missingFiles(sheet, there)
      if (findings.length === 0) continue
      const lacking = {
        file: join(path, sheet.name),
        sheet: sheet.name,
        told: undefined,
        unproven: [],
        findings,
      }
      code = Math.max(code, exitCode(findings, 'error'))
      await tellVerified({ ...lacking, exitCode: code }, settings, surroundings)
    }
    return code
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** The PDFs of a folder; the page of a job sheet is none that it tells of. */
function pdfsIn(folder: string): readonly string[] {
  const isSheetPage = (name: string): boolean => sheetOfPage(join(folder, name)) !== undefined
  return readdirSync(folder)
    .filter(name => /\.pdf$/i.test(name) && !isSheetPage(name))
    .sort()
}
