/**
 * The words of a number as the rules read them: every article a row of passages in printed order, each a flat text that
 * knows where it was typed. The layout's blocks are flattened once, so that a rule is a loop over passages.
 */
import type { Article, Block, Book, CalendarDate, Issue } from '../issue/issue.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { type RichText, type Span, spanOf } from '../rich-text.ts'
import type { PastArticle } from './past-numbers.ts'

export type PassageRole =
  | 'title'
  | 'subtitle'
  | 'note'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quotation'
  | 'credit'

/** One paragraph, heading or field, in order. */
export interface Passage {
  readonly role: PassageRole
  readonly rich: RichText
  /** `rich.text`. */
  readonly text: string
  /** Which block of the body it is, or is within, counted from 0; -1 for a field of the article. */
  readonly block: number
  /** What comes next in the article. */
  readonly next: PassageRole | 'end'
}

export interface ArticleText {
  readonly title: RichText
  /** The section's name, or that of the book column. */
  readonly section: string
  /** Undefined for a book, and where faults of the fields leave nothing to say about them. */
  readonly article: Article | undefined
  /** Title, fields and body. */
  readonly passages: readonly Passage[]
  /** Names in the fields: source, author, compiler; of a book its author and publisher. They are no sentences. */
  readonly credits: readonly Passage[]
  /** The words of the contents list for it, where they are not those of the title. */
  readonly shortTitle: readonly Passage[]
  /** The body alone. */
  readonly body: readonly Passage[]
  /** The body in one string, a line for each passage; made when first asked for. */
  readonly words: () => string
  /** The same with title and fields. */
  readonly everything: () => string
}

/** One term of `check.terms`: the name to use, and names that are used for the same. */
export interface Term {
  readonly use: string
  readonly not: readonly string[]
}

/** What the rules go by. */
export interface CheckSettings {
  /** Days by which a source may be older or newer than the month of the number. */
  readonly window: { readonly before: number; readonly after: number }
  readonly terms: readonly Term[]
  readonly imprint: 'none' | 'internal' | 'serial'
  /** Names of sources whose kind the publication has settled. */
  readonly declared: ReadonlySet<string>
  /** The editors as the house prints them: 《江湾月报》编辑部. */
  readonly editor: string
  /** The house's forms of the source line and its date, as written. */
  readonly sourceForms: readonly RichText[]
}

export interface NumberText {
  readonly articles: readonly ArticleText[]
  readonly year: number
  readonly month: number
  readonly date: CalendarDate
  readonly settings: CheckSettings
  /** Articles of earlier numbers; empty when there are none or nobody asked. */
  readonly past: readonly PastArticle[]
}

/** Lays the words of a number out for the rules. */
export function readNumber(manifest: Manifest, issue: Issue, past: readonly PastArticle[]): NumberText {
  const { year, month, date } = issue.numbering
  const books = issue.books
  const entries = new Map(
    issue.contents.groups.flatMap(group => group.entries.map(({ article, title }) => [article, title])),
  )
  return {
    articles: [
      ...issue.sections.flatMap(({ name, articles }) =>
        articles.map(article => articleText(article, name.text, entries.get(article.id))),
      ),
      ...(books?.books ?? []).map(book => bookText(book, books?.name.text ?? '')),
    ],
    year,
    month,
    date,
    settings: readSettings(manifest),
    past,
  }
}

function readSettings({ settings }: Manifest): CheckSettings {
  const { check, imprint, sources } = settings.values
  const alias = (written: string | readonly string[] | undefined): readonly string[] =>
    written === undefined ? [] : typeof written === 'string' ? [written] : written
  return {
    window: { before: check?.dateWindow?.before ?? 0, after: check?.dateWindow?.after ?? 0 },
    terms: (check?.terms ?? []).map(({ use, not }) => ({ use, not: alias(not) })),
    imprint: imprint?.kind ?? 'none',
    declared: new Set(sources.flatMap(source => [source.name, ...alias(source.alias)])),
    editor: settings.textAt(['editor']).text,
    sourceForms: (['own', 'outside', 'date'] as const).map(form => settings.textAt(['sourceLine', form])),
  }
}

function articleText(article: Article, section: string, entry: RichText | undefined): ArticleText {
  const { title, subtitle, author, note, credit, blocks } = article
  const fields: Draft[] = [{ role: 'title', rich: title, block: -1 }]
  if (subtitle !== undefined) fields.push({ role: 'subtitle', rich: subtitle, block: -1 })
  if (note !== undefined) fields.push({ role: 'note', rich: note, block: -1 })
  const known = article.fields === 'sound' ? article : undefined
  const shortTitle = creditsOf([entry === title ? undefined : entry])
  const credits = creditsOf([
    ...credit.names,
    author,
    typeof credit.compiler === 'object' ? credit.compiler : undefined,
  ])
  return textOf({ title, section, article: known, credits, shortTitle }, fields, blocks)
}

const bookText = ({ title, imprint, intro }: Book, section: string): ArticleText =>
  textOf(
    { title, section, article: undefined, credits: creditsOf(imprint), shortTitle: [] },
    [{ role: 'title', rich: title, block: -1 }],
    intro,
  )

const creditsOf = (names: readonly (RichText | undefined)[]): readonly Passage[] =>
  names.flatMap(rich =>
    rich === undefined ? [] : [{ role: 'credit', rich, text: rich.text, block: -1, next: 'end' } as const],
  )

type Draft = Pick<Passage, 'role' | 'rich' | 'block'>

function textOf(
  head: Pick<ArticleText, 'title' | 'section' | 'article' | 'credits' | 'shortTitle'>,
  fields: readonly Draft[],
  blocks: readonly Block[],
): ArticleText {
  const drafts: Draft[] = [...fields]
  for (const [block, content] of blocks.entries()) flatten(content, block, 'paragraph', drafts)
  const passages = drafts.map((draft, place): Passage => {
    const next = drafts[place + 1]?.role ?? 'end'
    return { ...draft, text: draft.rich.text, next }
  })
  const body = passages.filter(passage => passage.block >= 0)
  let words: string | undefined
  let everything: string | undefined
  return {
    ...head,
    passages,
    body,
    words: () => (words ??= linesOf(body)),
    everything: () => (everything ??= linesOf(passages)),
  }
}

const linesOf = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join('\n')

function flatten(content: Block, block: number, role: PassageRole, drafts: Draft[]): void {
  switch (content.kind) {
    case 'paragraph':
      drafts.push({ role, rich: content.text, block })
      break
    case 'heading':
      drafts.push({ role: 'heading', rich: content.text, block })
      break
    case 'list':
      for (const item of content.items) for (const inner of item.blocks) flatten(inner, block, 'item', drafts)
      break
    case 'quotation':
      for (const inner of content.blocks) flatten(inner, block, 'quotation', drafts)
  }
}

/** Where `text[from, to)` of a passage was typed. */
export const placeIn = (passage: Passage, from: number, to: number): Span =>
  spanOf(passage.rich.origin, from, to)
