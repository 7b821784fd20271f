/** Says which `issue.yaml` and which `publication.yaml` a command means (2.1, 3.1). */
import { posix } from 'node:path'
import { found, type Outcome } from '../findings/finding.ts'
import type { Files } from './files.ts'

/** Paths from the working folder. */
export interface Location {
  readonly issue: string
  readonly publication: string | undefined
}

export const manifestNames = ['issue.yaml', 'issue.yml']
export const publicationNames = ['publication.yaml', 'publication.yml']

/**
 * `named` is what stands on the command line: a manifest, an edition folder, a publication folder (its newest month), or
 * nothing (the working folder as one of these). Whether the file can be read is seen when it is read.
 */
export function locateManifest(files: Files, named: string | undefined): Outcome<Location> {
  const path = folderOfPublication(relativePath(files, named ?? '.'))
  if (/\.(?:md|markdown|docx?|txt)$/i.test(path) && files.kind(path) === 'file')
    return { ok: false, findings: [found('manifest-is-article', { file: path })] }
  const issue = files.kind(path) === 'folder' ? manifestIn(files, path) : path
  if (issue === undefined || files.kind(issue) === 'missing') {
    const looked = issue === undefined ? lookedFor(path) : issue
    return { ok: false, findings: [found('manifest-missing', { looked })] }
  }
  return { ok: true, value: { issue, publication: publicationAbove(files, issue) }, findings: [] }
}

/** Who names `publication.yaml` means the publication it stands for. */
const folderOfPublication = (path: string): string =>
  publicationNames.includes(posix.basename(path)) ? posix.dirname(path) : path

/** A path of the command line, from the working folder. */
export const relativePath = ({ workingFolder }: Files, path: string): string => {
  const absolute = posix.isAbsolute(path) || /^[A-Za-z]:\//.test(path)
  return (
    (absolute ? posix.relative(workingFolder, path) : posix.normalize(path).replace(/(?<=.)\/$/, '')) || '.'
  )
}

function lookedFor(folder: string): string {
  return [...manifestNames, 'YYYY-MM/issue.yaml'].map(name => posix.join(folder, name)).join(', ')
}

function manifestIn(files: Files, folder: string): string | undefined {
  const own = firstOf(files, folder, manifestNames)
  if (own !== undefined) return own
  for (const month of monthFolders(files, folder).reverse()) {
    const manifest = manifestOfMonth(files, folder, month)
    if (manifest !== undefined) return manifest
  }
  return undefined
}

/** Names of the folders of the numbers of a publication, the oldest first. */
export const monthFolders = (files: Files, folder: string): string[] =>
  [...files.list(folder)].filter(name => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(name)).sort()

/** The manifest in the folder of a month, if it has one. */
export const manifestOfMonth = (files: Files, folder: string, month: string): string | undefined =>
  firstOf(files, posix.join(folder, month), manifestNames)

const firstOf = (files: Files, folder: string, names: readonly string[]): string | undefined =>
  names.map(name => posix.join(folder, name)).find(path => files.kind(path) !== 'missing')

/** Walks up from the manifest's folder to the top of the disk. */
export function publicationAbove(files: Files, issue: string): string | undefined {
  let folder = posix.dirname(posix.join(files.workingFolder, issue))
  for (;;) {
    const relative = posix.relative(files.workingFolder, folder) || '.'
    const publication = firstOf(files, relative, publicationNames)
    if (publication !== undefined) return publication
    const above = posix.dirname(folder)
    if (above === folder || above === '.') return undefined
    folder = above
  }
}
