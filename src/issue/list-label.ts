/** The label of a list item: the number as the editor typed it, never one the tool counted. */
import { type RichText, sliceText } from '../rich-text.ts'
import type { Block, ListItem } from './issue.ts'
import type { Stretch } from './manuscript.ts'

const number = /^\d+[.)]/

/** The `1.` or `1)` at the head of an item of an ordered list. */
export function typedNumber(markdown: RichText, item: Stretch): RichText | undefined {
  const typed = number.exec(markdown.text.slice(item.from, item.to))
  return typed === null ? undefined : sliceText(markdown, item.from, item.from + typed[0].length)
}

/** A number in brackets that stands for the bullet: `- （1）`, `- （一）`. */
const bracketed = /^(?:（[\d一二三四五六七八九十]+）|\([\d]+\))[ \u3000]*/

/** Takes a bracketed number off the head of a bullet item and makes it the label. */
export function cutLabel(blocks: readonly Block[]): ListItem {
  const [first, ...rest] = blocks
  const typed = first?.kind === 'paragraph' ? bracketed.exec(first.text.text) : null
  if (typed === null || first?.kind !== 'paragraph') return { label: undefined, blocks }
  const label = sliceText(first.text, 0, typed[0].trimEnd().length)
  const text = sliceText(first.text, typed[0].length, first.text.text.length)
  return { label, blocks: text.text === '' ? rest : [{ kind: 'paragraph', text }, ...rest] }
}
