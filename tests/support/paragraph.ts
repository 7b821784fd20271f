/** Paragraphs that are known by their number of lines alone, and can give or take one. */
import { type FlowItem, plainItem } from '../../src/layout/flow.ts'
import type { Looseness } from '../../src/layout/looseness.ts'
import type { Passage } from '../../src/layout/passage.ts'
import { plainText } from '../../src/rich-text.ts'
import type { Line } from '../../src/text/line.ts'

const measure = 100

/** A paragraph of `lines` lines, none of which may be parted, its last one filled to `end` of 100. */
export function paragraph(lines: number, end: number, willing: 'willing' | 'rigid' = 'willing'): Passage {
  const text = plainText('字'.repeat(lines), { file: 'a.md', from: 0, to: lines })
  const set = (looseness: Looseness): readonly FlowItem[] => {
    const change = willing === 'willing' ? (looseness.get(text) ?? 0) : 0
    const count = lines + change
    return Array.from({ length: count }, (_, index): FlowItem => {
      const isLast = index === count - 1
      const line: Line = {
        text,
        from: index,
        to: isLast ? lines : index + 1,
        runs: [],
        start: 0,
        end: isLast ? end : measure,
        measure,
        fit: isLast ? 'natural' : 'stretched',
        hanExtra: 0,
        widestExtra: 0,
        last: isLast,
        decorations: [],
      }
      const mark = { kind: 'line', at: { x: 0, y: 0 }, line, ink: 'text', role: 'body' } as const
      return plainItem('text', index === 0 ? 'free' : 'held', 0, { steps: 1, marks: [mark] })
    })
  }
  return { items: set(new Map()), again: set }
}
