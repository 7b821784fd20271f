/** Streams of items written as letters. */
import { type FlowItem, type FlowKind, plainItem } from '../../src/layout/flow.ts'

const kinds: Readonly<Record<string, FlowKind>> = {
  H: 'head',
  h: 'heading',
  t: 'text',
  s: 'source',
  O: 'opener',
}

/** One letter an item of one pitch: H head, h heading, t text, s source, O opener, which begins a page. */
export const flowItems = (letters: string): readonly FlowItem[] =>
  [...letters].map(letter =>
    plainItem(kinds[letter] ?? 'text', letter === 'O' ? 'forced' : 'free', 0, { steps: 1, marks: [] }),
  )
