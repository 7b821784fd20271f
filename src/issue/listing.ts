/**
 * Which articles a number has and in what order its sections come: the `sections` of the manifest, or the folders of
 * articles when it has none. No article file is opened here.
 */
import { posix } from 'node:path'
import { addFindings, type Finding, found } from '../findings/finding.ts'
import { nearestName } from '../findings/nearest.ts'
import { listColumnFolders } from '../manifest/column-folders.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { resolvePath } from '../manifest/paths.ts'
import type { ArticleEntry, SectionFields } from '../manifest/schema.ts'
import type { Path } from '../manifest/sourced.ts'
import type { Span } from '../rich-text.ts'

type EntryFields = Exclude<ArticleEntry, string>
type SectionSettings = Omit<Exclude<SectionFields, readonly unknown[]>, 'articles'>

/** One article as the manifest names it. */
export interface Listed {
  /** Place of the entry in `issue.yaml`. */
  readonly path: Path
  /** Where its file, or else the whole entry, is written. */
  readonly where: Span
  readonly entry: EntryFields | undefined
  /** Its file, or its section and place in it: what it is named and ordered by. */
  readonly base: string
  /** Its file, relative to the working folder; undefined when the manifest holds its text. */
  readonly file: string | undefined
}

export interface ListedSection {
  readonly name: string
  /** Place of the section in `issue.yaml`; of the folder's files, the place of `issue`. */
  readonly path: Path
  readonly settings: SectionSettings
  readonly articles: readonly Listed[]
}

/** What the reading of one number works with; everything that is found on the way is added to `findings`. */
export interface Reading {
  readonly files: Files
  readonly manifest: Manifest
  readonly findings: Finding[]
}

export interface Listing {
  readonly sections: readonly ListedSection[]
  readonly findings: readonly Finding[]
}

/** Lists the sections in the order of `publication.columns`; one that is not there is reported and comes last. */
export function listArticles(files: Files, manifest: Manifest): Listing {
  const findings: Finding[] = []
  const reading: Reading = { files, manifest, findings }
  const { columns } = manifest.settings.values
  const written =
    manifest.issue.value.sections === undefined
      ? listFolders(files, manifest)
      : manifest.issue.keys(['sections']).map(name => listSection(reading, name))
  const unknown = written.filter(({ name }) => !columns.includes(name))
  for (const { name, path } of unknown) {
    const params = { name, nearest: nearestName(name, columns), columns: columns.join('、') }
    findings.push(found('unknown-section', params, manifest.issue.keyAt(path)))
  }
  const known = columns.flatMap(column => written.filter(({ name }) => name === column))
  return { sections: [...known, ...unknown], findings }
}

function listSection(reading: Reading, name: string): ListedSection {
  const section = reading.manifest.issue.value.sections?.[name] ?? []
  const path: Path = ['sections', name]
  const [settings, entries, entriesPath] =
    'length' in section ? [{}, section, path] : [section, section.articles ?? [], [...path, 'articles']]
  const articles = entries.flatMap((entry, place) => {
    const listed = listEntry(reading, entry, [...entriesPath, place])
    return listed ?? []
  })
  return { name, path, settings, articles }
}

function listEntry(
  { files, manifest, findings }: Reading,
  entry: ArticleEntry,
  path: Path,
): Listed | undefined {
  const { issue, folder, root } = manifest
  const fields = typeof entry === 'string' ? undefined : entry
  if (fields !== undefined && fields.file === undefined)
    return { path, where: issue.at(path), entry: fields, base: placeName(path), file: undefined }
  const written = issue.textAt(fields === undefined ? path : [...path, 'file'])
  const file = resolvePath(files, { folder, root }, written)
  addFindings(findings, file.findings)
  return file.ok
    ? { path, where: written.origin.span, entry: fields, base: file.value, file: file.value }
    : undefined
}

/** `['sections', '行业资讯', 'articles', 3]` → `行业资讯-4`. */
const placeName = (path: Path): string => `${path[1]}-${Number(path.at(-1)) + 1}`

/** A number without `sections`: every file of `articles/<section>/`, in the order of names (3.2). */
function listFolders(files: Files, manifest: Manifest): readonly ListedSection[] {
  const path: Path = ['issue']
  const where = manifest.issue.at(path)
  return listColumnFolders(files, manifest).map(({ column, files: names }) => {
    const articles = names.map((name): Listed => {
      const file = posix.join(manifest.folder, name)
      return { path, where, entry: undefined, base: file, file }
    })
    return { name: column, path, settings: {}, articles }
  })
}
