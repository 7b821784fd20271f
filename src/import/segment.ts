/** A manuscript → its articles and books, with the account of every character and everything that was mended or left. */
import { type Finding, found } from '../findings/finding.ts'
import { nearestName } from '../findings/nearest.ts'
import { quoted } from '../findings/quoting.ts'
import type { ArticleLines, BodyBlock, ImportedArticle, ImportedBook } from './article.ts'
import { type ReadBody, readBody } from './body.ts'
import { takeContents } from './contents.ts'
import { type ContentsEntry, listedForm } from './contents-line.ts'
import { divideNumber } from './divide-number.ts'
import { divideSection } from './divide-section.ts'
import { takeFurniture } from './furniture.ts'
import type { House } from './house.ts'
import { type Account, balance, stretchesOf } from './ledger.ts'
import { takeLetters } from './letter.ts'
import type { Kept, Left, LeftKind, Manuscript, Passage, Stretch } from './manuscript.ts'
import { textOf } from './manuscript.ts'
import { notesOf, withoutNotes } from './notes.ts'
import { readBooks } from './read-books.ts'
import { readyArticle } from './ready-article.ts'
import { impossibleDate, tellCompilers, tellSource } from './tell-source.ts'

export interface Segmented {
  readonly manuscript: Manuscript
  readonly articles: readonly ImportedArticle[]
  readonly books: readonly ImportedBook[]
  readonly account: Account
  readonly findings: readonly Finding[]
}

/** Divides a manuscript. `section` is where articles go that stand under no head of their own. */
export function segment(manuscript: Manuscript, house: House, section: string | undefined): Segmented {
  if (manuscript.bodyFrom !== undefined) return readyArticle(manuscript, manuscript.bodyFrom, section)
  const { file } = manuscript.source
  const findings: Finding[] = [...manuscript.findings]
  const contents = takeContents(manuscript.blocks, house)
  const furniture = takeFurniture(contents.blocks, house)
  const letters = takeLetters(furniture.blocks, house)
  const number = divideNumber(letters.blocks, house)
  const listed = new Set(contents.entries.map(entry => listedForm(entry.title)))
  const around = { listed, notes: manuscript.notes, house }
  const left: Left[] = []
  const read = number.sections.flatMap(part => {
    if (part.head !== undefined && part.name !== undefined)
      findings.push(...tellSection(file, part.head, part.name, house))
    const divided = divideSection(part, { file, house, listed })
    findings.push(...divided.findings)
    left.push(...divided.left)
    return divided.articles.map(lines =>
      readArticle(file, { ...lines, section: lines.section ?? section }, around),
    )
  })
  const books = readBooks(file, number.books)
  findings.push(...read.flatMap(article => article.findings), ...books.findings)
  findings.push(...tellCompilers(file, read, house), ...unmatched(file, contents.entries, read))
  const ledger = balance(manuscript, {
    carried: [
      ...read.flatMap(article => article.carried),
      ...books.books.flatMap(book => bodyStretches(book.intro)),
      ...books.facts,
    ],
    fields: [
      ...read.flatMap(article => article.fields),
      ...books.labels,
      ...number.heads,
      ...contents.entries,
    ],
    left: [
      ...furniture.left,
      ...letters.left,
      ...left,
      ...read.flatMap(article => article.left),
      ...number.left,
      ...contents.left,
      ...books.left,
    ],
  })
  return {
    manuscript,
    articles: read.map(({ article }) => article),
    books: books.books,
    account: ledger.account,
    findings: [...findings, ...ledger.left.flatMap(left => tellLeft(manuscript, left))],
  }
}

interface ReadArticle {
  readonly lines: ArticleLines
  readonly article: ImportedArticle
  readonly carried: readonly Stretch[]
  readonly fields: readonly Stretch[]
  readonly left: readonly Left[]
  readonly findings: readonly Finding[]
}

interface ArticleSurroundings {
  readonly listed: ReadonlySet<string>
  readonly notes: readonly Kept[]
  readonly house: House
}

function readArticle(
  file: string,
  lines: ArticleLines,
  { listed, notes, house }: ArticleSurroundings,
): ReadArticle {
  const { source, section, where } = lines
  const { title, signs, notes: onTitle } = withoutNotes(lines.title, notes)
  const read = readBody(file, lines)
  const undated = source && impossibleDate(source)
  const referred = notesOf(read.blocks, notes)
  const body = { ...read, blocks: [...read.blocks, ...referred.map(({ note }) => note)] }
  const name = title === undefined ? '' : textOf(title).trim().replaceAll('**', '')
  // Front matter has no readings; those of a title stay unclaimed and are listed.
  const kept = (passage: Passage | undefined) =>
    stretchesOf((passage?.runs ?? []).map(run => ({ ...run, manner: 'plain' as const })))
  const textIn = (passage: Passage | undefined) =>
    passage === undefined ? undefined : textOf(passage).trim()
  return {
    lines,
    article: {
      section,
      title: name,
      subtitle: textIn(body.subtitle)?.replace(/^(?:——|--)\s*/, ''),
      author: textIn(body.author),
      source: source?.read,
      inContents: listed.has(listedForm(name)),
      body: body.blocks,
      asItIs: undefined,
      where,
    },
    carried: [title, body.subtitle, body.author].flatMap(kept).concat(bodyStretches(body.blocks)),
    fields: [...(undated?.passages ?? source?.passages ?? []), ...labelsOf(lines, body), ...signs],
    left: [...(undated === undefined ? [] : [{ kind: 'date' as const, ...undated.where }]), ...onTitle],
    findings: [
      ...body.findings,
      ...tellKept(file, read.blocks),
      ...referred.map(({ sign }) => found('kept-not-printed', { kind: 'note' }, { file, ...sign })),
      ...tellSource(file, lines, name, house),
    ],
  }
}

/** What the tool keeps for an editor but cannot print yet. */
const tellKept = (file: string, blocks: readonly BodyBlock[]): readonly Finding[] =>
  blocks.flatMap(block =>
    block.kind === 'kept' && block.of !== 'markdown'
      ? [found('kept-not-printed', { kind: block.of }, { file, from: block.from, to: block.to })]
      : [],
  )

/** `作者：` and `——` in front of what they announce. */
function labelsOf({ lines }: ArticleLines, { subtitle, author }: ReadBody): readonly Stretch[] {
  const taken = [subtitle, author].filter(passage => passage !== undefined)
  return lines.filter(
    (line): line is Passage => line.kind === 'passage' && taken.some(({ to }) => to === line.to),
  )
}

const bodyStretches = (blocks: readonly BodyBlock[]): readonly Stretch[] =>
  blocks.flatMap(block => (block.kind === 'kept' ? [block] : stretchesOf(block.runs)))

function tellSection(
  file: string,
  head: Passage,
  name: string,
  { columns, bookHeads }: House,
): readonly Finding[] {
  if (columns.includes(name) || bookHeads.includes(name)) return []
  const nearest = nearestName(name, [...columns, ...bookHeads])
  return [found('import-section-unknown', { name, nearest }, { file, from: head.from, to: head.to })]
}

/** Entries of the contents list that are the title of no article. */
function unmatched(
  file: string,
  entries: readonly ContentsEntry[],
  read: readonly ReadArticle[],
): readonly Finding[] {
  const titles = read.map(({ article }) => article.title)
  const forms = new Set(titles.map(listedForm))
  // A title that two lists have is told once.
  const told = new Set<string>()
  return entries
    .filter(entry => {
      const form = listedForm(entry.title)
      const isNew = !forms.has(form) && !told.has(form)
      told.add(form)
      return isNew
    })
    .map(({ title, from, to }) => {
      const nearest = quoted(nearestName(title, titles))
      return found('contents-entry-unmatched', { title: quoted(title), nearest }, { file, from, to })
    })
}

/** What is left on every number as a matter of course. */
const expected: ReadonlySet<LeftKind> = new Set([
  'cover',
  'contents-head',
  'running-head',
  'rule',
  'folio',
  'contact',
  'header',
  'footer',
])

function tellLeft({ source: { file, text } }: Manuscript, { kind, from, to }: Left): readonly Finding[] {
  // Characters that nobody sees are told by their number.
  if (kind === 'unseen') return []
  // What stands around the text of a Word file is in none of its paragraphs.
  const place = around.has(kind) ? { file, from: 0, to: 0 } : { file, from, to }
  const words = kind === 'folio' ? '' : quoted(text.slice(from, to))
  return [found(expected.has(kind) ? 'left-out' : 'not-carried', { kind, text: words }, place)]
}

const around: ReadonlySet<LeftKind> = new Set(['header', 'footer', 'lost'])
