/**
 * What a page is to a reader who does not see it: every mark belongs to an element of the document, or is passed over.
 * Layout says so; the screen edition writes it down as tags.
 */

/** The standard types of structure that a number is made of (ISO 32000-1, 14.8.4). */
export type ElementTag =
  | 'Document'
  | 'Sect'
  | 'Art'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'Ruby'
  | 'RB'
  | 'RT'
  | 'Figure'

/**
 * A part of the document as it is read aloud or set anew: an article, a paragraph, the words of a link. One object for
 * all its marks, on however many pages. Only the way up is kept: below an element stand its marks and the elements that
 * name it as their parent, in the order in which pages paint them.
 */
export interface Element {
  readonly tag: ElementTag
  readonly parent: Element | undefined
  /** What a section, an article or a heading is called. */
  readonly title?: string
  /** Of an article or a heading: the anchor that stands at its place. */
  readonly anchor?: string
  /** Language of its text where that is not Chinese. */
  readonly language?: 'en' | 'zh-Latn-pinyin'
  /** Of a list: how its items are told apart (ISO 32000-1, table 347). */
  readonly numbering?: 'Decimal' | 'Disc' | 'None'
  /** Of a picture: what is said in its place. */
  readonly alt?: string
  /** What its marks stand for, where their characters are nobody's but the font's. */
  readonly actual?: string
}

/**
 * What is passed over by who reads a page aloud (ISO 32000-1, 14.8.2.2): running heads and folios, what else a page has
 * because it is a page, rules and ornaments, and fields behind the text.
 */
export type Artifact = 'header' | 'pagination' | 'ornament' | 'background'
