/** Finished files before they take their places: each is read back once, for its rules and for the job sheet. */
import type { Finding } from '../findings/finding.ts'
import type { Layout } from '../page.ts'
import { expectedOfPress, expectedOfScreen } from '../preflight/expected-of-job.ts'
import { preflightFacts } from '../preflight/preflight-file.ts'
import { readFile } from '../preflight/read-file.ts'
import type { PressJob } from '../press/prepare.ts'
import type { HandedOver } from './job-sheet.ts'

export interface Finished {
  /** Without a folder. */
  readonly name: string
  readonly edition: 'screen' | 'press'
  readonly bytes: Uint8Array
}

export interface Examined {
  /** What the files break; an error among them means that none is written. */
  readonly findings: readonly Finding[]
  /** For `makeSheet`. */
  readonly files: readonly HandedOver[]
}

/** Press files are known by the names their plan gives them. */
export function examineFiles(
  finished: readonly Finished[],
  layout: Layout,
  job: PressJob | undefined,
): Examined {
  const examined = finished.map(({ name, edition, bytes }) => {
    const planned = job?.files.find(file => file.name === name)
    const expected =
      job !== undefined && planned !== undefined
        ? expectedOfPress(planned, job, layout)
        : expectedOfScreen(layout)
    const facts = readFile(bytes)
    const file: HandedOver = { name, edition, role: planned?.role, bytes, facts }
    return { file, findings: preflightFacts(facts, name, expected) }
  })
  return {
    findings: examined.flatMap(({ findings }) => findings),
    files: examined.map(({ file }) => file),
  }
}
