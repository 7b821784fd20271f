/** What a run ends with: the code of the earliest stage at fault (2.3). */
import type { Finding, Severity } from './finding.ts'
import { problems } from './problems.ts'
import { severityOf } from './wording.ts'

/** The least severity that makes a run fail. */
export type Threshold = Severity | 'never'

/** 0 done, 1 text or contents, 3 manifest, 4 material, 5 output, 6 a file that is not as it should be, or not as locked. */
export type ExitCode = 0 | 1 | 3 | 4 | 5 | 6

/** In the order of the stages: manifest, material, what the text says and how it fell on the pages, lock and written bytes, output. */
const stages: readonly ExitCode[] = [3, 4, 1, 6, 5]

/**
 * What the findings amount to. `threshold` is about the text and contents (code 1): a manifest that cannot be read, or a
 * font that is missing, is never let pass, and a finding below an error that reaches the threshold is one of the text.
 */
export function exitCode(findings: readonly Finding[], threshold: Threshold): ExitCode {
  const failed = new Set(findings.map(finding => codeOf(finding, threshold)))
  return stages.find(code => failed.has(code)) ?? 0
}

function codeOf(finding: Finding, threshold: Threshold): ExitCode {
  const severity = severityOf(finding)
  const stage = severity === 'error' ? stageOf(problems[finding.problem].code) : 1
  return stage !== 1 || reaches(severity, threshold) ? stage : 0
}

/** Whether a finding by itself makes the run fail. */
export const fails = (finding: Finding, threshold: Threshold): boolean => codeOf(finding, threshold) !== 0

const weights: Readonly<Record<Threshold, number>> = { hint: 1, warning: 2, error: 3, never: 4 }

const reaches = (severity: Severity, threshold: Threshold): boolean => weights[severity] >= weights[threshold]

function stageOf(code: string): ExitCode {
  switch (code[0]) {
    case 'M':
      return 3
    case 'A':
      return 4
    case 'O':
      return 5
    case 'V':
    case 'L':
      return 6
    case 'I':
      // A manuscript that cannot be read is material; what one says is text.
      return code < 'I010' ? 4 : 1
    default:
      return 1
  }
}
