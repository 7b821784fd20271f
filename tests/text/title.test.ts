import { describe, expect, it } from 'vitest'
import { composeTitle } from '../../src/text/compose.ts'
import { rich, size, styleOf, textsOf } from '../support/composition.ts'

const titleLines = (text: string, em: number, maxLines = 3): readonly string[] =>
  textsOf(composeTitle(rich(text), styleOf(), em * size, maxLines))

describe('composeTitle', () => {
  it('keeps a title that fits on one line and prints its separator as half an em', () => {
    const lines = composeTitle(rich('全市菜场 试行无纸小票'), styleOf(), 12 * size, 3)
    expect(lines.map(line => [line.end / size, line.fit, line.last])).toEqual([[10.5, 'natural', true]])
  })

  it('makes the space between Han and Western the gap of the body', () => {
    const [line] = composeTitle(rich('我国 5G 用户'), styleOf(), 20 * size, 3)
    expect(line?.end).toBeCloseTo((2 + 0.25 + 1 + 0.25 + 2) * size, 9)
  })

  it('breaks at the separator, which leaves no blank behind', () => {
    const lines = composeTitle(rich('《菜场建设纲要》提出 规范发展无纸小票新模式'), styleOf(), 16 * size, 3)
    expect(textsOf(lines)).toEqual(['《菜场建设纲要》提出 ', '规范发展无纸小票新模式'])
    expect(lines.map(line => line.end / size)).toEqual([9.5, 11])
  })

  it('breaks after a colon when there is no separator', () => {
    expect(titleLines('今年中央一号文件：加快完善县乡村快递物流配送体系', 18)).toEqual([
      '今年中央一号文件：',
      '加快完善县乡村快递物流配送体系',
    ])
  })

  it.each([
    ['跨境网购去哪家？亚马逊居首', '跨境网购去哪家？', '亚马逊居首'],
    ['今年账目要清了！各家菜店都备', '今年账目要清了！', '各家菜店都备'],
    ['菜店可不用小票；账目要留足', '菜店可不用小票；', '账目要留足'],
    ['无纸小票满一年——菜店怎么说', '无纸小票满一年——', '菜店怎么说'],
  ])('breaks after a stop, however unlike the lines: %s', (text, first, second) => {
    expect(titleLines(text, 12)).toEqual([first, second])
  })

  it('breaks after a comma before it makes the lines alike', () => {
    expect(titleLines('各大菜店平台相继推出各项举措，保障用工助力消费复苏', 15)).toEqual([
      '各大菜店平台相继推出各项举措，',
      '保障用工助力消费复苏',
    ])
  })

  it('makes the lines alike where a comma would leave one with hardly a word', () => {
    expect(titleLines('三月，江湾全镇社区菜店统一试行无纸小票', 18)).not.toContain('三月，')
  })

  it('breaks at a stop, a separator or a comma even where another line must end between words', () => {
    expect(titleLines('“双千兆”底座越筑越牢 上海信息通信业为产业创新蓄力', 12.6)).toEqual([
      '“双千兆”底座越筑越牢 ',
      '上海信息通信业',
      '为产业创新蓄力',
    ])
    expect(titleLines('菜场扫码不必输密码 江湾 266 处先行，160 万元补贴“免费”买菜', 14)).toEqual([
      '菜场扫码不必输密码 ',
      '江湾 266 处先行，',
      '160 万元补贴“免费”买菜',
    ])
  })

  it('does not part words of two characters that the dictionary lacks', () => {
    expect(titleLines('出口唱主角 天津跨境电商去年做到 150 亿元以上', 14.5)).toEqual([
      '出口唱主角 天津跨境电商',
      '去年做到 150 亿元以上',
    ])
  })

  it('does not end a line in a preposition', () => {
    const [first = ''] = titleLines('江湾菜店小票今年将全部改为电子形式', 11)
    expect(first).not.toMatch(/[将为]$/)
  })

  it('breaks between words into lines of like length', () => {
    const lines = titleLines('促进社区菜店持续创新发展需从五方面发力', 16)
    expect(lines).toHaveLength(2)
    const [first = '', second = ''] = lines
    expect(first.length).toBeGreaterThanOrEqual(0.75 * second.length)
    expect(['促进社区菜店持续创新', '促进社区菜店持续创新发展']).toContain(first)
  })

  it('never leaves fewer than four characters on the last line', () => {
    const lines = titleLines('全市菜场统一推行无纸小票的实施方案 试行', 19)
    expect(lines.at(-1)?.length).toBeGreaterThanOrEqual(4)
  })

  it('keeps a bracketed name whole when another break will do', () => {
    expect(titleLines('商务委员会今日正式公布《菜店三年行动计划》', 16)).toEqual([
      '商务委员会今日正式公布',
      '《菜店三年行动计划》',
    ])
  })

  it('returns all lines of a title that needs more than it may have', () => {
    const lines = titleLines('各地社区菜店纷纷试行无纸小票并探索错峰取件与积分换购等多种便民服务', 8, 2)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).toBe('各地社区菜店纷纷试行无纸小票并探索错峰取件与积分换购等多种便民服务')
  })

  it('breaks where the editor says', () => {
    expect(titleLines('无纸小票\u2028全市推行', 20)).toEqual(['无纸小票\u2028', '全市推行'])
  })
})
