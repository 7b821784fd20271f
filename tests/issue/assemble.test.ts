import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/issue/issue.ts'
import { assembleAll } from '../support/assemble-all.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { outlineBlock } from '../support/outline.ts'

const publication = `title: 小店月刊
columns: [行业资讯, 政策法规, 专家视点]
editor: 《小店月刊》编辑部
`

const article = (title: string, more = '', text = '店开了。') =>
  `---\ntitle: ${title}\ndate: 2023-02-06\n${more}---\n\n${text}\n`

/** A number in `2023-02/`, below its publication. */
const edition = (issue: string, articles: Readonly<Record<string, string>> = {}, house = publication) => {
  const placed = Object.entries(articles).map(([name, text]) => [`2023-02/articles/${name}`, text])
  return assembleAll(
    memoryFiles({
      'publication.yaml': house,
      '2023-02/issue.yaml': `issue: 2023-02\n${issue}`,
      ...Object.fromEntries(placed),
    }),
  )
}

const assembled = (...given: Parameters<typeof edition>): Issue => {
  const outcome = edition(...given)
  expect(outcome.findings).toEqual([])
  if (!outcome.ok) throw new Error('the number was not assembled')
  return outcome.value
}

/** Problems with the words they stand at. */
const faults = (...given: Parameters<typeof edition>) =>
  edition(...given).findings.map(({ problem, params }) =>
    `${problem} ${Object.values(params).join(' ')}`.trim(),
  )

const titles = (issue: Issue) =>
  issue.sections.map(section => `${section.name.text}: ${section.articles.map(a => a.title.text).join(' ')}`)

const only = (issue: Issue) => {
  const [first] = issue.sections[0]?.articles ?? []
  if (first === undefined) throw new Error('no article')
  return first
}

describe('the sections of a number', () => {
  it('come in the order of the publication, their articles in that of the manifest', () => {
    const issue = assembled(
      `sections:
  政策法规: [articles/2.md]
  行业资讯: [articles/3.md, articles/1.md]
  专家视点: []
`,
      { '1.md': article('甲'), '2.md': article('乙'), '3.md': article('丙') },
    )
    expect(titles(issue)).toEqual(['行业资讯: 丙 甲', '政策法规: 乙'])
  })

  it('are the folders of articles when the manifest names none', () => {
    const issue = assembled('', {
      '专家视点/1.md': article('丁'),
      '行业资讯/10.md': article('丙'),
      '行业资讯/2.md': article('乙'),
    })
    expect(titles(issue)).toEqual(['行业资讯: 乙 丙', '专家视点: 丁'])
  })

  it('may be ordered by date or by the numbers in the file names', () => {
    const articles = {
      '10.md': article('甲').replace('06', '01'),
      '2.md': article('乙'),
      '9.md': article('丙').replace('06', '01'),
    }
    const ordered = (order: string) =>
      titles(assembled(`sections:\n  行业资讯:\n    order: ${order}\n    articles: [${files}]\n`, articles))
    const files = 'articles/10.md, articles/2.md, articles/9.md'
    expect(ordered('manifest')).toEqual(['行业资讯: 甲 乙 丙'])
    expect(ordered('date')).toEqual(['行业资讯: 甲 丙 乙'])
    expect(ordered('file')).toEqual(['行业资讯: 乙 丙 甲'])
  })

  it('say how they begin and in what style', () => {
    const issue = assembled(
      `sections:
  行业资讯: { newPage: false, articles: [articles/1.md] }
  政策法规: { newPage: true, style: essay, articles: [articles/2.md] }
  专家视点: [articles/3.md]
`,
      { '1.md': article('甲'), '2.md': article('乙'), '3.md': article('丙') },
    )
    expect(issue.sections.map(({ start, style }) => [start, style])).toEqual([
      ['runOn', 'news'],
      ['page', 'essay'],
      ['auto', 'essay'],
    ])
  })

  it('are named as the house writes names', () => {
    const house = `${publication}columnLabel: "【{name}】"\n`
    const issue = assembled('sections:\n  行业资讯: [articles/1.md]\n', { '1.md': article('甲') }, house)
    expect(issue.sections[0]?.name.text).toBe('【行业资讯】')
    expect(issue.contents.groups[0]?.section.text).toBe('【行业资讯】')
  })
})

describe('an article', () => {
  it('has its words, its source line and its place', () => {
    const text = article(
      '甲**店**',
      'source: 沿江晚报\nsourceKind: periodical\nauthor: 高砚\n',
      '**店**开了。',
    )
    const printed = only(assembled('sections:\n  行业资讯: [articles/01-甲店.md]\n', { '01-甲店.md': text }))
    expect(printed).toMatchObject({
      id: '01-甲店',
      inContents: true,
      author: { text: '高砚' },
      subtitle: undefined,
    })
    expect(printed.title.text).toBe('甲**店**')
    expect(printed.blocks.flatMap(outlineBlock)).toEqual(['【店】开了。'])
    expect(printed.source.source.text).toBe('来源：《沿江晚报》')
    expect(printed.source.compiler?.text).toBe('编选：《小店月刊》编辑部')
    expect(printed.source.date?.text).toBe('2023 年 02 月 06 日')
    expect(printed.where).toEqual({ file: '2023-02/articles/01-甲店.md', from: 0, to: text.length })
  })

  it('takes a field of the manifest before that of its file', () => {
    const issue = `sections:
  行业资讯:
    - file: articles/1.md
      title: 乙
      toc: 短题
      compiler: false
      id: yi
`
    const printed = assembled(issue, { '1.md': article('甲', 'source: 某某网\ntoc: false\n') })
    expect(only(printed)).toMatchObject({ id: 'yi', title: { text: '乙' }, inContents: true })
    expect(only(printed).source.compiler).toBeUndefined()
    expect(printed.contents.groups[0]?.entries).toMatchObject([{ article: 'yi', title: { text: '短题' } }])
  })

  it('may stand in the manifest itself', () => {
    const issue = `sections:
  行业资讯:
    - title: 两家驿站
      date: 2023-02-09
      body: |
        站长说，
        人少了。

        - 一站
`
    const printed = only(assembled(issue))
    expect(printed.id).toBe('行业资讯-1')
    expect(printed.blocks.flatMap(outlineBlock)).toEqual(['站长说，人少了。', '• 一站'])
    const [first] = printed.blocks
    const pieces = first?.kind === 'paragraph' ? first.text.origin.pieces : []
    const written = `issue: 2023-02\n${issue}`
    expect(pieces.map(({ from, to, at }) => written.slice(at, at + to - from))).toEqual([
      '站长说，',
      '人少了。',
    ])
  })

  it('may say its fields in Chinese', () => {
    const text = '---\n标题: 甲店\n日期: 2023年2月6日\n来源: 《某某报》\n编选: 高砚\n---\n开了。\n'
    const printed = only(assembled('sections:\n  行业资讯: [articles/1.md]\n', { '1.md': text }))
    expect(printed.title.text).toBe('甲店')
    expect(printed.source).toMatchObject({
      source: { text: '来源：《某某报》' },
      compiler: { text: '编选：高砚' },
      date: { text: '2023 年 02 月 06 日' },
    })
  })

  it('takes its title from the head of its text when no field has one', () => {
    const text = '---\ndate: 2023-02-06\n---\n# 甲店\n\n开了。\n'
    const printed = only(assembled('sections:\n  行业资讯: [articles/1.md]\n', { '1.md': text }))
    expect(printed.title.text).toBe('甲店')
    expect(printed.blocks.flatMap(outlineBlock)).toEqual(['开了。'])
  })
})

describe('a field of several lines', () => {
  const listed = 'sections:\n  行业资讯: [articles/1.md]\n'

  it('breaks where its lines end, and not behind the last', () => {
    const text = article('甲', 'note: |\n  头一句。\n  第二句。\nsubtitle: "上\\n下\\n"\n')
    const settings = 'contact:\n  address: |\n    某路 1 号\n    3 楼\n'
    const issue = assembled(settings + listed, { '1.md': text })
    expect(only(issue).note?.text).toBe('头一句。\u2028第二句。')
    expect(only(issue).subtitle?.text).toBe('上\u2028下')
    expect(issue.back.contact[0]?.value.text).toBe('某路 1 号\u20283 楼')
  })

  it('leaves no line end in what the house words for it', () => {
    const house = `${publication}columnLabel: "栏目\\n{name}"
sourceLine: { outside: "来源：\\n{source} {date}", date: "YYYY 年\\nM 月" }
sources: [{ name: "沿江\\n晚报", kind: periodical, alias: 晚报 }]
`
    const issue = assembled(listed, { '1.md': article('甲', 'source: 晚报\n') }, house)
    const { source, date } = only(issue).source
    expect([issue.sections[0]?.name.text, source.text, date?.text]).not.toContainEqual(
      expect.stringContaining('\n'),
    )
  })
})

describe('what a number settles otherwise than its publication', () => {
  const listed = 'sections:\n  行业资讯: [articles/1.md]\n'
  const one = { '1.md': article('甲') }

  it('adds to a group of settings, but a staff is replaced as a whole', () => {
    const house = `${publication}contact: { phone: "1", email: a@example.org }\nimprint: { staff: { 主编: 陆远舟, 校对: 沈一禾 } }\n`
    const { back } = assembled(
      `contact: { phone: "2" }\nimprint: { staff: { 主编: 高砚明 } }\n${listed}`,
      one,
      house,
    )
    expect(back.contact.map(({ value }) => value.text)).toEqual(['2', 'a@example.org'])
    expect(back.staff.map(({ value }) => value.text)).toEqual(['高砚明'])
  })
})

describe('the number', () => {
  const one = { '1.md': article('甲') }
  const listed = 'sections:\n  行业资讯: [articles/1.md]\n'

  it('has the month for its number and the last day of it for its date', () => {
    expect(assembled(listed, one).numbering).toEqual({
      year: 2023,
      month: 2,
      number: 2,
      total: undefined,
      date: { year: 2023, month: 2, day: 28 },
      subtitle: undefined,
    })
    const given = assembled(
      `number: 3\ntotal: 218\ndate: 2023-02-25\nsubtitle: 春季特辑\n${listed}`,
      one,
    ).numbering
    expect(given).toMatchObject({ number: 3, total: 218, date: { day: 25 }, subtitle: { text: '春季特辑' } })
  })

  it('has its contents list on the cover unless it asks for pages', () => {
    expect(assembled(listed, one).cover).toEqual({ motto: undefined, contents: 'cover' })
    expect(assembled(`cover: { toc: false, motto: 记账 }\n${listed}`, one).cover).toMatchObject({
      motto: { text: '记账' },
      contents: 'pages',
    })
    expect(assembled(listed, one).contents.heading.text).toBe('目次')
    expect(assembled(`toc: { heading: 本期要目 }\n${listed}`, one).contents.heading.text).toBe('本期要目')
  })

  it('comes in fours unless it is told otherwise', () => {
    expect(assembled(listed, one).pageCount).toEqual({ multipleOf: 4, fill: 'warn', fit: 'off' })
    const pages = 'layout: { pages: { multipleOf: 2, fill: pad } }\n'
    expect(assembled(pages + listed, one).pageCount).toEqual({ multipleOf: 2, fill: 'pad', fit: 'off' })
  })

  it('cannot list its books among the contents yet, and says so', () => {
    expect(faults(`toc: { books: true }\n${listed}`, one)).toEqual(['not-yet-set toc.books'])
    expect(faults(`toc: { books: false }\n${listed}`, one)).toEqual([])
  })

  it('has books with what is known of each', () => {
    const books = `books:
  - title: 小店的第一套账
    author: [何叙白, 叶南]
    publisher: 江湾出版社
    year: 2022
    isbn: 978-7-0000-0000-0
    intro: |
      写给刚开店的人。
  - title: 夜市
    author: 高砚　译
`
    const section = assembled(books + listed, one).books
    expect(section?.name.text).toBe('悦读')
    const [first, second] = section?.books ?? []
    expect(first?.imprint.map(part => part.text)).toEqual([
      '何叙白、叶南\u3000著',
      '江湾出版社',
      '2022年',
      'ISBN 978-7-0000-0000-0',
    ])
    expect(first?.intro.flatMap(outlineBlock)).toEqual(['写给刚开店的人。'])
    expect(second?.imprint.map(part => part.text)).toEqual(['高砚　译'])
  })
})

describe('the back page', () => {
  const one = { '1.md': article('甲') }
  const listed = 'sections:\n  行业资讯: [articles/1.md]\n'
  const lines = (issue: Issue) => {
    const shown = ({ label, value }: Issue['back']['staff'][number]) =>
      label === undefined ? value.text : `${label.text} ${value.text}`
    return [...issue.back.contact, ...issue.back.imprint, ...issue.back.staff].map(shown)
  }

  it('names address, staff and those who made the number', () => {
    const settings = `contact: { postcode: "200000", address: 某路 1 号, unit: 某中心, phone: 021-00000000, email: "", web: example.org }
imprint:
  kind: internal
  permit: 某准印 001 号
  unit: 某中心
  recipients: 会员
  copies: 600
  printer: 江湾印务
  printed: 2023-02-27
  staff:
    主编: 陆远舟
    责任编辑: [沈一禾, 高砚]
`
    const issue = assembled(settings + listed, one)
    expect(lines(issue)).toEqual([
      '某路 1 号',
      '某中心',
      '邮政编码 200000',
      '电话 021-00000000',
      '网址 example.org',
      '编印单位 某中心',
      '发送对象 会员',
      '印刷单位 江湾印务',
      '印刷日期 2023年2月27日',
      '印数 600册',
      '准印证号 某准印 001 号',
      '主编 陆远舟',
      '责任编辑 沈一禾\u3000\u3000高\u3000砚',
    ])
    expect(issue.internal?.permit?.text).toBe('某准印 001 号')
  })

  it('has no imprint unless one is asked for', () => {
    const issue = assembled(`imprint: { copies: 600, staff: { 主编: 陆远舟 } }\n${listed}`, one)
    expect(lines(issue)).toEqual(['主编 陆远舟'])
    expect(issue.internal).toBeUndefined()
  })
})

describe('every fault of a number', () => {
  it('is told in one run, and the articles without fault are still there', () => {
    const issue = `sections:
  行业咨讯: [articles/1.md]
  政策法规:
    - articles/2.md
    - articles/3.md
    - articles/2.md
  专家视点: [articles/missing.md]
`
    const articles = {
      '1.md': article('甲'),
      '2.md': '<b>乙</b>\n',
      '3.md': article('丙', '', ''),
      '4.md': article('丁'),
    }
    const outcome = edition(issue, articles)
    expect(outcome.ok && titles(outcome.value)).toEqual([
      '政策法规: 2023-02/articles/2.md 丙',
      '行业咨讯: 甲',
    ])
    expect(outcome.findings.map(({ problem, where }) => `${problem} ${where?.file}`)).toEqual([
      'unknown-section 2023-02/issue.yaml',
      'article-listed-twice 2023-02/issue.yaml',
      'article-not-listed 2023-02/issue.yaml',
      'raw-html 2023-02/articles/2.md',
      'title-missing 2023-02/articles/2.md',
      'date-missing 2023-02/articles/2.md',
      'article-empty 2023-02/articles/3.md',
      'article-missing 2023-02/issue.yaml',
    ])
    expect(outcome.findings[1]?.params).toEqual({ file: '2023-02/articles/2.md', line: 5 })
  })

  it('is told of a number with nothing in it', () => {
    expect(edition('sections: {}\n')).toMatchObject({
      ok: false,
      findings: [{ problem: 'nothing-to-print' }],
    })
  })

  it('is told of an article with two titles, two articles with one id, an internal bulletin without permit', () => {
    expect(
      faults(
        `imprint: { kind: internal }
sections:
  行业资讯:
    - { file: articles/1.md, id: jia }
    - { file: articles/2.md, id: jia }
`,
        { '1.md': article('甲', '', '# 乙\n\n丙。'), '2.md': article('丁') },
      ),
    ).toEqual(['title-twice 甲 乙', 'id-twice jia 甲', 'permit-missing'])
  })

  it('allows an article without a date when the house does', () => {
    const issue = 'sections:\n  行业资讯: [articles/1.md]\n'
    const undated = { '1.md': '# 甲\n\n店开了。\n' }
    expect(faults(issue, undated)).toEqual(['date-missing 甲'])
    expect(faults(`check: { requireDate: false }\n${issue}`, undated)).toEqual([])
  })

  it('is told of a form that names what no source line has', () => {
    const house = `${publication}sourceLine: { own: "来源：{editer} {date}" }\n`
    const issue = 'sections:\n  行业资讯: [articles/1.md]\n'
    expect(faults(issue, { '1.md': article('甲') }, house)).toEqual([
      'unknown-source-field {editer} {editor} {editor}、{source}、{compiler}、{date}',
    ])
  })

  it('hints at groups that do not stand together', () => {
    const articles = ['本市', '各地', '本市'].map((group, place) => [
      `${place}.md`,
      article(`第${place}`, `group: ${group}\n`),
    ])
    const issue = 'sections:\n  行业资讯: [articles/0.md, articles/1.md, articles/2.md]\n'
    expect(faults(issue, Object.fromEntries(articles))).toEqual(['group-scattered 本市 第2'])
  })

  it('is told of any number of faults in one article', () => {
    const text = article('甲', '', `${'。\n乙\n\n'.repeat(200_000)}丙。`)
    const { findings } = edition('sections:\n  行业资讯: [articles/1.md]\n', { '1.md': text })
    expect(findings.filter(({ problem }) => problem === 'lines-joined')).toHaveLength(200_000)
  })

  it('warns of an article in the folder of a section, though none there is listed', () => {
    const issue = 'sections:\n  行业资讯: [articles/1.md]\n'
    const articles = { '1.md': article('甲'), '行业资讯/2.md': article('乙') }
    expect(faults(issue, articles)).toEqual(['article-not-listed 2023-02/articles/行业资讯/2.md'])
  })

  it('warns of an article that is in the folder only', () => {
    const issue = 'sections:\n  行业资讯: [articles/a/1.md]\n'
    const articles = {
      'a/1.md': article('甲'),
      'a/2.md': article('乙'),
      '3.md': article('丙'),
      'a/附图.jpg': '',
    }
    expect(faults(issue, articles)).toEqual([
      'article-not-listed 2023-02/articles/3.md',
      'article-not-listed 2023-02/articles/a/2.md',
    ])
  })
})
