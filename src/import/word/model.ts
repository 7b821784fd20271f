/**
 * The document that mammoth reads out of a Word file, as far as an import looks at it. The package does not describe it
 * (decision 20); `tests/import/word.test.ts` holds it to this.
 */
export interface WordText {
  readonly type: 'text'
  readonly value: string
}

export interface WordRun {
  readonly type: 'run'
  readonly children: readonly WordNode[]
  readonly styleId: string | null
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isUnderline: boolean
  readonly isStrikethrough: boolean
  readonly isAllCaps: boolean
  readonly isSmallCaps: boolean
  readonly verticalAlignment: 'baseline' | 'superscript' | 'subscript'
  readonly highlight: string | null
}

export interface WordParagraph {
  readonly type: 'paragraph'
  readonly children: readonly WordNode[]
  readonly styleId: string | null
  readonly styleName: string | null
}

export interface WordTable {
  readonly type: 'table'
  readonly children: readonly WordNode[]
}

export interface WordTableRow {
  readonly type: 'tableRow'
  readonly children: readonly WordNode[]
}

export interface WordTableCell {
  readonly type: 'tableCell'
  readonly children: readonly WordNode[]
  readonly colSpan: number
  readonly rowSpan: number
}

export interface WordImage {
  readonly type: 'image'
  readonly altText: string | null | undefined
  readonly contentType: string | null | undefined
  readonly readAsBuffer: () => Promise<Uint8Array>
}

export interface WordHyperlink {
  readonly type: 'hyperlink'
  readonly children: readonly WordNode[]
  readonly href: string | null | undefined
}

export interface WordNoteReference {
  readonly type: 'noteReference'
  readonly noteType: string
  readonly noteId: string
}

export interface WordBreak {
  readonly type: 'break'
  readonly breakType: 'line' | 'page' | 'column'
}

/** Signs without words of their own. */
export interface WordSign {
  readonly type: 'tab' | 'checkbox' | 'bookmarkStart'
}

export interface WordCommentReference {
  readonly type: 'commentReference'
  readonly commentId: string
}

export type WordNode =
  | WordText
  | WordRun
  | WordParagraph
  | WordTable
  | WordTableRow
  | WordTableCell
  | WordImage
  | WordHyperlink
  | WordNoteReference
  | WordBreak
  | WordSign
  | WordCommentReference

export interface WordNote {
  readonly body: readonly WordNode[]
}

export interface WordComment {
  readonly commentId: string
  readonly body: readonly WordNode[]
  readonly authorName: string | null
}

export interface WordDocument {
  readonly type: 'document'
  readonly children: readonly WordNode[]
  readonly notes: { readonly resolve: (reference: WordNoteReference) => WordNote | null }
  readonly comments: readonly WordComment[]
}
