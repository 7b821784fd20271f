/**
 * One article: its fields from the manifest and from its file, its Markdown → everything that is printed of it. What
 * hangs on the other articles (its anchor, whether the contents list names it) is left to `assemble.ts`.
 */
import { addFindings, found, relatedTo } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import { type FrontMatter, readFrontMatter } from '../manifest/front-matter.ts'
import { largestArticle, readSource, type Source } from '../manifest/source.ts'
import { plainText, type RichText, type Span } from '../rich-text.ts'
import { type ArticleRecord, mergeFields } from './article-record.ts'
import type { ContentsMark } from './contents.ts'
import type { Article, CalendarDate } from './issue.ts'
import type { Listed, Reading } from './listing.ts'
import { marksInFields } from './mark-slips.ts'
import { readMarkup } from './markup.ts'
import { silencersIn, silencersOf } from './silencers.ts'
import { type Credit, type SourceStyle, wordSourceLine } from './source-line.ts'

/** An article by itself. */
export interface ReadArticle {
  readonly printed: Omit<Article, 'id' | 'inContents'>
  readonly id: string | undefined
  readonly record: ArticleRecord
  /** What its anchor is named after when it has no `id`. */
  readonly base: string
  readonly date: CalendarDate | undefined
  readonly mark: ContentsMark
  /** The short title for the contents list. */
  readonly shortTitle: RichText | undefined
}

/** What every article of a number is read with. */
export interface ReadingRoom extends Reading {
  readonly sourceStyle: SourceStyle
}

/** Reads one entry of a section; undefined, and reported, when its file cannot be read. */
export function readArticle(room: ReadingRoom, listed: Listed): ReadArticle | undefined {
  const { issue } = room.manifest
  const opened = listed.file === undefined ? undefined : openFile(room, listed.file, listed.where)
  if (listed.file !== undefined && opened === undefined) return undefined
  const record = mergeFields({ issue, path: listed.path }, listed.entry, opened?.matter.fields)
  const markdown = opened === undefined ? issue.markdownAt([...listed.path, 'body']) : bodyOf(opened)
  const where =
    opened === undefined
      ? issue.at(listed.path)
      : { file: opened.source.file, from: 0, to: opened.source.text.length }
  return compose(room, listed, { record, markdown, where, fields: opened?.fields ?? 'sound' })
}

interface OpenedFile {
  readonly source: Source
  readonly matter: FrontMatter
  readonly fields: Article['fields']
}

function openFile({ files, findings }: ReadingRoom, file: string, namedAt: Span): OpenedFile | undefined {
  const source = readSource(files, { file, limit: largestArticle, namedAt })
  addFindings(findings, source.findings)
  if (!source.ok) return undefined
  const matter = readFrontMatter(source.value, 'without-field')
  addFindings(findings, matter.findings)
  if (!matter.ok) {
    findings.push(found('text-unchecked', { file: quoted(file) }, matter.findings[0]?.where ?? namedAt))
    return undefined
  }
  const fields = matter.findings.length === 0 ? 'sound' : 'faulty'
  return { source: source.value, matter: matter.value, fields }
}

function bodyOf({ source: { file, text }, matter: { bodyFrom } }: OpenedFile): RichText {
  const body = text.slice(bodyFrom)
  const span = { file, from: bodyFrom, to: text.length }
  return { ...plainText(body, span), origin: { span, pieces: [{ from: 0, to: body.length, at: bodyFrom }] } }
}

/** What an article was read from. */
interface Material {
  readonly record: ArticleRecord
  readonly markdown: RichText
  readonly where: Span
  readonly fields: Article['fields']
}

function compose(room: ReadingRoom, listed: Listed, material: Material): ReadArticle {
  const { record, markdown, where, fields: state } = material
  const markup = readMarkup(markdown)
  addFindings(room.findings, markup.findings)
  const title = titleOf(room, listed, material, markup.title)
  if (markup.blocks.length === 0 && markup.findings.length === 0)
    room.findings.push(found('article-empty', { title: quoted(title.text) }, title.origin.span))
  const toc = record.get('toc')
  const credit = creditOf(room, material, title)
  const fields = {
    subtitle: record.textAt('subtitle'),
    author: record.textAt('author'),
    note: record.textAt('note'),
    group: record.textAt('group'),
  }
  const shortTitle = typeof toc === 'string' ? record.textAt('toc') : undefined
  const compiler = typeof credit.compiler === 'object' ? credit.compiler : undefined
  const texts = [record.textAt('title'), shortTitle, ...Object.values(fields), ...credit.names, compiler]
  addFindings(room.findings, marksInFields(texts))
  return {
    printed: {
      title,
      ...fields,
      blocks: markup.blocks,
      source: wordSourceLine(room.sourceStyle, credit),
      credit,
      fields: state,
      silencers: [...silencersOf(record), ...silencersIn(markdown)],
      pageBreakBefore: record.get('pageBreakBefore') ?? false,
      keepTogether: record.get('keepTogether') ?? false,
      where,
    },
    id: record.get('id'),
    record,
    base: listed.base,
    date: record.get('date'),
    mark: toc === undefined ? 'by-rule' : toc === false ? 'refused' : 'listed',
    shortTitle,
  }
}

/** The title; of an article that has none, which is an error, the name it is known by. */
function titleOf(
  { findings }: ReadingRoom,
  { base }: Listed,
  { record, fields }: Material,
  heading: RichText | undefined,
): RichText {
  const title = record.textAt('title')
  if (title === undefined && heading === undefined && fields === 'sound')
    findings.push(found('title-missing', { name: base }, record.at('title')))
  if (title !== undefined && heading !== undefined)
    findings.push(
      relatedTo(
        found(
          'title-twice',
          { title: quoted(title.text), heading: quoted(heading.text) },
          heading.origin.span,
        ),
        title.origin.span,
      ),
    )
  return title ?? heading ?? plainText(base, record.at('title'))
}

function creditOf(
  { manifest, findings }: ReadingRoom,
  { record, fields }: Material,
  title: RichText,
): Credit {
  const source = record.get('source')
  const names =
    typeof source === 'object'
      ? source.map((_, place) => record.textAt('source', place))
      : [record.textAt('source')]
  const date = record.get('date')
  const isWanted = fields === 'sound' && manifest.settings.values.check?.requireDate !== false
  if (date === undefined && isWanted)
    findings.push(found('date-missing', { title: quoted(title.text) }, title.origin.span))
  return {
    names: names.filter(name => name !== undefined),
    kind: record.get('sourceKind'),
    compiler: compilerOf(record),
    date,
    where: source === undefined ? title.origin.span : record.at('source'),
    dateAt: date === undefined ? title.origin.span : record.at('date'),
  }
}

function compilerOf(record: ArticleRecord): Credit['compiler'] {
  const compiler = record.get('compiler')
  if (compiler === undefined) return 'by-rule'
  return compiler === false ? 'none' : (record.textAt('compiler') ?? 'by-rule')
}
