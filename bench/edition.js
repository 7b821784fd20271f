/**
 * An edition folder as it lies on disk → its words in printed order. Reads what an editor may write for a text
 * (manifest reference, part 3) and checks nothing: an edition that `issue check` refuses is not worth timing.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'

/**
 * @typedef {Readonly<Record<string, unknown>>} Fields a mapping of YAML
 *
 * @typedef {object} Article
 * @property {Fields} fields those of the file with those of the manifest over them, in English keys
 * @property {string} body Markdown
 * @property {boolean} listed in the contents list
 *
 * @typedef {{ readonly name: string, readonly articles: readonly Article[] }} Section
 *
 * @typedef {object} Edition
 * @property {Fields} settings of the publication, with those of the issue over them
 * @property {string} month `2023-02`
 * @property {readonly Section[]} sections
 * @property {readonly Fields[]} books
 */

const englishKeys = new Map([
  ['标题', 'title'],
  ['副题', 'subtitle'],
  ['作者', 'author'],
  ['来源', 'source'],
  ['编选', 'compiler'],
  ['日期', 'date'],
  ['目次', 'toc'],
  ['分组', 'group'],
])

/** @type {(value: unknown) => Fields} */
export const mapping = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? /** @type {Fields} */ (value) : {}

/** @type {(value: unknown) => readonly unknown[]} */
export const list = value => (Array.isArray(value) ? value : [])

/** @type {(value: unknown) => string} */
export const text = value => (value === undefined || value === null ? '' : String(value))

/** @type {(folder: string) => Edition} */
export function readEdition(folder) {
  const issue = mapping(parse(readFileSync(join(folder, 'issue.yaml'), 'utf8')))
  const publication = publicationOf(folder)
  const settings = {
    ...(publication === undefined ? {} : mapping(parse(readFileSync(publication, 'utf8')))),
    ...issue,
  }
  return {
    settings,
    month: text(issue.issue),
    sections: sectionsOf(settings).map(section => readSection(folder, settings, section)),
    books: list(issue.books).map(mapping),
  }
}

/**
 * Finds the settings of the publication by walking up from the edition.
 * @type {(folder: string) => string | undefined}
 */
export function publicationOf(folder) {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const file = join(here, 'publication.yaml')
    if (existsSync(file)) return file
    if (here === dirname(here)) return undefined
  }
}

/**
 * The sections in the order of `columns`, those it does not name last.
 * @type {(settings: Fields) => [string, unknown][]}
 */
function sectionsOf(settings) {
  const sections = Object.entries(mapping(settings.sections))
  if (sections.length === 0) throw new Error('issue.yaml must name its articles under “sections” to be timed')
  const columns = list(settings.columns)
  /** @type {(name: string) => number} */
  const place = name => (columns.includes(name) ? columns.indexOf(name) : columns.length)
  return sections.sort(([one], [other]) => place(one) - place(other))
}

/**
 * The entries of a section, written as a list or under `articles`.
 * @type {(section: unknown) => readonly unknown[]}
 */
export const entriesOf = section => list(Array.isArray(section) ? section : mapping(section).articles)

/** @type {(folder: string, settings: Fields, section: readonly [string, unknown]) => Section} */
function readSection(folder, settings, [name, section]) {
  const articles = entriesOf(section).map(entry => readEntry(folder, entry))
  const select = mapping(mapping(section).toc).select ?? mapping(settings.toc).select ?? 'auto'
  const marked = articles.some(({ fields }) => isMarked(fields.toc))
  const others = select === 'all' || (select === 'auto' && !marked)
  return {
    name,
    articles: articles.map(({ fields, body }) => ({
      fields,
      body,
      listed: isMarked(fields.toc) || (others && fields.toc !== false),
    })),
  }
}

/** @type {(toc: unknown) => boolean} */
const isMarked = toc => toc === true || typeof toc === 'string'

/** @type {(folder: string, entry: unknown) => { readonly fields: Fields, readonly body: string }} */
function readEntry(folder, entry) {
  const { file, body, ...fields } = typeof entry === 'string' ? { file: entry } : mapping(entry)
  if (file === undefined) return { fields, body: text(body) }
  const article = readArticle(readFileSync(join(folder, text(file)), 'utf8'))
  return { fields: { ...article.fields, ...fields }, body: article.body }
}

/**
 * Parts the front matter of an article file from its text.
 * @type {(source: string) => { readonly fields: Fields, readonly body: string }}
 */
export function readArticle(source) {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source)
  if (match === null) return { fields: {}, body: source }
  const fields = Object.entries(mapping(parse(match[1] ?? '')))
  return {
    fields: Object.fromEntries(fields.map(([key, value]) => [englishKeys.get(key) ?? key, value])),
    body: source.slice(match[0].length),
  }
}
