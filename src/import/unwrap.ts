/**
 * Text copied line by line out of a page: every line of a paragraph but the last is as long as the measure. Such lines
 * are put together again where the indent of the next paragraph tells them apart.
 */
import { joinPassages } from './join.ts'
import type { Block, Passage } from './manuscript.ts'
import { textOf } from './manuscript.ts'
import { emsOf, endsSentence, mayBeHeading } from './title-line.ts'

export interface Unwrapped {
  readonly blocks: readonly Block[]
  /** Line ends that were taken out. */
  readonly joined: number
}

/** Not every line of a page fills it: marks and Latin words are kept together. */
const slack = 3
/** Text with fewer full lines is no copy of a page. */
const leastShare = 0.25

export function unwrap(text: string, blocks: readonly Block[]): Unwrapped {
  const lines = blocks.filter(block => block.kind === 'passage')
  const ofText = lines.filter(line => !standsAlone(line))
  const measure = measureOf(ofText.map(line => emsOf(textOf(line))))
  const isIndented = (line: Passage): boolean =>
    /^[ \t]*\u3000{2}/.test(text.slice(lineStart(text, line.from), line.to))
  const indents = lines.filter(isIndented).length
  if (measure === undefined || indents * 20 < lines.length) return { blocks, joined: 0 }
  const kept: Block[] = []
  let isFull = false
  let joined = 0
  for (const block of blocks) {
    const before = kept.at(-1)
    const goesOn =
      isFull &&
      block.kind === 'passage' &&
      before?.kind === 'passage' &&
      !isIndented(block) &&
      !standsAlone(before) &&
      !standsAlone(block) &&
      // A short line under a sentence that happens to end with its line is a heading.
      !(endsSentence(textOf(before)) && mayBeHeading(block)) &&
      !text.slice(before.to, block.from).trim() &&
      text.slice(before.to, block.from).split('\n').length === 2
    if (goesOn) {
      kept[kept.length - 1] = joinPassages(before, block)
      joined++
    } else kept.push(block)
    // An indent of two is not among the words.
    isFull = block.kind === 'passage' && emsOf(textOf(block)) + (isIndented(block) ? 2 : 0) >= measure - slack
  }
  return { blocks: kept, joined }
}

/** The length that a good part of the lines come up to and hardly one exceeds; undefined when there is none. */
function measureOf(lengths: readonly number[]): number | undefined {
  const sorted = lengths.toSorted((one, other) => one - other)
  const most = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  const full = lengths.filter(length => length >= most - slack).length
  return most >= 20 && most <= 60 && full >= lengths.length * leastShare ? most : undefined
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

const standsAlone = (passage: Passage): boolean =>
  passage.item !== undefined ||
  /^【[^【】]*】$/.test(textOf(passage).trim()) ||
  /^来\s*源\s*[:：]/.test(textOf(passage).trim())
