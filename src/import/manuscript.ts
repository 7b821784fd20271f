/**
 * A manuscript as the readers give it, whatever file it came in: blocks in reading order, every character of them at a
 * place of one text. A text file is that text itself; of a Word file it is one line a paragraph, so that `稿.docx:12:3`
 * is the third character of the twelfth paragraph.
 */
import type { Finding } from '../findings/finding.ts'
import type { SourceText } from '../findings/sources.ts'

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** How words are set; `verbatim` is Markdown already and is written as it stands. */
export type Manner = 'plain' | 'strong' | 'citation' | 'dots' | 'verbatim' | Reading

/** Pinyin over the characters of a run, which stands behind them in the text of the manuscript. */
export interface Reading {
  readonly reading: string
  readonly at: number
}

/** Characters of one manner, one to one at `at` and after in the text of the manuscript. */
export interface Run {
  readonly text: string
  readonly at: number
  readonly manner: Manner
  /** A web address, or nothing. */
  readonly link: string | undefined
}

/** What a list item is typed behind; `depth` 0 is the outermost list. */
export interface ItemSign {
  readonly sign: string
  readonly depth: number
}

/** A line of a text, a paragraph of Word. */
export interface Passage extends Stretch {
  readonly kind: 'passage'
  readonly runs: readonly Run[]
  /** Rank of its heading style or of its `#` signs, from 1; undefined for text. */
  readonly rank: number | undefined
  readonly item: ItemSign | undefined
}

/** A block that goes into the article as it is: a table, a picture, a fenced text. */
export interface Kept extends Stretch {
  readonly kind: 'kept'
  readonly of: 'table' | 'picture' | 'note' | 'markdown'
  readonly markdown: string
  /** The picture's own number in `Manuscript.pictures`. */
  readonly picture: number | undefined
}

/** The end of a page, where the file says so. */
export interface PageEnd extends Stretch {
  readonly kind: 'page-end'
}

export type Block = Passage | Kept | PageEnd

/** Why a stretch of a manuscript goes into no article. */
export type LeftKind =
  | 'cover'
  | 'contents-head'
  | 'running-head'
  | 'folio'
  | 'contact'
  | 'book-line'
  | 'header'
  | 'footer'
  | 'comment'
  | 'deleted'
  | 'hidden'
  | 'reading'
  | 'lost'
  | 'letter'
  | 'title-note'
  | 'inserted'
  | 'date'
  | 'formula'
  | 'shape'
  | 'rule'
  | 'unseen'
  | 'unplaced'

export interface Left extends Stretch {
  readonly kind: LeftKind
}

export interface Picture {
  readonly bytes: Uint8Array
  /** `png`, `jpg` … */
  readonly extension: string
}

export interface Manuscript {
  readonly source: SourceText
  readonly blocks: readonly Block[]
  readonly pictures: readonly Picture[]
  /** Notes by their number from 1, for the article that refers to them as `[^1]`. */
  readonly notes: readonly Kept[]
  /** Where the text begins, in a file that has front matter and so is an article file already. */
  readonly bodyFrom: number | undefined
  /** The title that front matter gives. */
  readonly title: string | undefined
  /** What the reader itself could not put among the blocks. */
  readonly left: readonly Left[]
  readonly findings: readonly Finding[]
}

export const textOf = ({ runs }: Pick<Passage, 'runs'>): string => runs.map(run => run.text).join('')

/** Whether every word of a passage is bold, as a heading typed without a style is. */
export const isAllStrong = ({ runs }: Passage): boolean =>
  runs.length > 0 && runs.every(run => run.manner === 'strong' || run.text.trim() === '')

/** The characters `[from, to)` of a passage's text. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const cut: Run[] = []
  let start = 0
  for (const run of runs) {
    const first = Math.max(from - start, 0)
    const last = Math.min(to - start, run.text.length)
    if (first < last) cut.push({ ...run, text: run.text.slice(first, last), at: run.at + first })
    start += run.text.length
  }
  return cut
}

/** A passage cut down to `[from, to)` of its text. */
export function slicePassage(passage: Passage, from: number, to: number): Passage {
  const runs = sliceRuns(passage.runs, from, to)
  const last = runs.at(-1)
  return {
    ...passage,
    runs,
    from: runs[0]?.at ?? passage.from,
    to: last === undefined ? passage.from : last.at + last.text.length,
  }
}

/** A passage without white space at its ends. */
export function trimPassage(passage: Passage): Passage {
  const text = textOf(passage)
  const from = text.length - text.trimStart().length
  return slicePassage(passage, from, Math.max(from, text.trimEnd().length))
}
