/** Copyfitting: what may be changed to come to a page count, and what is told when it cannot be had. */
import { describe, expect, it } from 'vitest'
import { type Edition, layOutEdition } from '../../src/build.ts'
import { pageDistance } from '../../src/layout/page-distance.ts'
import { paginate, type Sheets } from '../../src/layout/paginate.ts'
import { tighten } from '../../src/layout/tighten.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { paragraph } from '../support/paragraph.ts'

const sheets: Sheets = { lines: 10, lastLeast: 0, first: 'verso', columns: 1, stride: 0 }

describe('tightening', () => {
  const three = [paragraph(5, 10), paragraph(5, 10), paragraph(2, 90)]

  it('wins a page when paragraphs of the part can give up the lines on its last page', () => {
    expect(paginate(three, sheets).length).toBe(2)
    const tightened = tighten(three, sheets, 1, 100)
    expect(tightened?.paragraphs).toBe(2)
    expect(paginate(tightened?.passages ?? [], sheets).length).toBe(1)
  })
  it('gives up when more paragraphs would be changed than are allowed', () => {
    expect(tighten(three, sheets, 1, 40)).toBeUndefined()
  })
  it('gives up when there is no page to win', () => {
    expect(tighten([paragraph(5, 10)], sheets, 1, 100)).toBeUndefined()
  })
})

describe('the distance to a page count', () => {
  /** Pages with a last page of two lines, in lines of one character. */
  const regions = paginate([paragraph(10, 50), paragraph(2, 50)], sheets)

  it('is what stands on the last page, in tens of characters', () => {
    expect(pageDistance(regions, 2, 3, sheets)).toEqual({ action: 'cut', characters: 10, pages: 3 })
  })
  it('is what fills the last page and one line more when that is less', () => {
    expect(pageDistance(regions, 2, 5, sheets)).toEqual({ action: 'add', characters: 10, pages: 5 })
  })
  it('is nothing when the count is right', () => {
    expect(pageDistance(regions, 2, 4, sheets)).toBeUndefined()
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
