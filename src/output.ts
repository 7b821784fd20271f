/**
 * Puts finished files in their places: each is written beside its target under another name, and when all are written
 * they are renamed, so that at any moment a target is either the old file or the new one, whole.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Finding, found } from './findings/finding.ts'

/** `made`: the folder of the target is the tool's own and is made when missing; `given`: it must be there. */
export type FolderRule = 'made' | 'given'

export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array
  /**
   * What a file that is replaced must be; `text`: one with the same first line; `new`: nothing is replaced; who writes a
   * `manuscript` has looked at what it replaces.
   */
  readonly form: 'pdf' | 'json' | 'sarif' | 'xml' | 'text' | 'new' | 'manuscript'
}

/** Writes all the files; gives the finding when one cannot be written, and leaves none and no traces then. */
export function writeWhole(files: readonly OutputFile[], folder: FolderRule): Finding | undefined {
  const partials: PartialFile[] = []
  for (const file of files) {
    const written = writePartial(file, folder)
    if (written.kind === 'written') partials.push(written)
    else {
      removePartials(partials)
      return written.finding
    }
  }
  for (const [index, { target, beside }] of partials.entries())
    try {
      renameSync(beside, target)
    } catch (fault) {
      removePartials(partials.slice(index))
      return cannotWrite(files[index]?.path ?? target, codeOf(fault))
    }
  return undefined
}

/** Makes folders with those above them; gives the finding when one cannot be made. */
export function makeFolders(folders: readonly string[]): Finding | undefined {
  for (const folder of folders)
    try {
      mkdirSync(folder, { recursive: true })
    } catch (fault) {
      return cannotWrite(folder, codeOf(fault))
    }
  return undefined
}

/** A file that is written and wants only its name. */
interface PartialFile {
  readonly kind: 'written'
  readonly target: string
  readonly beside: string
}

function writePartial(
  file: OutputFile,
  folder: FolderRule,
): PartialFile | { readonly kind: 'failed'; readonly finding: Finding } {
  const { path, bytes } = file
  const target = behindLinks(path)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.partial`)
  let descriptor: number | undefined
  try {
    if (folder === 'made') mkdirSync(dirname(target), { recursive: true })
    const refusal = whatStandsThere(target, file)
    if (refusal !== undefined) return { kind: 'failed', finding: refusal }
    descriptor = openSync(beside, 'w')
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
    closeSync(descriptor)
    return { kind: 'written', target, beside }
  } catch (fault) {
    if (descriptor !== undefined) closeQuietly(descriptor)
    removePartials([{ beside }])
    return { kind: 'failed', finding: cannotWrite(path, codeOf(fault)) }
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

/** Nothing is replaced but a file of the same form or an empty one: a manuscript named by mistake stays what it is. */
function whatStandsThere(target: string, { path, bytes, form }: OutputFile): Finding | undefined {
  const state = statSync(target, { throwIfNoEntry: false })
  if (state === undefined) return target.endsWith('/') ? cannotWrite(`${target}.`, 'ENOENT') : undefined
  if (state.isDirectory()) return found('output-is-folder', { file: target })
  if (form === 'new') return found('file-exists', { file: path })
  const opening = form === 'text' ? firstLine(bytes) : Buffer.from(openings[form])
  if (state.isFile() && (state.size === 0 || beginsAs(opening, target))) return undefined
  return form === 'text'
    ? found('file-exists', { file: path })
    : found('output-not-replaced', { file: target, form })
}

const openings: Readonly<Record<Exclude<OutputFile['form'], 'text' | 'new'>, string>> = {
  pdf: '%PDF-',
  json: '{',
  sarif: '{',
  xml: '<?xml',
  manuscript: '',
}

const firstLine = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.indexOf(0x0a) + 1)

function beginsAs(opening: Uint8Array, file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const head = Buffer.alloc(opening.length)
    readSync(descriptor, head)
    return head.equals(opening)
  } finally {
    closeSync(descriptor)
  }
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor)
  } catch {}
}

/** Cleans up after a fault; a second fault on the way changes nothing of what is told. */
function removePartials(partials: readonly Pick<PartialFile, 'beside'>[]): void {
  for (const { beside } of partials)
    try {
      rmSync(beside, { force: true })
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
