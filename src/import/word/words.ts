/** The words of notes and comments, without their form. */
import { type LeftMark, readMark } from './marks.ts'
import type { WordNode } from './model.ts'
import type { WrittenNote } from './scribe.ts'

/** The words of some paragraphs, and those among them that are left. */
export function noteOf(body: readonly WordNode[]): WrittenNote {
  const left: { readonly kind: LeftMark; readonly words: string }[] = []
  const wordsOf = (node: WordNode): string => {
    if (node.type === 'text') return node.value
    if (!('children' in node)) return ''
    const words = node.children.map(wordsOf).join('')
    const mark = node.type === 'run' ? readMark(node.styleId) : undefined
    if (mark?.kind !== 'left') return words
    left.push({ kind: mark.of, words })
    return ''
  }
  const words = body
    .map(wordsOf)
    .filter(text => text !== '')
    .join(body.some(({ type }) => type === 'paragraph') ? ' ' : '')
  return { words: words.replace(/\s+/g, ' ').trim(), left }
}
