import { describe, expect, it } from 'vitest'
import { readMarkup } from '../../src/issue/markup.ts'
import { outline, typedIn } from '../support/outline.ts'

/** The problem and the words at fault, for everything that is told of a body. */
const told = (text: string): readonly string[] =>
  readMarkup(typedIn(text)).findings.map(({ problem, params }) => `${problem}: ${params.text}`)

describe('lines that would run together', () => {
  it.each([
    ['1.第一条写这里\n2.第二条写那里', 'list-joined: 2.第二条写那里'],
    ['1)第一条\n2)第二条\n3)第三条', 'list-joined: 2)第二条'],
    ['1. 第一条\n2.第二条', 'list-joined: 2.第二条'],
    ['办法如下：\n1.第一条写这里', 'list-joined: 1.第一条写这里'],
    ['办法如下\n1.第一条，\n接着写\n2.第二条', 'list-joined: 1.第一条，'],
    ['续上期\n3. 第三条\n4. 第四条', 'list-joined: 3. 第三条'],
    ['1、第一条\n2、第二条', 'list-joined: 2、第二条'],
    ['（1）第一条；\n（2）第二条。', 'list-joined: （2）第二条。'],
    ['（九）第一条\n（十）第二条', 'list-joined: （十）第二条'],
    ['①第一条\n②第二条', 'list-joined: ②第二条'],
    ['一、第一条\n二、第二条', 'list-joined: 二、第二条'],
    ['十九、第一条\r\n二十、第二条\r\n', 'list-joined: 二十、第二条'],
    ['要点：\n一、第一条', 'list-joined: 一、第一条'],
    ['－ 第一条\n－ 第二条', 'list-joined: － 第二条'],
    ['- 第一条\n-第二条', 'list-joined: -第二条'],
    ['·第一条\n·第二条', 'list-joined: ·第二条'],
    ['> （1）第一条\n> （2）**第二条**', 'list-joined: （2）**第二条**'],
    ['1.第一条。\n2.第二条。', 'list-joined: 2.第二条。'],
    ['**首班船**六点离岸。\n末班船十点返航。', 'lines-joined: **首班船**六点离岸。'],
    ['首班船六点离岸。\n##夜航', 'heading-without-space: ##夜航'],
  ])('are told of: %j', (text, expected) => expect(told(text)).toContain(expected))

  it('are told of once a paragraph', () =>
    expect(told('1.甲。\n2.乙。\n3.丙。\n\n1.丁\n2.戊\n')).toEqual([
      'list-joined: 2.乙。',
      'list-joined: 2.戊',
    ]))

  it.each([
    '全镇共有\n12 家门店',
    '增长了\n3.5 亿元，\n4.2 亿元',
    '江湾路\n1、3 号线通车，\n2、4 号线延后',
    '第\n一、二期工程和\n三、四期工程',
    '见附表\n（2）和附表\n（5）',
    '气温\n-3 度到\n-5 度',
    '渡口说\n——今晚开航\n——明早返航',
    '2023.3\n2024.4',
    '1. 第一条\n2. 第二条',
    '1.第一条\n\n2.第二条',
    '1.第一条\\\n2.第二条',
    '1.第一条  \n2.第二条',
    '（1）第一条\n（1）又第一条',
    '甲店开张，\n乙店关门',
  ])('are left alone in %j', text => expect(told(text)).toEqual([]))

  it('are still one paragraph', () =>
    expect(outline(readMarkup(typedIn('1.甲\n2.乙')))).toEqual(['1.甲 2.乙', '! list-joined 2.乙']))
})

describe('full-width signs', () => {
  it.each([
    '＃＃ 小标题',
    '＃＃小标题',
    '＃ 小标题',
    '＞ 引文',
    '＞引文',
    '请＊＊务必到场＊＊。',
    '**甲**\n＃＃ 乙',
  ])('are told of where they were meant as markup: %j', text =>
    expect(told(text).map(one => one.split(':')[0])).toEqual(['wide-signs']),
  )

  it.each([
    '＃江湾夜市＃',
    '＃1 楼',
    '＞60 岁',
    '甲＞乙',
    '张＊＊和李＊＊',
    '张＊＊得奖，李＊＊也得奖',
    '138＊＊＊＊1234',
  ])('are text in %j', text => expect(told(text)).toEqual([]))
})
