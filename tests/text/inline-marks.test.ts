import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InlineMark, RichText } from '../../src/rich-text.ts'
import { composeLine, composeParagraph } from '../../src/text/compose.ts'
import type { Decoration, Line } from '../../src/text/line.ts'
import { rich, size, styleOf } from '../support/composition.ts'
import { marked } from '../support/marked-text.ts'

const em = (length: number): number => Number((length / size).toFixed(4))

/** Text with several marks over the same words, each over all of it or over `[from, to)`. */
const nested = (text: string, ...marks: readonly [InlineMark['kind'], number, number][]): RichText => ({
  ...rich(text),
  marks: marks.map(([kind, from, to]) => ({ from, to, mark: { kind, reading: '' } as InlineMark })),
})

/** Decorations in em: `dot@x`, `name from–to`, `reading@x`. */
const seen = ({ decorations }: Line): readonly string[] =>
  decorations.map(one =>
    one.kind === 'dot'
      ? `dot@${em(one.x)}${one.under === 'text' ? '' : ` under the ${one.under}`}`
      : one.kind === 'ruby'
        ? `${one.reading.text.text}@${em(one.x)}`
        : `${one.kind} ${em(one.from)}–${em(one.to)}${one.kind === 'title' && one.under === 'line' ? ' under the line' : ''}`,
  )

const compose = (written: string): Line => composeLine(marked(written), styleOf())

describe('dots', () => {
  it('stand under the middle of each character, and under no mark, space or Western word', () => {
    expect(seen(compose('看[一笔，GPT不|dots]错'))).toEqual(['dot@1.5', 'dot@2.5', 'dot@6.25'])
  })

  it('follow their characters when the line is justified', () => {
    const [line] = composeParagraph(
      marked('零售额同比[增长|dots]12.5%，其中直播电商表现'),
      styleOf(),
      16 * size,
    )
    const glyphs = line?.runs.flatMap(run => run.glyphs) ?? []
    const places = glyphs.filter(({ from }) => from === 5 || from === 6).map(({ x }) => em(x + size / 2))
    expect(line?.fit).toBe('stretched')
    expect(line && seen(line)).toEqual(places.map(place => `dot@${place}`))
  })
})

describe('lines and waves', () => {
  it('are as long as their text, gaps included', () => {
    expect(seen(compose('到[江湾GPT馆|name]去'))).toEqual(['name 1–6'])
  })

  it('leave an eighth of an em between two names that touch', () => {
    expect(seen(compose('[江湾|name][沈渡|name]'))).toEqual(['name 0–1.9375', 'name 2.0625–4'])
  })

  it('part where the line ends', () => {
    const lines = composeParagraph(marked('春江[潮水连海|title]平'), styleOf(), 4 * size)
    expect(lines.map(seen)).toEqual([['title 2–4'], ['title 0–2']])
  })

  it('come between a character and its dot', () => {
    const text = marked('[江湾|name]')
    const both = { ...text, marks: [...text.marks, { from: 0, to: 1, mark: { kind: 'dots' } as const }] }
    expect(seen(composeLine(both, styleOf()))).toEqual(['name 0–2', 'dot@0.5 under the line'])
  })
})

describe('lines and waves one within another', () => {
  const setNested = (...parts: Parameters<typeof nested>) => seen(composeLine(nested(...parts), styleOf()))

  it('stand apart: a title that holds a name has its wave below the line', () => {
    expect(setNested('江湾志', ['name', 0, 2], ['title', 0, 3])).toEqual([
      'name 0–2',
      'title 0–3 under the line',
    ])
    expect(setNested('江湾志馆', ['title', 0, 3], ['name', 0, 4])).toEqual([
      'title 0–3 under the line',
      'name 0–4',
    ])
  })

  it('do so only where they meet', () => {
    expect(setNested('江湾江湾志', ['name', 0, 2], ['title', 2, 5])).toEqual([
      'name 0–1.9375',
      'title 2.0625–5',
    ])
  })

  it('have their dots below both', () => {
    const both = setNested('江湾志', ['name', 0, 1], ['title', 0, 3], ['dots', 0, 3])
    expect(both.slice(2)).toEqual([
      'dot@0.5 under the low-wave',
      'dot@1.5 under the low-wave',
      'dot@2.5 under the low-wave',
    ])
  })

  it('are drawn once where they are of one kind', () => {
    expect(setNested('江湾志', ['title', 0, 2], ['title', 0, 3])).toEqual(['title 0–3'])
    expect(setNested('江湾', ['name', 0, 2], ['name', 0, 2])).toEqual(['name 0–2'])
  })
})

describe('readings', () => {
  it('stand at half the size over the middle of their base', () => {
    const line = compose('春[江|abc]潮')
    expect(seen(line)).toEqual(['abc@1.125'])
    const [ruby] = line.decorations
    expect(ruby?.kind === 'ruby' && ruby.reading.runs[0]?.size).toBe(size / 2)
  })

  it('reach over a neighbour by a quarter of an em, and move it no further', () => {
    expect(compose('春[江|abcdef]潮').end).toBeCloseTo(3 * size, 9)
    expect(compose('春[江|abcdefgh]潮').end).toBeCloseTo(3.5 * size, 9)
  })

  it('push their bases apart until a word space lies between them', () => {
    const line = compose('春[窗|chuang][床|chuang]潮')
    expect(seen(line)).toEqual(['chuang@0.75', 'chuang@2.5'])
    expect(line.end).toBeCloseTo(4.75 * size, 9)
  })

  it('that are much wider than their base spread it, half as far at the ends as between its characters', () => {
    const line = compose('春[上海|abcdefghijklmnop]潮')
    const places = line.runs.flatMap(run => run.glyphs).map(({ x }) => em(x))
    expect(seen(line)).toEqual(['abcdefghijklmnop@0.75'])
    expect(places).toEqual([0, 1.375, 3.125, 4.5])
  })

  it('leave dots and lines under the characters, not under the room beside them', () => {
    const { text, marks, ...more } = marked('春[窗|chuang][床|chuang]潮')
    const dots = { from: 1, to: 3, mark: { kind: 'dots' } as const }
    const name = { from: 1, to: 3, mark: { kind: 'name' } as const }
    const line = composeLine({ ...more, text, marks: [...marks, dots, name] }, styleOf())
    const [, first = 0, second = 0] = line.runs.flatMap(run => run.glyphs).map(({ x }) => em(x))
    expect(seen(line).slice(0, 3)).toEqual([
      `name ${first}–${second + 1}`,
      `dot@${first + 0.5} under the line`,
      `dot@${second + 0.5} under the line`,
    ])
  })

  it('stand over their bases all along a row of them with marks between', () => {
    const line = compose(Array(8).fill('[窗|chuang]').join('，'))
    const bases = line.runs.flatMap(run => run.glyphs).filter(({ from }) => from % 2 === 0)
    const middles = bases.map(({ x }) => em(x + size / 2))
    const readings = line.decorations.map(one => (one.kind === 'ruby' ? em(one.x + one.reading.end / 2) : 0))
    for (const [k, reading] of readings.entries())
      expect(Math.abs(reading - (middles[k] ?? 0)), `reading ${k}`).toBeLessThan(0.26)
  })

  it('take no room from a neighbour whose own reading is narrow', () => {
    expect(compose('[的|a]。[上海|abcdefghijkl]潮').end).toBeCloseTo(5.5 * size, 9)
  })

  it('stand flush at the ends of the measure', () => {
    const line = composeLine(marked('[窗|chuang]子'), styleOf())
    expect(seen(line)).toEqual(['chuang@0'])
  })

  it('hold the characters of one base together', () => {
    const lines = composeParagraph(marked('春江[上海|Shanghai]潮水连海平'), styleOf(), 3 * size)
    const at = lines.map(line => line.from)
    expect(at).not.toContain(3)
  })

  const unit = fc.constantFrom(
    '春',
    '江',
    '，',
    'GPT',
    '[江|jiāng]',
    '[湾|wān]',
    '[窗|chuāng]',
    '[的|de]',
    '[潮|dots]',
  )
  const text = fc.array(unit, { minLength: 1, maxLength: 40 }).map(units => marked(units.join('')))

  it('never run together nor out of the measure, and leave lines flush', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 20 }), (written, measure) => {
        for (const line of composeParagraph(written, styleOf(), measure * size)) {
          if (line.fit === 'squeezed' || line.fit === 'stretched')
            expect(line.end).toBeCloseTo(measure * size, 6)
          if (line.fit === 'overfull') continue
          const rubies = line.decorations.filter(isRuby)
          for (const [k, { x, reading }] of rubies.entries()) {
            expect(x).toBeGreaterThan(-0.01)
            expect(x + reading.end).toBeLessThan(measure * size + 0.01)
            const before = rubies[k - 1]
            if (before !== undefined)
              expect(x - before.x - before.reading.end).toBeGreaterThan(0.25 * size - 0.01)
          }
        }
      }),
    )
  })

  const isRuby = (one: Decoration): one is Extract<Decoration, { kind: 'ruby' }> => one.kind === 'ruby'
})
