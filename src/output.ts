/**
 * Puts finished files in their places: each is written beside its target under another name, and when all are written
 * they are renamed, so that at any moment a target is either the old file or the new one, whole.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Finding, found, type Outcome } from './findings/finding.ts'
import { type FileForm, isOfMake } from './replaceable.ts'

/** `made`: the folder of the target is the tool's own and is made when missing; `given`: it must be there. */
export type FolderRule = 'made' | 'given'

export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** What a file that is replaced must be. */
  readonly form: FileForm
}

/** Writes all the files; gives the finding when one cannot be written, and leaves none and no traces then. */
export function writeWhole(files: readonly OutputFile[], folder: FolderRule): Finding | undefined {
  const staged = stage(files, folder)
  return staged.ok ? place(staged.value) : staged.findings[0]
}

/** Files that are written beside their targets and want only their names. */
export type Staged = readonly PartialFile[]

/** Writes the files beside their targets, no two of which may be the same; leaves none when one cannot be written. */
export function stage(files: readonly OutputFile[], folder: FolderRule): Outcome<Staged> {
  const partials: PartialFile[] = []
  const places = new Set<string>()
  endInOrder()
  for (const file of files) {
    const target = behindLinks(file.path)
    const place = placeOf(file.path)
    if (places.has(place)) throw new Error(`two files are to be ${target}`)
    places.add(place)
    const fault = writePartial(file, target, folder)
    if (fault !== undefined) {
      unstage(partials)
      return { ok: false, findings: [fault] }
    }
    partials.push({ path: file.path, target, beside: besideOf(target, 'partial') })
  }
  return { ok: true, value: partials, findings: [] }
}

/** Gives staged files their names, or none of them: what was there before is put back when one cannot be given. */
export function place(staged: Staged): Finding | undefined {
  const placed: PlacedFile[] = []
  for (const [index, { path, target, beside }] of staged.entries()) {
    try {
      placed.push({ target, old: staged.length === 1 ? undefined : keepOld(target) })
      renameSync(beside, target)
    } catch (fault) {
      putBack(placed, index)
      unstage(staged.slice(index))
      return cannotWrite(path, codeOf(fault))
    }
  }
  for (const { old } of placed) if (old !== undefined) removeQuietly(old)
  return undefined
}

/** Takes staged files away again; a fault on the way changes nothing of what is told. */
export function unstage(staged: Staged): void {
  for (const { beside } of staged) removeQuietly(beside)
}

/** The place a path stands for, the same for all the ways it can be written, whether or not a file is there. */
export function placeOf(path: string): string {
  const full = resolve(path)
  const real = behindLinks(full)
  return real === full ? join(behindLinks(dirname(full)), basename(full)) : real
}

/** Makes folders with those above them; gives the finding when one cannot be made. */
export function makeFolders(folders: readonly string[]): Finding | undefined {
  for (const folder of folders)
    try {
      makeFolder(folder)
    } catch (fault) {
      return cannotWrite(folder, codeOf(fault))
    }
  return undefined
}

/**
 * A folder with those above it. Node's own recursive making never ends where the system says of a folder that is there
 * that it is not (`/proc`, a share that is mounted on demand).
 */
function makeFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (fault) {
    // Another run made it in the meantime.
    if (codeOf(fault) !== 'EEXIST' || !statSync(folder).isDirectory()) throw fault
  }
}

const stops: readonly (readonly [NodeJS.Signals, () => never])[] = [
  ['SIGINT', () => process.exit(130)],
  ['SIGTERM', () => process.exit(143)],
]

/**
 * From the first file on, Ctrl-C waits until all files have their names or none has: writing never goes back to the event
 * loop, so that a listener hears of it only then, and nothing half done is left beside the targets.
 */
function endInOrder(): void {
  for (const [signal, stop] of stops) if (!process.listeners(signal).includes(stop)) process.on(signal, stop)
}

interface PartialFile {
  /** As the command line has it. */
  readonly path: string
  readonly target: string
  readonly beside: string
}

/** Hidden files of this run beside a target. */
const besideOf = (target: string, what: 'partial' | 'old'): string =>
  join(dirname(target), `.${basename(target)}.${process.pid}.${what}`)

function writePartial(file: OutputFile, target: string, folder: FolderRule): Finding | undefined {
  const { path, bytes } = file
  const beside = besideOf(target, 'partial')
  let descriptor: number | undefined
  try {
    if (folder === 'made') makeFolder(dirname(target))
    const refusal = whatStandsThere(target, file)
    if (refusal !== undefined) return refusal
    descriptor = openSync(beside, 'w')
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
    closeSync(descriptor)
    return undefined
  } catch (fault) {
    if (descriptor !== undefined) closeQuietly(descriptor)
    removeQuietly(beside)
    return cannotWrite(path, codeOf(fault))
  }
}

interface PlacedFile {
  readonly target: string
  /** Another name of the file that was there; undefined when none was. */
  readonly old: string | undefined
}

/** Gives the old file a second name without taking the first away; where a disk has no second names, it is copied. */
function keepOld(target: string): string | undefined {
  if (statSync(target, { throwIfNoEntry: false })?.isFile() !== true) return undefined
  const old = besideOf(target, 'old')
  removeQuietly(old)
  try {
    linkSync(target, old)
  } catch {
    copyFileSync(target, old)
  }
  return old
}

/** Takes back the names that were given before that of `from`, which has only a second name to lose. */
function putBack(placed: readonly PlacedFile[], from: number): void {
  for (const [index, { target, old }] of placed.entries())
    try {
      if (index < from && old !== undefined) renameSync(old, target)
      else if (index < from) rmSync(target, { force: true })
      else if (old !== undefined) rmSync(old, { force: true })
    } catch {
      // The old file keeps its second name; what is told is the first fault.
    }
}

/** The file a symbolic link stands for, so that the link stays one. */
function behindLinks(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** Nothing is replaced but a file of the same make or an empty one. */
function whatStandsThere(target: string, file: OutputFile): Finding | undefined {
  const { path, form } = file
  const state = statSync(target, { throwIfNoEntry: false })
  if (state === undefined) return target.endsWith('/') ? cannotWrite(`${target}.`, 'ENOENT') : undefined
  if (state.isDirectory()) return found('output-is-folder', { file: path })
  if (form === 'new') return found('file-exists', { file: path })
  if (state.isFile() && (state.size === 0 || isOfMake(target, file))) return undefined
  return form === 'text'
    ? found('file-exists', { file: path })
    : found('output-not-replaced', { file: path, form })
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor)
  } catch {}
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {}
}

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : 'EIO'

function cannotWrite(file: string, code: string): Finding {
  switch (code) {
    case 'ENOENT':
    case 'EEXIST':
    case 'ENOTDIR':
      return found('output-folder-missing', { file, folder: dirname(file) })
    case 'EBUSY':
      return found('output-locked', { file })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return found('output-refused', { file })
    case 'ENOSPC':
    case 'EDQUOT':
      return found('disk-full', { file })
    default:
      return found('output-failed', { file, cause: code })
  }
}
