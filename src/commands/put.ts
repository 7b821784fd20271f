/** Puts the files of a build in their places: a delivery all or none, and its lock beside the manifest where that can be. */
import { type Finding, found } from '../findings/finding.ts'
import { type OutputFile, place, stage, unstage, writeWhole } from '../output.ts'
import { keepsBack } from './check-wish.ts'
import type { LockFile } from './lock.ts'
import type { CommandSettings, Written, WrittenBeside } from './outcome.ts'

export interface Delivery {
  readonly written: readonly Written[]
  readonly sheets: readonly OutputFile[]
  readonly lock: LockFile | undefined
}

export interface Put {
  readonly result: 'written' | 'refused'
  readonly findings: readonly Finding[]
  readonly beside: readonly WrittenBeside[]
}

/**
 * The lock is no part of what is handed over: a manuscript that lies where nothing may be written can be delivered
 * without, which is told. It is written beside its place first, so that a run that fails on warnings leaves no file.
 */
export function put(
  { written, sheets, lock }: Delivery,
  settings: Pick<CommandSettings, 'output' | 'copy' | 'failOn'>,
): Put {
  const staged = stage(lock?.state === 'new' ? [lock.file] : [], 'given')
  const lost = staged.ok ? [] : staged.findings.map(withoutLock)
  const refuse = (findings: readonly Finding[]): Put => {
    if (staged.ok) unstage(staged.value)
    return { result: 'refused', findings, beside: [] }
  }
  if (keepsBack(lost, settings)) return refuse(lost)
  const pdfs = written.map(({ path, bytes }): OutputFile => ({ path, bytes, form: 'pdf' }))
  const fault = writeWhole([...pdfs, ...sheets], settings.output === undefined ? 'made' : 'given')
  if (fault !== undefined) return refuse([...lost, fault])
  const late = staged.ok ? place(staged.value) : undefined
  const findings = late === undefined ? lost : [withoutLock(late)]
  const kept = lock === undefined || findings.length > 0 ? [] : [lock.file]
  return {
    result: 'written',
    findings,
    beside: [...sheets.map(besideAs('sheet')), ...kept.map(besideAs('lock'))],
  }
}

const besideAs =
  (role: WrittenBeside['role']) =>
  ({ path, bytes }: OutputFile): WrittenBeside => ({ role, path, bytes })

const withoutLock = ({ problem, params }: Finding): Finding =>
  found('lock-not-written', { file: params.file ?? '', reason: problem })
