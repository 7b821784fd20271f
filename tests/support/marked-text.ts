/** Texts with inline marks, written so that a test shows where they are. */
import type { InlineMark, RichText } from '../../src/rich-text.ts'
import { rich } from './composition.ts'

/** Text in which `[甲乙|mark]` stands for a marked stretch; a reading is any other word. */
export function marked(written: string): RichText {
  let text = ''
  const marks: { from: number; to: number; mark: InlineMark }[] = []
  for (const [part, words, wish] of written.matchAll(/\[([^|\]]*)\|([^\]]*)\]|[^[]+/g)) {
    const from = text.length
    text += words ?? part
    if (wish === undefined) continue
    const mark: InlineMark =
      wish === 'dots' || wish === 'name' || wish === 'title'
        ? { kind: wish }
        : { kind: 'ruby', reading: wish }
    marks.push({ from, to: text.length, mark })
  }
  return { ...rich(text), marks }
}
