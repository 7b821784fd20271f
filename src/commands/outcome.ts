/** What a run is asked for, what it may know of the process, and what it came to. */
import type { Edition } from '../build.ts'
import type { ExitCode, Threshold } from '../findings/exit-code.ts'
import type { Finding } from '../findings/finding.ts'
import type { Language } from '../findings/wording.ts'
import type { RunResult } from '../terminal/report.ts'

/** Forms of the findings (2.2). */
export const forms = ['text', 'json', 'ndjson', 'sarif', 'junit', 'github'] as const
export type Form = (typeof forms)[number]

export interface CommandSettings {
  /** Manifest, edition or publication folder; undefined takes what the working folder holds. */
  readonly named: string | undefined
  readonly output: string | undefined
  /** `undefined`: nobody asked, so that the surroundings may choose. */
  readonly form: Form | undefined
  /** A file that takes the findings as well. */
  readonly report: string | undefined
  /** The least severity that fails. */
  readonly failOn: Threshold
  /** Whether the path of the PDF goes to standard output. */
  readonly paths: 'printed' | 'unprinted'
  readonly detail: 'quiet' | 'normal' | 'verbose'
  readonly colour: 'asked' | 'refused'
  readonly language: Language
}

/** What of the process a run may know. */
export interface RunSettings {
  readonly workingFolder: string
  readonly sourceDateEpoch: string | undefined
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly spinner: 'wanted' | 'unwanted'
  readonly colour: 'wanted' | 'unwanted'
  /** Whose log reads annotations in the run of a job. */
  readonly annotations: 'github' | 'none'
  readonly version: string
}

/** A PDF in its place. */
export interface Written {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What a run came to, for whoever tells of it. */
export interface Outcome {
  readonly edition: Edition
  readonly findings: readonly Finding[]
  readonly result: RunResult
  readonly written: Written | undefined
  readonly exitCode: ExitCode
  readonly seconds: number
}
