/** Pages of made-up numbers: cover, contents list, sections, back page, as an editor's settings change them. */
import { describe, expect, it } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import type { Layout, Mark, TextRole } from '../../src/page.ts'
import { memoryFiles } from '../support/memory-files.ts'

type LineMark = Extract<Mark, { kind: 'line' }>

interface Number {
  readonly layout: Layout
  readonly problems: readonly string[]
}

async function layOut(manifest: string): Promise<Number> {
  const edition = await layOutEdition(memoryFiles({ 'issue.yaml': manifest }), undefined)
  if (edition.layout === undefined) throw new Error(JSON.stringify(edition.findings))
  return { layout: edition.layout, problems: edition.findings.map(finding => finding.problem) }
}

const article = (title: string, body = '正文一句。'): string =>
  `    - { title: ${title}, date: 2026-11-02, body: "${body}" }`

const numberOf = (articles: readonly string[], more = 'layout: { pages: { fill: off } }'): string =>
  ['issue: 2026-11', 'title: 江湾月报', more, 'sections:', '  行业资讯:', ...articles, ''].join('\n')

const lines = (layout: Layout, page: number, role: TextRole): readonly LineMark[] =>
  (layout.pages[page]?.marks ?? []).flatMap(mark =>
    mark.kind === 'line' && mark.role === role ? [mark] : [],
  )

const words = ({ line }: LineMark): string => line.text.text.slice(line.from, line.to)

/** The first rectangle of a page: the field of cover and back. */
const fieldOf = (layout: Layout, page: number): number => {
  const mark = layout.pages[page]?.marks.find(candidate => candidate.kind === 'rectangle')
  return mark?.kind === 'rectangle' ? mark.at.y + mark.size.height : 0
}

const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => article(`第${index + 1}条消息`))

describe('the cover', () => {
  it('gives the field what the contents list leaves over, in whole units between its bounds', async () => {
    const fields = await Promise.all(
      [2, 18, 24, 31].map(async count => fieldOf((await layOut(numberOf(many(count)))).layout, 0)),
    )
    expect(fields).toEqual([378, 342, 288, 252])
  })

  it.each([
    ['江湾', 120],
    ['江湾月报', 108],
    ['电子商务动态', 76.5],
    ['江湾电子商务动态', 58],
  ])('sets the name %s at %d points', async (name, size) => {
    const { layout } = await layOut(numberOf(many(1)).replace('江湾月报', name))
    const [nameplate] = lines(layout, 0, 'nameplate')
    expect(nameplate?.line.runs[0]?.size).toBeCloseTo(size, 0)
  })

  it('sets a name of more than eight characters on two lines within the margins', async () => {
    const { layout } = await layOut(numberOf(many(1)).replace('江湾月报', '江湾镇电子商务发展动态月报'))
    const plate = lines(layout, 0, 'nameplate')
    expect(plate.length).toBe(2)
    for (const { at, line } of plate) expect(at.x + line.end).toBeLessThanOrEqual(595.28 - 62 + 0.01)
  })

  it('lines the leader dots of all entries up and ends every number at the margin', async () => {
    const { layout } = await layOut(
      numberOf([article('短'), article('长一些的题目在这里'), article('再长一些的题目也在这里 带一个分隔')]),
    )
    const dots = layout.pages[0]?.marks.flatMap(mark => (mark.kind === 'dots' ? [mark] : [])) ?? []
    expect(dots.length).toBe(3)
    for (const row of dots)
      expect(row.at.x + (row.count - 1) * row.pitch).toBeCloseTo(595.276 - 62 - 15 - 5.25, 2)
    for (const { at, line } of lines(layout, 0, 'contents-folio'))
      expect(at.x + line.end).toBeCloseTo(595.276 - 62, 2)
  })

  it('wraps a long title and puts leader and number on its last line', async () => {
    const long = '一条长得一行怎么也放不下的题目要在合适的地方断开成为两行来排印在封面的目次里'
    const { layout } = await layOut(numberOf([article(long)]))
    const entry = lines(layout, 0, 'contents-entry')
    const [folio] = lines(layout, 0, 'contents-folio')
    expect(entry.map(words).join('')).toBe(long)
    expect(entry.length).toBe(2)
    expect(folio?.at.y).toBe(entry[1]?.at.y)
    expect(layout.pages[0]?.marks.filter(mark => mark.kind === 'dots').length).toBe(1)
  })
})

describe('a contents list too long for the cover', () => {
  it('moves to the page behind it and leaves the field at its greatest', async () => {
    const { layout, problems } = await layOut(numberOf(many(35)))
    expect(layout.pages.map(page => page.kind).slice(0, 3)).toEqual(['cover', 'contents', 'inside'])
    expect(lines(layout, 1, 'contents-entry').length).toBe(35)
    expect(lines(layout, 1, 'contents-label').length).toBe(1)
    expect(fieldOf(layout, 0)).toBe(378)
    expect(problems).toEqual([])
  })

  it('is an error when a page cannot hold it either', async () => {
    expect((await layOut(numberOf(many(45)))).problems).toEqual(['contents-overflow'])
  })

  it('takes several pages when it was given pages of its own', async () => {
    const settings = 'cover: { toc: false }\nlayout: { pages: { fill: off } }'
    const { layout, problems } = await layOut(numberOf(many(64), settings))
    expect(layout.pages.filter(page => page.kind === 'contents').length).toBe(2)
    expect(lines(layout, 2, 'contents-label').map(words)).toEqual(['行业资讯'])
    expect(problems).toEqual([])
  })
})

describe('the page count', () => {
  it('is reported when it does not fold', async () => {
    const { layout, problems } = await layOut(numberOf(many(1), 'layout: { pages: { fill: warn } }'))
    expect([layout.pages.length, problems]).toEqual([3, ['page-count']])
  })

  it('is made up with pages of writing lines before the back page when asked for', async () => {
    const { layout, problems } = await layOut(numberOf(many(1), 'layout: { pages: { fill: pad } }'))
    expect(layout.pages.map(page => page.kind)).toEqual(['cover', 'inside', 'filler', 'back'])
    expect(problems).toEqual([])
  })

  it('is made up with empty pages before the back page when that is asked for', async () => {
    const { layout, problems } = await layOut(numberOf(many(1), 'layout: { pages: { fill: blank } }'))
    expect(layout.pages.map(page => page.kind)).toEqual(['cover', 'inside', 'blank', 'back'])
    expect(layout.pages.map(page => page.folio)).toEqual([1, 2, 3, 4])
    expect(layout.pages[2]?.marks).toEqual([])
    expect(problems).toEqual([])
  })

  it('is even where glue holds the leaves', async () => {
    const settings = 'layout: { pages: { fill: blank } }\npress: { binding: perfect }'
    const { layout } = await layOut(numberOf(many(1), settings))
    expect(layout.pages.map(page => page.kind)).toEqual(['cover', 'inside', 'blank', 'back'])
    const { layout: longer } = await layOut(numberOf(many(1), `cover: { toc: false }\n${settings}`))
    expect(longer.pages.map(page => page.kind)).toEqual(['cover', 'contents', 'inside', 'back'])
    const odd = numberOf(many(1), 'layout: { pages: { fill: warn } }\npress: { binding: perfect }')
    expect((await layOut(odd)).problems).toEqual(['page-count'])
  })
})

describe('the lines of a filler page', () => {
  const weightWith = async (more: string): Promise<number> => {
    const { layout } = await layOut(numberOf(many(1), `layout: { pages: { fill: pad } }\n${more}`))
    const line = layout.pages[2]?.marks.at(-1)
    return line?.kind === 'rectangle' ? line.size.height : 0
  }

  it('are hairlines in an ink of their own, and half a point in several inks', async () => {
    expect(await weightWith('press: { inks: { accent: { spot: PANTONE 187 C } } }')).toBe(0.35)
    expect(await weightWith('')).toBe(0.5)
    expect(await weightWith('theme: { filler: { rule: 0.35pt } }')).toBe(0.35)
  })
})

describe('sections', () => {
  const two = (settings: string): string =>
    `${numberOf([article('第一条')])}  数据观察:\n    ${settings}\n    articles:\n  ${article('第二条').replace('    -', '    -')}\n`

  it('run on when they are short, and open a page when asked to', async () => {
    expect((await layOut(two('style: news'))).layout.pages.length).toBe(3)
    expect((await layOut(two('newPage: true'))).layout.pages.length).toBe(4)
  })

  it('have their stair of the thumb index on every page they stand on', async () => {
    const { layout } = await layOut(two('style: news'))
    expect(lines(layout, 1, 'thumb').map(words).join('')).toBe('行业资讯数据观察')
  })

  it('stand closer in it on a page of few lines', async () => {
    const theme =
      'theme: { body: { size: 14pt, pitch: 60pt, lines: 11 }, measure: { text: 24em, full: 28em } }\n'
    const { layout } = await layOut(`${two('newPage: true')}${theme}`)
    const [last] = lines(layout, 2, 'thumb')
    expect(last?.at.y).toBeGreaterThan(78 + 5 * 60)
    expect(last?.at.y).toBeLessThan(78 + 6 * 60)
    expect(lines(layout, 2, 'thumb').map(words).join('')).toBe('数据观察')
  })

  it('number from recto to verso with the folio outside', async () => {
    const { layout } = await layOut(two('newPage: true'))
    const [verso, recto] = [lines(layout, 1, 'folio')[0], lines(layout, 2, 'folio')[0]]
    expect(verso?.at.x).toBeCloseTo(111.236, 2)
    expect((recto?.at.x ?? 0) + (recto?.line.end ?? 0)).toBeCloseTo(85.04 + 399, 2)
  })
})

describe('a source line', () => {
  const longName = '江湾镇社区商业与便民服务促进中心信息发布网站的公告栏目和新闻中心的每日公告'
  const sourceLines = async (...fields: readonly string[]) => {
    const { layout } = await layOut(
      [
        'issue: 2026-11',
        'title: 江湾月报',
        'layout: { pages: { fill: off } }',
        'sections:',
        '  行业资讯:',
        '    - title: 消息',
        `      source: ${longName}`,
        '      date: 2026-11-02',
        ...fields.map(field => `      ${field}`),
        '      body: 正文一句。',
        '',
      ].join('\n'),
    )
    return lines(layout, 1, 'source')
  }

  it('too long for one line parts before 编选, both halves flush right', async () => {
    const source = await sourceLines()
    expect(source.map(mark => words(mark).slice(0, 2))).toEqual(['来源', '编选'])
    for (const { line } of source) expect(line.end).toBeCloseTo(line.measure, 3)
  })

  it('that names nobody parts before the date', async () => {
    const source = await sourceLines('compiler: false')
    expect(source.map(words)).toEqual([expect.stringContaining('每日公告'), '2026 年 11 月 02 日'])
  })
})

describe('anchors', () => {
  it('of sections and articles never meet, whatever an article is called', async () => {
    const manifest = numberOf([
      '    - { title: 第一条, date: 2026-11-02, body: 正文一句。, id: section-2 }',
    ]).concat(
      '  数据观察:\n    newPage: true\n    articles:\n      - { title: 第二条, date: 2026-11-02, body: 正文。 }\n',
    )
    const { layout } = await layOut(manifest)
    expect(layout.contents.map(entry => entry.folio)).toEqual([2, 3])
  })
})

describe('a list', () => {
  it('keeps its items clear of a long number', async () => {
    const { layout } = await layOut(numberOf([article('甲', '- （二十一）甲项\\n- （1）乙项')]))
    const labels = lines(layout, 1, 'list-label')
    const items = lines(layout, 1, 'body')
    labels.forEach((label, at) => {
      const [item] = items.slice(at, at + 1)
      expect((item?.at.x ?? 0) - (label.at.x + label.line.end)).toBeGreaterThan(4)
    })
    expect(labels.map(words)).toEqual(['（二十一）', '（1）'])
  })
})

describe('the back page', () => {
  const settings = [
    'layout: { pages: { fill: off } }',
    'contact: { address: 江湾路 1 号, phone: 021-00000000 }',
    'imprint: { kind: serial, printer: 江湾印务, copies: 600, staff: { 主编: 陆远舟, 校对: [叶南, 高砚] } }',
  ].join('\n')

  it('returns the field of the cover and sets label, key and matter in columns', async () => {
    const { layout } = await layOut(numberOf(many(1), settings))
    const page = layout.pages.length - 1
    expect(fieldOf(layout, page)).toBe(fieldOf(layout, 0))
    const left = lines(layout, page, 'back').map(mark => Math.round(mark.at.x - 111.236))
    expect(new Set(left)).toEqual(new Set([0, 84, 138]))
  })

  it('lets the field give way to a long staff list', async () => {
    const staff = Array.from({ length: 20 }, (_, index) => `第${index + 1}组: 高砚`).join(', ')
    const { layout } = await layOut(numberOf(many(1), settings.replace('校对: [叶南, 高砚]', staff)))
    const page = layout.pages.length - 1
    expect(fieldOf(layout, page)).toBeLessThan(fieldOf(layout, 0))
    for (const mark of lines(layout, page, 'back')) expect(mark.at.y).toBeLessThan(841.89 - 30)
  })
})

describe('breaking by sense', () => {
  const columns = 'layout: { columns: 2, pages: { fill: off } }'

  it('sets sub-headings as it sets titles', async () => {
    const body =
      '正文。\\n\\n## 小标题里的“引号”与名字：从哪里来，到哪里去？\\n\\n正文。\\n\\n### 三家菜店停用纸质小票，顾客扫码看账目\\n\\n正文。'
    const { layout } = await layOut(numberOf([article('短', body)], columns))
    expect(lines(layout, 1, 'heading').map(words)).toEqual([
      '小标题里的“引号”与名字：',
      '从哪里来，到哪里去？',
      '三家菜店停用纸质小票，',
      '顾客扫码看账目',
    ])
  })

  it('spans the columns with a title that would have to part a word', async () => {
    const title = '全国人大常委会表决通过《中华人民共和国电子商务法》修正案，自2027年1月1日起施行'
    const { layout } = await layOut(numberOf([article(`${title}, toc: false`)], columns))
    expect(lines(layout, 1, 'title').map(words)).toEqual([
      '全国人大常委会表决通过《中华人民共和国电子商务法》修正案，',
      '自2027年1月1日起施行',
    ])
  })
})
