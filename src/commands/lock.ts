/** The lock of an edition in a build: what a delivery was made with, and whether a frozen build would use the same. */
import { join } from 'node:path/posix'
import { fontDigests } from '../export/font-digests.ts'
import { sha256Of } from '../export/sha256.ts'
import { type Finding, found } from '../findings/finding.ts'
import type { Files } from '../manifest/files.ts'
import { type LockFacts, lockDifferences, lockName, lockText, readLock } from '../manifest/lock.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { OutputFile } from '../output.ts'
import type { Layout } from '../page.ts'
import type { Profile } from '../press/profile.ts'

/** What this build is made with. Font files are read and summed off the main thread. */
export async function lockFacts(
  layout: Layout,
  profile: Profile | undefined,
  version: string,
): Promise<LockFacts> {
  const digest = profile === undefined ? null : sha256Of(profile.bytes)
  return { tool: `issue ${version}`, fonts: await fontDigests(layout), profile: digest }
}

/** No lock has more. */
const largestLock = 100_000

/** What keeps a frozen build from going on. */
export function checkLock(files: Files, manifest: Manifest, used: LockFacts): readonly Finding[] {
  const file = lockPath(manifest)
  const bytes = files.read(file, largestLock)
  if (bytes === 'missing') return [found('lock-missing', { file })]
  if (typeof bytes === 'string') return [found('lock-unreadable', { file })]
  const locked = readLock(Buffer.from(bytes).toString('utf8'), file)
  return locked.ok ? lockDifferences(locked.value, used, file) : locked.findings
}

export interface LockFile {
  readonly file: OutputFile
  /** `there`: the same stands in its place already, so that a finished number may lie on a sealed disk. */
  readonly state: 'there' | 'new'
}

export const lockPath = ({ folder }: Manifest): string => join(folder, lockName)

/** The lock of a delivery. */
export function lockFile(files: Files, manifest: Manifest, used: LockFacts): LockFile {
  const path = lockPath(manifest)
  const bytes = Buffer.from(lockText(used))
  const there = files.read(path, largestLock)
  const isSame = typeof there !== 'string' && bytes.equals(there)
  return { file: { path, bytes, form: 'json' }, state: isSame ? 'there' : 'new' }
}
