/** The severity a rule may be given for a number, a publication or a run. */
import type { Severity } from '../findings/finding.ts'
import { problems } from '../findings/problems.ts'

export type Level = Severity | 'off'

/** The level each rule was given, by code. */
export type Levels = ReadonlyMap<string, Level>

/**
 * Whether a code is one of the editors' rules. A manifest that cannot be read, a missing file, or a character that no
 * face has is no matter of taste.
 */
export const isChangeable = (code: string): boolean =>
  /^[TDSCXP]\d{3}$/.test(code) && Object.values(problems).some(problem => problem.code === code)
