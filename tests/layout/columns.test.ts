/** Two columns: what spans them, and how they are cut. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import { pourColumns } from '../../src/layout/columns.ts'
import type { FlowItem } from '../../src/layout/flow.ts'
import { paginate, type Sheets } from '../../src/layout/paginate.ts'
import type { Passage } from '../../src/layout/passage.ts'
import type { Region } from '../../src/layout/region.ts'
import type { Layout, Mark } from '../../src/page.ts'
import { flowItems } from '../support/flow-items.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { paragraph } from '../support/paragraph.ts'

const stride = 210

/** Pitches of the left and the right column of a page, and of what spans them. */
function heights(page: Region): string {
  const sum = (of: (placed: Region[number]) => boolean): number =>
    page.filter(of).reduce((total, { form }) => total + form.steps, 0)
  const spanning = sum(({ item }) => item.span === 'page')
  const left = sum(({ item, left }) => item.span === 'column' && left === 0)
  const right = sum(({ left }) => left === stride)
  return `${spanning === 0 ? '' : `${spanning} over `}${left} + ${right}`
}

const pages = (items: readonly FlowItem[], lines: number, lastLeast = 0): readonly string[] =>
  (pourColumns(items, { lines, lastLeast, stride })?.pages ?? []).map(heights)

/** An opener or a head of an essay, two pitches high. */
const spanning: FlowItem = {
  kind: 'opener',
  start: 'free',
  section: 0,
  span: 'page',
  form: { steps: 2, marks: [] },
  first: { steps: 2, marks: [] },
}

const text = (lines: number): readonly FlowItem[] => flowItems('t'.repeat(lines))

/** Lines that may not be parted. */
const whole = (lines: number): readonly FlowItem[] =>
  text(lines).map((item, index): FlowItem => (index === 0 ? item : { ...item, start: 'held' }))

describe('two columns', () => {
  it('are filled one after the other, and cut level at the end', () => {
    expect(pages(text(26), 10)).toEqual(['10 + 10', '3 + 3'])
  })
  it('leave the right one a line shorter when the lines are odd', () => {
    expect(pages(text(7), 10)).toEqual(['4 + 3'])
  })
  it('stand under what spans them', () => {
    expect(pages([spanning, ...text(30)], 10)).toEqual(['2 over 8 + 8', '7 + 7'])
  })
  it('are cut level above what spans the page in the middle of it', () => {
    expect(pages([...text(8), spanning, ...text(6)], 10)).toEqual(['2 over 7 + 7'])
  })
  it('do not leave what spans the page alone at the foot', () => {
    expect(pages([...text(16), spanning, ...text(6)], 10)).toEqual(['8 + 8', '2 over 3 + 3'])
  })
  it('are not cut where the text may not part', () => {
    expect(pages([...whole(4), ...text(2)], 10)).toEqual(['4 + 2'])
  })
  it('begin on the next page when what spans the page fills it', () => {
    const five = [spanning, spanning, spanning, spanning, spanning]
    expect(pages([...five, ...text(2)], 10)).toEqual(['10 over 0 + 0', '1 + 1'])
  })
  it('keep lines back from full pages so that those of the last can be level', () => {
    // Filled up, the last page would begin with the six lines that are not parted: 6 + 1.
    expect(pages([...text(20), ...whole(6), ...text(1)], 10)).toEqual(['7 + 7', '6 + 7'])
  })
  it('keep lines back for a last page that would be nearly empty', () => {
    expect(pages(text(44), 10)).toEqual(['10 + 10', '10 + 10', '2 + 2'])
    expect(pages(text(44), 10, 8)).toEqual(['8 + 8', '8 + 9', '6 + 5'])
  })
  it('ask nothing of a last page that is the only one, or full of what came before', () => {
    expect(pages(text(4), 10, 8)).toEqual(['2 + 2'])
    expect(pages([...text(12), spanning, ...text(4)], 10, 8)).toEqual(['2 over 8 + 8'])
  })
  it('take every item once and in order, and never more than a page holds', () => {
    const held = flowItems('ts').map((item): FlowItem => ({ ...item, start: 'held' }))
    const anyItem = fc.constantFrom<FlowItem>(spanning, ...text(4), ...held, ...flowItems('H'))
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 80 }), items => {
        const poured = pourColumns(items, { lines: 10, lastLeast: 0, stride })?.pages ?? []
        expect(poured.flat().map(({ item }) => item.kind)).toEqual(items.map(({ kind }) => kind))
        for (const { top, form } of poured.flat()) expect(top + form.steps).toBeLessThanOrEqual(10)
      }),
    )
  })
})

describe('columns that no cut makes level', () => {
  const sheets: Sheets = { lines: 10, lastLeast: 8, first: 'verso', columns: 2, stride }
  const poured = (...part: readonly Passage[]): readonly string[] => paginate(part, sheets).map(heights)

  it('are made level by a paragraph that gives or takes a line', () => {
    expect(poured(paragraph(6, 50), paragraph(4, 90))).toEqual(['6 + 5'])
    expect(poured(paragraph(6, 10), paragraph(4, 50))).toEqual(['5 + 4'])
  })
  it('stay so when no paragraph can', () => {
    expect(poured(paragraph(6, 50), paragraph(4, 50))).toEqual(['6 + 4'])
  })
  it('win back a last page that is nearly empty, when a quarter of the paragraphs gives a line', () => {
    const short = [paragraph(5, 50), paragraph(5, 50), paragraph(5, 50), paragraph(5, 10)]
    expect(poured(...short, paragraph(1, 50))).toEqual(['10 + 10'])
    expect(poured(...short, paragraph(3, 50)).length).toBe(2)
  })
})

type LineMark = Extract<Mark, { kind: 'line' }>

const linesOf = (layout: Layout): readonly LineMark[] =>
  layout.pages
    .filter(page => page.kind === 'inside')
    .flatMap(page => page.marks)
    .flatMap(mark => (mark.kind === 'line' ? [mark] : []))

async function layOut(settings: readonly string[]): Promise<Layout> {
  const body = '江湾镇三家菜店本周停用纸质小票，顾客扫码就能看到账目，店里仍留一台打印机。'.repeat(12)
  const manifest = [
    'issue: 2026-11',
    'title: 江湾月报',
    ...settings,
    'sections:',
    '  行业资讯:',
    `    - { title: 三家菜店停用纸质小票, source: 江湾发布, date: 2026-11-02, toc: true, body: "${body}" }`,
    '  专家视点:',
    '    style: essay',
    '    newPage: true',
    '    articles:',
    `      - { title: 小票该不该取消, author: 叶南, note: 本文有删节。, date: 2026-11-02, body: "${body}" }`,
    '',
  ].join('\n')
  const edition = await layOutEdition(memoryFiles({ 'issue.yaml': manifest }), undefined)
  if (edition.layout === undefined) throw new Error(JSON.stringify(edition.findings))
  return edition.layout
}

describe('a number without a channel', () => {
  it('begins a note behind its label, on a whole em', async () => {
    const marks = linesOf(await layOut(['theme: { channel: 0em, measure: { full: 34em } }']))
    const note = marks.find(({ role }) => role === 'note')?.line
    const label = marks.find(({ line }) => line.text.text === '编者按')?.line
    const em = note?.runs[0]?.size ?? 0
    expect((note?.start ?? 0) / em).toBe(4)
    expect(note?.start).toBeGreaterThan((label?.end ?? 0) + em / 2)
  })
})

describe('a number in two columns', () => {
  const settings = ['layout: { columns: 2, pages: { fill: off } }']
  const left = 111.236

  it('sets its text in columns of 18 em at the left edge and half a page on', async () => {
    const body = linesOf(await layOut(settings)).filter(({ role }) => role === 'body')
    expect(new Set(body.map(({ line }) => line.measure))).toEqual(new Set([189]))
    const verso = body.map(({ at }) => Math.round(at.x - left))
    expect(verso).toContain(0)
    expect(verso).toContain(210)
  })
  it('keeps every line of both columns on one grid', async () => {
    const layout = await layOut(settings)
    for (const { at } of linesOf(layout).filter(({ role }) => role === 'body' || role === 'source')) {
      const row = (at.y - layout.grid.firstBaseline) / layout.grid.pitch
      expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-3)
    }
  })
  it('sets a title of rank A smaller, the source line on two lines, and an essay over both columns', async () => {
    const lines = linesOf(await layOut(settings))
    const sizes = lines.filter(({ role }) => role === 'title').map(({ line }) => line.runs[0]?.size)
    expect(sizes).toEqual([15, 24])
    const source = lines.filter(({ role }) => role === 'source').map(({ line }) => line.runs[0]?.size)
    expect(source.slice(0, 2)).toEqual([8, 8])
    const note = lines.find(({ role }) => role === 'note')
    expect(note?.line.measure).toBeCloseTo(357)
  })
  it('may ask for them in the theme instead', async () => {
    const byTheme = await layOut(['layout: { pages: { fill: off } }', 'theme: { columns: { count: 2 } }'])
    expect(byTheme.pages.length).toBe((await layOut(settings)).pages.length)
  })
})
