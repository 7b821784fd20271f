/**
 * Articles and books → the files they are written to and the lines the manifest gets. Each is looked for in the edition
 * first: a file that says the same is left, one that says otherwise is the editor's and is left too, and told, unless
 * it is to be replaced.
 */
import { posix } from 'node:path'
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { FieldValue } from '../manifest/write-yaml.ts'
import type { ImportedArticle, ImportedBook } from './article.ts'
import { findCopies } from './copies.ts'
import { firstDifference } from './difference.ts'
import { fileNames } from './file-names.ts'
import { findKnown } from './known.ts'
import type { Picture } from './manuscript.ts'
import { articleText, bodyText } from './markdown.ts'
import type { Segmented } from './segment.ts'
import { type StandingArticle, standingArticles, wordsForm } from './standing.ts'
import { sameTitleForm } from './title-line.ts'

export interface PlacedFile {
  /** From the manifest's folder. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Placed {
  readonly files: readonly PlacedFile[]
  /** Files to list, by section. */
  readonly sections: ReadonlyMap<string, readonly string[]>
  readonly books: readonly (readonly (readonly [string, FieldValue])[])[]
  /** Articles and books that stand in the edition already and stay as they are. */
  readonly unchanged: number
  /** Articles whose files are written over. */
  readonly replaced: number
  readonly findings: readonly Finding[]
}

export interface PlaceRequest {
  readonly files: Files
  readonly manifest: Manifest
  readonly replace: 'never' | 'asked'
}

export function placeAll(segmented: readonly Segmented[], request: PlaceRequest): Placed {
  const { files, manifest, replace } = request
  const standing = standingArticles(files, manifest)
  // In an edition that lists nothing yet, a file that lies there was not taken out of the list.
  const isListed = standing.some(({ section }) => section !== undefined)
  const read = segmented.flatMap(part => part.articles)
  const copies = findCopies(read)
  const articles = read.filter(article => !copies.has(article))
  const known = findKnown(articles, standing)
  const names = fileNames(files, manifest, articles.length)
  const written: PlacedFile[] = []
  const sections = new Map<string, string[]>()
  const findings: Finding[] = []
  let unchanged = 0
  let replaced = 0
  const paths = new Map<ImportedArticle, string | undefined>()
  const list = ({ section = '' }: ImportedArticle, path: string): void => {
    if (names.listed === 'in-manifest') sections.set(section, [...(sections.get(section) ?? []), path])
  }
  for (const { articles: own, manuscript } of segmented)
    for (const article of own) {
      const where = { file: manuscript.source.file, ...article.where }
      const first = copies.get(article)
      if (first !== undefined) {
        unchanged++
        findings.push(tellCopy(first, paths.get(first), known.get(first), where))
        continue
      }
      const here = known.get(article)
      const path = here === undefined ? names.next(article) : here.file
      const pictures = picturesOf(article, manuscript.pictures, path ?? 'article.md')
      const text = article.asItIs ?? articleText(article, picture => pictures.get(picture)?.link ?? '')
      paths.set(article, path)
      if (here !== undefined && path !== undefined && here.section === undefined && !isListed)
        list(article, path)
      else if (here !== undefined) findings.push(...tellElsewhere(article, here, where))
      if (here !== undefined && (replace === 'never' || path === undefined || isSame(here, text))) {
        unchanged++
        if (!isSame(here, text)) findings.push(tellKept(article, here, text, manifest.file, where))
        continue
      }
      if (path === undefined) continue
      written.push({ path, bytes: Buffer.from(text) }, ...[...pictures.values()].map(({ file }) => file))
      if (here === undefined) {
        list(article, path)
        continue
      }
      replaced++
      findings.push(found('import-replaced', { file: path, ...differenceOf(here, text) }, where))
    }
  const books = placeBooks(segmented, manifest, findings)
  return { files: written, sections, ...books, unchanged: unchanged + books.unchanged, replaced, findings }
}

/** An article typed in the manifest has no file to compare line by line. */
const isSame = ({ file, text: standing, wordsForm: words }: StandingArticle, text: string): boolean =>
  file === undefined
    ? words === wordsForm(text.replace(/^---\n[\s\S]*?\n---\n/, ''))
    : standing.replaceAll('\r\n', '\n') === text

/** The editor has put it under another head, or taken it out of the list. */
function tellElsewhere(
  { title, section }: ImportedArticle,
  { file = '', section: standing }: StandingArticle,
  where: Finding['where'],
): readonly Finding[] {
  if (standing === section) return []
  const params = { title: quoted(title), file, section: standing ?? '' }
  return [found('import-elsewhere', params, where)]
}

/** The manuscripts have it twice. */
function tellCopy(
  { title, section }: ImportedArticle,
  path: string | undefined,
  here: StandingArticle | undefined,
  where: Finding['where'],
): Finding {
  const params = { title: quoted(title), file: path ?? '', section: here?.section ?? section ?? '' }
  return found('import-elsewhere', params, where)
}

function tellKept(
  { title }: ImportedArticle,
  here: StandingArticle,
  text: string,
  manifest: string,
  where: Finding['where'],
): Finding {
  const params = { title: quoted(title), file: here.file ?? manifest, of: 'article' }
  return found('import-kept-yours', { ...params, ...differenceOf(here, text) }, where)
}

function differenceOf({ file, text: standing }: StandingArticle, text: string): Finding['params'] {
  const difference = file === undefined ? undefined : firstDifference(standing, text)
  return {
    line: difference?.line ?? 0,
    here: quoted(difference?.here ?? ''),
    there: quoted(difference?.there ?? ''),
  }
}

interface PlacedPicture {
  /** From the article's file (3.9). */
  readonly link: string
  readonly file: PlacedFile
}

function picturesOf(
  { body }: ImportedArticle,
  pictures: readonly Picture[],
  path: string,
): ReadonlyMap<number, PlacedPicture> {
  const placed = new Map<number, PlacedPicture>()
  const base = posix.basename(path, '.md')
  for (const block of body) {
    const picture = block.kind === 'kept' && block.picture !== undefined ? pictures[block.picture] : undefined
    if (block.kind !== 'kept' || block.picture === undefined || picture === undefined) continue
    const file = `images/${base}-${placed.size + 1}.${picture.extension}`
    const link = posix.relative(posix.dirname(path), file)
    placed.set(block.picture, { link, file: { path: file, bytes: picture.bytes } })
  }
  return placed
}

function placeBooks(
  segmented: readonly Segmented[],
  manifest: Manifest,
  findings: Finding[],
): Pick<Placed, 'books' | 'unchanged'> {
  const standing = new Map(
    (manifest.issue.value.books ?? []).map(book => [sameTitleForm(book.title), wordsForm(book.intro ?? '')]),
  )
  const books: (readonly (readonly [string, FieldValue])[])[] = []
  let unchanged = 0
  for (const { books: read, manuscript } of segmented)
    for (const book of read) {
      const intro = bodyText(book.intro, () => '')
      const known = standing.get(sameTitleForm(book.title))
      if (known === undefined) {
        books.push(bookFields(book, intro))
        continue
      }
      unchanged++
      if (known === wordsForm(intro)) continue
      const where = { file: manuscript.source.file, ...book.where }
      const params = { title: quoted(book.title), file: manifest.file, of: 'book', line: 0 }
      findings.push(found('import-kept-yours', params, where))
    }
  return { books, unchanged }
}

const bookFields = (
  { title, author, publisher, year, isbn }: ImportedBook,
  intro: string,
): readonly (readonly [string, FieldValue])[] => [
  ['title', title],
  ['author', author],
  ['publisher', publisher],
  ['year', year],
  ['isbn', isbn],
  ['intro', intro === '' ? undefined : intro],
]
