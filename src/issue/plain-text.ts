/**
 * The quick way past the parser: a paragraph that holds nothing but words, as most of a digest do, has no sign of
 * Markdown in it, so there is nothing to find. What comes out is what `markup.ts` would make of it, at a tenth of the
 * time; a property test holds the two together.
 */
import { readLines } from './inline.ts'
import type { Block } from './issue.ts'
import { tellLineSlips } from './line-slips.ts'
import type { Manuscript, Stretch } from './manuscript.ts'
import { reportSlips } from './mark-slips.ts'

/**
 * Anything that could be more than words in CommonMark or in a table. Rather too much than too little: a line that
 * begins or ends with a space is already a case for the parser.
 */
const signOfMarkup = /[\\`*_[<&\0]|\r(?!\n)|^(?:[ \t#>=~|:+-]|\d+[.)])|[ \t]$/m

const typedIndent = '\u3000'

/** A stretch of an article's body between blank lines: words only, or something for the parser. */
export interface Part extends Stretch {
  readonly kind: 'plain' | 'marked'
}

/** Blank lines; and, as word processors paste them, a line end before an indent typed as U+3000. */
const partEnd = /(?:\r?\n){2,}|\r?\n(?=\u3000)/g

/**
 * Divides a body into paragraphs of words and what stands between them. A paragraph of words that begins at the margin
 * after a blank line belongs to no list and no quotation (CommonMark 5.1, 5.2), so the parts can be read apart; what
 * may belong together, like the items of a loose list, stays together.
 */
export function partText(text: string): readonly Part[] {
  const parts: Part[] = []
  const add = (from: number, to: number): void => {
    if (from === to) return
    const kind = signOfMarkup.test(text.slice(from, to)) ? 'marked' : 'plain'
    const last = parts.at(-1)
    const isIndented = text[from] === typedIndent
    if (kind === 'marked' && last?.kind === 'marked' && !isIndented) parts[parts.length - 1] = { ...last, to }
    else parts.push({ kind, from, to })
  }
  let from = 0
  for (const blank of text.matchAll(partEnd)) {
    add(from, blank.index)
    from = blank.index + blank[0].length
  }
  add(from, text.length)
  return parts
}

/** The paragraph of a part without any Markdown; none when it is blank. */
export function readPlainPart(manuscript: Manuscript, part: Stretch): Block | undefined {
  const { text } = manuscript.markdown
  const lines: Stretch[] = []
  for (let from = part.from; from < part.to; ) {
    const next = text.indexOf('\n', from)
    const end = next < 0 || next > part.to ? part.to : next
    const to = text[end - 1] === '\r' && end > from ? end - 1 : end
    if (to > from) lines.push({ from, to })
    from = end + 1
  }
  tellLineSlips(manuscript, part)
  reportSlips(manuscript, part)
  const read = readLines(manuscript, lines)
  return read.text === '' ? undefined : { kind: 'paragraph', text: read }
}
