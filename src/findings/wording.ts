/** A finding in words, in the language asked for (2.5). */
import type { Finding, Severity } from './finding.ts'
import type { Problem } from './problem.ts'
import { problems } from './problems.ts'
import { visible } from './quoting.ts'

export type Language = 'zh' | 'en'

export const problemOf = ({ problem }: Finding): Problem => problems[problem]

/** How much a finding weighs: as its rule was set for this run, or as the table has it. */
export const severityOf = (finding: Finding): Severity =>
  finding.severity ?? problems[finding.problem].severity

export const messageOf = (finding: Finding, language: Language): string =>
  visible(problemOf(finding).message[language](finding.params))

/** What to do, or undefined when the message says it already. */
export function mendOf(finding: Finding, language: Language): string | undefined {
  const mend = problemOf(finding).mend?.[language](finding.params)
  return mend === undefined ? undefined : visible(mend)
}

const severityWords: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', hint: '提示' },
  en: { error: 'error', warning: 'warning', hint: 'hint' },
}

export const severityWord = (severity: Severity, language: Language): string =>
  severityWords[language][severity]

const families: Readonly<Record<string, string>> = {
  M: 'manifest',
  A: 'material',
  T: 'text',
  D: 'date',
  S: 'source',
  C: 'contents',
  X: 'issue',
  P: 'page',
  O: 'output',
}

/** Long name of a rule for programs, `manifest/unknown-key`. */
export const ruleOf = (finding: Finding): string =>
  `${families[problemOf(finding).code.charAt(0)] ?? 'other'}/${finding.problem}`

export type Counts = Readonly<Record<Severity, number>>

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const finding of findings) counts[severityOf(finding)]++
  return counts
}
