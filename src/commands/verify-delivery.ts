/** `issue verify` on several files, or on all those of a folder: each by itself, with the job sheet that tells of it. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exitCode } from '../findings/exit-code.ts'
import { missingFiles } from '../sheet/verify.ts'
import { wordsOf } from '../terminal/words.ts'
import { sheetOfPage, sheetsIn } from './find-sheets.ts'
import type { RunSettings } from './outcome.ts'
import { tellVerified } from './tell-verified.ts'
import { type VerifySettings, verify } from './verify.ts'

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
  const codes: number[] = []
  for (const path of named) codes.push(await (isFolder(at(path)) ? verifyFolder(path) : verifyOne(path)))
  return Math.max(...codes)

  async function verifyOne(path: string): Promise<number> {
    const page = sheetOfPage(at(path))
    if (page === undefined)
      return (await verify({ ...settings, pdf: path }, surroundings))?.exitCode ?? wrongUse
    const code = refuse(
      words.sheetPage(
        path,
        page.sheet.files.map(({ name }) => name),
      ),
    )
    // Among others (out/*.pdf) it is passed over.
    return named.length === 1 ? code : 0
  }

  async function verifyFolder(path: string): Promise<number> {
    const pdfs = pdfsIn(at(path))
    if (pdfs.length === 0) return refuse(words.noPdfs(path))
    const codes: number[] = []
    const there: { readonly name: string; readonly sha256: string }[] = []
    for (const name of pdfs) {
      const outcome = await verify({ ...settings, pdf: join(path, name) }, surroundings)
      codes.push(outcome?.exitCode ?? wrongUse)
      if (outcome !== undefined) there.push({ name, sha256: outcome.sha256 })
    }
    for (const sheet of sheetsIn(at(path))) {
      const findings = missingFiles(sheet, there)
      if (findings.length === 0) continue
      const code = exitCode(findings, 'error')
      const lacking = { file: join(path, sheet.name), sheet: sheet.name, told: undefined, unproven: [] }
      await tellVerified({ ...lacking, findings, exitCode: code }, settings, surroundings)
      codes.push(code)
    }
    return Math.max(...codes)
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
