/**
 * The words of an edition → one Typst document: A4, the type area and body type of the design, cover with contents
 * list, sections, articles, books, back page. It asks Typst for less than the bulletin has: no running
 * heads, no imprint, no marks of the press, no pictures; a table or a note is set as the text it is written in.
 */
import { list, mapping, text } from './edition.js'

/**
 * @typedef {import('./edition.js').Edition} Edition
 * @typedef {import('./edition.js').Article} Article
 * @typedef {import('./edition.js').Fields} Fields
 */

/**
 * Lines of 34 em, 39 of them a page on a pitch of 18 pt, as in the design. The boxes of the text are one em high, so
 * the leading is the pitch less one em.
 */
const preamble = `#set page(paper: "a4", margin: (top: 78pt, bottom: 61.8pt, left: 127.04pt, right: 111.24pt),
  footer: context align(if calc.odd(here().page()) { right } else { left }, counter(page).display()))
#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 7.5pt, spacing: 7.5pt)
#set heading(outlined: false)
#set list(indent: 2em)
#set enum(indent: 2em)
#show heading: set text(font: "Noto Sans SC", size: 10.5pt)
#show heading.where(level: 1): set text(size: 36pt)
#show heading.where(level: 1): it => { pagebreak(weak: true); block(it, below: 36pt) }
#show heading.where(level: 2): set text(font: "Noto Serif SC", size: 15pt)
#show heading.where(level: 2): set block(above: 27pt, below: 18pt)
#show strong: set text(font: "Noto Sans SC")
#show outline.entry.where(level: 1): set text(font: "Noto Sans SC", weight: "bold")
#let source(line) = block(width: 100%, align(right, text(font: "Noto Sans SC", size: 8.5pt, line)))
`

/** @type {(edition: Edition) => string} */
export function typstSource(edition) {
  const sections = edition.sections.filter(({ articles }) => articles.length > 0)
  const parts = [
    preamble,
    coverOf(edition),
    ...sections.flatMap(({ name, articles }) => [
      `#heading(level: 1, outlined: ${articles.some(({ listed }) => listed)}, ${literal(name)})`,
      ...articles.map(article => setArticle(article, edition.settings)),
    ]),
    booksOf(edition),
    backOf(edition),
  ]
  return parts.join('\n\n')
}

/** @type {(edition: Edition) => string} */
function coverOf({ settings, month }) {
  return `#page(footer: none)[
#block(text(font: "Noto Sans SC", size: 54pt, weight: "bold", ${literal(settings.title)}))
#block(${literal(month)})
#block(strong(${literal(mapping(settings.toc).heading ?? '目次')}))
#outline(title: none, depth: 2, indent: 0pt)
#v(1fr)
${organisersOf(settings)
  .map(name => `#block(${literal(name)})`)
  .join('\n')}
]`
}

/** @type {(settings: Fields) => readonly unknown[]} */
const organisersOf = ({ organiser }) => (Array.isArray(organiser) ? organiser : list([organiser]))

/** @type {(article: Article, settings: Fields) => string} */
function setArticle({ fields, body, listed }, settings) {
  const heads = [fields.subtitle, fields.author].filter(line => line !== undefined)
  return [
    `#heading(level: 2, outlined: ${listed}, ${literal(fields.title)})`,
    ...heads.map(line => `#block(${literal(line)})`),
    ...(fields.note === undefined ? [] : [setBlock(`> 编者按：${text(fields.note)}`)]),
    ...setBody(body),
    `#source(${literal(sourceLine(fields, settings))})`,
  ].join('\n\n')
}

/** @type {(edition: Edition) => string} */
function booksOf({ books, settings }) {
  if (books.length === 0) return ''
  const set = books.flatMap(({ title, author, publisher, year, intro }) => [
    `#heading(level: 2, ${literal(title)})`,
    `#block(${literal([author, publisher, year].filter(part => part !== undefined).join('　'))})`,
    ...setBody(text(intro)),
  ])
  return [`#heading(level: 1, ${literal(settings.bookColumn)})`, ...set].join('\n\n')
}

const contactLabels = new Map([
  ['address', '地址'],
  ['unit', '单位'],
  ['postcode', '邮编'],
  ['phone', '电话'],
  ['email', '邮箱'],
  ['web', '网址'],
])

/** @type {(edition: Edition) => string} */
function backOf({ settings }) {
  const entries = Object.entries(mapping(settings.contact))
  return [
    '#pagebreak()',
    `#block(text(font: "Noto Sans SC", size: 27pt, weight: "bold", ${literal(settings.title)}))`,
    ...entries.map(
      ([key, value]) => `#block(${literal(`${contactLabels.get(key) ?? key}　${text(value)}`)})`,
    ),
  ].join('\n\n')
}

/**
 * The forms of manifest reference 1.2.
 * @type {(fields: Fields, settings: Fields) => string}
 */
function sourceLine({ source, sourceKind, compiler, date }, { editor }) {
  const [year, month, day] = text(date).split('-')
  const on = date === undefined ? '' : ` ${year} 年 ${month} 月 ${day} 日`
  if (source === undefined) return `来源：${text(editor)}${on}`
  const names = (Array.isArray(source) ? source : [source]).map(name => enclose(text(name), sourceKind))
  const by = compiler === false ? '' : ` 编选：${text(compiler ?? editor)}`
  return `来源：${names.join('')}${by}${on}`
}

/** @type {(name: string, kind: unknown) => string} */
function enclose(name, kind) {
  if (/^[《“]/.test(name) || kind === 'none') return name
  return kind === 'periodical' || kind === 'book' ? `《${name}》` : `“${name}”`
}

/** @type {(body: string) => readonly string[]} */
const setBody = body =>
  body
    .split(/\n\s*\n/)
    .map(block => block.trim())
    .filter(block => block !== '')
    .map(setBlock)

/** @type {(block: string) => string} */
function setBlock(block) {
  const heading = /^(#{2,}) +(.*)$/.exec(block)
  if (heading !== null) return `#heading(level: ${heading[1]?.length === 2 ? 3 : 4}, ${literal(heading[2])})`
  if (block.startsWith('> ')) return `#pad(left: 2em)[${setRuns(block.replace(/^> ?/gm, ''))}]`
  if (/^[-*] /.test(block)) return setItems('list', block.split(/^[-*] /m))
  if (/^\d+\. /.test(block)) return setItems('enum', block.split(/^\d+\. /m))
  return setRuns(block)
}

/** @type {(kind: 'list' | 'enum', items: readonly string[]) => string} */
const setItems = (kind, items) =>
  `#${kind}${items.flatMap(item => (item.trim() === '' ? [] : `[${setRuns(item.trim())}]`)).join('')}`

/**
 * Text with its bold and its forced breaks; italics are set upright. Lines of one paragraph are joined without a space.
 * @type {(paragraph: string) => string}
 */
function setRuns(paragraph) {
  const lines = paragraph.split(/\\\n/).map(line => line.replace(/\s*\n\s*/g, ''))
  return lines.map(line => line.split('**').map(setRun).join('')).join('#linebreak()')
}

/** @type {(run: string, index: number) => string} */
function setRun(run, index) {
  if (run === '') return ''
  return index % 2 === 1 ? `#strong(${literal(run)})` : `#${literal(run)}`
}

/**
 * A string of Typst: no mark of the text can be taken for markup in it.
 * @type {(value: unknown) => string}
 */
const literal = value => `"${text(value).replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`
