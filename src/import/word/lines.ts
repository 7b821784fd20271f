/** Line breaks within a paragraph of Word: where each ends a paragraph after all, and where it is a line break. */
import { announcesContents } from '../contents-line.ts'
import { type Passage, slicePassage, textOf, trimPassage } from '../manuscript.ts'
import { endsSentence } from '../title-line.ts'

/** Lines that are a paragraph wherever they stand: source lines, heads of sections, entries with their page. */
const ownLine = /^\s*(?:来\s*源\s*[:：]|【[^】]*】\s*$)|(?:[.…·]{2,}|\t)\s*\d{1,3}\s*$/

/**
 * Text pasted from a page has a line break where a paragraph ends. When a line of it can only be a paragraph, all are.
 * Otherwise a break is one when a sentence is over before it or an indent comes after; in an address or a poem it
 * stays a line break.
 */
export function partLines(passage: Passage): readonly Passage[] {
  const text = textOf(passage)
  const lines = text.split('\n')
  const isPasted = lines.length > 1 && lines.some(line => ownLine.test(line) || announcesContents(line))
  const ends: number[] = []
  let at = -1
  for (const [index, line] of lines.slice(0, -1).entries()) {
    at += line.length + 1
    const after = lines[index + 1] ?? ''
    const isOver = line.trim() === '' || endsSentence(line) || /^(?:[ \u3000]{2}|\s*$)/.test(after)
    if (isPasted || isOver) ends.push(at)
  }
  return [...ends, text.length]
    .map((to, index) => trimPassage(slicePassage(passage, index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, to)))
    .filter(line => line.runs.length > 0)
}
