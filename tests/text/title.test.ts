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
