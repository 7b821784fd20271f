/** 悦读: the books of the manifest → what the book column prints of them. */
import { addFindings, type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { BookFields, IssueFile } from '../manifest/schema.ts'
import type { Path, Sourced } from '../manifest/sourced.ts'
import type { Pictures } from '../pictures/picture.ts'
import { joinTexts, plainText, type RichText } from '../rich-text.ts'
import type { Book, BookSection } from './issue.ts'
import { marksInFields } from './mark-slips.ts'
import { readMarkup } from './markup.ts'
import { inBookMarks, printed } from './printed-picture.ts'

/** Reads the book column under the name it is printed with; undefined when the number has no books. */
export function readBooks(
  manifest: Manifest,
  name: RichText,
  pictures: Pictures,
  findings: Finding[],
): BookSection | undefined {
  const books = manifest.issue.value.books ?? []
  if (books.length === 0) return undefined
  return {
    name,
    books: books.map((book, place): Book => {
      const read = readBook(manifest.issue, book, ['books', place], findings)
      const cover = pictures.get(`books.${place}.cover`)
      return { ...read, cover: cover && printed(cover, `${inBookMarks(read.title.text)}封面`) }
    }),
  }
}

function readBook(
  issue: Sourced<IssueFile>,
  book: BookFields,
  path: Path,
  findings: Finding[],
): Omit<Book, 'cover'> {
  const intro = readMarkup(issue.markdownAt([...path, 'intro']))
  addFindings(findings, intro.findings)
  const title = issue.textAt([...path, 'title'])
  if (intro.title !== undefined)
    findings.push(
      found(
        'title-twice',
        { title: quoted(title.text), heading: quoted(intro.title.text) },
        intro.title.origin.span,
      ),
    )
  const imprint = bookImprint(issue, book, path)
  addFindings(findings, marksInFields([title, ...imprint]))
  return { title, imprint, intro: intro.blocks, where: issue.at(path) }
}

/** 何叙白　著 · 江湾出版社 · 2022年 · ISBN 978-…: the parts that are given. */
function bookImprint(issue: Sourced<IssueFile>, book: BookFields, path: Path): readonly RichText[] {
  const text = (...place: Path) => issue.textAt([...path, ...place])
  const { author } = book
  const authors =
    typeof author === 'object' ? author.map((_, place) => text('author', place)) : [text('author')]
  const parts = [
    withRole(joinTexts(authors.flatMap(withComma), issue.at([...path, 'author']))),
    text('publisher'),
    withYear(text('year')),
    withWord('ISBN ', text('isbn'), ''),
  ]
  return parts.filter(part => part.text !== '')
}

const withComma = (author: RichText, place: number): readonly RichText[] =>
  place === 0 ? [author] : [plainText('、', author.origin.span), author]

/** What the author did, when the editor wrote it himself: 编著, 主编, 口述. A name may end in 译 or 绘. */
const role = /(?:著|编|口述|[ \u3000](?:译|绘))$/

const withRole = (author: RichText): RichText =>
  role.test(author.text) ? author : withWord('', author, '\u3000著')

const withYear = (year: RichText): RichText => (/^\d+$/.test(year.text) ? withWord('', year, '年') : year)

function withWord(before: string, text: RichText, after: string): RichText {
  const { span } = text.origin
  return text.text === '' ? text : joinTexts([plainText(before, span), text, plainText(after, span)], span)
}
