/** What a paragraph does about a line that the usual breaks leave loose, in which order, and to whom. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeParagraph } from '../../src/text/compose.ts'
import type { Line } from '../../src/text/line.ts'
import { prepare } from '../../src/text/setting.ts'
import { breakInto } from '../../src/text/variant.ts'
import { rich, size, styleOf, textsOf } from '../support/composition.ts'

const compose = (text: string, em: number, indent = 0): readonly Line[] =>
  composeParagraph(rich(text), styleOf({ indent }), em * size)

/** A glyph that stands for no character. */
const endsInHyphen = (line: Line): boolean => {
  const glyph = line.runs.at(-1)?.glyphs.at(-1)
  return glyph !== undefined && glyph.from === glyph.to
}

const partsFigure = (lines: readonly string[]): boolean =>
  lines.some((line, k) => /\d\s*$/.test(line) && /^[年月日号时点分秒岁元角万亿]/.test(lines[k + 1] ?? ''))

describe('a figure', () => {
  it('stays with its unit in a wide measure although Han are seen to stand apart', () => {
    const lines = compose(
      '分领域看来跑得较快的有冷链、铁路、快递等。单是快递一项，送出1105123.8亿件，同上年相比，又多了些。',
      33.5,
    )
    expect(textsOf(lines)[0]).toBe('分领域看来跑得较快的有冷链、铁路、快递等。单是快递一项，送出')
    expect(lines[0]?.hanExtra).toBeGreaterThan(0.13)
  })

  it('stays with it where a hyphen does as well', () => {
    const lines = compose('10月，11月持续增长，12月再持续增长Business，电商企业GPT', 11)
    expect(textsOf(lines)).toEqual(['10月，11月持续增长，', '12月再持续增长Busi', 'ness，电商企业GPT'])
  })

  it('is not parted for the sake of a line elsewhere in its paragraph', () => {
    const lines = textsOf(compose('全国用户共11058000亿GPT和GPT2023年12月GPT12月Business天地玄黄排版', 10))
    expect(lines.slice(0, 2)).toEqual(['全国用户共11058000', '亿GPT和GPT2023年'])
    expect(partsFigure(lines.slice(1))).toBe(false)
  })

  const part = fc.constantFrom(
    '汉',
    '字',
    '排版',
    '天地玄黄',
    '，',
    '。',
    '2023年',
    '1105.8亿',
    '8800万',
    '12月',
    'GPT',
  )
  const text = fc.array(part, { minLength: 8, maxLength: 40 }).map(parts => parts.join(''))

  it('is never parted where a breaking spares it without a line past bearing', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 29 }), (written, em) => {
        const lines = textsOf(compose(written, em))
        if (!partsFigure(lines)) return
        const whole = prepare(rich(written), 0, written.length, styleOf(), 'whole')
        for (const count of [lines.length - 1, lines.length, lines.length + 1])
          expect(breakInto(whole, em, count)).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a word that no line holds', () => {
  const code = 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c1d2e3f4a5b6c7d8e9f0'
  const text =
    `这里有pneumonoultramicroscopicsilicovolcanoconiosis这个词，还有一个internationalization的词，跟着一串${code}编码，` +
    '以及characteristically这种词和responsibilities那种词，再来一个environmentally的词。'
  const codeFrom = text.indexOf(code)

  it.each([18, 19, 20, 21, 26])(
    'is torn alone: the others of its paragraph stay whole or take a hyphen, at %i em',
    em => {
      const lines = compose(text, em, 2)
      expect(textsOf(lines).join('')).toBe(text)
      for (const line of lines.slice(0, -1)) {
        expect(line.fit).not.toBe('overfull')
        const isTorn = line.to > codeFrom && line.to < codeFrom + code.length
        const isInsideWord = /[a-z]$/.test(text.slice(0, line.to)) && /^[a-z]/.test(text.slice(line.to))
        expect(endsInHyphen(line)).toBe(isInsideWord && !isTorn)
      }
    },
  )

  it('is torn at the head of an indented paragraph too, where there is less room', () => {
    const lines = compose(`${'a1'.repeat(19)}是一串字`, 20, 2)
    expect(lines.map(({ fit }) => fit)).not.toContain('overfull')
  })

  it('keeps its hyphens where it has any', () => {
    const [first] = compose('这里有pneumonoultramicroscopicsilicovolcanoconiosis这个词，只有它。', 20, 2)
    expect(first !== undefined && endsInHyphen(first)).toBe(true)
  })
})

describe('an e-mail address', () => {
  const text = '电话转8001，邮箱someone.very.long@example-press.com.cn，有事请写信来说一说。'

  it('breaks after its @ and before a separator where a line would be loose otherwise, without a hyphen', () => {
    const ends = new Set<string>()
    for (let em = 12; em <= 26; em++)
      for (const line of compose(text, em).slice(0, -1)) {
        expect(endsInHyphen(line)).toBe(false)
        expect(line.fit).not.toBe('overfull')
        const mail = text.indexOf('someone')
        if (line.to > mail && line.to < text.indexOf('，有')) ends.add(`${text.slice(mail, line.to)}|`)
      }
    expect([...ends].sort()).toEqual([
      'someone.very.long@example-press.com|',
      'someone.very.long@example-press|',
      'someone.very.long@example|',
      'someone.very.long@|',
      'someone.very|',
      'someone|',
    ])
  })

  it('stays whole where lines are good', () => {
    const lines = compose('有事请写信来说一说，大家一定会看，邮箱是ed@example.org，就是这个。', 21.25)
    expect(textsOf(lines)[1]).toMatch(/^ed@example\.org，/)
    expect(lines[0]?.hanExtra).toBeGreaterThan(0.05)
  })
})

describe('a line with hardly a place to grow', () => {
  it('of an address may stay short, so that the line before shows no hole', () => {
    const address =
      'https://www.example.org/news/2023/05/18/some-very-long-path-name-here/index.html?utm_source=abc'
    for (const em of [16, 18, 20])
      for (const line of compose(`网址：${address}&utm_medium=def#section-3，详见另页`, em)) {
        expect([em, textsOf([line]), line.widestExtra < 0.7]).toEqual([em, textsOf([line]), true])
        if (!line.last) expect(line.end).toBeGreaterThan((em - 3.1) * size)
      }
  })

  it('opens the blank before figures and names when it has no other', () => {
    const [line] = compose('2023-05-01、2023/5/1、2023.5.1、2023-05-02、2023-05-03', 18)
    expect(line && textsOf([line])).toEqual(['2023-05-01、2023/5/1、2023.5.1、'])
    expect(line?.fit).toBe('stretched')
    expect(line?.end).toBeCloseTo(18 * size, 6)
  })

  it('opens none of it before', () => {
    const [line] = compose('一二三四五，GPT一二三四五六https://example.org', 15)
    expect(line?.fit).toBe('stretched')
    const at = (offset: number): number =>
      line?.runs.flatMap(({ glyphs }) => glyphs).find(({ from }) => from === offset)?.x ?? Number.NaN
    expect(at(6) - at(5)).toBeCloseTo(size, 6)
  })
})

it('a word joiner joins two words without a space', () => {
  const [line] = compose('GPT GPT\u2060GPT GPT GPTGPT GPT', 11.25)
  const glyphs = line?.runs.flatMap(run => run.glyphs) ?? []
  const at = (offset: number): number => glyphs.find(({ from }) => from === offset)?.x ?? Number.NaN
  expect(at(8) - at(6)).toBeCloseTo(size / 2, 6)
})

it('a time with a colon on the full em stays whole', () => {
  const before = '江湾镇菜场从今年春天起早市的开市时间比去年早了许多改为每天'
  expect(textsOf(compose(`${before}9：30到11：00`, 30.25))).toEqual([before, '9：30到11：00'])
})
