/** Job sheets that may tell of a delivered file: the one that was named, or those in its folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { readSheet } from '../sheet/read-sheet.ts'
import type { NamedSheet, Sheets } from '../sheet/verify.ts'

/** Larger sheets are not ours. */
const largestSheet = 5_000_000

/** A folder with more files than this is not one of deliveries. */
const mostBeside = 200

export function findSheets(pdf: string, named: string | undefined, workingFolder: string): Sheets {
  if (named !== undefined) return { named, sheets: sheetAt(resolve(workingFolder, named), named) }
  return { named, sheets: sheetsIn(dirname(pdf)) }
}

/** The job sheets of a folder. */
export const sheetsIn = (folder: string): readonly NamedSheet[] =>
  namesIn(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .slice(0, mostBeside)
    .flatMap(name => sheetAt(join(folder, name), name))

/** The sheet whose printed page a PDF is: its data lies beside it under the same name. */
export const sheetOfPage = (pdf: string): NamedSheet | undefined =>
  /\.pdf$/i.test(pdf) ? sheetAt(pdf.replace(/pdf$/i, 'json'), basename(pdf))[0] : undefined

/** None in a folder that may be entered but not listed. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function sheetAt(path: string, name: string): readonly NamedSheet[] {
  const bytes = readWhole(path, largestSheet)
  const sheet = bytes === undefined ? undefined : readSheet(bytes.toString('utf8'))
  return sheet === undefined ? [] : [{ name, sheet }]
}

/** Nothing when there is no such file, or it may not be read, or it is too large to be one of ours. */
export function readWhole(path: string, largest: number): Buffer | undefined {
  try {
    const state = statSync(path)
    return state.isFile() && state.size <= largest ? readFileSync(path) : undefined
  } catch {
    return undefined
  }
}
