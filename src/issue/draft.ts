/**
 * A text in the making: words are added from left to right, each with its style and the place it was typed at, so
 * that `inline.ts` sees nodes only.
 */
import type { Emphasis, EmphasisRange, LinkRange, MarkRange, OriginPiece, RichText } from '../rich-text.ts'
import { spanOf } from '../rich-text.ts'
import { strides } from './align.ts'
import type { Manuscript, Stretch } from './manuscript.ts'

/** A text in the making. The one value here that changes; it never leaves the reading of its paragraph. */
export interface Draft {
  readonly manuscript: Manuscript
  text: string
  /** A line end of the source not yet decided upon: what it becomes hangs on the next character. */
  atLineEnd: boolean
  readonly styles: EmphasisRange[]
  readonly links: LinkRange[]
  readonly marks: MarkRange[]
  readonly pieces: OriginPiece[]
}

export type Style = Emphasis | 'plain'

export const newDraft = (manuscript: Manuscript): Draft => ({
  manuscript,
  text: '',
  atLineEnd: false,
  styles: [],
  links: [],
  marks: [],
  pieces: [],
})

/** The finished text, which was typed at `where`. */
export function finish({ manuscript, text, styles, links, marks, pieces }: Draft, where: Stretch): RichText {
  const span = spanOf(manuscript.markdown.origin, where.from, where.to)
  return { text, styles, links, marks, origin: { span, pieces } }
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

/**
 * Adds a text that differs from its source: line ends with the marks of a quotation after them, escapes, character
 * references. The words are always those of `text`; only their places depend on what was written.
 */
export function addAligned(draft: Draft, { text, at: start }: Typed, style: Style): void {
  for (const { kind, from, to, at } of strides(text, draft.manuscript.markdown.text, start ?? 0))
    if (kind === 'line-end') draft.atLineEnd = true
    else append(draft, { text: text.slice(from, to), at }, style)
}
