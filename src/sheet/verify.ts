/** A delivered file judged by itself and by its job sheet. */
import { sha256Of } from '../export/sha256.ts'
import { type Finding, found } from '../findings/finding.ts'
import { type Expectations, nothingKnown, type PressStandard } from '../preflight/expectations.ts'
import type { FileFacts } from '../preflight/facts.ts'
import { preflightFacts } from '../preflight/preflight-file.ts'
import { readFile } from '../preflight/read-file.ts'
import { mmToPt } from '../units.ts'
import { compareFile } from './compare.ts'
import { type FileTold, standardOf, tellFile } from './file-told.ts'
import type { JobSheet } from './job-sheet.ts'

export interface Verified {
  readonly findings: readonly Finding[]
  /** What the file is found to be; undefined when it says it is nothing. */
  readonly told: FileTold | undefined
}

/** A sheet by the name it is known by; `undefined` when there is none. */
export interface NamedSheet {
  readonly name: string
  readonly sheet: JobSheet
}

/** `name` is that of the file without its folder. */
export function verifyFile(name: string, bytes: Uint8Array, named: NamedSheet | undefined): Verified {
  const facts = readFile(bytes)
  const entry = named === undefined ? undefined : entryOf(named.sheet, name, bytes)
  const lost =
    named !== undefined && entry === undefined
      ? [found('sheet-of-others', { file: name, sheet: named.name })]
      : []
  const claim = entry ?? claimOf(facts)
  if (claim === undefined) {
    const damages = facts.pages.length === 0 ? preflightFacts(facts, name, nothingKnown('press')) : []
    const findings = damages.length > 0 ? damages : [found('pdf-claims-nothing', { file: name })]
    return { findings: [...findings, ...lost], told: undefined }
  }
  const expected =
    entry === undefined || named === undefined
      ? nothingKnown(claim.edition, pressStandard(facts))
      : expectationsOf(named.sheet, entry, pressStandard(facts))
  const role = roleOf(entry?.role ?? null)
  const told = tellFile({ name, edition: claim.edition, role, bytes, facts })
  const differences = entry === undefined ? [] : compareFile(entry, told)
  return { findings: [...preflightFacts(facts, name, expected), ...differences, ...lost], told }
}

/** The entry of the very bytes, else the one of the name. */
function entryOf({ files }: JobSheet, name: string, bytes: Uint8Array): FileTold | undefined {
  const sha256 = sha256Of(bytes)
  return files.find(file => file.sha256 === sha256) ?? files.find(file => file.name === name)
}

/** Says whether a sheet tells of these very bytes. */
export const sheetHas = ({ files }: JobSheet, bytes: Uint8Array): 'bytes' | 'nothing' => {
  const sha256 = sha256Of(bytes)
  return files.some(file => file.sha256 === sha256) ? 'bytes' : 'nothing'
}

function claimOf(facts: FileFacts): Pick<Expectations, 'edition'> | undefined {
  const standard = standardOf(facts)
  if (/PDF\/X/.test(standard)) return { edition: 'press' }
  return /PDF\/(?:UA|A)/.test(standard) ? { edition: 'screen' } : undefined
}

const pressStandard = (facts: FileFacts): PressStandard =>
  /PDF\/X-1/.test(standardOf(facts)) ? 'PDF/X-1a' : 'PDF/X-4'

const roleOf = (role: string | null): 'cover' | 'inside' | 'whole' | undefined =>
  role === 'cover' || role === 'inside' || role === 'whole' ? role : undefined

/** What a sheet says a file must be. */
function expectationsOf(sheet: JobSheet, entry: FileTold, claimed: PressStandard): Expectations {
  const { press, trim, bleed, pages } = sheet
  const standard = press === null ? claimed : /X-1a/.test(press.standard) ? 'PDF/X-1a' : 'PDF/X-4'
  return {
    ...nothingKnown(entry.edition, standard),
    role: roleOf(entry.role),
    binding: press?.binding,
    trim: { width: mmToPt(trim.width), height: mmToPt(trim.height) },
    bleed: entry.edition === 'press' ? mmToPt(bleed) : 0,
    bound: pages,
    pages: entry.pages,
    totalInk: press?.totalInk ?? nothingKnown('press').totalInk,
  }
}
