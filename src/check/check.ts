/**
 * The editors' checks: the words of an assembled number in, findings out, in the order of the text. Loaded when a number
 * is checked; nothing here knows of pages but `typedFolios`, which compares what was typed with where things fell.
 */
import type { Finding } from '../findings/finding.ts'
import type { Issue } from '../issue/issue.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { type NumberText, readNumber } from './number-text.ts'
import { readPast } from './past-numbers.ts'
import { rules } from './rules.ts'

/** Whether the numbers of the last year are read for X501, which a build does not wait for. */
export type Past = 'compared' | 'left'

/** Reads what the rules look at. Earlier numbers of the publication are looked up beside this one. */
export const readForCheck = (files: Files, manifest: Manifest, issue: Issue, past: Past): NumberText =>
  readNumber(manifest, issue, past === 'left' ? [] : readPast(files, manifest))

/** Everything the rules find, article by article. */
export function checkText(number: NumberText): readonly Finding[] {
  const findings = rules.flatMap(rule => rule.find(number))
  const order = filesInOrder(number)
  const orderOf = ({ where }: Finding): number => (where === undefined ? -1 : (order.get(where.file) ?? -1))
  return findings.toSorted(
    (one, other) => orderOf(one) - orderOf(other) || (one.where?.from ?? 0) - (other.where?.from ?? 0),
  )
}

/** Files by the place of their first article. */
function filesInOrder({ articles }: NumberText): ReadonlyMap<string, number> {
  const order = new Map<string, number>()
  for (const { passages } of articles)
    for (const { rich } of passages) {
      const { file } = rich.origin.span
      if (!order.has(file)) order.set(file, order.size)
    }
  return order
}
