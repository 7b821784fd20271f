/** Paths as the manifest may write them (3.9). */
import { posix } from 'node:path'
import type { Params } from '../findings/finding.ts'
import { found, type Outcome } from '../findings/finding.ts'
import type { ProblemName } from '../findings/problems.ts'
import { type RichText, spanOf } from '../rich-text.ts'
import type { Files } from './files.ts'

/** The folder of the file that names the path, and the folder that no path may leave. */
export interface PathBase {
  readonly folder: string
  readonly root: string
}

/**
 * Gives the path from the working folder of the file that `written` names: relative, inside the root also when symbolic
 * links are followed, spelled exactly as on the disk. A name that is there in another normal form (macOS writes NFD)
 * is taken. A file that is not there is not this function's affair: whoever reads it says so.
 */
export function resolvePath(files: Files, base: PathBase, written: RichText): Outcome<string> {
  const path = written.text
  const refuse = (problem: ProblemName, params: Params): Outcome<string> => ({
    ok: false,
    findings: [found(problem, { written: path, ...params }, spanOf(written.origin, 0, path.length))],
  })
  if (isAbsolute(path)) return refuse('absolute-path', { mended: besideIssue(path) })
  if (path.includes('\\')) return refuse('path-with-backslash', { mended: path.replace(/\\+/g, '/') })
  const root = base.root
  if (!isInside(posix.join(files.workingFolder, root), posix.join(files.workingFolder, base.folder, path)))
    return refuse('path-outside-root', { root: folderName(files, root) })
  const spelled = spelledAsOnDisk(files, base.folder, path)
  if (spelled.kind === 'other') return refuse('path-spelling', { actual: spelled.name })
  if (spelled.kind === 'link' && linksOut(files, root, spelled.path))
    return refuse('link-out-of-root', { root: folderName(files, root) })
  return { ok: true, value: spelled.path, findings: [] }
}

/** A folder as a person would call it. */
const folderName = ({ workingFolder }: Files, folder: string): string =>
  posix.basename(posix.join(workingFolder, folder))

/** Of any system: the manifest travels between machines. A web address is no path either. */
const isAbsolute = (path: string): boolean => /^(?:[/~]|\\\\|[A-Za-z]:[\\/]|[a-z]+:\/\/)/.test(path)

/** Where files of a kind lie in the folder of a number, by the ends of their names. */
const folders: readonly (readonly [RegExp, string])[] = [
  [/\.(?:jpe?g|png)$/i, 'images/'],
  [/\.(?:ttf|otf|ttc)$/i, 'fonts/'],
  [/\.ic[cm]$/i, 'profiles/'],
  [/\.md$/i, 'articles/'],
]

/** How the file would be named if it lay with the others. */
function besideIssue(path: string): string {
  const name = path.split(/[\\/]/).findLast(part => part !== '') ?? ''
  const [, folder = ''] = folders.find(([end]) => end.test(name)) ?? []
  return `${folder}${name}`
}

const isInside = (root: string, path: string): boolean => {
  const folder = root.endsWith('/') ? root : `${root}/`
  return `${path}/`.startsWith(folder)
}

/** `link`: some name on the way is a symbolic link. */
type Spelling =
  | { readonly kind: 'plain' | 'link'; readonly path: string }
  | { readonly kind: 'other'; readonly name: string }

function linksOut(files: Files, root: string, path: string): boolean {
  const real = files.realPath(path)
  const realRoot = files.realPath(root)
  return real !== undefined && realRoot !== undefined && !isInside(realRoot, real)
}

/** Walks the path name by name through the listings of the folders. */
function spelledAsOnDisk(files: Files, folder: string, path: string): Spelling {
  let current = folder
  let kind: 'plain' | 'link' = 'plain'
  for (const name of posix.normalize(path).split('/')) {
    if (name === '..' || name === '.') {
      current = posix.join(current, name)
      continue
    }
    const spelled = nameOnDisk(files.list(current), name) ?? name
    if (spelled.normalize('NFC') !== name.normalize('NFC')) return { kind: 'other', name: spelled }
    if (files.isLink(current, spelled)) kind = 'link'
    current = current === '.' ? spelled : `${current}/${spelled}`
  }
  return { kind, path: current }
}

/** The name itself, or else one that differs in capitals or in normal form only. */
const nameOnDisk = (names: ReadonlySet<string>, name: string): string | undefined =>
  names.has(name) ? name : [...names].find(other => folded(other) === folded(name))

const folded = (name: string): string => name.normalize('NFC').toLowerCase()
