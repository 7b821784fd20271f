/** The disk as the reading stages see it. Calls wait for the disk: hundreds of small files are read faster that way. */
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { posix, sep } from 'node:path'
import type { FileFault, Files } from './files.ts'

/** `workingFolder` is absolute, in the system's own form. */
export function diskFiles(workingFolder: string): Files {
  const folder = withSlashes(workingFolder)
  const place = (path: string): string => posix.join(folder, path)
  const listings = new Map<string, Listing>()
  const listing = (path: string): Listing => {
    const known = listings.get(path) ?? listFolder(place(path))
    listings.set(path, known)
    return known
  }
  return {
    workingFolder: folder,
    read: (path, limit) => readWithin(place(path), limit),
    kind: path => kindOf(place(path)),
    list: path => listing(path).names,
    isLink: (path, name) => listing(path).links.has(name),
    realPath(path) {
      try {
        return withSlashes(realpathSync.native(place(path)))
      } catch {
        return undefined
      }
    },
  }
}

/** A path of the system with `/` between its parts. */
export const withSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

/**
 * The size is asked of the open file, so that a device or a growing file cannot slip past the limit. Opened without
 * waiting: a named pipe would keep the tool waiting for a writer for ever.
 */
function readWithin(path: string, limit: number): Uint8Array | FileFault {
  let handle: number | undefined
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const state = fstatSync(handle)
    if (state.isDirectory()) return 'folder'
    if (!state.isFile()) return 'refused'
    if (state.size > limit) return 'too-large'
    const bytes = Buffer.allocUnsafe(state.size)
    let filled = 0
    for (let got = -1; got !== 0 && filled < bytes.length; filled += got)
      got = readSync(handle, bytes, filled, bytes.length - filled, null)
    return bytes.subarray(0, filled)
  } catch (error) {
    return faultOf(error)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** Nothing is there, or nothing could be: a name too long or with a NUL in it. */
const nowhere: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

function faultOf(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (nowhere.has(code)) return 'missing'
  return code === 'EISDIR' ? 'folder' : 'refused'
}

/** What the system will not let us look at counts as a file: whoever reads it says why it cannot be read. */
function kindOf(path: string): 'file' | 'folder' | 'missing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    return faultOf(error) === 'missing' ? 'missing' : 'file'
  }
}

interface Listing {
  readonly names: ReadonlySet<string>
  /** Names that are neither plain files nor folders. */
  readonly links: ReadonlySet<string>
}

function listFolder(path: string): Listing {
  try {
    const entries = readdirSync(path, { withFileTypes: true })
    const links = entries.filter(entry => !entry.isFile() && !entry.isDirectory())
    return { names: new Set(entries.map(({ name }) => name)), links: new Set(links.map(({ name }) => name)) }
  } catch {
    return { names: new Set(), links: new Set() }
  }
}
