/** Where the cover picture and the covers of books come to stand, and what they leave to the words. */
import { beforeAll, describe, expect, it } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import { dumpPage } from '../../src/export/dump.ts'
import type { Layout, Page } from '../../src/page.ts'
import type { PictureMark } from '../../src/pictures/prepared.ts'
import { placedPictures } from '../../src/pictures/resolution.ts'
import { mmToPt } from '../../src/units.ts'
import * as made from '../support/made-pictures.ts'
import { memoryFiles } from '../support/memory-files.ts'

let files: Readonly<Record<string, Uint8Array>>

beforeAll(async () => {
  files = {
    'images/wide.jpg': await made.jpeg(2600, 700),
    'images/tall.jpg': await made.jpeg(900, 1500),
    'images/book.png': await made.png(440, 580),
    'images/pale.png': await made.halves(440, 580, [255, 254, 250], [252, 252, 252]).png().toBuffer(),
    'images/slim.png': await made.png(300, 900),
  }
})

interface Number {
  readonly layout: Layout
  readonly problems: readonly string[]
}

async function layOut(more: string, count = 4, words = '正文一句。'): Promise<Number> {
  const articles = Array.from(
    { length: count },
    (_, index) => `    - { title: 第${index + 1}条消息, date: 2026-11-02, toc: true, body: "${words}" }`,
  )
  const head = ['issue: 2026-11', 'title: 江湾月报', 'organiser: [江湾镇, 江湾商会]']
  const manifest = [...head, more, 'sections:', '  行业资讯:', ...articles, ''].join('\n')
  const edition = await layOutEdition(memoryFiles({ 'issue.yaml': manifest, ...files }), undefined)
  if (edition.layout === undefined) throw new Error(JSON.stringify(edition.findings))
  // The folder has the pictures of all tests.
  const problems = edition.findings.map(({ problem }) => problem).filter(name => name !== 'picture-unused')
  return { layout: edition.layout, problems }
}

const even = 'layout: { pages: { fill: off } }'

const pictureOn = (page: Page | undefined): PictureMark => {
  const [placed] = placedPictures({ pages: page === undefined ? [] : [page] })
  if (placed === undefined) throw new Error('no picture')
  return placed.mark
}

const fieldOf = (page: Page | undefined): number => {
  const mark = page?.marks.find(({ kind }) => kind === 'rectangle')
  return mark?.kind === 'rectangle' ? mark.at.y + mark.size.height : 0
}

const roles = (page: Page | undefined): ReadonlySet<string> =>
  new Set(page?.marks.flatMap(mark => (mark.kind === 'line' ? [mark.role] : [])))

describe('the cover picture', () => {
  it('lies under the field from bleed to bleed, cropped to fill, and takes the numeral off', async () => {
    const { layout, problems } = await layOut(`${even}\ncover: { image: images/wide.jpg }`)
    const [cover] = layout.pages
    const { at, size, crop, alt } = pictureOn(cover)
    const bleed = mmToPt(3)
    expect(at.x).toBeCloseTo(-bleed)
    expect(at.y).toBe(198)
    expect(at.x + size.width).toBeCloseTo(layout.trim.width + bleed)
    expect(size.height).toBe(324)
    expect(crop.width / crop.height).toBeCloseTo(size.width / size.height)
    expect(crop.x + crop.width / 2).toBeCloseTo(1300)
    expect(alt).toBe('《江湾月报》2026年第11期封面图片')
    expect(roles(cover).has('numeral')).toBe(false)
    expect(fieldOf(cover)).toBeGreaterThan(198)
    expect(fieldOf(layout.pages.at(-1))).toBe(198)
    expect(problems).toEqual([])
  })

  it.each([
    [4, 324],
    [16, 216],
    [21, 180],
  ])('beside a list of %i entries is %i pt high, in units of 9', async (count, height) => {
    const { layout } = await layOut(`${even}\ncover: { image: images/wide.jpg }`, count)
    expect(pictureOn(layout.pages[0]).size.height).toBe(height)
  })

  it('keeps the part that is wanted', async () => {
    const cropped = async (focus: string) => {
      const { layout } = await layOut(`${even}\ncover: { image: { file: images/tall.jpg, focus: ${focus} } }`)
      return pictureOn(layout.pages[0]).crop
    }
    expect((await cropped('top')).y).toBe(0)
    const { y, height, width } = await cropped('bottom')
    expect(y + height).toBeCloseTo(1500)
    expect(width).toBeCloseTo(900)
  })

  it('stands alone where the contents list has pages of its own', async () => {
    const { layout } = await layOut(
      `${even}\ncover: { image: { file: images/wide.jpg, alt: 夜渡 }, toc: false }`,
    )
    expect(pictureOn(layout.pages[0])).toMatchObject({ alt: '夜渡', size: { height: 324 } })
    expect(layout.pages[1]?.kind).toBe('contents')
  })

  it('is left out, and missed, when the list leaves no room', async () => {
    const { layout, problems } = await layOut(`${even}\ncover: { image: images/wide.jpg }`, 25)
    expect(placedPictures(layout)).toEqual([])
    expect(problems).toContain('cover-picture-no-room')
    expect(roles(layout.pages[0]).has('contents-entry')).toBe(true)
  })

  it('changes nothing inside', async () => {
    const plain = await layOut(even)
    const withPicture = await layOut(`${even}\ncover: { image: images/wide.jpg }`)
    expect(withPicture.layout.pages.slice(1, -1).map(dumpPage)).toEqual(
      plain.layout.pages.slice(1, -1).map(dumpPage),
    )
  })

  it('of the publication is another than that of the number', async () => {
    const manifest = `issue: 2026-11\ncover: { image: { file: images/tall.jpg } }\nbooks: [{ title: 账本 }]\n`
    const publication = 'title: 江湾月报\ncover: { image: { file: images/wide.jpg, alt: 旧图 }, motto: 渡 }\n'
    const inside = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`11/${path}`, bytes]))
    const all = { 'publication.yaml': publication, '11/issue.yaml': manifest, ...inside, ...files }
    const { layout } = await layOutEdition(memoryFiles(all), '11')
    const { picture, alt } = pictureOn(layout?.pages[0])
    expect([picture.file, alt]).toEqual(['11/images/tall.jpg', '《江湾月报》2026年第11期封面图片'])
  })
})

const books = (...covers: readonly string[]): string =>
  [
    even,
    'books:',
    ...covers.map(
      cover => `  - { title: 渡口账本, author: 何叙白${cover}, intro: "${'一二三四五六。'.repeat(30)}" }`,
    ),
  ].join('\n')

const bookPage = (layout: Layout): Page => {
  const page = layout.pages.find(({ marks }) =>
    marks.some(mark => mark.kind === 'line' && mark.role === 'book-title'),
  )
  if (page === undefined) throw new Error('no books')
  return page
}

const lineXs = (page: Page, role: string): readonly number[] =>
  page.marks.flatMap(mark => (mark.kind === 'line' && mark.role === role ? [mark.at.x] : []))

/** Left edge of the type area: the bar of the section's opener begins there. */
const leftOf = (page: Page): number => {
  const bar = page.marks.find(mark => mark.kind === 'rectangle' && mark.size.width > 300)
  return bar?.at.x ?? 0
}

describe('the cover of a book', () => {
  it('stands at the left edge, ten em wide, with the words at twelve', async () => {
    const { layout } = await layOut(books(', cover: images/book.png'))
    const page = bookPage(layout)
    const { at, size, crop, alt } = pictureOn(page)
    expect(at.x).toBeCloseTo(leftOf(page))
    expect(size.width).toBeCloseTo(105)
    expect(size.height).toBeCloseTo((105 * 580) / 440)
    expect(crop).toEqual({ x: 0, y: 0, width: 440, height: 580 })
    expect(alt).toBe('《渡口账本》封面')
    for (const role of ['book-title', 'book-imprint', 'label'])
      for (const x of lineXs(page, role)) expect(x).toBeCloseTo(leftOf(page) + 126)
  })

  it('is never higher than 148 pt, whatever its proportions', async () => {
    const { layout } = await layOut(books(', cover: images/slim.png'))
    const { size } = pictureOn(bookPage(layout))
    expect(size.height).toBeCloseTo(148)
    expect(size.width).toBeCloseTo(148 / 3)
  })

  it('has a line round it when it is pale', async () => {
    const hairs = async (file: string) => {
      const { layout } = await layOut(books(`, cover: images/${file}`))
      return bookPage(layout).marks.filter(
        mark => mark.kind === 'rectangle' && Math.min(mark.size.width, mark.size.height) === 0.25,
      ).length
    }
    expect(await hairs('book.png')).toBe(0)
    expect(await hairs('pale.png')).toBe(4)
  })

  it('keeps all lines on the grid', async () => {
    const { layout } = await layOut(books(', cover: images/book.png', ', cover: images/pale.png', ''))
    const { top, pitch, firstBaseline } = layout.grid
    expect(top).toBeGreaterThan(0)
    for (const mark of bookPage(layout).marks)
      if (mark.kind === 'line' && mark.role === 'body')
        expect(Math.abs(((mark.at.y - firstBaseline) / pitch) % 1)).toBeCloseTo(0, 6)
  })

  it('keeps the next book off when its words are few', async () => {
    const short = [
      even,
      'books:',
      '  - { title: 甲, cover: images/book.png, intro: 短。 }',
      '  - { title: 乙, intro: 短。 }',
    ]
    const { layout } = await layOut(short.join('\n'))
    const page = bookPage(layout)
    const { at, size } = pictureOn(page)
    const second = page.marks.findLast(mark => mark.kind === 'line' && mark.role === 'book-title')
    expect(second?.at.y).toBeGreaterThan(at.y + size.height + 2 * layout.grid.pitch)
  })

  it('is enough to show a book of which nothing is said', async () => {
    const silent = [even, 'books:', '  - { title: 甲, cover: images/book.png }', '  - { title: 乙 }']
    const { problems, layout } = await layOut(silent.join('\n'))
    expect(problems).toEqual([])
    expect(placedPictures(layout)).toHaveLength(1)
  })

  it('leaves other books as they were', async () => {
    const plain = bookPage((await layOut(books(''))).layout)
    const mixed = bookPage((await layOut(books('', ', cover: images/book.png'))).layout)
    const own = plain.marks.filter(mark => mark.kind === 'line' && mark.role === 'body').length
    expect(dumpPage({ ...mixed, marks: mixed.marks.slice(0, plain.marks.length) }).includes('picture')).toBe(
      false,
    )
    expect(own).toBeGreaterThan(3)
    expect(dumpPage({ ...mixed, marks: mixed.marks.slice(0, plain.marks.length) })).toBe(dumpPage(plain))
  })

  it('stands over its words in a narrow column', async () => {
    const two = books(', cover: images/book.png').replace(
      even,
      'layout: { columns: 2, pages: { fill: off } }',
    )
    const page = bookPage((await layOut(two)).layout)
    const { at, size } = pictureOn(page)
    const title = page.marks.find(mark => mark.kind === 'line' && mark.role === 'book-title')
    expect(title?.at.x).toBeCloseTo(at.x)
    expect(title?.at.y).toBeGreaterThan(at.y + size.height)
  })
})
