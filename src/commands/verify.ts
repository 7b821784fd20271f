/** `issue verify`: a delivered file against its rules and its job sheet. Reads only; nothing of the manuscript is needed. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { exitCode } from '../findings/exit-code.ts'
import { type Finding, found } from '../findings/finding.ts'
import type { Language } from '../findings/wording.ts'
import { readSheet } from '../sheet/read-sheet.ts'
import { type NamedSheet, sheetHas, type Verified, verifyFile } from '../sheet/verify.ts'
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
  readonly sheet: string | undefined
  readonly exitCode: number
}

const wrongUse = 2

/** Larger files are not ours. */
const largestPdf = 1_000_000_000
const largestSheet = 5_000_000

export async function verify(settings: VerifySettings, surroundings: RunSettings): Promise<number> {
  const { wordsOf } = await import('../terminal/words.ts')
  const words = wordsOf(settings.language)
  const path = resolve(surroundings.workingFolder, settings.pdf)
  const bytes = readWhole(path, largestPdf)
  if (bytes === undefined) {
    surroundings.stderr.write(`issue: ${words.cannotRead(settings.pdf)}\n`)
    return wrongUse
  }
  const { named, findings } = findSheet(settings, path, bytes, surroundings.workingFolder)
  const verified = verifyFile(basename(path), bytes, named)
  const all = [...findings, ...verified.findings]
  const outcome: VerifyOutcome = {
    file: settings.pdf,
    sheet: named?.name,
    told: verified.told,
    findings: all,
    exitCode: exitCode(all, 'error'),
  }
  await tellVerified(outcome, settings, surroundings)
  return outcome.exitCode
}

interface Found {
  readonly named: NamedSheet | undefined
  readonly findings: readonly Finding[]
}

/** The sheet that was named, or the one beside the file that tells of it, by its bytes first and else by its name. */
function findSheet(settings: VerifySettings, path: string, bytes: Uint8Array, workingFolder: string): Found {
  if (settings.sheet !== undefined) {
    const sheet = sheetAt(resolve(workingFolder, settings.sheet))
    if (sheet !== undefined) return { named: { name: settings.sheet, sheet }, findings: [] }
    return { named: undefined, findings: [found('sheet-unreadable', { sheet: settings.sheet })] }
  }
  const beside = sheetsBeside(path)
  const named =
    beside.find(({ sheet }) => sheetHas(sheet, bytes) === 'bytes') ??
    beside.find(({ sheet }) => sheet.files.some(({ name }) => name === basename(path)))
  return {
    named,
    findings: named === undefined ? [found('sheet-missing', { file: basename(path) })] : [],
  }
}

/** A folder with more files than this is not one of deliveries. */
const mostBeside = 200

function sheetsBeside(path: string): readonly NamedSheet[] {
  const folder = dirname(path)
  const names = readdirSync(folder).filter(name => name.endsWith('.json'))
  return names
    .sort()
    .slice(0, mostBeside)
    .flatMap(name => {
      const sheet = sheetAt(join(folder, name))
      return sheet === undefined ? [] : [{ name, sheet }]
    })
}

function sheetAt(path: string): NamedSheet['sheet'] | undefined {
  const bytes = readWhole(path, largestSheet)
  return bytes === undefined ? undefined : readSheet(bytes.toString('utf8'))
}

/** Nothing when there is no such file, or it may not be read, or it is too large to be one of ours. */
function readWhole(path: string, largest: number): Buffer | undefined {
  try {
    const state = statSync(path)
    return state.isFile() && state.size <= largest ? readFileSync(path) : undefined
  } catch {
    return undefined
  }
}
