/** Lays the number out and writes its editions, with the lock of a delivery to the press: all files or none. */
import { exitCode } from '../findings/exit-code.ts'
import type { Finding } from '../findings/finding.ts'
import { countFindings } from '../findings/wording.ts'
import type { Files } from '../manifest/files.ts'
import type { LockFacts } from '../manifest/lock.ts'
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
  if (exitCode(findings, settings.failOn) !== 0 || layout === undefined) return refuse([])
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
  const { faults, lockFiles, used } = await lock
  if (!exported.ok || faults.length > 0) return refuse([...exported.findings, ...faults])

  const written = exported.value.map((file, index): Written => ({ ...file, path: targets[index] ?? '' }))
  const handedOver = await watch('examine', () =>
    handOver(written, checked, exported.findings, surroundings, used),
  )
  const told = [...exported.findings, ...handedOver.findings]
  if (countFindings(told).error > 0) return refuse(told)
  const beside = [...handedOver.sheets, ...lockFiles]
  const fault = await watch('write', () => put(written, beside, settings, surroundings))
  if (fault !== undefined) return refuse([...told, fault])
  return { edition, findings: [...findings, ...told], result: 'written', written }
}

/** The names the files have of their own, in the order in which they are exported. */
const namesOf = ({ edition: { wanted }, job }: Checked): readonly (string | undefined)[] =>
  wanted.flatMap(edition => (edition === 'screen' ? [undefined] : (job?.files ?? []).map(({ name }) => name)))

interface HandedOver {
  readonly findings: readonly Finding[]
  /** The job sheet of a delivery to the press. */
  readonly sheets: readonly OutputFile[]
}

/** Reads every file back before it takes its place; what is sound goes to the press with its sheet. */
async function handOver(
  written: readonly Written[],
  { edition, findings, job }: Checked,
  more: readonly Finding[],
  { epoch, version }: WorkSettings,
  used: LockFacts | undefined,
): Promise<HandedOver> {
  const { layout } = edition
  if (layout === undefined) return { findings: [], sheets: [] }
  const { examine, sheetFiles } = await import('./hand-over.ts')
  const examined = examine(written, layout, job)
  const press = written.find(file => file.edition === 'press')
  if (job === undefined || press === undefined || countFindings(examined.findings).error > 0)
    return { findings: examined.findings, sheets: [] }
  const sheet = await sheetFiles(edition, {
    job,
    examined,
    findings: [...findings, ...more, ...examined.findings],
    fonts: used?.fonts ?? {},
    date: instantOf(edition, epoch),
    version,
    beside: press.path,
  })
  return { findings: [...examined.findings, ...sheet.findings], sheets: sheet.files }
}

interface PreparedLock {
  /** What the build is made with, when that was asked. */
  readonly used: LockFacts | undefined
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
  if (!isAsked || layout === undefined || manifest === undefined)
    return { used: undefined, faults: [], lockFiles: [] }
  const { checkLock, lockFacts, lockFile } = await import('./lock.ts')
  const facts = await lockFacts(layout, job, version)
  return lock === 'frozen'
    ? { used: facts, faults: checkLock(files, manifest, facts), lockFiles: [] }
    : { used: facts, faults: [], lockFiles: lockFile(files, manifest, facts) }
}

function put(
  written: readonly Written[],
  beside: readonly OutputFile[],
  { output }: CommandSettings,
  { stdout }: WorkSettings,
): Finding | undefined {
  if (output === standardOutput) {
    for (const { bytes } of written) stdout.write(bytes)
    return undefined
  }
  const pdfs = written.map(({ path, bytes }): OutputFile => ({ path, bytes, form: 'pdf' }))
  return writeWhole([...pdfs, ...beside], output === undefined ? 'made' : 'given')
}
