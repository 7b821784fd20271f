/**
 * A text in the making: words are added from left to right, each with its style and the place it was typed at. Line
 * ends of the source, escapes and character references are dealt with here, so that `inline.ts` sees nodes only.
 */
import type { Emphasis, EmphasisRange, LinkRange, OriginPiece, RichText } from '../rich-text.ts'
import { spanOf } from '../rich-text.ts'
import type { Manuscript, Stretch } from './manuscript.ts'

/** A text in the making. The one value here that changes; it never leaves the reading of its paragraph. */
export interface Draft {
  readonly manuscript: Manuscript
  text: string
  /** A line end of the source not yet decided upon: what it becomes hangs on the next character. */
  atLineEnd: boolean
  readonly styles: EmphasisRange[]
  readonly links: LinkRange[]
  readonly pieces: OriginPiece[]
}

export type Style = Emphasis | 'plain'

export const newDraft = (manuscript: Manuscript): Draft => ({
  manuscript,
  text: '',
  atLineEnd: false,
  styles: [],
  links: [],
  pieces: [],
})

/** The finished text, which was typed at `where`. */
export function finish({ manuscript, text, styles, links, pieces }: Draft, where: Stretch): RichText {
  const span = spanOf(manuscript.markdown.origin, where.from, where.to)
  return { text, styles, links, origin: { span, pieces } }
}

/** Words to add, typed one to one at offset `at` of the Markdown, or nowhere in particular. */
export interface Typed {
  readonly text: string
  readonly at: number | undefined
}

/** An indent typed at the head of a paragraph, as word processors leave it; the style has its own. */
const typedIndent = /^\u3000+/

/** Adds words behind those that are there; a line end between them becomes what its neighbours make of it. */
export function append(draft: Draft, typed: Typed, style: Style): void {
  const indent = draft.text === '' ? (typedIndent.exec(typed.text)?.[0].length ?? 0) : 0
  const text = typed.text.slice(indent)
  const at = typed.at === undefined ? undefined : typed.at + indent
  if (text === '') return
  if (draft.atLineEnd) {
    draft.atLineEnd = false
    if (isWestern(draft.text.at(-1)) || isWestern(text[0])) draft.text += ' '
  }
  const from = draft.text.length
  draft.text += text
  const to = draft.text.length
  if (at !== undefined) addPieces(draft, { from: at, to: at + text.length }, from - at)
  if (style !== 'plain') addStyle(draft.styles, { from, to, emphasis: style })
}

function addStyle(styles: EmphasisRange[], range: EmphasisRange): void {
  const last = styles.at(-1)
  if (last !== undefined && last.to === range.from && last.emphasis === range.emphasis)
    styles[styles.length - 1] = { ...range, from: last.from }
  else styles.push(range)
}

/** Carries the pieces of the Markdown that lie in `stretch` over into a text that stands `shift` further on. */
function addPieces({ manuscript, pieces }: Draft, stretch: Stretch, shift: number): void {
  for (const piece of manuscript.markdown.origin.pieces) {
    const from = Math.max(piece.from, stretch.from)
    const to = Math.min(piece.to, stretch.to)
    if (from < to) pieces.push({ from: from + shift, to: to + shift, at: piece.at + (from - piece.from) })
  }
}

/** Western for the joining of lines: letters, digits and marks below the general punctuation that Chinese shares. */
function isWestern(char: string | undefined): boolean {
  return char !== undefined && char < '\u2000' && char !== '·'
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/y
const escapedMark = /\\[!-/:-@[-`{-~]/y

/**
 * Adds a text that differs from its source: line ends with the marks of a quotation after them, escapes, character
 * references. Walks both side by side, one stretch that agrees at a time. The words are always those of `value`;
 * only their places depend on the walk.
 *
 *     value   甲*乙 &丙      written   甲\*乙 &amp;丙
 *               ^                        ^
 */
export function addAligned(draft: Draft, { text: value, at: start }: Typed, style: Style): void {
  const written = draft.manuscript.markdown.text
  let at = start ?? 0
  let next = 0
  while (next < value.length) {
    if (value[next] === '\n' || value[next] === '\r') {
      next = value[next] === '\r' && value[next + 1] === '\n' ? next + 2 : next + 1
      at = afterLinePrefix(written, at)
      draft.atLineEnd = true
      continue
    }
    const from = next
    const escaped = matchAt(escapedMark, written, at)
    const referred = matchAt(reference, written, at)
    if (escaped?.[1] === value[next]) {
      append(draft, { text: value.slice(from, ++next), at: at + 1 }, style)
      at += 2
    } else if (referred !== undefined && !value.startsWith(referred, next)) {
      next += (value.codePointAt(next) ?? 0) > 0xffff ? 2 : 1
      append(draft, { text: value.slice(from, next), at }, style)
      at += referred.length
    } else {
      const begun = at
      do {
        next++
        at++
      } while (next < value.length && value[next] === written[at] && !mayDiffer(written[at]))
      const isSame = written[begun] === value[from]
      append(draft, { text: value.slice(from, next), at: isSame ? begun : undefined }, style)
    }
  }
}

const mayDiffer = (char: string | undefined): boolean =>
  char === '\\' || char === '&' || char === '\n' || char === '\r'

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Steps over the end of the line and over what is not text on the next: indents and the marks of quotations. */
function afterLinePrefix(written: string, from: number): number {
  const end = written.indexOf('\n', from)
  let at = end < 0 ? written.length : end + 1
  while (written[at] === ' ' || written[at] === '\t' || written[at] === '>') at++
  return at
}
