/** The cover of a number → the titles its contents list has; everything else on it is settled in `publication.yaml`. */
import type { Block, Left, Stretch } from './manuscript.ts'
import { textOf } from './manuscript.ts'

export interface ContentsEntry extends Stretch {
  readonly title: string
}

export interface ReadCover {
  readonly entries: readonly ContentsEntry[]
  readonly left: readonly Left[]
}

/** A title, a leader of dots or a gap, a page number. */
const entryForm = /^(.*?\S)\s*(?:[.…·．。・]{2,}|…+|\t+|\s{2,})\s*(?:[.…·．]*\s*)(\d{1,3})$/

export function readCover(blocks: readonly Block[]): ReadCover {
  const entries: ContentsEntry[] = []
  const left: Left[] = []
  for (const block of blocks) {
    if (block.kind === 'page-end') continue
    const title = block.kind === 'passage' ? entryForm.exec(textOf(block).trim())?.[1] : undefined
    if (title === undefined) left.push({ kind: 'cover', from: block.from, to: block.to })
    else entries.push({ title, from: block.from, to: block.to })
  }
  return { entries, left }
}
