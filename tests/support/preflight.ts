/** A file as it would be judged on its way out: read back from its bytes, and held against the rules. */
import type { Finding } from '../../src/findings/finding.ts'
import type { Expectations } from '../../src/preflight/expectations.ts'
import { preflightFacts } from '../../src/preflight/preflight-file.ts'
import { readFile } from '../../src/preflight/read-file.ts'

export const preflightFile = (bytes: Uint8Array, file: string, expected: Expectations): readonly Finding[] =>
  preflightFacts(readFile(bytes), file, expected)
