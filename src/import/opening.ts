/**
 * What each line of a manuscript may be, as far as one can tell before articles are known, and which lines of its
 * opening are titles that come again further down.
 */
import {
  announcesContents,
  bareTitle,
  type ContentsEntry,
  entriesOf,
  entriesOfTable,
  listedForm,
  meantTitle,
} from './contents-line.ts'
import { headName } from './divide-number.ts'
import { isFolio } from './furniture.ts'
import type { House } from './house.ts'
import { type Block, type Passage, textOf } from './manuscript.ts'
import { readSourceLine } from './read-source.ts'
import { emsOf, isByTheWay, isRule, mayBeTitle } from './title-line.ts'

export type Role =
  | 'announcement'
  | 'head'
  | 'column'
  | 'title'
  | 'cover-word'
  | 'imprint'
  | 'text'
  | 'source'
  | 'folio'
  | 'rule'
  | 'page-end'
  | 'other'

/** The entries that lines have, by the number of the line. */
export type Listed = ReadonlyMap<number, readonly ContentsEntry[]>

export interface OpeningLine {
  readonly role: Role
  readonly block: Block
  /** Name of a section's head. */
  readonly name: string | undefined
}

export function readRoles(blocks: readonly Block[], house: House): readonly OpeningLine[] {
  const lines: OpeningLine[] = []
  for (const block of blocks) {
    const before = (): Passage | undefined => {
      const passages = lines.filter(({ role }) => role !== 'folio').map(line => line.block)
      return passages.findLast(passage => passage.kind === 'passage')
    }
    lines.push({ block, ...readRole(block, before, house) })
  }
  return lines
}

function readRole(
  block: Block,
  before: () => Passage | undefined,
  house: House,
): Pick<OpeningLine, 'role' | 'name'> {
  const as = (role: Role, name?: string) => ({ role, name })
  if (block.kind !== 'passage') return as(block.kind === 'page-end' ? 'page-end' : 'other')
  const text = textOf(block).trim()
  if (isFolio(text)) return as('folio')
  if (isRule(text)) return as('rule')
  const isColumn = house.columns.includes(bareTitle(text))
  if (announcesContents(text) && !isColumn) return as('announcement')
  const name = headName(block, before, house)
  if (name !== undefined) return as('head', name)
  if (isColumn || /^【[^【】]*】$/.test(text)) return as('column')
  if (readSourceLine(text, house) !== undefined) return as('source')
  if (isText(block, text)) return as('text')
  if (isImprint(text)) return as('imprint')
  if (saysNumber(text, house) || house.settled.has(text)) return as('cover-word')
  return as(block.item === undefined && !mayBeTitle(block) ? 'other' : 'title')
}

/** Words of an article: a whole sentence, or more than a title holds. */
const isText = ({ rank }: Passage, text: string): boolean =>
  rank === undefined && !isByTheWay(text) && (/[。；][”’）)]*$/.test(text) || emsOf(text) > 60)

const isImprint = (text: string): boolean =>
  /^(?:(?:主\s*办|主\s*管|承\s*办|协\s*办|编\s*辑|出\s*版|印\s*刷)(?:单位|部|者|日期)?\s*(?:[:：]|$)|(?:地址|电话|网址|邮编|邮箱)\s*[:：])/.test(
    text,
  )

/** `江湾月报`, `2026年第3期`, `（总第 27 期）`. */
const saysNumber = (text: string, { title }: House): boolean =>
  /^[\d〇零一二三四五六七八九十年月日第总期卷号刊（）()\s·.|—–-]*$/.test(text.replaceAll(title, ''))

/** The last place at which each line that can be the title of an article stands, by the form titles compare by. */
export function titlePlaces(lines: readonly OpeningLine[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [at, { block, role }] of lines.entries())
    if (role === 'title' && block.kind === 'passage' && block.item === undefined && opensArticle(lines, at))
      places.set(listedForm(textOf(block)), at)
  return places
}

export const isFurniture = ({ role }: OpeningLine): boolean =>
  role === 'folio' || role === 'page-end' || role === 'rule'

/** An article is over above a line, or a text begins soon below it. */
export function opensArticle(lines: readonly OpeningLine[], at: number): boolean {
  if (followsArticle(lines, at)) return true
  const below = lines.slice(at + 1, at + 8).filter(line => !isFurniture(line))
  const next = below.slice(0, 4).findIndex(({ role }) => role === 'text' || role === 'source')
  return next !== -1 && below.slice(0, next).every(({ role }) => role !== 'head')
}

/** A line below a source line, or below the head of a section. */
export function followsArticle(lines: readonly OpeningLine[], at: number): boolean {
  const before = lines.slice(0, at).findLast(line => !isFurniture(line))
  return before?.role === 'source' || before?.role === 'head'
}

/** The entries each line of an opening has; a title that runs over into the next line has its entry in the first. */
export function listedIn(lines: readonly OpeningLine[], places: ReadonlyMap<string, number>): Listed {
  const listed = new Map<number, readonly ContentsEntry[]>()
  for (const [at, { role, block }] of lines.entries()) {
    const isTitle = (form: string): boolean => (places.get(form) ?? -1) > at
    const entries =
      block.kind === 'kept' && block.of === 'table'
        ? entriesOfTable(block, isTitle)
        : role === 'title' && block.kind === 'passage' && !listed.has(at)
          ? entriesOf(block, isTitle)
          : undefined
    if (entries !== undefined) listed.set(at, entries)
    const next = lines[at + 1]
    const isOfTwo = role === 'title' && next?.role === 'title' && !listed.has(at)
    if (!isOfTwo || block.kind !== 'passage' || next.block.kind !== 'passage') continue
    const title = meantTitle(textOf(block) + textOf(next.block), form => (places.get(form) ?? -1) > at + 1)
    if (title === undefined) continue
    listed.set(at, [{ title, from: block.from, to: next.block.to }])
    listed.set(at + 1, [])
  }
  return listed
}
