/** Lays the number out and writes its editions, with the lock of a delivery to the press: all files or none. */
import type { Finding } from '../findings/finding.ts'
import { countFindings } from '../findings/wording.ts'
import type { Files } from '../manifest/files.ts'
import { type OutputFile, writeWhole } from '../output.ts'
import type { Watch } from '../stages.ts'
import { type Checked, check } from './check.ts'
import { exportEditions, instantOf } from './export.ts'
import type { CommandSettings, Done, WorkSettings, Written } from './outcome.ts'
import { standardOutput, targetsOf } from './targets.ts'

export async function build(
  files: Files,
  settings: CommandSettings,
  surroundings: WorkSettings,
  watch: Watch,
): Promise<Done> {
  const checked = await check(files, settings, surroundings, watch)
  const { edition, findings, job } = checked
  const { layout } = edition
  const refuse = (more: readonly Finding[]): Done => ({
    edition,
    findings: [...findings, ...more],
    result: 'refused',
    written: [],
  })
  if (countFindings(findings).error > 0 || layout === undefined) return refuse([])
  const targets = targetsOf(namesOf(checked), edition, settings.output)
  if (targets === undefined) return { ...refuse([]), result: 'wrong-use' }

  const lock = prepareLock(files, settings, checked, surroundings.version)
  const exported = await exportEditions(edition, layout, {
    job,
    date: instantOf(edition, surroundings.epoch),
    version: surroundings.version,
    cacheFolder: settings.cache === 'asked' ? surroundings.cacheFolder : undefined,
    watch,
  })
  const { faults, lockFiles } = await lock
  if (!exported.ok || faults.length > 0) return refuse([...exported.findings, ...faults])

  const written = exported.value.map((file, index): Written => ({ ...file, path: targets[index] ?? '' }))
  const fault = await watch('write', () => put(written, lockFiles, settings, surroundings))
  if (fault !== undefined) return refuse([...exported.findings, fault])
  return { edition, findings: [...findings, ...exported.findings], result: 'written', written }
}

/** The names the files have of their own, in the order in which they are exported. */
const namesOf = ({ edition: { wanted }, job }: Checked): readonly (string | undefined)[] =>
  wanted.flatMap(edition => (edition === 'screen' ? [undefined] : (job?.files ?? []).map(({ name }) => name)))

interface PreparedLock {
  readonly faults: readonly Finding[]
  readonly lockFiles: readonly OutputFile[]
}

/** A delivery to the press writes the lock, a frozen build compares with it; anything else has none. */
async function prepareLock(
  files: Files,
  { lock }: CommandSettings,
  { edition: { layout, manifest }, job }: Checked,
  version: string,
): Promise<PreparedLock> {
  const isAsked = lock === 'frozen' || job !== undefined
  if (!isAsked || layout === undefined || manifest === undefined) return { faults: [], lockFiles: [] }
  const { checkLock, lockFacts, lockFile } = await import('./lock.ts')
  const facts = await lockFacts(layout, job, version)
  return lock === 'frozen'
    ? { faults: checkLock(files, manifest, facts), lockFiles: [] }
    : { faults: [], lockFiles: lockFile(files, manifest, facts) }
}

function put(
  written: readonly Written[],
  lockFiles: readonly OutputFile[],
  { output }: CommandSettings,
  { stdout }: WorkSettings,
): Finding | undefined {
  if (output === standardOutput) {
    for (const { bytes } of written) stdout.write(bytes)
    return undefined
  }
  const pdfs = written.map(({ path, bytes }): OutputFile => ({ path, bytes, form: 'pdf' }))
  return writeWhole([...pdfs, ...lockFiles], output === undefined ? 'made' : 'given')
}
