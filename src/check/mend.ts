/**
 * Safe edits applied to the bytes of their files. Nothing but the stretches that findings name is touched: the rest of a
 * file, its line ends, its byte-order mark, its unnormalised characters, stays byte for byte.
 */
import type { Edit, Finding } from '../findings/finding.ts'
import { positionOf, type SourceText } from '../findings/sources.ts'

export const safeEdits = (findings: readonly Finding[]): readonly Edit[] =>
  findings.flatMap(({ edit }) => (edit?.kind === 'safe' ? [edit] : []))

/** Applies the edits of one file. Of two that overlap the first is made; the other is found again in the mended text. */
export function applyEdits(
  source: SourceText,
  bytes: Uint8Array,
  edits: readonly Edit[],
): { readonly bytes: Uint8Array; readonly made: number } {
  const stretches = edits
    .map(({ where, replacement }) => ({
      from: positionOf(source, where.from).offset,
      to: positionOf(source, where.to).offset,
      replacement,
    }))
    .sort((one, other) => one.from - other.from || one.to - other.to)
  const parts: Uint8Array[] = []
  let at = 0
  let made = 0
  for (const { from, to, replacement } of stretches) {
    if (from < at) continue
    parts.push(bytes.subarray(at, from), Buffer.from(replacement))
    at = to
    made++
  }
  parts.push(bytes.subarray(at))
  return { bytes: Buffer.concat(parts), made }
}
