/**
 * What an editor may write: one schema for `issue.yaml`, `publication.yaml` and the front matter of an article, from
 * which the types below come. `zod/mini` and not `zod`: it loads in a quarter of the time.
 *
 * The schema speaks about shape only. Whether a section is known, a file exists or a title is missing is the affair of
 * the stages that look.
 */
import * as z from 'zod/mini'
import {
  anyMapping,
  choice,
  date,
  flag,
  identifier,
  millimetres,
  month,
  never,
  notYet,
  text,
  texts,
  wanted,
  whole,
} from './leaves.ts'
import { press } from './press-schema.ts'
import { list, mapping, named, optional } from './shapes.ts'

const sourceKind = choice(['periodical', 'site', 'book', 'none'])
const selection = choice(['auto', 'marked', 'all', 'first'])

const silencers = list(z.union([text, mapping({ rule: text, reason: optional(text) })], wanted('silencer')))

/** A name, or `false` for none; a bare `true` is neither. */
const compiler = z.union(
  [text.check(z.regex(/^(?!(?:true|false)$)/i, wanted('compiler'))), never],
  wanted('compiler'),
)

/** Fields that an article has wherever it is described (3.6). */
const articleShape = {
  title: optional(text),
  subtitle: optional(text),
  author: optional(text),
  /** 编者按. */
  note: optional(text),
  source: optional(texts),
  sourceKind: optional(sourceKind),
  compiler: optional(compiler),
  date: optional(date),
  toc: optional(
    z.union(
      [flag, text.check(z.regex(/^(?!(?:是|否|有|无|yes|no|on|off)$)/i, wanted('switch')))],
      wanted('switch'),
    ),
  ),
  group: optional(text),
  id: optional(identifier),
  figures: optional(notYet),
  ignore: optional(silencers),
  pageBreakBefore: optional(flag),
  keepTogether: optional(flag),
}

export const articleSchema = mapping(articleShape)

/** An entry of a section: a file name, or fields with `file` or `body`. */
const entry = z.union(
  [
    text,
    mapping({ ...articleShape, file: optional(text), body: optional(text) }).check(
      z.refine(({ file, body }) => (file === undefined) !== (body === undefined), wanted('file-or-body')),
    ),
  ],
  wanted('entry'),
)

const section = z.union(
  [
    list(entry),
    mapping({
      articles: optional(list(entry)),
      toc: optional(mapping({ select: optional(selection), limit: optional(whole(1)) })),
      order: optional(choice(['manifest', 'date', 'file'])),
      newPage: optional(flag),
      style: optional(choice(['news', 'essay'])),
    }),
  ],
  wanted('section'),
)

/** A picture: its file, or its file with what is to be seen in it and which part is kept when it is cropped. */
const picture = z.union(
  [
    text,
    mapping({
      file: text,
      alt: optional(text),
      focus: optional(choice(['centre', 'top', 'bottom', 'left', 'right'])),
    }),
  ],
  wanted('picture'),
)

const book = mapping({
  title: text,
  author: optional(texts),
  publisher: optional(text),
  year: optional(text),
  isbn: optional(text),
  cover: optional(picture),
  intro: optional(text),
})

const ruleLevel = choice(['off', 'hint', 'warning', 'error'])

const check = mapping({
  dateWindow: optional(mapping({ before: optional(whole(0)), after: optional(whole(0)) })),
  requireDate: optional(flag),
  rules: optional(named(ruleLevel)),
  ignore: optional(list(mapping({ rule: text, article: optional(text), reason: text }))),
  terms: optional(list(mapping({ use: text, not: texts }))),
})

/** What the publication settles once and any of its issues may settle otherwise. */
const houseShape = {
  title: optional(text),
  shortTitle: optional(text),
  pinyin: optional(text),
  frequency: optional(choice(['monthly'])),
  organiser: optional(texts),
  columns: optional(list(text)),
  bookColumn: optional(text),
  columnLabel: optional(text),
  editor: optional(text),
  sourceLine: optional(mapping({ own: optional(text), outside: optional(text), date: optional(text) })),
  sources: optional(list(mapping({ name: text, kind: sourceKind, alias: optional(texts) }))),
  contact: optional(
    mapping({
      address: optional(text),
      unit: optional(text),
      postcode: optional(text),
      phone: optional(text),
      email: optional(text),
      web: optional(text),
    }),
  ),
  theme: optional(anyMapping),
  fonts: optional(named(z.union([text, mapping({ file: text, face: optional(text) })], wanted('font')))),
  cover: optional(mapping({ image: optional(picture), motto: optional(text), toc: optional(flag) })),
  toc: optional(
    mapping({
      heading: optional(text),
      select: optional(selection),
      limit: optional(whole(1)),
      books: optional(flag),
    }),
  ),
  imprint: optional(
    mapping({
      kind: optional(choice(['none', 'internal', 'serial'])),
      permit: optional(text),
      /** 编印单位. */
      unit: optional(text),
      recipients: optional(text),
      copies: optional(whole(1)),
      printer: optional(text),
      printed: optional(date),
      staff: optional(named(texts)),
    }),
  ),
  layout: optional(
    mapping({
      bleed: optional(millimetres),
      columns: optional(choice(['1', '2'])),
      pages: optional(
        mapping({
          multipleOf: optional(whole(1)),
          fill: optional(choice(['warn', 'pad', 'blank', 'off'])),
          /** 凑页. */
          fit: optional(flag),
        }),
      ),
    }),
  ),
  press: optional(press),
  check: optional(check),
}

export const publicationSchema = mapping(houseShape)

export const issueSchema = mapping({
  ...houseShape,
  issue: month,
  number: optional(whole(1)),
  total: optional(whole(1)),
  date: optional(date),
  subtitle: optional(text),
  sections: optional(named(section)),
  books: optional(list(book)),
})

/** A field left empty is `undefined`, the same as one not written. */
export type IssueFile = z.output<typeof issueSchema>
export type PublicationFile = z.output<typeof publicationSchema>
/** Front matter of an article file; an entry of a section has these and `file` or `body`. */
export type ArticleFields = z.output<typeof articleSchema>
export type SectionFields = NonNullable<NonNullable<IssueFile['sections']>[string]>
export type ArticleEntry = z.output<typeof entry>
export type BookFields = z.output<typeof book>
export type PictureFields = z.output<typeof picture>
export type SourceKind = z.output<typeof sourceKind>
export type Selection = z.output<typeof selection>
