/** Source lines where they stand among other lines: the house has them in one, a page may have broken them. */
import type { House } from './house.ts'
import { type Block, type Passage, textOf } from './manuscript.ts'
import { continuesSource, type ReadSource, readSourceLine } from './read-source.ts'

/** A source line at `blocks[at]`, together with the line that it runs over into. */
export function readSourceAt(
  blocks: readonly Block[],
  at: number,
  house: House,
): { readonly read: ReadSource; readonly passages: readonly Passage[]; readonly next: number } | undefined {
  const block = blocks[at]
  if (block?.kind !== 'passage') return undefined
  const read = readSourceLine(textOf(block), house)
  if (read === undefined) return undefined
  let next = at + 1
  while (blocks[next]?.kind === 'page-end') next++
  const below = blocks[next]
  if (read.date !== 'missing' || below?.kind !== 'passage' || !continuesSource(textOf(below).trim()))
    return { read, passages: [block], next: at + 1 }
  const both = readSourceLine(`${textOf(block).trim()} ${textOf(below).trim()}`, house)
  if (both === undefined) return { read, passages: [block], next: at + 1 }
  return { read: { ...both, slips: ['parted', ...both.slips] }, passages: [block, below], next: next + 1 }
}
