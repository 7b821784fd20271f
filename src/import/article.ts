/** One article out of a manuscript, before it is written to a file. */
import type { Kept, Passage, Run, Stretch } from './manuscript.ts'
import type { ReadSource } from './read-source.ts'

/** A block of an article's text. */
export type BodyBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly rank: 'major' | 'minor'; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly sign: string; readonly depth: number; readonly runs: readonly Run[] }
  | Kept

export interface ImportedArticle {
  readonly section: string | undefined
  /** Empty when none was found, which is told. */
  readonly title: string
  readonly subtitle: string | undefined
  readonly author: string | undefined
  readonly source: ReadSource | undefined
  readonly inContents: boolean
  readonly body: readonly BodyBlock[]
  /** The text of a file that is an article file already, and is carried as it is. */
  readonly asItIs: string | undefined
  readonly where: Stretch
}

export interface ImportedBook {
  readonly title: string
  readonly author: string | undefined
  readonly publisher: string | undefined
  readonly year: string | undefined
  readonly isbn: string | undefined
  readonly intro: readonly BodyBlock[]
  readonly where: Stretch
}

/** The passages of one article, not yet looked into. */
export interface ArticleLines {
  readonly section: string | undefined
  readonly title: Passage | undefined
  readonly lines: readonly (Passage | Kept | { readonly kind: 'page-end' })[]
  readonly source: { readonly read: ReadSource; readonly passages: readonly Passage[] } | undefined
  readonly where: Stretch
}
