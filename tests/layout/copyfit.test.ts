/** Copyfitting: what may be changed to come to a page count, and what is told when it cannot be had. */
import { describe, expect, it } from 'vitest'
import { type Edition, layOutEdition } from '../../src/build.ts'
import { castOff, paginate, type Sheets } from '../../src/layout/paginate.ts'
import { tighten } from '../../src/layout/tighten.ts'
import type { PageDistance } from '../../src/page.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { paragraph } from '../support/paragraph.ts'

const sheets: Sheets = { lines: 10, lastLeast: 0, first: 'verso', columns: 1, stride: 0 }

describe('tightening', () => {
  const three = [paragraph(5, 10), paragraph(5, 10), paragraph(2, 90)]

  it('wins a page when paragraphs of the part can give up the lines on its last page', () => {
    expect(paginate(three, sheets).length).toBe(2)
    const tightened = tighten(castOff(three, sheets), 1, 100)
    expect(tightened?.paragraphs).toBe(2)
    expect(paginate(tightened?.passages ?? [], sheets).length).toBe(1)
  })
  it('gives up when more paragraphs would be changed than are allowed', () => {
    expect(tighten(castOff(three, sheets), 1, 40)).toBeUndefined()
  })
  it('gives up when there is no page to win', () => {
    expect(tighten(castOff([paragraph(5, 10)], sheets), 1, 100)).toBeUndefined()
  })
  it('wins a page of two columns as well', () => {
    const columns: Sheets = { ...sheets, columns: 2, stride: 210 }
    const four = [paragraph(5, 50), paragraph(5, 50), paragraph(5, 50), paragraph(5, 10), paragraph(1, 50)]
    expect(paginate(four, columns).length).toBe(2)
    const tightened = tighten(castOff(four, columns), 1, 100)
    expect(paginate(tightened?.passages ?? [], columns).length).toBe(1)
  })
})

/** A section of one paragraph of so many characters and one of 40, in pages of 12 lines of 16 characters. */
const sectionOf = (name: string, characters: number): string =>
  [
    `  ${name}:`,
    `    - { title: ${name}一条, date: 2026-11-02, body: "${'江湾菜店小票说明账目清楚'.repeat(99).slice(0, characters)}" }`,
    `    - { title: ${name}又一条, date: 2026-11-02, body: "${'店里仍留一台打印机待用'.repeat(9).slice(0, 40)}" }`,
  ].join('\n')

/** Of sections of so many characters: the page count, and what it tells would bring the number to one that folds. */
async function advise(
  lengths: Readonly<Record<string, number>>,
  multipleOf: number,
  columns = 1,
): Promise<{ readonly pages: number; readonly distance: PageDistance | undefined }> {
  const manifest = [
    'issue: 2026-11',
    'title: 江湾月报',
    `layout: { columns: ${columns}, pages: { multipleOf: ${multipleOf} } }`,
    'theme: { body: { lines: 16 }, measure: { full: 20em, text: 16em }, columns: { width: 9em }, section: { runOnUnder: 1, lastPageMin: 4 } }',
    'sections:',
    ...Object.entries(lengths).map(([name, characters]) => sectionOf(name, characters)),
    '',
  ].join('\n')
  const { layout } = await layOutEdition(memoryFiles({ 'issue.yaml': manifest }), undefined)
  if (layout === undefined) throw new Error('no pages')
  return { pages: layout.pages.length, distance: layout.distance }
}

describe('the advice about the page count', () => {
  const lengths = { 行业资讯: 560, 政策法规: 330, 数据观察: 470 }

  it.each([
    ['one column', 1, 4],
    ['one column', 1, 5],
    ['one column', 1, 7],
    ['one column', 1, 8],
    ['two columns', 2, 4],
    ['two columns', 2, 5],
    ['two columns', 2, 7],
  ])(
    'comes to the count it names when it is followed: %s (%i), multiples of %i',
    async (_, columns, multipleOf) => {
      const { pages, distance } = await advise(lengths, multipleOf, columns)
      if (distance === undefined) throw new Error(`no advice for ${pages} pages`)
      const sign = distance.action === 'cut' ? -1 : 1
      const followed = Object.fromEntries(
        Object.entries(lengths).map(([name, characters]) => {
          const change = distance.changes.find(({ section }) => section === name)
          return [name, characters + sign * (change?.characters ?? 0)]
        }),
      )
      expect((await advise(followed, multipleOf, columns)).pages).toBe(distance.pages)
    },
  )

  it('asks the section that has least on its last page', async () => {
    const { distance } = await advise(lengths, 4)
    expect(distance).toEqual({
      action: 'cut',
      pages: 12,
      changes: [{ section: '数据观察', characters: 20 }],
    })
  })
  it('asks several sections, each for what a page of it takes', async () => {
    const { distance } = await advise(lengths, 5)
    expect(distance?.changes).toEqual([
      { section: '数据观察', characters: 20 },
      { section: '行业资讯', characters: 120 },
      { section: '政策法规', characters: 130 },
    ])
  })
  it('is nothing when the count is right', async () => {
    const { pages } = await advise(lengths, 2)
    expect((await advise(lengths, pages)).distance).toBeUndefined()
  })
})

/** A number with one section of short paragraphs, none of which a page may part, as many lines of 16 characters each as told. */
async function shortParagraphs(lines: readonly number[]): Promise<Awaited<ReturnType<typeof advise>>> {
  const sentence = '江湾菜店小票说明账目清楚店里仍留一台打印机待用顾客说一声就打'
  // The first line is two characters shorter.
  const text = lines.map(count => sentence.repeat(3).slice(0, count * 16 - 5)).join('\\n\\n')
  const manifest = [
    'issue: 2026-11',
    'title: 江湾月报',
    'layout: { pages: { multipleOf: 4 } }',
    'theme: { body: { lines: 16 }, measure: { full: 20em, text: 16em }, section: { runOnUnder: 1, lastPageMin: 4 } }',
    'sections:',
    '  行业资讯:',
    `    - { title: 菜店, date: 2026-11-02, body: "${text}" }`,
    '',
  ].join('\n')
  const { layout } = await layOutEdition(memoryFiles({ 'issue.yaml': manifest }), undefined)
  if (layout === undefined) throw new Error('no pages')
  return { pages: layout.pages.length, distance: layout.distance }
}

describe('the advice about short paragraphs', () => {
  it.each([2, 3])('cuts lines of those of %i lines, though no page may part them', async lines => {
    const whole = Array.from({ length: 30 / lines }, () => lines)
    const { pages, distance } = await shortParagraphs(whole)
    expect([pages, distance?.action, distance?.pages]).toEqual([5, 'cut', 4])
    const [change] = distance?.changes ?? []
    const followed = [...whole]
    for (let left = Math.ceil((change?.characters ?? 0) / 16), at = 0; left > 0; left -= 1) {
      if ((followed[at] ?? 0) < 2) at += 1
      followed[at] = (followed[at] ?? 0) - 1
    }
    expect((await shortParagraphs(followed)).pages).toBe(4)
  })
})

const body = '江湾镇三家菜店本周停用纸质小票，顾客扫码就能看到账目，店里仍留一台打印机。'.repeat(2)

/** Two sections, each on a page of its own, and room for both on one. */
async function layOut(settings: readonly string[], fit = ''): Promise<Edition> {
  const article = (number: number): string =>
    `    - { title: 第${number}条消息, date: 2026-11-02, body: "${body}" }`
  const manifest = [
    'issue: 2026-11',
    'title: 江湾月报',
    ...settings,
    `theme: { section: { runOnUnder: 5 }${fit} }`,
    'sections:',
    '  行业资讯:',
    ...[1, 2].map(article),
    '  数据观察:',
    ...[3, 4].map(article),
    '',
  ].join('\n')
  return await layOutEdition(memoryFiles({ 'issue.yaml': manifest }), undefined)
}

const problems = ({ findings }: Edition): readonly string[] => findings.map(finding => finding.problem)

describe('a number that is to come to a page count', () => {
  it('is left as designed when it does', async () => {
    const edition = await layOut(['layout: { pages: { multipleOf: 4, fit: true } }'])
    expect([edition.layout?.pages.length, problems(edition)]).toEqual([4, []])
  })
  it('lets a short section follow on, and says so', async () => {
    const edition = await layOut(['layout: { pages: { multipleOf: 3, fit: true } }'])
    expect([edition.layout?.pages.length, problems(edition)]).toEqual([3, ['pages-fitted']])
    expect(edition.layout?.fitChanges).toEqual([{ kind: 'run-on', lines: 39 }])
  })
  it('is set as designed when the theme forbids what it would take, and tells the distance', async () => {
    const edition = await layOut(
      ['layout: { pages: { multipleOf: 3, fit: true } }'],
      ', fit: { paragraphs: 0, runOnUnder: 0, headSpace: { more: 0pt, less: 0pt } }',
    )
    expect([edition.layout?.pages.length, problems(edition)]).toEqual([4, ['page-count']])
    expect(edition.layout?.distance?.action).toBe('add')
  })
  it('is not touched when nobody asks', async () => {
    const edition = await layOut(['layout: { pages: { multipleOf: 3 } }'])
    expect([edition.layout?.pages.length, problems(edition)]).toEqual([4, ['page-count']])
  })
})
