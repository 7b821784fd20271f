/** The shape of one entry of the tables in `problems/`: code, severity and words of one kind of fault. */
import type { Params, Severity } from './finding.ts'

/** Words in both languages; a function of the finding's values. */
export interface Words {
  readonly zh: (params: Params) => string
  readonly en: (params: Params) => string
}

export interface Problem {
  /** `M004` and the like; never changes its meaning. Several problems may share one code. */
  readonly code: string
  readonly severity: Severity
  /** One sentence: names the thing, quotes the words. */
  readonly message: Words
  /** What to do, in the imperative; left out when the message says it already. */
  readonly mend?: Words
}

/** Keeps the names of a table as literal types while checking every entry. */
export function defineProblems<Name extends string>(table: Record<Name, Problem>): Record<Name, Problem> {
  return table
}
