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
import { fileNames } from './file-names.ts'
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
  /** Articles and books that stand in the edition already. */
  readonly unchanged: number
  readonly findings: readonly Finding[]
}

export interface PlaceRequest {
  readonly files: Files
  readonly manifest: Manifest
  readonly replace: 'never' | 'asked'
}

export function placeAll(segmented: readonly Segmented[], request: PlaceRequest): Placed {
  const { files, manifest, replace } = request
  const waiting = [...standingArticles(files, manifest)]
  const count = segmented.reduce((sum, { articles }) => sum + articles.length, 0)
  const names = fileNames(files, manifest, count)
  const written: PlacedFile[] = []
  const sections = new Map<string, string[]>()
  const findings: Finding[] = []
  let unchanged = 0
  for (const { articles, manuscript } of segmented)
    for (const article of articles) {
      const known = takeKnown(waiting, article)
      const path = known === undefined ? names.next(article) : known.file
      const pictures = picturesOf(article, manuscript.pictures, path ?? 'article.md')
      const text = article.asItIs ?? articleText(article, picture => pictures.get(picture)?.link ?? '')
      if (known?.text.replaceAll('\r\n', '\n') === text) {
        unchanged++
        continue
      }
      if (known !== undefined && (replace === 'never' || path === undefined)) {
        unchanged++
        const { file } = manuscript.source
        const params = { title: quoted(article.title), file: path ?? manifest.file }
        findings.push(found('import-kept-yours', params, { file, ...article.where }))
        continue
      }
      if (path === undefined) continue
      written.push({ path, bytes: Buffer.from(text) }, ...[...pictures.values()].map(({ file }) => file))
      if (known === undefined && names.listed === 'in-manifest')
        sections.set(article.section ?? '', [...(sections.get(article.section ?? '') ?? []), path])
    }
  const books = placeBooks(segmented, manifest, findings)
  return { files: written, sections, ...books, unchanged: unchanged + books.unchanged, findings }
}

/** The standing article that an imported one is, by its title or by its words; each is taken once. */
function takeKnown(waiting: StandingArticle[], article: ImportedArticle): StandingArticle | undefined {
  const form = sameTitleForm(article.title)
  const words = wordsForm(bodyText(article.body, () => ''))
  const at = waiting.findIndex(
    known =>
      known.section === article.section &&
      ((form !== '' && known.titleForm === form) || (words !== '' && known.wordsForm === words)),
  )
  return at === -1 ? undefined : waiting.splice(at, 1)[0]
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
      findings.push(found('import-kept-yours', { title: quoted(book.title), file: manifest.file }, where))
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
