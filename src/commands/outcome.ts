/** What a run is asked for, what it may know of the process, and what it came to. */
import type { Edition } from '../build.ts'
import type { EditionChoice } from '../edition-name.ts'
import type { EditionFile } from '../export/editions.ts'
import type { ExitCode, Threshold } from '../findings/exit-code.ts'
import type { Finding } from '../findings/finding.ts'
import type { Language } from '../findings/wording.ts'
import type { RunResult } from '../terminal/report.ts'

/** Forms of the findings (2.2). */
export const forms = ['text', 'json', 'ndjson', 'sarif', 'junit', 'github'] as const
export type Form = (typeof forms)[number]

export interface CommandSettings {
  /** Manifests, edition or publication folders, of `build` one at most; none takes what the working folder holds. */
  readonly named: readonly string[]
  readonly output: string | undefined
  /** `undefined`: nobody asked, so that the surroundings may choose. */
  readonly form: Form | undefined
  /** A file that takes the findings as well. */
  readonly report: string | undefined
  /** The least severity that fails. */
  readonly failOn: Threshold
  /** Whether the path of the PDF goes to standard output. */
  readonly paths: 'printed' | 'unprinted'
  /** The edition asked for; undefined leaves it to the manifest. */
  readonly edition: EditionChoice | undefined
  /** `frozen`: nothing is written unless everything is as the lock says. */
  readonly lock: 'frozen' | 'free'
  /** `T117=off`, as often as the command line has them. */
  readonly rules: readonly string[]
  /** Whether the rules read the words; structure and material are always checked. */
  readonly text: 'checked' | 'unchecked'
  /** Whether they are compared with the numbers of the last year. */
  readonly past: 'compared' | 'left'
  /** A proof is written whatever the text has against it, and says so in its running heads. */
  readonly copy: 'final' | 'proof'
  readonly detail: 'quiet' | 'normal' | 'verbose'
  readonly colour: 'asked' | 'refused'
  /** Whether pictures prepared by an earlier build may be taken. */
  readonly cache: 'asked' | 'refused'
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
  /** Where prepared pictures are kept between builds. */
  readonly cacheFolder: string
}

/** The same with the instant of the file, in seconds as text; empty when the environment names none. */
export type WorkSettings = RunSettings & { readonly epoch: string }

/** A PDF in its place. */
export interface Written extends EditionFile {
  readonly path: string
}

/** What stands beside the PDFs of a delivery. */
export interface WrittenBeside {
  readonly role: 'sheet' | 'lock'
  readonly path: string
  readonly bytes: Uint8Array
}

/** Why the words of the command line cannot be followed for this number. */
export type WrongUse =
  | { readonly kind: 'one-target' }
  /** Two files would be written to this path. */
  | { readonly kind: 'same-target'; readonly path: string }

/** How far a command came. */
export interface Done {
  readonly edition: Edition
  readonly findings: readonly Finding[]
  readonly result: RunResult | WrongUse
  readonly written: readonly Written[]
  readonly beside: readonly WrittenBeside[]
}

/** What a run came to, for whoever tells of it. */
export interface Outcome {
  /** In the order in which they were asked for; of `build` there is one. */
  readonly numbers: readonly [Done, ...Done[]]
  /** Those of all numbers. */
  readonly findings: readonly Finding[]
  readonly result: RunResult
  readonly exitCode: ExitCode
  readonly seconds: number
}
