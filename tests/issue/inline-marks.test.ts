import { describe, expect, it } from 'vitest'
import { readMarkup } from '../../src/issue/markup.ts'
import { plainText, spanOf } from '../../src/rich-text.ts'

const read = (markdown: string) => {
  const origin = {
    span: { file: 'a.md', from: 0, to: markdown.length },
    pieces: [{ from: 0, to: markdown.length, at: 0 }],
  }
  const { blocks, findings } = readMarkup({ ...plainText(markdown, origin.span), origin })
  const [block] = blocks
  const text = block?.kind === 'paragraph' || block?.kind === 'heading' ? block.text : undefined
  const marks = text?.marks.map(({ from, to, mark }) =>
    [text.text.slice(from, to), mark.kind === 'ruby' ? mark.reading : mark.kind].join(' '),
  )
  return { text, words: text?.text, marks, findings, problems: findings.map(({ problem }) => problem) }
}

describe('inline marks', () => {
  it.each([
    ['去[江湾]{专名}看', '去江湾看', ['江湾 name']],
    ['[一笔不错]{dot}。', '一笔不错。', ['一笔不错 dots']],
    ['读[江湾志]{书名}', '读江湾志', ['江湾志 title']],
    ['[江湾]{jiāng wān}镇', '江湾镇', ['江 jiāng', '湾 wān']],
    ['[的]{拼音: de}字', '的字', ['的 de']],
    ['[10 万]{拼音: shíwàn}', '10 万', ['10 万 shíwàn']],
    ['[上海]{ruby：Shanghai}', '上海', ['上海 Shanghai']],
    ['[[江湾]{专名}志]{着重}', '江湾志', ['江湾 name', '江湾志 dots']],
    ['[**江**湾]{name}', '江湾', ['江湾 name']],
    ['[葛󠄀城]{gě chéng}', '葛󠄀城', ['葛󠄀 gě', '城 chéng']],
    ['[欸]{ê̌}，[欸]{ề}', '欸，欸', ['欸 ê̌', '欸 ề']],
    ['[诶]{Ế}[嗯]{ň}[呣]{m̀}', '诶嗯呣', ['诶 Ế', '嗯 ň', '呣 m̀']],
    ['[噷]{hm}[哼]{hng}', '噷哼', ['噷 hm', '哼 hng']],
    ['[桌子]{zhuō ·zi}', '桌子', ['桌 zhuō', '子 ·zi']],
    ['[黄河]{Huáng-Hé}', '黄河', ['黄河 Huáng-Hé']],
    ['[江\\\n湾]{Jiāngwān}', '江\u2028湾', ['江 Jiāng', '湾 wān']],
    ['[江湾\\\n镇]{jiāngwānzhèn}', '江湾\u2028镇', ['江湾 jiāngwān', '镇 zhèn']],
    ['[西\\\n安]{Xī’ān}', '西\u2028安', ['西 Xī', '安 ān']],
    ['[江\\\n湾]{jiāng wān}', '江\u2028湾', ['江 jiāng', '湾 wān']],
    ['甲\\*[江\\*湾]{name}&amp;乙', '甲*江*湾&乙', ['江*湾 name']],
  ])('%s', (markdown, words, marks) => {
    expect(read(markdown)).toMatchObject({ words, marks, problems: [] })
  })

  it('stand in headings too', () => {
    expect(read('## [江湾]{专名}的路')).toMatchObject({ words: '江湾的路', marks: ['江湾 name'] })
  })

  it('may begin on one line of the file and end on the next', () => {
    expect(read('去[江\n湾]{专名}看')).toMatchObject({ words: '去江湾看', marks: ['江湾 name'] })
  })

  it.each([
    '[注]原样',
    '\\[词]{着重}',
    '[词\\]{着重}',
    '[词]\\{着重}',
    '[词\\] {着重}',
    '\\[词] {着重}',
    '[词] \\{着重}',
    '&#91;词]{dot}',
  ])('are only what is typed as one: %s', markdown => {
    expect(read(markdown)).toMatchObject({ marks: [], problems: [] })
  })

  it.each([
    ['[词]{浪线}', 'mark-unknown'],
    ['[词]{}', 'mark-unknown'],
    ['[江湾镇]{jiāng wān}', 'ruby-mismatch'],
    ['[A股]{ēi gǔ}', 'ruby-mismatch'],
    ['[10万]{shí wàn mò}', 'ruby-mismatch'],
    ['[江湾]{jiang wan}', 'pinyin-toneless'],
    ['[江湾]{JIANGWAN}', 'pinyin-toneless'],
    ['[绿]{lü}', 'pinyin-toneless'],
    ['[上\\\n海]{ruby: London}', 'ruby-over-break'],
    ['[A\\\n股]{ēigǔ}', 'ruby-over-break'],
    ['[[江]{jiāng}湾]{Jiāngwān}', 'ruby-twice'],
    ['# [江湾]{专名}\n\n好', 'mark-in-title'],
  ])('that cannot be set are named: %s', (markdown, problem) => {
    expect(read(markdown).problems).toEqual([problem])
  })

  it.each([
    ['[词] {着重}', '[词] {着重}'],
    ['去[词]\n{着重}看', '[词]'],
    ['去[词]｛着重｝看', '[词]｛着重｝'],
    ['去[词]{着重｝看', '[词]{着重｝'],
    ['去【江湾】{专名}看', '【江湾】{专名}'],
    ['去【江湾】｛专名号｝看', '【江湾】｛专名号｝'],
    ['去[江湾]｛name｝看', '[江湾]｛name｝'],
    ['[浉河] {shī hé}镇', '[浉河] {shī hé}'],
    ['［浉河］｛拼音：shī hé｝镇', '［浉河］｛拼音：shī hé｝'],
    ['去词]{着重}看', ']{着重}'],
    ['去[词]{着重，再看', '[词]{着重'],
    ['去[浉河]{shī hé，再看', '[浉河]{shī hé'],
    ['去**[词**]{着重}看', ']{着重}'],
    ['去[词](着重)看', '[词](着重)'],
    ['去[词]{着重}{专名}看', '[词]{着重}{专名}'],
    ['> 去【词】\n> {着重}看', '【词】'],
  ])('gone wrong are told: %s', (markdown, told) => {
    const { problems, findings } = read(markdown)
    expect(problems).toEqual(['mark-slip'])
    expect(findings[0]?.params.text).toBe(told)
    expect(findings[0]?.where?.from).toBe(markdown.indexOf(told))
  })

  it.each([
    '集合 {着重} 与｛专名｝',
    '【公告】{姓名}要填',
    '[标题] {title}，【姓名】{name}',
    '［注］｛略｝',
    'a[0] {n}，b[1]',
    '【着重】看［书名］',
    '`[词] {着重}`',
    '[江湾](https://example.org/着重)',
    '[词]\\{着重}和\\[词]｛着重｝',
    '（江湾）{专名}',
    '{作者}{书名}，{a}{b}',
    '[注]，{着重}',
  ])('are seen in no other brackets and braces: %s', markdown => {
    expect(read(markdown)).toMatchObject({ marks: [], problems: [] })
  })

  it.each([
    ['着重号', '着重'],
    ['浪线', '书名'],
    ['地名', '专名'],
    ['dots', 'dot'],
    ['拼音 mò', '拼音: mò'],
    ['pinyin: mo', 'ruby: mo'],
    ['wăn', 'wǎn'],
    ['另起一行', ''],
  ])('of an unknown name are told the nearest: %s', (name, near) => {
    expect(read(`[词]{${name}}`).findings[0]?.params.near).toBe(near)
  })

  it.each([
    ['[江湾]{jiāng}', 2, 1],
    ['[江湾镇]{jiāngwān}', 3, 2],
    ['[江]{jiāngwān}', 1, 2],
    ['[江湾]{拼音: jiāng}', 2, 1],
    ['[西安]{xīān}', 2, 1],
  ])(
    'are told of where the syllables are not as many as the ideographs: %s',
    (markdown, characters, syllables) => {
      const { findings, marks } = read(markdown)
      expect(findings).toMatchObject([{ problem: 'ruby-count', params: { characters, syllables } }])
      expect(marks).toHaveLength(1)
    },
  )

  it.each([
    '[江湾]{jiāngwān}',
    '[方案]{fāngàn}',
    "[西安]{xī'ān}",
    '[花儿]{huār}',
    '[儿]{ér}',
    '[东京]{Tōkyō}',
    '[上海]{ruby: Shanghai}',
    '[世贸]{ruby: WTO}',
    '[10 万]{拼音: shíwàn}',
    '[嗯]{ńg}',
  ])('are left alone where they are: %s', markdown => expect(read(markdown).problems).toEqual([]))

  it('leave every word at its place in the file', () => {
    const markdown = '去[江湾]{专名}看\\*船'
    const { text } = read(markdown)
    if (text === undefined) throw new Error('no paragraph')
    for (const word of ['去', '江湾', '看', '船']) {
      const at = text.text.indexOf(word)
      expect(spanOf(text.origin, at, at + word.length).from).toBe(markdown.indexOf(word))
    }
  })
})
