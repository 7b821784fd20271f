/**
 * What a person must be told, as data: the stages say what happened and where, `problems/` holds the words in
 * Chinese and English, and only `terminal/` and the machine-readable forms turn it into text.
 */
import type { Span } from '../rich-text.ts'
import type { Folio } from '../units.ts'
import type { ProblemName } from './problems.ts'

export type Severity = 'error' | 'warning' | 'hint'

/** Values named in a message; strings are quoted from the editor's text as they stand. */
export type Params = Readonly<Record<string, string | number>>

/** A change of the text that answers a finding. A safe one may be made without asking: it changes no word. */
export interface Edit {
  readonly kind: 'safe' | 'offered'
  readonly where: Span
  readonly replacement: string
}

export interface Finding {
  readonly problem: ProblemName
  readonly params: Params
  /** Nothing when the fault is in no file (a page count, a locked target). */
  readonly where: Span | undefined
  /** The printed page, once there are pages. */
  readonly page: Folio | undefined
  /** The severity that the publication or the command line gave its rule; undefined is that of the table. */
  readonly severity: Severity | undefined
  readonly edit: Edit | undefined
  /** Other places that it is about: the first of two that are alike. */
  readonly related: readonly Span[]
}

/** A stage that reads input gives its value with everything it found, or only what it found. It never throws. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Adds findings one by one: as the arguments of a single call, a few hundred thousand would overflow the stack. */
export function addFindings(findings: Finding[], more: readonly Finding[]): void {
  for (const finding of more) findings.push(finding)
}

export function found(problem: ProblemName, params: Params, where?: Span, page?: Folio): Finding {
  return { problem, params, where, page, severity: undefined, edit: undefined, related: [] }
}

/** A finding with the places it is also about. */
export const relatedTo = (finding: Finding, ...related: readonly Span[]): Finding => ({ ...finding, related })
