/**
 * The quick way through an article that holds nothing but paragraphs of words, as most of a digest do: no sign of
 * Markdown in it, so there is nothing for a parser to find. What comes out is what `markup.ts` would make of it, at a
 * tenth of the time; a property test holds the two together.
 */
import { readWords } from './inline.ts'
import type { Block } from './issue.ts'
import type { Manuscript } from './manuscript.ts'

/**
 * Anything that could be more than words in CommonMark or in a table. Rather too much than too little: a line that
 * begins or ends with a space is already a case for the parser.
 */
const signOfMarkup = /[\\`*_[<&\r\0]|^(?:[ \t#>=~|:+-]|\d+[.)])|[ \t]$/m

/** The paragraphs of a text without any Markdown, or undefined when it may hold some. */
export function readPlainText(manuscript: Manuscript): readonly Block[] | undefined {
  const { text } = manuscript.markdown
  if (signOfMarkup.test(text)) return undefined
  const blocks: Block[] = []
  let at = 0
  while (at < text.length) {
    const blank = text.indexOf('\n\n', at)
    const end = blank < 0 ? text.length : blank
    const from = text[at] === '\n' ? at + 1 : at
    const to = end > from && text[end - 1] === '\n' ? end - 1 : end
    if (from < to) blocks.push({ kind: 'paragraph', text: readWords(manuscript, { from, to }) })
    at = blank < 0 ? end : end + 2
  }
  return blocks
}
