/** The profile of the press when the manifest names none. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Coated paper after FOGRA39, in the folder `press` of this package; `package.json` gives it a name that source and bundle both find. */
export const readPressProfile = (): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve('#press/profile'))
