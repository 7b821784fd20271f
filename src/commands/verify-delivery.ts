/** `issue verify` on several files, or on all those of a folder: each by itself, with the job sheet that tells of it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readSheet } from '../sheet/read-sheet.ts'
import { wordsOf } from '../terminal/words.ts'
import type { RunSettings } from './outcome.ts'
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
  let worst = 0
  for (const path of named) {
    const pdfs = isFolder(at(path)) ? pdfsIn(at(path)).map(name => join(path, name)) : [path]
    if (pdfs.length === 0) worst = Math.max(worst, refuse(words.noPdfs(path)))
    for (const pdf of pdfs) worst = Math.max(worst, await verify({ ...settings, pdf }, surroundings))
  }
  return worst
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** The PDFs of a folder; the page of a job sheet is none that it tells of. */
function pdfsIn(folder: string): readonly string[] {
  const names = readdirSync(folder)
  const isSheetPage = (name: string): boolean => {
    const data = name.replace(/pdf$/i, 'json')
    return names.includes(data) && readSheet(readFileSync(join(folder, data), 'utf8')) !== undefined
  }
  return names.filter(name => /\.pdf$/i.test(name) && !isSheetPage(name)).sort()
}
