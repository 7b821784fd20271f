/** A delivered file judged by itself and by its job sheet. */
import { sha256Of } from '../export/sha256.ts'
import { type Finding, found } from '../findings/finding.ts'
import { type Expectations, nothingKnown, type PressStandard } from '../preflight/expectations.ts'
import type { FileFacts } from '../preflight/facts.ts'
import { preflightFacts } from '../preflight/preflight-file.ts'
import { readFile } from '../preflight/read-file.ts'
import { mmToPt } from '../units.ts'
import { compareFile } from './compare.ts'
import { compareJob, roleFound, type Unproven, unprovenBy } from './compare-job.ts'
import { type FileTold, standardOf, tellFile } from './file-told.ts'
import type { JobSheet } from './job-sheet.ts'

export interface Verified {
  readonly findings: readonly Finding[]
  /** What the file is found to be; undefined when it says it is nothing. */
  readonly told: FileTold | undefined
  /** The sheet that tells of it. */
  readonly sheet: string | undefined
  /** What of the sheet the file can neither prove nor disprove. */
  readonly unproven: readonly Unproven[]
}

/** A sheet by the name it is known by. */
export interface NamedSheet {
  readonly name: string
  readonly sheet: JobSheet
}

/** A file as it lies there, its digest taken once. */
export interface Delivered {
  /** Without its folder. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

export const delivered = (name: string, bytes: Uint8Array): Delivered => ({
  name,
  bytes,
  sha256: sha256Of(bytes),
})

/** Where a sheet may be found that tells of a file. */
export interface Sheets {
  /** The one that was asked for; undefined when the folder of the file was looked through. */
  readonly named: string | undefined
  /** Those that could be read. */
  readonly sheets: readonly NamedSheet[]
}

export function verifyFile(file: Delivered, sheets: Sheets): Verified {
  const { name } = file
  const facts = readFile(file.bytes)
  const match = matchOf(file, sheets)
  const edition = editionOf(facts) ?? match?.entry.edition
  const lost = match === undefined ? lostFindings(name, edition, sheets) : []
  const sheet = match?.name
  if (edition === undefined) {
    const damages = facts.pages.length === 0 ? preflightFacts(facts, name, nothingKnown('press')) : []
    const findings = damages.length > 0 ? damages : [found('pdf-claims-nothing', { file: name })]
    return { findings: [...findings, ...lost], told: undefined, sheet, unproven: [] }
  }
  const told = tellFile({ ...file, edition, role: undefined, facts })
  if (match === undefined) {
    const expected = nothingKnown(edition, pressStandard(facts))
    return { findings: [...preflightFacts(facts, name, expected), ...lost], told, sheet, unproven: [] }
  }
  const played = { ...told, role: roleFound(told, match.sheet) }
  const expected = expectationsOf(match.sheet, match.entry, edition, pressStandard(facts))
  const differences = [...compareFile(match.entry, played), ...compareJob(match.sheet, played, facts)]
  return {
    findings: [...preflightFacts(facts, name, expected), ...differences],
    told: played,
    sheet,
    unproven: unprovenBy(match.sheet, played),
  }
}

interface Match extends NamedSheet {
  readonly entry: FileTold
}

/** The entry of the very bytes, on whatever sheet, else one of the same name. */
function matchOf({ name, sha256 }: Delivered, { sheets }: Sheets): Match | undefined {
  const entries = sheets.flatMap(named => named.sheet.files.map(entry => ({ ...named, entry })))
  return (
    entries.find(({ entry }) => entry.sha256 === sha256) ?? entries.find(({ entry }) => entry.name === name)
  )
}

/**
 * Press files that a sheet tells of and that are not among those of its folder, by their bytes or by their name. A
 * screen edition is not for the shop and may lie elsewhere.
 */
export const missingFiles = (
  { name, sheet }: NamedSheet,
  there: readonly Pick<Delivered, 'name' | 'sha256'>[],
): readonly Finding[] =>
  sheet.files
    .filter(({ edition }) => edition === 'press')
    .filter(entry => !there.some(file => file.sha256 === entry.sha256 || file.name === entry.name))
    .map(entry => found('sheet-file-missing', { sheet: name, file: entry.name }))

/** A press file goes out with its sheet: one that stands among sheets and is on none was changed, or belongs elsewhere. */
function lostFindings(
  file: string,
  edition: FileTold['edition'] | undefined,
  { named, sheets }: Sheets,
): readonly Finding[] {
  const [first, ...others] = sheets
  if (first !== undefined && (named !== undefined || edition === 'press'))
    return [found('sheet-of-others', { file, sheet: first.name + (others.length > 0 ? ', …' : '') })]
  return [
    named === undefined ? found('sheet-missing', { file }) : found('sheet-unreadable', { sheet: named }),
  ]
}

/** What a file says it is made for. */
function editionOf(facts: FileFacts): FileTold['edition'] | undefined {
  const standard = standardOf(facts)
  if (/PDF\/X/.test(standard)) return 'press'
  return /PDF\/(?:UA|A)/.test(standard) ? 'screen' : undefined
}

const pressStandard = (facts: FileFacts): PressStandard =>
  /PDF\/X-1/.test(standardOf(facts)) ? 'PDF/X-1a' : 'PDF/X-4'

const roleOf = (role: string | null): Expectations['role'] =>
  role === 'cover' || role === 'inside' || role === 'whole' ? role : undefined

/** What a sheet says a file must be. */
function expectationsOf(
  { press, trim, bleed, pages }: JobSheet,
  entry: FileTold,
  edition: FileTold['edition'],
  claimed: PressStandard,
): Expectations {
  const standard = press === null ? claimed : /X-1a/.test(press.standard) ? 'PDF/X-1a' : 'PDF/X-4'
  const spine = press?.spine ?? undefined
  return {
    ...nothingKnown(edition, standard),
    role: roleOf(entry.role),
    binding: press?.binding,
    trim: { width: mmToPt(trim.width), height: mmToPt(trim.height) },
    spine: spine === undefined ? undefined : mmToPt(spine),
    bleed: edition === 'press' ? mmToPt(bleed) : 0,
    bound: pages,
    pages: entry.pages,
    totalInk: press?.totalInk ?? nothingKnown('press').totalInk,
  }
}
