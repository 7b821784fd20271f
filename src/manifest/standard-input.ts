/** A manifest that is piped in; its paths are relative to the working folder (2.1). */
import { readFileSync } from 'node:fs'
import type { Files } from './files.ts'
import { overlaid } from './overlay.ts'

/** What stands for it on the command line. */
const standardInput = '-'

/** The files with the manifest of standard input among them, where the command line asks for it. */
export function withStandardInput(files: Files, named: readonly (string | undefined)[]): Files {
  if (!named.includes(standardInput)) return files
  try {
    return overlaid(files, new Map([[standardInput, readFileSync(0)]]))
  } catch {
    // Closed, or without end: the manifest is told as missing.
    return files
  }
}
