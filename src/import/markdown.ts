/** An article → the text of its file: front matter and Markdown that reads back as the words it was made from. */
import type { CalendarDate } from '../issue/issue.ts'
import { type FieldValue, frontMatterText } from '../manifest/write-yaml.ts'
import type { BodyBlock, ImportedArticle } from './article.ts'
import type { Run } from './manuscript.ts'
import type { ReadSource, SourceName } from './read-source.ts'

/** Gives the path, from the article's file, of a picture of the manuscript. */
export type NamePicture = (picture: number) => string

export function articleText(article: ImportedArticle, namePicture: NamePicture): string {
  return `${frontMatterText(fieldsOf(article))}\n${bodyText(article.body, namePicture)}`
}

function fieldsOf({
  title,
  subtitle,
  author,
  source,
  inContents,
}: ImportedArticle): readonly (readonly [string, FieldValue])[] {
  return [
    ['title', title === '' ? undefined : title],
    ['subtitle', subtitle],
    ['author', author],
    ...(source === undefined ? [] : sourceFields(source)),
    ['toc', inContents ? true : undefined],
  ]
}

function sourceFields({ names, compiler, date }: ReadSource): readonly (readonly [string, FieldValue])[] {
  const kinds = new Set(names.map(({ kind }) => kind))
  const [first] = names
  // Names of several kinds keep their marks, which say each its own.
  const sources = kinds.size > 1 ? names.map(markedName) : names.map(({ name }) => name)
  const kind = kinds.size === 1 ? first?.kind : undefined
  return [
    ['source', sources.length > 1 ? sources : sources[0]],
    ['sourceKind', kind],
    ['compiler', compiler === 'none' ? false : typeof compiler === 'object' ? compiler.name : undefined],
    ['date', typeof date === 'object' ? dashed(date) : undefined],
  ]
}

const markedName = ({ name, kind }: SourceName): string =>
  kind === 'periodical' || kind === 'book' ? `《${name}》` : kind === 'site' ? `“${name}”` : name

const dashed = ({ year, month, day }: CalendarDate): string =>
  [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-')

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Blocks with a blank line between them, but none between the items of a list. */
export function bodyText(blocks: readonly BodyBlock[], namePicture: NamePicture): string {
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1]
      const isNext = before?.kind === 'item' && block.kind === 'item'
      return `${index === 0 ? '' : isNext ? '\n' : '\n\n'}${blockText(block, namePicture)}`
    })
    .join('')
    .concat(blocks.length === 0 ? '' : '\n')
}

function blockText(block: BodyBlock, namePicture: NamePicture): string {
  switch (block.kind) {
    case 'heading':
      return `${block.rank === 'major' ? '##' : '###'} ${runsText(block.runs)}`
    case 'item': {
      const sign = /^\d/.test(block.sign) ? block.sign : '-'
      return `${'   '.repeat(block.depth)}${sign} ${runsText(block.runs)}`
    }
    case 'paragraph':
      return escapeOpening(runsText(block.runs))
    default:
      return block.picture === undefined
        ? block.markdown
        : block.markdown.replace(/\]\(\)/, `](${namePicture(block.picture)})`)
  }
}

function runsText(runs: readonly Run[]): string {
  return mergeRuns(runs)
    .map(({ text, manner, link }) => {
      if (manner === 'verbatim') return text
      const words = enclose(escapeSigns(text).replaceAll('\n', '\\\n'), manner)
      return link === undefined ? words : `[${words}](${link.replace(/[()\s<>]/g, encodeURIComponent)})`
    })
    .join('')
}

/** Neighbours of one manner are one run: `**甲****乙**` would not read as bold. */
function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    const isSame = last !== undefined && last.manner === run.manner && last.link === run.link
    if (isSame) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

/** Signs hold fast to words: spaces at the ends of a bold run stand outside it. */
function enclose(text: string, manner: Run['manner']): string {
  const [before, after] = signsOf(manner)
  const words = text.trim()
  if (before === '' || words === '') return text
  const from = text.indexOf(words)
  return text.slice(0, from) + before + words + after + text.slice(from + words.length)
}

function signsOf(manner: Run['manner']): readonly [string, string] {
  if (typeof manner === 'object') return ['[', `]{${manner.reading}}`]
  if (manner === 'dots') return ['[', ']{着重}']
  const sign = manner === 'strong' ? '**' : manner === 'citation' ? '*' : ''
  return [sign, sign]
}

/** What Markdown would read as signs is written as the character it is. */
const escapeSigns = (text: string): string =>
  text
    .replace(/[\\`*]/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\[(?=[^[\]]*\][({[:])|!(?=\[)/g, '\\$&')

/** The same for what only counts at the beginning of a line. */
const escapeOpening = (text: string): string =>
  text
    .replace(/^(#{1,6}|[-+>=~|:])(?=\s|$|[-=~>|])/gm, '\\$&')
    .replace(/^>/gm, '\\>')
    .replace(/^(\d{1,9})([.)])(?=\s)/gm, '$1\\$2')
