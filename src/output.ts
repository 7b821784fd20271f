/**
 * Puts a finished file in its place: written beside the target under another name, then renamed, so that at any
 * moment the target is either the old file or the new one, whole.
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

/** Writes `bytes` to `named`; gives the finding when that cannot be done, and leaves no traces then. */
export function writeWhole(named: string, bytes: Uint8Array, folder: FolderRule): Finding | undefined {
  const target = behindLinks(named)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.partial`)
  let descriptor: number | undefined
  try {
    if (folder === 'made') mkdirSync(dirname(target), { recursive: true })
    const refusal = whatStandsThere(target)
    if (refusal !== undefined) return refusal
    descriptor = openSync(beside, 'w')
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
    closeSync(descriptor)
    renameSync(beside, target)
    return undefined
  } catch (fault) {
    if (descriptor !== undefined) removePartial(beside, descriptor)
    return cannotWrite(named, codeOf(fault))
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

/** Nothing is replaced but a PDF or an empty file: a manuscript named by mistake stays what it is. */
function whatStandsThere(file: string): Finding | undefined {
  const state = statSync(file, { throwIfNoEntry: false })
  if (state === undefined) return file.endsWith('/') ? cannotWrite(`${file}.`, 'ENOENT') : undefined
  if (state.isDirectory()) return found('output-is-folder', { file })
  if (!state.isFile() || (state.size > 0 && !beginsAsPdf(file))) return found('output-not-pdf', { file })
  return undefined
}

function beginsAsPdf(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const head = Buffer.alloc(5)
    readSync(descriptor, head)
    return head.toString('latin1') === '%PDF-'
  } finally {
    closeSync(descriptor)
  }
}

/** Cleans up after a fault; a second fault on the way changes nothing of what is told. */
function removePartial(beside: string, descriptor: number): void {
  try {
    closeSync(descriptor)
  } catch {}
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
