/** Finished files before they take their places: each is read back once, for its rules and for the job sheet. */
import type { Finding } from '../findings/finding.ts'
import type { Layout } from '../page.ts'
import { nothingKnown } from '../preflight/expectations.ts'
import { expectedOfPress, expectedOfScreen } from '../preflight/expected-of-job.ts'
import { preflightFacts } from '../preflight/preflight-file.ts'
import { readFile } from '../preflight/read-file.ts'
import { fontParts } from '../preflight/reader/font-parts.ts'
import type { PressJob } from '../press/prepare.ts'
import type { HandedOver } from './job-sheet.ts'

export interface Finished {
  /** The name it goes out under, without a folder. */
  readonly name: string
  /** The name its plan gives it; undefined for screens. */
  readonly planned: string | undefined
  readonly edition: 'screen' | 'press'
  readonly bytes: Uint8Array
}

export interface Examined {
  /** What the files break; an error among them means that none is written. */
  readonly findings: readonly Finding[]
  /** For `makeSheet`. */
  readonly files: readonly HandedOver[]
}

/** The page of a job sheet goes to people at the shop: it is read back like the files it tells of. */
export const examineSheet = (name: string, bytes: Uint8Array): readonly Finding[] =>
  preflightFacts(readFile(bytes), name, { ...nothingKnown('screen'), pages: 1 })

/** Press files are known to the plan by the names it gives them, to everybody else by those they go out under. */
export function examineFiles(
  finished: readonly Finished[],
  layout: Layout,
  job: PressJob | undefined,
): Examined {
  const parts = fontParts()
  const examined = finished.map(({ name, planned: plannedName, edition, bytes }) => {
    const planned = job?.files.find(file => file.name === plannedName)
    const expected =
      job !== undefined && planned !== undefined
        ? expectedOfPress(planned, job, layout)
        : expectedOfScreen(layout)
    const facts = readFile(bytes, parts)
    const file: HandedOver = { name, edition, role: planned?.role, bytes, sha256: undefined, facts }
    return { file, findings: preflightFacts(facts, name, expected) }
  })
  return {
    findings: examined.flatMap(({ findings }) => findings),
    files: examined.map(({ file }) => file),
  }
}
