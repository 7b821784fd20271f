/**
 * A delivery against what lies in its folder: files of its names with other contents, which it is about to replace, and
 * files of its number (`v1`) that it no longer has. A shop that was handed those must not be sent others of the same name.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type Finding, found } from '../findings/finding.ts'
import { isOfDelivery } from '../press/file-names.ts'
import type { PressJob } from '../press/prepare.ts'
import type { Written } from './outcome.ts'

/** Asked before the files are put in their places. A file under another name, asked for with `-o`, is nobody's delivery. */
export function deliveryFindings(
  written: readonly Written[],
  { settings }: Pick<PressJob, 'settings'>,
): readonly Finding[] {
  const files = written.filter(({ edition, name, path }) => edition === 'press' && basename(path) === name)
  const [first] = files
  if (first === undefined) return []
  const where = settings.at(['press', 'delivery'], ['press'])
  const { delivery } = settings
  const told = (problem: 'press-delivery-replaced' | 'press-delivery-stale', names: readonly string[]) =>
    names.length === 0
      ? []
      : [found(problem, { files: names.join('、'), delivery, next: delivery + 1 }, where)]
  const replaced = files.filter(({ path, bytes }) => isOther(path, bytes))
  const folder = dirname(first.path)
  const own = new Set(files.map(({ path }) => basename(path)))
  const stale = namesIn(folder).filter(name => isOfDelivery(name, settings) && !own.has(name))
  return [
    ...told(
      'press-delivery-replaced',
      replaced.map(({ path }) => basename(path)),
    ),
    ...told('press-delivery-stale', stale),
  ]
}

/** Whether a file is there with other bytes. */
function isOther(path: string, bytes: Uint8Array): boolean {
  try {
    return !readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
