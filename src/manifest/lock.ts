/**
 * The lock of an edition, `issue.lock`: which tool, faces and press profile its last delivery was made with. A build
 * with `--frozen` is refused when what it would use differs, since the same input then no longer gives the same bytes.
 */
import * as z from 'zod/mini'
import { type Finding, found, type Outcome } from '../findings/finding.ts'

export const lockName = 'issue.lock'

/** Rises when a field changes its meaning. */
const lockVersion = 1

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const lockSchema = z.strictObject({
  lock: z.literal(lockVersion),
  /** Name and version of the tool. */
  tool: z.string(),
  /** SHA-256 of every font file by its name, for the faces on the pages. */
  fonts: z.record(z.string(), sha256),
  /** SHA-256 of the press profile; null when nothing in the files hangs on it. */
  profile: z.nullable(sha256),
})

export type Lock = z.output<typeof lockSchema>
/** What a lock tells, whatever its version. */
export type LockFacts = Omit<Lock, 'lock'>

/** The text of the file; the same facts give the same text. */
export function lockText({ tool, fonts, profile }: LockFacts): string {
  const sorted = Object.entries(fonts).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({ lock: lockVersion, tool, fonts: Object.fromEntries(sorted), profile }, null, 2)}\n`
}

/** Reads the text of a lock; a text that is none is a finding. */
export function readLock(text: string, file: string): Outcome<Lock> {
  const lock = lockSchema.safeParse(parseJson(text))
  return lock.success
    ? { ok: true, value: lock.data, findings: [] }
    : { ok: false, findings: [found('lock-unreadable', { file })] }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * One finding for each thing that `used` has otherwise than `locked`, and for each face that only one of them has. The
 * pages and their faces are those of every edition; the profile has no say in most files for screens, and is not asked
 * about then.
 */
export function lockDifferences(locked: LockFacts, used: LockFacts, file: string): readonly Finding[] {
  const differs = (kind: 'tool' | 'font' | 'profile', name: string): Finding =>
    found('lock-differs', { file, kind, name })
  const names = [...new Set([...Object.keys(locked.fonts), ...Object.keys(used.fonts)])].sort()
  return [
    ...(locked.tool === used.tool ? [] : [differs('tool', `${locked.tool} → ${used.tool}`)]),
    ...names.filter(name => locked.fonts[name] !== used.fonts[name]).map(name => differs('font', name)),
    ...(used.profile === null || locked.profile === used.profile ? [] : [differs('profile', '')]),
  ]
}
