/**
 * The quick way through an article that holds nothing but paragraphs of words, as most of a digest do: no sign of
 * Markdown in it, so there is nothing for a parser to find. What comes out is what `markup.ts` would make of it, at a
 * tenth of the time; a property test holds the two together.
 */
import { readLines } from './inline.ts'
import type { Block } from './issue.ts'
import type { Manuscript, Stretch } from './manuscript.ts'

/**
 * Anything that could be more than words in CommonMark or in a table. Rather too much than too little: a line that
 * begins or ends with a space is already a case for the parser.
 */
const signOfMarkup = /[\\`*_[<&\0]|\r(?!\n)|^(?:[ \t#>=~|:+-]|\d+[.)])|[ \t]$/m

/** The paragraphs of a text without any Markdown, or undefined when it may hold some. */
export function readPlainText(manuscript: Manuscript): readonly Block[] | undefined {
  const { text } = manuscript.markdown
  if (signOfMarkup.test(text)) return undefined
  const blocks: Block[] = []
  let lines: Stretch[] = []
  const close = () => {
    const text = readLines(manuscript, lines)
    if (text.text !== '') blocks.push({ kind: 'paragraph', text })
    lines = []
  }
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from)
    const end = next < 0 ? text.length : next
    const to = text[end - 1] === '\r' && end > from ? end - 1 : end
    if (to > from) lines.push({ from, to })
    else close()
    from = end + 1
  }
  close()
  return blocks
}
