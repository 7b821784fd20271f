/** What a run is asked for, what it may know of the process, and what it came to. */
import type { Edition } from '../build.ts'
import type { ExitCode } from '../findings/exit-code.ts'
import type { Finding } from '../findings/finding.ts'
import type { Language } from '../findings/wording.ts'
import type { RunResult } from '../terminal/report.ts'

export interface CommandSettings {
  /** Manifest, edition or publication folder; undefined takes what the working folder holds. */
  readonly named: string | undefined
  readonly output: string | undefined
  /** `T117=off`, as often as the command line has them. */
  readonly rules: readonly string[]
  /** Whether the rules read the words; structure and material are always checked. */
  readonly text: 'checked' | 'unchecked'
  /** Whether they are compared with the numbers of the last year. */
  readonly past: 'compared' | 'left'
  /** A proof is written whatever the text has against it, and says so in its running heads. */
  readonly copy: 'final' | 'proof'
  readonly form: 'text' | 'json'
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
