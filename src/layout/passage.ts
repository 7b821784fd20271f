/** The stream in stretches that are set as one, so that a page may ask one of them for a line more or less. */
import type { FlowItem } from './flow.ts'
import type { Looseness } from './looseness.ts'

/** An opener, an article, a book. A forced start is always the first item of its passage. */
export interface Passage {
  readonly items: readonly FlowItem[]
  /** Sets it again with these paragraphs a line shorter or longer. */
  readonly again: (looseness: Looseness) => readonly FlowItem[]
}

/** A passage of text that is set by `set`. */
export function passageOf(set: (looseness: Looseness) => readonly FlowItem[], asItIs: Looseness): Passage {
  return { items: set(asItIs), again: set }
}

/** The stretches of passages between forced starts. */
export function partsOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const starts = passages.flatMap(({ items }, index) =>
    index === 0 || items[0]?.start === 'forced' ? [index] : [],
  )
  return starts.map((start, index) => passages.slice(start, starts[index + 1]))
}

export const itemsOf = (passages: readonly Passage[]): readonly FlowItem[] =>
  passages.flatMap(passage => passage.items)
