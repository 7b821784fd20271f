/** The shapes that contents lists come in, and articles that look like one. */
import { describe, expect, it } from 'vitest'
import { type Segmented, segment } from '../../src/import/segment.ts'
import { readWord } from '../../src/import/word/read-word.ts'
import { divided, house } from '../support/manuscripts.ts'
import { heading, lineBreak, p, r, table, wordFile } from '../support/word-file.ts'

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`
const words = '　　江湾镇三家菜店本周停用纸质小票，顾客扫码就能看到账目。'
const source = '来源：江湾发布 2026-03-16'

const shop = ['社区菜店试行无纸小票', words, source]
const market = ['渡口夜市重新开张', words, source]
const stalls = ['摊位备案办法四月施行', words, source]
const parcels = ['二月包裹量同比增长12.5%', words, source]
const articles = ['【行业资讯】', ...shop, ...market, '【政策法规】', ...stalls, '【数据观察】', ...parcels]
const masthead = ['江湾月报', '2026年第3期']

const bare = (lines: readonly string[]): readonly string[] => lines.filter(line => line !== source)

const outline = (manuscript: string): readonly string[] => outlineOf(divided(manuscript))

const outlineOf = ({ articles: read, account, findings }: Segmented): readonly string[] => {
  expect(account.carried + account.fields + account.left).toBe(account.read)
  const unmatched = findings.filter(({ problem }) => problem === 'contents-entry-unmatched')
  return [
    ...read.map(({ section, title, inContents }) => `${section} ${title}${inContents ? ' *' : ''}`),
    ...unmatched.map(({ params }) => `? ${params.title}`),
  ]
}

const all = [
  '行业资讯 社区菜店试行无纸小票 *',
  '行业资讯 渡口夜市重新开张 *',
  '政策法规 摊位备案办法四月施行 *',
  '数据观察 二月包裹量同比增长12.5% *',
]
const none = all.map(line => line.replace(' *', ''))
const some = [...all.slice(0, 3), none[3]]

const titles = [shop[0], market[0], stalls[0], parcels[0]] as readonly string[]
const headed = [
  '【行业资讯】',
  '社区菜店试行无纸小票',
  '渡口夜市重新开张',
  '【政策法规】',
  '摊位备案办法四月施行',
  '【数据观察】',
  '二月包裹量同比增长12.5%',
]

describe('a contents list', () => {
  const shapes: Readonly<Record<string, readonly string[]>> = {
    'of bare titles': ['目录', ...titles],
    'of bare titles under no head of its own': [...titles],
    'cut by the heads of the sections': ['目录', ...headed],
    'cut by heads and not announced': headed,
    'cut by heads of another kind': [
      '本期要目',
      '● 行业资讯',
      titles[0] ?? '',
      '一、政策法规',
      ...titles.slice(1),
    ],
    'under a head in brackets': ['【目录】', ...headed],
    'in English': ['CONTENTS', ...titles],
    'with pages behind tabs': ['目 录', ...titles.map((title, index) => `${title}\t${index + 2}`)],
    'with pages and no leader': ['目次', ...titles.map((title, index) => `${title} ${index + 2}`)],
    'with pages in brackets': ['导读', ...titles.map((title, index) => `${title}（第${index + 2}页）`)],
    'with leaders and no pages': ['目录', ...titles.map(title => `${title}…………`)],
    'with pages before the titles': ['目录', ...titles.map((title, index) => `0${index + 2}  ${title}`)],
    'with pages on lines of their own': [
      '目录',
      ...titles.flatMap((title, index) => [title, `${index + 2}`]),
    ],
    'with numbers': ['目录', ...titles.map((title, index) => `${index + 1}. ${title}……${index + 2}`)],
    'with numbers in rings': ['目录', ...titles.map((title, index) => `${'①②③④'[index]}${title}`)],
    'with bullets': ['目录', ...titles.map(title => `· ${title}`)],
    'with authors': ['目录', ...titles.map(title => `${title}　　何叙白……3`)],
    'in two columns by tabs': [
      '目录',
      `${titles[0]}……2\t${titles[1]}……3`,
      `${titles[2]}\t4\t${titles[3]}\t5`,
    ],
    'in two columns by spaces': ['目录', `${titles[0]}　　　${titles[1]}`, `${titles[2]}    ${titles[3]}`],
    'with a title on two lines': ['目录', '社区菜店试行', '无纸小票……2', ...titles.slice(1)],
    'with other marks and spaces': [
      '目录',
      '社区 菜店试行“无纸”小票',
      '渡口夜市 重新开张！',
      titles[2] ?? '',
      '二月包裹量同比增长１２.５％',
    ],
    'with a word about each': ['导读', ...titles.flatMap(title => [title, words])],
    'with heads and a word about each': [
      '导读',
      ...headed.flatMap(line => (line.startsWith('【') ? [line] : [line, words])),
    ],
  }
  for (const [shape, list] of Object.entries(shapes)) {
    it(`${shape} marks its articles and becomes none`, () => {
      expect(outline(text(...masthead, ...list, '', ...articles))).toEqual(all)
      expect(outline(text(...list, '', ...articles))).toEqual(all)
    })
    it(`${shape} does so where no article has a source line yet`, () => {
      expect(outline(text(...masthead, ...list, '', ...bare(articles)))).toEqual(all)
    })
  }

  const second: Readonly<Record<string, readonly string[]>> = {
    'bare titles': ['本期导读', ...titles.slice(0, 2)],
    bullets: ['本期要目', ...titles.slice(1).map(title => `- ${title}`)],
    'the same again with heads': ['目录', ...headed],
    'pages behind heads': ['CONTENTS', ...headed.map(line => (line.startsWith('【') ? line : `${line}  3`))],
  }
  const announced = Object.entries(shapes).filter(([, list]) => !/^(?:【行|社区)/.test(list[0] ?? ''))
  for (const [kind, more] of Object.entries(second))
    it.each(announced)(`%s is not the only one where ${kind} follow`, (_, list) => {
      expect(outline(text(...masthead, ...list, '', ...more, '', ...articles))).toEqual(all)
      expect(outline(text(...masthead, ...list, '', ...more, '', ...bare(articles)))).toEqual(all)
      expect(outline(text(...masthead, ...more, '', ...list, '', ...articles))).toEqual(all)
    })

  it('tells a title once that two lists have and no article', () => {
    const lists = ['目录', ...titles, '小店怎么办', '', '本期导读', titles[0] ?? '', '小店怎么办']
    expect(outline(text(...masthead, ...lists, '', ...articles))).toEqual([...all, '? 小店怎么办'])
  })

  it('stands among the articles or below them where all its lines are titles', () => {
    const list = ['本期要目', '渡口夜市重新开张', '二月包裹量同比增长12.5%……7']
    const marked = [none[0], all[1], none[2], all[3]]
    const among = [...articles.slice(0, 4), ...list, ...articles.slice(4)]
    expect(outline(text(...masthead, ...articles, ...list))).toEqual(marked)
    expect(outline(text(...masthead, ...among))).toEqual(marked)
    const own = ['本期导读', '江湾镇三家菜店停用纸质小票。', source]
    expect(outline(text(...articles, ...own))).toHaveLength(5)
  })

  it('marks only what it has', () => {
    expect(outline(text(...masthead, '目录', ...titles.slice(0, 3), ...articles))).toEqual(some)
    expect(outline(text(...masthead, ...headed.slice(0, 5), ...articles))).toEqual(some)
  })

  it('is known where the first article is not in it', () => {
    const list = ['目录', '渡口夜市重新开张', '摊位备案办法四月施行']
    const marked = [none[0], all[1], all[2], none[3]]
    expect(outline(text(...masthead, ...list, ...articles))).toEqual(marked)
    expect(outline(text(...masthead, '目录', '【行业资讯】', ...list.slice(1), ...articles))).toEqual(marked)
  })

  it('tells each line that is the title of no article', () => {
    const list = [
      '目录',
      '【行业资讯】',
      '社区菜店试行无纸小票',
      '渡口夜市开张',
      '【专家视点】',
      '小店怎么办',
    ]
    expect(outline(text(...masthead, ...list, ...articles))).toEqual([
      all[0],
      ...none.slice(1),
      '? 渡口夜市开张',
      '? 小店怎么办',
    ])
    expect(outline(text(...masthead, '目录', ...titles.slice(0, 2), '小店怎么办', ...articles))).toEqual([
      ...all.slice(0, 2),
      ...none.slice(2),
      '? 小店怎么办',
    ])
  })

  it('leaves the words of the cover to the settings', () => {
    const list = ['目录', ...titles, '主办单位', '江湾镇商会', '（江湾商务中心）']
    expect(outline(text(...masthead, ...list, ...articles))).toEqual(all)
  })

  it('stands in a file whose articles have one section without a head', () => {
    const list = ['目录', '社区菜店试行无纸小票', '渡口夜市重新开张']
    const marked = ['undefined 社区菜店试行无纸小票 *', 'undefined 渡口夜市重新开张 *']
    expect(outline(text(...list, ...shop, ...market))).toEqual(marked)
    expect(outline(text(...list.slice(1), ...shop, ...market))).toEqual(marked)
    expect(outline(text(...list, ...bare(shop), ...bare(market)))).toEqual(marked)
  })

  it('is read out of Word, where the fields of its contents have tabs and links', async () => {
    const entry = (title: string, page: number): string =>
      p(`<w:hyperlink w:anchor="_Toc${page}">${r(title)}<w:r><w:tab/></w:r>${r(String(page))}</w:hyperlink>`)
    const body = [
      p('江湾月报'),
      p('目录'),
      entry('行业资讯', 2),
      ...titles.map((title, index) => entry(title, index + 2)),
      heading(1, '行业资讯'),
      ...[shop, market].flatMap(([title = '', ...lines]) => [
        heading(2, title),
        ...lines.map(line => p(line.trim())),
      ]),
      heading(1, '政策法规'),
      ...[stalls].flatMap(([title = '', ...lines]) => [
        heading(2, title),
        ...lines.map(line => p(line.trim())),
      ]),
      p('【数据观察】'),
      ...parcels.map(line => p(line.trim())),
    ].join('')
    const read = await readWord('稿.docx', await wordFile({ body }))
    if (!read.ok) throw new Error('the file was not read')
    const { articles: found } = segment(read.value, house, undefined)
    expect(
      found.map(({ section, title, inContents }) => `${section} ${title}${inContents ? ' *' : ''}`),
    ).toEqual(all)
  })
})

describe('a contents list of Word', () => {
  const numberBelow = async (...list: readonly string[]): Promise<readonly string[]> => {
    const lines = articles.map(line => p(line.trim()))
    const read = await readWord(
      '稿.docx',
      await wordFile({ body: [p('江湾月报'), ...list, ...lines].join('') }),
    )
    if (!read.ok) throw new Error('the file was not read')
    return outlineOf(segment(read.value, house, undefined))
  }

  it('may stand in a table', async () => {
    const other = [p('行业资讯'), p('')]
    const missing = [p('小店怎么办'), p('9')]
    const rows = titles.map((title, index) => [p(title), p(String(index + 2))])
    expect(await numberBelow(p('目录'), table(other, ...rows, missing))).toEqual([...all, '? 小店怎么办'])
    expect(
      await numberBelow(
        table([p(titles[0] ?? ''), p(titles[1] ?? '')], [p(titles[2] ?? ''), p(titles[3] ?? '')]),
      ),
    ).toEqual(all)
  })

  it('may stand in one paragraph, line by line', async () => {
    expect(await numberBelow(p(['目录', ...headed].map(line => r(line)).join(lineBreak)))).toEqual(all)
  })
})

describe('articles that look like contents', () => {
  it('stay articles without a source line, a text or either', () => {
    expect(outline(text(...masthead, ...articles))).toEqual(none)
    expect(outline(text(...bare(articles))).slice(0, 1)).toEqual(none.slice(0, 1))
    expect(outline(text(...headed))).toHaveLength(3)
    const unwritten = [
      '【行业资讯】',
      ...shop,
      '【政策法规】',
      '摊位备案办法四月施行',
      '【数据观察】',
      ...parcels,
    ]
    expect(outline(text('目录', ...titles.slice(0, 1), ...unwritten))).toEqual([all[0], none[2], none[3]])
    expect(
      outline(
        text(
          '目录',
          '渡口夜市重新开张',
          '【政策法规】',
          '摊位备案办法四月施行',
          '【行业资讯】',
          ...shop,
          ...market,
        ),
      ),
    ).toEqual([none[2], none[0], all[1]])
  })

  it('keep headings that other articles have too', () => {
    const one = ['社区菜店试行无纸小票', '背景', '做法', words, source]
    const other = ['渡口夜市重新开张', words, '背景', words, '做法', words, source]
    for (const list of [
      [],
      ['目录', ...titles.slice(0, 2)],
      ['目录', '渡口夜市重新开张'],
      ['目录', ...headed.slice(0, 3)],
    ])
      expect(
        outline(text(...masthead, ...list, '【行业资讯】', ...one, ...other)).map(line =>
          line.replace(' *', ''),
        ),
      ).toEqual(none.slice(0, 2))
    expect(outline(text('【行业资讯】', ...bare(one), ...bare(other)))).toEqual(none.slice(0, 1))
  })

  it('keep what they announce in lines of their own', () => {
    const read = divided(
      text('【专家视点】', '小店三问', '怎么进货', '怎么记账', '怎么进货', words, '怎么记账', words, source),
    )
    expect(read.articles.map(({ title, body }) => [title, body.length])).toEqual([['小店三问', 6]])
  })

  it('keep lines of figures, and a title pasted twice', () => {
    const figures = ['二月包裹量同比增长12.5%', '北门店\t420', '桥头店\t365', source]
    expect(outline(text('【数据观察】', ...figures))).toEqual(none.slice(3))
    expect(outline(text('【行业资讯】', '社区菜店试行无纸小票', ...shop))).toEqual(none.slice(0, 1))
  })
})
