/** The book column → books: a title, what is known of the book, 内容简介, its paragraphs; then the next title. */

import type { Finding } from '../findings/finding.ts'
import type { ImportedBook } from './article.ts'
import { readBody } from './body.ts'
import { type Block, type Kept, type Left, type Passage, slicePassage, textOf } from './manuscript.ts'
import { emsOf, endsSentence } from './title-line.ts'

export interface ReadBooks {
  readonly books: readonly ImportedBook[]
  /** Lines that only say what comes. */
  readonly labels: readonly Passage[]
  /** Titles, and lines that became a field of a book. */
  readonly facts: readonly Passage[]
  readonly left: readonly Left[]
  readonly findings: readonly Finding[]
}

interface OpenBook {
  readonly head: readonly Passage[]
  readonly label: Passage
  readonly intro: (Passage | Kept | { readonly kind: 'page-end' })[]
}

const introLabel = /^(?:【|\[)?\s*(?:内\s*容\s*简\s*介|内容提要|图书简介)\s*(?:】|\])?\s*[:：]?\s*/

export function readBooks(file: string, blocks: readonly Block[]): ReadBooks {
  const open: OpenBook[] = []
  let head: Passage[] = []
  const left: Left[] = []
  const labels: Passage[] = []
  for (const block of blocks) {
    const book = open.at(-1)
    if (block.kind !== 'passage') {
      if (book !== undefined) book.intro.push(block)
      else if (block.kind === 'kept') left.push({ kind: 'book-line', from: block.from, to: block.to })
      continue
    }
    const text = textOf(block)
    const label = introLabel.exec(text)
    if (label !== null && head.length > 0) {
      const words = slicePassage(block, label[0].length, text.length)
      labels.push(slicePassage(block, 0, label[0].length))
      open.push({ head, label: block, intro: words.runs.length === 0 ? [] : [words] })
      head = []
    } else if (isHeadLine(block, book)) head.push(block)
    else if (book === undefined) left.push({ kind: 'book-line', from: block.from, to: block.to })
    else {
      // What looked like the head of another book was a line of this one.
      book.intro.push(...head, block)
      head = []
    }
  }
  for (const line of head) left.push({ kind: 'book-line', from: line.from, to: line.to })
  const read = open.map(book => readBook(file, book))
  return {
    books: read.map(({ book }) => book),
    labels,
    facts: read.flatMap(book => book.facts),
    left: [...left, ...read.flatMap(book => book.left)],
    findings: read.flatMap(book => book.findings),
  }
}

/** Short and no sentence, after an introduction that has come to its end. */
function isHeadLine(passage: Passage, book: OpenBook | undefined): boolean {
  const text = textOf(passage)
  const before = book?.intro.findLast(line => line.kind === 'passage')
  const isOver = before === undefined ? book === undefined : endsSentence(textOf(before as Passage))
  return isOver && emsOf(text) <= 60 && !/[。；，]$/.test(text.trim())
}

function readBook(file: string, { head, intro, label }: OpenBook) {
  const [title, ...facts] = head
  const known = { author: '', publisher: '', year: '', isbn: '' }
  const left: Left[] = []
  const used: Passage[] = title === undefined ? [] : [title]
  for (const line of facts) {
    const fact = factOf(textOf(line).trim())
    if (fact === undefined || known[fact.field] !== '')
      left.push({ kind: 'book-line', from: line.from, to: line.to })
    else {
      known[fact.field] = fact.value
      used.push(line)
    }
  }
  const body = readBody(file, { title: undefined, lines: intro })
  const last = intro.findLast(line => line.kind !== 'page-end')
  const book: ImportedBook = {
    title: title === undefined ? '' : textOf(title).trim(),
    author: known.author || undefined,
    publisher: known.publisher || undefined,
    year: known.year || undefined,
    isbn: known.isbn || undefined,
    intro: body.blocks,
    where: { from: title?.from ?? label.from, to: last !== undefined && 'to' in last ? last.to : label.to },
  }
  return { book, facts: used, left, findings: body.findings }
}

type Fact = 'author' | 'publisher' | 'year' | 'isbn'

const factForms: readonly (readonly [Fact, RegExp])[] = [
  ['author', /^(?:作\s*者|著\s*者)\s*[:：]\s*(\S.*)$/],
  ['author', /^(\S.{0,30}?)\s*(?:编著|主编|著)$/],
  ['isbn', /^ISBN\s*[:：]?\s*([\dXx-]{10,17})$/i],
  ['year', /^(?:出版(?:年|时间|日期)\s*[:：]\s*)?(\d{4})\s*年?(?:\d{1,2}\s*月)?(?:出版)?$/],
  ['publisher', /^(?:出版社|出版)\s*[:：]\s*(\S.*)$/],
  ['publisher', /^(\S{2,20}出版社)$/],
]

function factOf(text: string): { readonly field: Fact; readonly value: string } | undefined {
  for (const [field, form] of factForms) {
    const value = form.exec(text)?.[1]
    if (value !== undefined) return { field, value }
  }
  return undefined
}
