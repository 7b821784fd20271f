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
  /** What a file that is replaced must be. */
  readonly form: 'pdf' | 'json' | 'manuscript'
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

/** A file that is written and wants only its name. */
interface PartialFile {
  readonly kind: 'written'
  readonly target: string
  readonly beside: string
}

function writePartial(
  { path, bytes, form }: OutputFile,
  folder: FolderRule,
): PartialFile | { readonly kind: 'failed'; readonly finding: Finding } {
  const target = behindLinks(path)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.partial`)
  let descriptor: number | undefined
  try {
    if (folder === 'made') mkdirSync(dirname(target), { recursive: true })
    const refusal = whatStandsThere(target, form)
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
function whatStandsThere(file: string, form: OutputFile['form']): Finding | undefined {
  const state = statSync(file, { throwIfNoEntry: false })
  if (state === undefined) return file.endsWith('/') ? cannotWrite(`${file}.`, 'ENOENT') : undefined
  if (state.isDirectory()) return found('output-is-folder', { file })
  const isOurs = state.isFile() && (state.size === 0 || beginsAs(openings[form], file))
  return isOurs ? undefined : found('output-not-replaced', { file, form })
}

const openings: Readonly<Record<OutputFile['form'], string>> = { pdf: '%PDF-', json: '{', manuscript: '' }

function beginsAs(opening: string, file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const head = Buffer.alloc(opening.length)
    readSync(descriptor, head)
    return head.toString('latin1') === opening
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
