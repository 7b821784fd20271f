/** Lays the number out and writes its editions, with the lock of a delivery to the press: all files or none. */
import { dirname, join } from 'node:path'
import type { Finding } from '../findings/finding.ts'
import { countFindings } from '../findings/wording.ts'
import type { Files } from '../manifest/files.ts'
import type { LockFacts } from '../manifest/lock.ts'
import type { OutputFile } from '../output.ts'
import { deliverySheetName } from '../press/file-names.ts'
import type { Watch } from '../stages.ts'
import { type Checked, check } from './check.ts'
import { keepsBack } from './check-wish.ts'
import { deliveryFindings } from './delivery.ts'
import { exportEditions, instantOf } from './export.ts'
import type { LockFile } from './lock.ts'
import type { CommandSettings, Done, WorkSettings, Written } from './outcome.ts'
import { put } from './put.ts'
import { folderMissing, pathGivenTwice, standardOutput, targetsOf } from './targets.ts'

export async function build(
  files: Files,
  named: string | undefined,
  settings: CommandSettings,
  surroundings: WorkSettings,
  watch: Watch,
): Promise<Done> {
  const checked = await check(files, named, settings, surroundings, watch)
  const { edition, findings, job, profile } = checked
  const { layout } = edition
  const refuse = (more: readonly Finding[], result: Done['result'] = 'refused'): Done => ({
    edition,
    findings: [...findings, ...more],
    result,
    written: [],
    beside: [],
  })
  if (keepsBack(findings, settings) || layout === undefined) return refuse([])
  const lost = folderMissing(settings.output)
  if (lost !== undefined) return refuse([lost])
  const targets = targetsOf(namesOf(checked), edition, settings)
  if (targets === undefined) return refuse([], { kind: 'one-target' })
  const twice = pathGivenTwice([...targets, ...(await placesBeside(checked, targets, settings))])
  if (twice !== undefined) return refuse([], { kind: 'same-target', path: twice })

  const lock = prepareLock(files, settings, checked, surroundings.version)
  const exported = await exportEditions(edition, layout, {
    job,
    profile,
    date: instantOf(edition, surroundings.epoch),
    version: surroundings.version,
    cacheFolder: settings.cache === 'asked' ? surroundings.cacheFolder : undefined,
    watch,
  })
  const { faults, file, used } = await lock
  if (!exported.ok || faults.length > 0) return refuse([...exported.findings, ...faults])

  const written = exported.value.map((file, index): Written => ({ ...file, path: targets[index] ?? '' }))
  const { findings: examined, sheets } = await watch('examine', () =>
    handOver(written, checked, exported.findings, surroundings, used),
  )
  const told = [...exported.findings, ...examined]
  if (keepsBack(told, settings) || countFindings(told).error > 0) return refuse(told)
  if (settings.output === standardOutput) {
    for (const { bytes } of written) surroundings.stdout.write(bytes)
    return { edition, findings: [...findings, ...told], result: 'written', written, beside: [] }
  }
  const earlier = job === undefined ? [] : deliveryFindings(written, job)
  const done = await watch('write', () => put({ written, sheets, lock: file }, settings))
  if (done.result === 'refused') return refuse([...told, ...done.findings])
  const all = [...findings, ...told, ...earlier, ...done.findings]
  return { edition, findings: all, result: 'written', written, beside: done.beside }
}

/** The names the files have of their own, in the order in which they are exported. */
const namesOf = ({ edition: { wanted }, job }: Checked): readonly (string | undefined)[] =>
  wanted.flatMap(edition => (edition === 'screen' ? [undefined] : (job?.files ?? []).map(({ name }) => name)))

/** Where else this run writes: the job sheet beside the first press file, the lock beside the manifest, the report. */
async function placesBeside(
  checked: Checked,
  targets: readonly string[],
  { output, lock, report }: CommandSettings,
): Promise<readonly string[]> {
  const { edition, job } = checked
  const ofReport = report === undefined ? [] : [report]
  const press = targets[namesOf(checked).findIndex(name => name !== undefined)]
  if (output === standardOutput || job === undefined || press === undefined) return ofReport
  const { lockPath } = await import('./lock.ts')
  const sheet = join(dirname(press), deliverySheetName(job.settings))
  const ofLock = lock === 'frozen' || edition.manifest === undefined ? [] : [lockPath(edition.manifest)]
  return [`${sheet}.json`, `${sheet}.pdf`, ...ofLock, ...ofReport]
}

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
  /** To be written. */
  readonly file: LockFile | undefined
}

/** A delivery to the press writes the lock, a frozen build compares with it; anything else has none. */
async function prepareLock(
  files: Files,
  { lock }: CommandSettings,
  { edition: { layout, manifest }, job, profile }: Checked,
  version: string,
): Promise<PreparedLock> {
  const isAsked = lock === 'frozen' || job !== undefined
  if (!isAsked || layout === undefined || manifest === undefined)
    return { used: undefined, faults: [], file: undefined }
  const { checkLock, lockFacts, lockFile } = await import('./lock.ts')
  const used = await lockFacts(layout, profile, version)
  return lock === 'frozen'
    ? { used, faults: checkLock(files, manifest, used), file: undefined }
    : { used, faults: [], file: lockFile(files, manifest, used) }
}
