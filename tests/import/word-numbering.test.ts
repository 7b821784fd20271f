/** The numbers that Word gives to paragraphs, which stand in no text of the file. */
import { describe, expect, it } from 'vitest'
import { articleText } from '../../src/import/markdown.ts'
import { segment } from '../../src/import/segment.ts'
import { numberIn } from '../../src/import/word/number-forms.ts'
import { readWord } from '../../src/import/word/read-word.ts'
import { house } from '../support/manuscripts.ts'
import { bold, heading, item, p, table, wordFile } from '../support/word-file.ts'

const level = (at: number, form: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const definition = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`

const num = (id: number, list: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${list}"/>${more}</w:num>`

const lists = {
  definitions: [
    definition(3, level(0, 'chineseCounting', '第%1条'), level(1, 'decimal', '%2.')),
    definition(4, level(0, 'chineseCountingThousand', '（%1）')),
    definition(5, level(0, 'japaneseCounting', '%1、')),
    definition(6, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')),
    definition(7, level(0, 'hebrew1', '%1)')),
  ].join(''),
  nums: [
    num(3, 3),
    num(4, 4),
    num(5, 5),
    num(6, 6),
    num(7, 7),
    num(8, 4, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'),
    num(9, 1),
  ].join(''),
}

async function read(...paragraphs: readonly string[]) {
  const source = p('来源：“江湾发布” 编选：《江湾月报》编辑部 2026 年 03 月 05 日')
  const body = [heading(2, '桥头加了一盏灯'), ...paragraphs, source].join('')
  const manuscript = await readWord('稿.docx', await wordFile({ body, lists }))
  if (!manuscript.ok) throw new Error('the file was not read')
  const { articles, findings } = segment(manuscript.value, house, '行业资讯')
  return {
    text: articles
      .map(article => articleText(article, () => '').replace(/^---\n[\s\S]*?\n---\n\n/, ''))
      .join(''),
    told: findings.flatMap(({ problem, params }) => (problem === 'style-not-carried' ? [params.kind] : [])),
  }
}

describe('automatic numbers of Word', () => {
  it('are typed as Word shows them, where Markdown has no list for them', async () => {
    const { text } = await read(
      item('渡口归镇里管。', 3),
      item('夜航另有办法。', 3),
      p('这一段没有编号。'),
      item('船长要做两件事：', 3),
      item('点名；', 4),
      item('开灯。', 4),
      item('本办法今天施行。', 3),
    )
    expect(text).toBe(
      [
        '第一条 渡口归镇里管。',
        '第二条 夜航另有办法。',
        '这一段没有编号。',
        '第三条 船长要做两件事：',
        '（一）点名；',
        '（二）开灯。',
        '第四条 本办法今天施行。\n',
      ].join('\n\n'),
    )
  })

  it('go on behind what stands between the items of a list', async () => {
    const { text } = await read(item('买票。', 2), p('票在窗口买。'), item('上船。', 2), item('下船。', 9))
    expect(text).toBe('1. 买票。\n\n票在窗口买。\n\n2. 上船。\n3. 下船。\n')
  })

  it('begin where a list has a start of its own, and count below each item anew', async () => {
    const { text } = await read(
      item('点名；', 4),
      item('关灯；', 8),
      item('锁门。', 8),
      item('渡口归镇里管。', 3),
      item('白天。', 3, 1),
      item('夜里。', 3, 1),
      item('夜航另有办法。', 3),
      item('春天。', 3, 1),
    )
    expect(text).toBe(
      '（一）点名；\n\n（三）关灯；\n\n（四）锁门。\n\n第一条 渡口归镇里管。\n\n1. 白天。\n2. 夜里。\n\n第二条 夜航另有办法。\n\n1. 春天。\n',
    )
  })

  it('stand in headings, in bold words and in tables as well', async () => {
    const numbered = (list: number): string =>
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
    const { text, told } = await read(
      p('总则', `<w:pStyle w:val="3"/>${numbered(5)}`),
      p('渡口归镇里管。'),
      p(`${bold('职责。')}<w:r><w:t>船长管船。</w:t></w:r>`, numbered(5)),
      item('船', 6),
      item('船票', 6, 1),
      p('见表。'),
      table(['项', '数'], [item('船', 4), '2']),
    )
    expect(text).toBe(
      '## 一、总则\n\n渡口归镇里管。\n\n**二、职责。**船长管船。\n\n## 1 船\n\n## 1.1 船票\n\n见表。\n\n| 项 | 数 |\n| --- | --- |\n| （一）船 | 2 |\n',
    )
    expect(told).toEqual([])
  })

  it('are told where their form is not known', async () => {
    const { text, told } = await read(item('点名。', 7))
    expect(text).toBe('点名。\n')
    expect(told).toEqual(['numbering'])
  })
})

describe('a number', () => {
  it.each([
    ['chineseCounting', [1, 10, 12, 20, 99, 103, 110], '一 十 十二 二十 九十九 一百零三 一百一十'],
    ['lowerLetter', [1, 26, 27], 'a z aa'],
    ['upperLetter', [2], 'B'],
    ['lowerRoman', [4, 9, 14], 'iv ix xiv'],
    ['upperRoman', [3], 'III'],
    ['decimalEnclosedCircle', [1, 20], '① ⑳'],
    ['ideographTraditional', [1, 10], '甲 癸'],
    ['chineseLegalSimplified', [2, 11], '贰 壹拾壹'],
  ])('in the form %s', (form, values, written) => {
    expect(values.map(value => numberIn(form, value)).join(' ')).toBe(written)
  })
})
