/**
 * Manuscripts → what is to be written of them, in the order of the stages: each file is read into blocks, the blocks are
 * divided into articles and books, these are given their places in the edition. Nothing is written here.
 */
import { posix } from 'node:path'
import { type Finding, found, type Outcome } from '../findings/finding.ts'
import { nearestName } from '../findings/nearest.ts'
import { quoted } from '../findings/quoting.ts'
import { addToManifest } from '../manifest/edit-manifest.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { readManifest } from '../manifest/read.ts'
import { type House, houseOf } from './house.ts'
import type { Account } from './ledger.ts'
import type { Manuscript } from './manuscript.ts'
import { type Placed, placeAll } from './place.ts'
import { readManuscript } from './read-manuscript.ts'
import { type Segmented, segment } from './segment.ts'
import { findTarget, monthOf, withMade } from './target.ts'

export interface ImportRequest {
  /** Manuscripts, by their paths. */
  readonly manuscripts: readonly string[]
  /** The edition to add to; undefined for that of the working folder. */
  readonly manifest: string | undefined
  /** The section of articles under no head. */
  readonly section: string | undefined
  readonly replace: 'never' | 'asked'
}

export interface PlannedFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** Whether there is a file already: `added-to` is the manifest, which keeps what it says. */
  readonly change: 'new' | 'replaced' | 'added-to'
}

export interface ImportPlan {
  /** Path of `issue.yaml`; undefined when none was found. */
  readonly manifest: string | undefined
  readonly manuscripts: readonly Manuscript[]
  /** Article files, pictures and the manifest; only those that are new or change. */
  readonly files: readonly PlannedFile[]
  readonly articles: number
  readonly books: number
  /** Of the articles and books, those that stand in the edition already and stay as they are. */
  readonly unchanged: number
  /** Articles that stand there and are written over. */
  readonly replaced: number
  readonly accounts: readonly { readonly file: string; readonly account: Account }[]
  readonly findings: readonly Finding[]
}

export async function planImport(files: Files, request: ImportRequest): Promise<ImportPlan> {
  const read: Outcome<Manuscript>[] = []
  for (const file of request.manuscripts) read.push(await readManuscript(files, file))
  const manuscripts = read.flatMap(outcome => (outcome.ok ? [outcome.value] : []))
  const findings = read.flatMap(outcome => outcome.findings)
  const nothing = { files: [], articles: 0, books: 0, unchanged: 0, replaced: 0, accounts: [] }
  const opened = openEdition(files, request.manifest, manuscripts)
  if (!opened.ok) {
    // Without a manuscript there is nothing to look for an edition for.
    const told = manuscripts.length === 0 ? findings : [...opened.findings, ...findings]
    return { ...nothing, manifest: undefined, manuscripts, findings: told }
  }
  const { manifest, made, edition } = opened.value
  const house = houseOf(manifest.settings, manifest.issue.value.issue)
  const asked = tellAsked(request.section, manifest, house)
  if (asked.length > 0)
    return {
      ...nothing,
      manifest: manifest.file,
      manuscripts,
      findings: [...opened.findings, ...asked, ...findings],
    }
  const segmented = manuscripts.map(manuscript =>
    segment(manuscript, house, sectionOf(manuscript, request.section, house)),
  )
  const homeless = segmented.flatMap(part => withoutHome(part, house))
  const placed = placeAll(segmented, { files: edition, manifest, replace: request.replace })
  // Articles without a section cannot be listed; that is told, and no fault of the manifest.
  const edited =
    homeless.length > 0 ? { file: undefined, findings: [] } : editManifest(manifest, placed, made)
  return {
    manifest: manifest.file,
    manuscripts,
    files: [
      ...placed.files.flatMap(file => planned(files, posix.join(manifest.folder, file.path), file.bytes)),
      ...(edited.file === undefined ? [] : [edited.file]),
    ],
    articles: segmented.reduce((sum, { articles }) => sum + articles.length, 0),
    books: segmented.reduce((sum, { books }) => sum + books.length, 0),
    unchanged: placed.unchanged,
    replaced: placed.replaced,
    accounts: segmented.map(({ manuscript, account }) => ({ file: manuscript.source.file, account })),
    findings: [
      ...opened.findings,
      ...findings,
      ...segmented.flatMap(part => part.findings),
      ...homeless,
      ...placed.findings,
      ...edited.findings,
    ],
  }
}

/** Nothing for a file that says the same already, as a picture does that was imported before. */
function planned(files: Files, path: string, bytes: Uint8Array): readonly PlannedFile[] {
  if (files.kind(path) === 'missing') return [{ path, bytes, change: 'new' }]
  const there = files.read(path, bytes.length + 1)
  if (typeof there !== 'string' && Buffer.from(there).equals(bytes)) return []
  return [{ path, bytes, change: 'replaced' }]
}

interface OpenedEdition {
  readonly manifest: Manifest
  /** Whether its manifest is still to be written. */
  readonly made: boolean
  /** The files as they will be with that manifest. */
  readonly edition: Files
}

function openEdition(
  files: Files,
  named: string | undefined,
  manuscripts: readonly Manuscript[],
): Outcome<OpenedEdition> {
  const target = findTarget(files, named, monthOf(manuscripts.map(({ source }) => source.text)))
  if (!target.ok) return target
  const { location, made } = target.value
  const edition = made === undefined ? files : withMade(files, location.issue, made)
  const manifest = readManifest(edition, location)
  if (!manifest.ok) return manifest
  return {
    ok: true,
    value: { manifest: manifest.value, made: made !== undefined, edition },
    findings: [...target.findings, ...manifest.findings],
  }
}

/** Asked for; or said by a folder of the manuscript's path, or by its name. */
function sectionOf(
  { source }: Manuscript,
  asked: string | undefined,
  { columns }: House,
): string | undefined {
  if (asked !== undefined) return asked
  const parts = source.file.normalize('NFC').split('/')
  return (
    columns.find(column => parts.includes(column)) ?? columns.find(column => parts.at(-1)?.includes(column))
  )
}

/** A section that nobody has was mistyped on the command line, and every article would go there: nothing is written. */
function tellAsked(asked: string | undefined, { issue }: Manifest, house: House): readonly Finding[] {
  const known = [...house.columns, ...house.bookHeads, ...Object.keys(issue.value.sections ?? {})]
  if (asked === undefined || known.includes(asked)) return []
  const params = { name: quoted(asked), nearest: quoted(nearestName(asked, known)) }
  return [{ ...found('import-section-unknown', params), severity: 'error' }]
}

function withoutHome({ articles, books, manuscript }: Segmented, { columns }: House): readonly Finding[] {
  const { file } = manuscript.source
  const where = { file, from: 0, to: 0 }
  if (articles.length === 0 && books.length === 0) return [found('import-nothing', { file }, where)]
  return articles.some(({ section }) => section === undefined)
    ? [found('import-section-missing', { file, columns: columns.join('、') }, where)]
    : []
}

function editManifest(
  { file, issue }: Manifest,
  { sections, books }: Placed,
  made: boolean,
): { readonly file: PlannedFile | undefined; readonly findings: readonly Finding[] } {
  if (sections.size === 0 && books.length === 0) return { file: undefined, findings: [] }
  const text = addToManifest(issue.text, { sections, books })
  if (text === undefined)
    return { file: undefined, findings: [found('import-manifest-form', { file }, { file, from: 0, to: 0 })] }
  return text === issue.text && !made
    ? { file: undefined, findings: [] }
    : {
        file: { path: file, bytes: Buffer.from(text), change: made ? 'new' : 'added-to' },
        findings: [],
      }
}
