/** Where the files of a run go, by the words of the command line and the names that the press edition gives its own. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Edition } from '../build.ts'
import { type Finding, found } from '../findings/finding.ts'
import { placeOf } from '../output.ts'
import type { CommandSettings } from './outcome.ts'

export const standardOutput = '-'

/**
 * A path for each of the `names`: a press file has one of its own, the screen edition has none. The file asked for with `-o` is the screen edition, or the one press file there is; other press
 * files stand beside it under their own names. Without `-o` all go to `out/` in the folder of the edition. Undefined
 * when one target is asked for more files than one.
 */
export function targetsOf(
  names: readonly (string | undefined)[],
  edition: Edition,
  { output, copy }: Pick<CommandSettings, 'output' | 'copy'>,
): readonly string[] | undefined {
  const isOnePlace = output !== undefined && !isFolder(output)
  if (names.length === 1 && isOnePlace) return [output]
  if (output === standardOutput || (isOnePlace && !names.includes(undefined))) return undefined
  const folder = output === undefined ? join(edition.manifest?.folder ?? '.', 'out') : output
  const screen = isOnePlace ? output : join(folder, screenName(edition, copy))
  return names.map(name => (name === undefined ? screen : join(dirname(screen), name)))
}

/**
 * What is said with `-o` and is neither there nor the name of a PDF is meant for a folder; none is made, a slip of the pen
 * would make one.
 */
export function folderMissing(output: string | undefined): Finding | undefined {
  if (output === undefined || output === standardOutput || existsSync(output)) return undefined
  return /\.pdf$/i.test(output)
    ? undefined
    : found('output-no-folder', { folder: output.replace(/\/+$/, '') })
}

/** The first of some paths at which another of them is written too; names that differ in capitals are one on many disks. */
export function pathGivenTwice(paths: readonly string[]): string | undefined {
  const places = paths.map(path => placeOf(path).normalize('NFC').toLowerCase())
  return paths.find((_, index) => places.indexOf(places[index] ?? '') !== index)
}

/** `<YYYY-MM>.pdf`; of a proof `<YYYY-MM>-proof.pdf`, so that none is taken for the number. */
function screenName({ issue }: Edition, copy: CommandSettings['copy']): string {
  const { year, month } = issue?.numbering ?? { year: 0, month: 0 }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}${copy === 'proof' ? '-proof' : ''}.pdf`
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // Not there, or not to be looked at: writing will tell.
    return false
  }
}
