/** What the words of a choice mean, in Chinese: the words themselves are English, in the manifest as in its messages. */
import { nearestName } from './nearest.ts'

/** By all the words of one choice, for `none` means one thing here and another there. */
const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  [
    { periodical: '报刊，加书名号', site: '网站，加引号', book: '图书，加书名号', none: '什么也不加' },
    { auto: '自动', marked: '标了 toc 的', all: '全部', first: '前几篇' },
    { manifest: '清单里的先后', date: '日期先后', file: '文件名先后' },
    { news: '消息', essay: '长文' },
    { centre: '居中', top: '上', bottom: '下', left: '左', right: '右' },
    { off: '不查', hint: '提示', warning: '警告', error: '错误' },
    { monthly: '月刊' },
    { none: '不印', internal: '内部资料', serial: '期刊' },
    { '1': '通栏', '2': '双栏' },
    { warn: '只提醒', pad: '补备忘页', blank: '补空白页', off: '不管' },
    { uncoated: '非涂布', matt: '哑面', gloss: '光面' },
    { saddle: '骑马钉', perfect: '胶装' },
    { one: '合为一个', separate: '封面另出' },
    { none: '不避', basic: '基本', gb: '国标', strict: '严格' },
    {
      quanjiao: '全角式',
      kaiming: '开明式',
      banjiao: '半角式',
      hangmobanjiao: '行末半角式',
      plain: '全角不挤',
    },
    { half: '行末半角', fit: '排得下就全角', full: '行末全角' },
    { never: '不悬挂', allow: '可悬挂' },
    { proportional: '比例宽', half: '半角宽' },
    { on: '显示', off: '不显示' },
  ].map(words => [Object.keys(words).sort().join(' '), words]),
)

const meaningsOf = (options: readonly string[]): Readonly<Record<string, string>> =>
  meanings[[...options].sort().join(' ')] ?? {}

/** `saddle（骑马钉）、perfect（胶装）`. */
export const optionsZh = (options: readonly string[]): string => {
  const zh = meaningsOf(options)
  return options.map(option => (zh[option] === undefined ? option : `${option}（${zh[option]}）`)).join('、')
}

export const optionsEn = (options: readonly string[]): string => options.join(', ')

/** The one option that was most likely meant: near in its letters, or by its Chinese name, in part or in full. */
export function meantOption(written: string, options: readonly string[]): string | undefined {
  const zh = meaningsOf(options)
  const named = options.filter(option => {
    const meaning = zh[option] ?? ''
    return written !== '' && (meaning.includes(written) || (meaning !== '' && written.includes(meaning)))
  })
  if (named.length === 1) return named[0]
  // Of two characters one is half the word: 精装 is not near 胶装.
  const names = Object.values(zh).filter(name => name.length > 2)
  const nearest = nearestName(written, [...options, ...names])
  return options.find(option => nearest !== '' && (option === nearest || zh[option] === nearest))
}
