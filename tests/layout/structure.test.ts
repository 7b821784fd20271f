import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/issue/issue.ts'
import { type ContentsRow, stackRows } from '../../src/layout/contents.ts'
import {
  articleIn,
  bookmarksOf,
  elementIn,
  headingAnchor,
  headingIn,
  listIn,
  mergeParts,
  minorHeadingTag,
  partsOf,
  privateParts,
  sectionOf,
  wholeNumber,
} from '../../src/layout/structure.ts'
import type { Mark, Page } from '../../src/page.ts'
import { plainText, type RichText } from '../../src/rich-text.ts'
import type { Element } from '../../src/structure.ts'
import { lineOf } from '../support/hand-set.ts'
import { typedIn } from '../support/outline.ts'

const paragraph = elementIn(wholeNumber, 'P')

const heading = (rank: 'major' | 'minor'): Block => ({ kind: 'heading', rank, text: typedIn('题') })

describe('the rank of a ###', () => {
  const [major, minor] = [heading('major'), heading('minor')]

  it('is below that of a ## before it', () => {
    expect(minorHeadingTag([major, minor], minor)).toBe('H4')
  })

  it('is that of a ## where none stands before it, so that no rank is passed over', () => {
    expect(minorHeadingTag([minor], minor)).toBe('H3')
    expect(minorHeadingTag([minor, major], minor)).toBe('H3')
  })
})

describe('the parts of a paragraph', () => {
  const shown = (text: RichText): readonly string[] =>
    partsOf(text, paragraph).map(({ from, to, belongs }) => `${belongs.tag} ${text.text.slice(from, to)}`)

  it('are its words of English, from two on', () => {
    expect(shown(typedIn('“Once upon a Market”开门，AI和ERNIE Bot都来了，iPhone 卖完了'))).toEqual([
      'Span Once upon a Market',
      'Span ERNIE Bot',
    ])
    expect(shown(typedIn(`${'a'.repeat(100_000)}，${'b '.repeat(50_000)}`))).toEqual([])
    expect(shown(typedIn('GB/T 15834 和 A 4'))).toEqual([])
  })

  it('are its links and the bases of its readings; what runs into a link stays text', () => {
    const text = {
      ...typedIn('见 Old Market 网页，江湾人'),
      links: [{ from: 6, to: 15, href: 'https://example.org/' }],
      marks: [
        { from: 12, to: 15, mark: { kind: 'ruby', reading: 'wǎng yè' } },
        { from: 16, to: 17, mark: { kind: 'ruby', reading: 'jiāng' } },
        { from: 17, to: 18, mark: { kind: 'dots' } },
      ],
    } as const
    expect(shown(text)).toEqual(['Link Market 网页', 'RB 江'])
  })
})

describe('characters of private use', () => {
  const text = '见字\ue000\ue001。'
  const line = lineOf(text, [])

  it('are parts of every line, with what they stand for', () => {
    expect(privateParts(line, paragraph)).toEqual([
      { from: 2, to: 4, belongs: { tag: 'Span', parent: paragraph, actual: '\ue000\ue001' } },
    ])
    expect(privateParts({ ...line, to: 3 }, paragraph)).toMatchObject([{ from: 2, to: 3 }])
    expect(privateParts({ ...line, to: 2 }, paragraph)).toEqual([])
  })

  it('stand between the other parts of the line, or in them', () => {
    const link = (from: number, to: number) => ({ from, to, belongs: elementIn(paragraph, 'Link') })
    const own = privateParts(line, paragraph)
    const ends = (...links: readonly ReturnType<typeof link>[]) =>
      mergeParts(line, links, own).map(({ from, to }) => [from, to])
    expect(ends(link(0, 2), link(4, 5))).toEqual([
      [0, 2],
      [2, 4],
      [4, 5],
    ])
    expect(ends(link(1, 5))).toEqual([[1, 5]])
    expect(ends(link(9, 12))).toEqual([[2, 4]])
  })
})

describe('a list', () => {
  const item = (label?: string) => ({ label: label === undefined ? undefined : typedIn(label), blocks: [] })

  it.each([
    [[undefined, undefined], 'Disc'],
    [['1.', '2.'], 'Decimal'],
    [['（1）', '（2）'], 'Decimal'],
    [['（一）', '（二）'], 'None'],
    [['1.', undefined], 'None'],
  ])('of %j is numbered %s', (labels, numbering) => {
    expect(listIn(paragraph, labels.map(item)).numbering).toBe(numbering)
  })
})

describe('bookmarks', () => {
  const mark = (belongs: Element): Mark => ({
    kind: 'line',
    at: { x: 0, y: 0 },
    line: lineOf(belongs.title ?? '', []),
    ink: 'text',
    role: 'title',
    belongs,
  })
  const page = (elements: readonly Element[]): Page => ({
    index: 0,
    folio: 1,
    side: 'recto',
    kind: 'inside',
    marks: elements.map(mark),
  })
  const section = sectionOf('一')
  const article = articleIn(section, '甲', 'a')

  it('are the headings, each once, under the last of a higher rank', () => {
    const one = headingIn(section, 'H1', '一', '#1')
    const first = headingIn(article, 'H2', '甲', 'a')
    const below = headingIn(article, 'H3', '细', 'a#9')
    const two = headingIn(sectionOf('二'), 'H1', '二', '#2')
    expect(bookmarksOf([page([one, first, first, paragraph]), page([below, two])])).toEqual([
      {
        title: '一',
        anchor: '#1',
        children: [{ title: '甲', anchor: 'a', children: [{ title: '细', anchor: 'a#9', children: [] }] }],
      },
      { title: '二', anchor: '#2', children: [] },
    ])
  })

  it('lose none when the first heading is not of the highest rank', () => {
    const bookmarks = bookmarksOf([
      page([headingIn(article, 'H2', '甲', 'a'), headingIn(section, 'H1', '一', '#1')]),
    ])
    expect(bookmarks.map(({ title }) => title)).toEqual(['甲', '一'])
  })

  it('lead into an article by its own name, not by that of a file', () => {
    const text = { ...plainText('细', { file: 'a/b.md', from: 3, to: 9 }) }
    expect(headingAnchor(elementIn(article, 'BlockQuote'), text)).toBe('a#3')
  })
})

describe('the name of a section in the contents list', () => {
  const mark = (text: string, tag: 'P' | 'Link'): Mark => ({
    kind: 'line',
    at: { x: 0, y: 0 },
    line: lineOf(text, []),
    ink: 'text',
    role: 'contents-label',
    belongs: elementIn(wholeNumber, tag),
  })
  const row = (place: ContentsRow['place']): ContentsRow => ({
    height: 20,
    before: 0,
    lines: 1,
    marks: [mark('早市', 'Link')],
    label: [mark('行业资讯', 'P')],
    place,
  })
  const belongs = (rows: readonly ContentsRow[]): readonly unknown[] =>
    stackRows(rows, 0, 0).map(({ kind, ...more }) => {
      const owner = kind === 'line' && 'belongs' in more ? more.belongs : undefined
      return typeof owner === 'object' ? owner.tag : owner
    })

  it('is read where the section begins, and not once more at the head of the next page', () => {
    expect(belongs([row('opens-section'), row('inside-section')])).toEqual(['P', 'Link', 'Link'])
    expect(belongs([row('inside-section'), row('opens-section')])).toEqual([
      'pagination',
      'Link',
      'P',
      'Link',
    ])
  })
})
