/**
 * Text on its way from a file to a page: one flat string, styles as ranges over it, and for every character
 * the place it was written at. Composition sees the flat string only, so that a change of style never
 * interrupts a rule about neighbouring characters; a finding about page 7 can still name the line of the file.
 */

/** A stretch of one file, in UTF-16 offsets `[from, to)`. `file` is a path relative to the working folder. */
export interface Span {
  readonly file: string
  readonly from: number
  readonly to: number
}

/** `text[from, to)` was written, one to one, at `at` and after in the file of the origin. */
export interface OriginPiece {
  readonly from: number
  readonly to: number
  readonly at: number
}

/**
 * Where a text was written. Pieces ascend and do not overlap; characters in no piece (an escaped mark, a word the
 * tool added) belong to the span as a whole.
 */
export interface Origin {
  readonly span: Span
  readonly pieces: readonly OriginPiece[]
}

export type Emphasis = 'strong' | 'citation'

export interface EmphasisRange {
  readonly from: number
  readonly to: number
  readonly emphasis: Emphasis
}

export interface LinkRange {
  readonly from: number
  readonly to: number
  readonly href: string
}

/** 着重号 under each character, 专名号 or 书名号甲式 under all of them, or a reading (拼音) above them. */
export type InlineMark =
  | { readonly kind: 'dots' }
  | { readonly kind: 'name' }
  | { readonly kind: 'title' }
  | { readonly kind: 'ruby'; readonly reading: string }

/**
 * One mark; a reading stands over its whole range, so a word of two readings has two ranges. No reading goes over a
 * forced break, and no two over the same character.
 */
export interface MarkRange {
  readonly from: number
  readonly to: number
  readonly mark: InlineMark
}

/**
 * `text` is NFC without control characters; a forced line break is U+2028. Ranges of `styles` ascend and do not
 * overlap (strong inside citation is strong); what no range covers is plain. Those of `marks` ascend by where they
 * end, and may lie one within another.
 */
export interface RichText {
  readonly text: string
  readonly styles: readonly EmphasisRange[]
  readonly links: readonly LinkRange[]
  readonly marks: readonly MarkRange[]
  readonly origin: Origin
}

/** Text of the tool's own, which stands at no place of any file but the span it was made for. */
export function plainText(text: string, span: Span): RichText {
  return { text, styles: [], links: [], marks: [], origin: { span, pieces: [] } }
}

/** Gives the place in the file where `text[from, to)` was written, or the whole span when it has no own place. */
export function spanOf(origin: Origin, from: number, to: number): Span {
  const first = origin.pieces.find(piece => piece.from <= from && from < piece.to)
  if (first === undefined) return origin.span
  const last = origin.pieces.find(piece => piece.from < to && to <= piece.to) ?? first
  const start = first.at + (from - first.from)
  return { file: origin.span.file, from: start, to: Math.max(start, last.at + (to - last.from)) }
}

/** Joins texts into one; the origin spans the first text's file. Pieces of another file fall back to the span. */
export function joinTexts(texts: readonly RichText[], span: Span): RichText {
  let text = ''
  const styles: EmphasisRange[] = []
  const links: LinkRange[] = []
  const marks: MarkRange[] = []
  const pieces: OriginPiece[] = []
  for (const part of texts) {
    const shift = text.length
    text += part.text
    for (const range of part.styles) styles.push({ ...range, from: range.from + shift, to: range.to + shift })
    for (const range of part.links) links.push({ ...range, from: range.from + shift, to: range.to + shift })
    for (const range of part.marks) marks.push({ ...range, from: range.from + shift, to: range.to + shift })
    if (part.origin.span.file !== span.file) continue
    for (const piece of part.origin.pieces)
      pieces.push({ from: piece.from + shift, to: piece.to + shift, at: piece.at })
  }
  return { text, styles, links, marks, origin: { span, pieces } }
}

/** The stretch `[from, to)` of a text as a text of its own. */
export function sliceText(text: RichText, from: number, to: number): RichText {
  const within = <Range extends { readonly from: number; readonly to: number }>(range: Range): Range[] =>
    range.from < to && range.to > from
      ? [{ ...range, from: Math.max(range.from, from) - from, to: Math.min(range.to, to) - from }]
      : []
  return {
    text: text.text.slice(from, to),
    styles: text.styles.flatMap(within),
    links: text.links.flatMap(within),
    marks: text.marks.flatMap(within),
    origin: {
      span: spanOf(text.origin, from, to),
      pieces: text.origin.pieces.flatMap(piece =>
        within(piece).map(part => ({ ...part, at: piece.at + Math.max(0, from - piece.from) })),
      ),
    },
  }
}
