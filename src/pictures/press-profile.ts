/** The profile of the press when the manifest names none; it lies in `press/` beside the code. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const inPackage = 'press/FOGRA39L_coated.icc'

/** Coated paper after FOGRA39. Throws when the package is not whole. */
export function readPressProfile(): Uint8Array {
  // The bundle lies at another depth than the source.
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, inPackage)
    if (existsSync(file)) return readFileSync(file)
    if (dirname(folder) === folder) throw new Error(`${inPackage} is missing`)
  }
}
