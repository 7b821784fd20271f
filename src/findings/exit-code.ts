/** What a run ends with: the code of the earliest stage at fault (2.3). */
import type { Finding, Severity } from './finding.ts'
import { problems } from './problems.ts'
import { severityOf } from './wording.ts'

/** The least severity that makes a run fail. */
export type Threshold = Severity | 'never'

/** 0 done, 1 text or contents, 3 manifest, 4 material, 5 output, 6 another than was locked. */
export type ExitCode = 0 | 1 | 3 | 4 | 5 | 6

/** In the order of the stages: manifest, material, what the text says and how it fell on the pages, lock, output. */
const stages: readonly ExitCode[] = [3, 4, 1, 6, 5]

export function exitCode(findings: readonly Finding[], threshold: Threshold): ExitCode {
  const failed = new Set(
    findings
      .filter(finding => reaches(severityOf(finding), threshold))
      .map(({ problem }) => stageOf(problems[problem].code)),
  )
  return stages.find(code => failed.has(code)) ?? 0
}

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
    case 'L':
      return 6
    default:
      return 1
  }
}
