import { describe, expect, it } from 'vitest'
import type { RichText } from '../../src/rich-text.ts'
import { growLine } from '../../src/text/badness.ts'
import { composeLine, composeParagraph } from '../../src/text/compose.ts'
import type { Line } from '../../src/text/line.ts'
import { prepare } from '../../src/text/setting.ts'
import { rich, size, styleOf, textsOf } from '../support/composition.ts'
import { squareFace, stackOf } from '../support/square-face.ts'

/** Each glyph of a line as `character@place`, in em. */
const glyphsOf = (line: Line): string =>
  line.runs
    .flatMap(run => run.glyphs)
    .map(({ id, x }) => `${String.fromCodePoint(id)}@${Number((x / size).toFixed(4))}`)
    .join(' ')

const strong = (text: string, from: number, to: number): RichText => ({
  ...rich(text),
  styles: [{ from, to, emphasis: 'strong' }],
})

describe('composeParagraph', () => {
  it('makes no line of a text without characters', () => {
    expect(composeParagraph(rich(''), styleOf(), 100)).toEqual([])
    expect(composeParagraph(rich('  '), styleOf(), 100)).toEqual([])
  })

  it('sets a single mark', () => {
    const [line] = composeParagraph(rich('。'), styleOf(), 100)
    expect(line).toMatchObject({ fit: 'natural', last: true, start: 0, end: 5, measure: 100 })
  })

  it('ends a line at U+2028 and sets it like a last one, without an indent after it', () => {
    const lines = composeParagraph(rich('春江潮水\u2028连海平'), styleOf({ indent: 2 }), 100)
    expect(textsOf(lines)).toEqual(['春江潮水\u2028', '连海平'])
    expect(lines.map(({ start, end, last, fit }) => [start, end, last, fit])).toEqual([
      [20, 60, true, 'natural'],
      [0, 30, true, 'natural'],
    ])
  })

  it('sets a tab as a space', () => {
    const [tab, space] = ['Wi-Fi\tmesh', 'Wi-Fi mesh'].map(text =>
      composeParagraph(rich(text), styleOf(), 200),
    )
    expect(tab?.map(glyphsOf)).toEqual(space?.map(glyphsOf))
  })

  it.each([
    ['渡\u200b口。\ufeff今晚', '渡口。今晚'],
    ['\ufeff渡口，\u202a今\u202c晚', '渡口，今晚'],
    ['渡\u200d口', '渡口'],
    ['葛\u{e0100}城', '葛城'],
    ['𠮷\u{e0101}屋', '𠮷屋'],
    ['of\u200bfi\u2060ce', 'office'],
    ['—\u200b—', '——'],
    ['\u200bWi-Fi', 'Wi-Fi'],
  ])('sets %j as if what is never shown were not there, and lets it be copied', (written, shown) => {
    const [line, ...more] = composeParagraph(rich(written), styleOf(), 200)
    const [plain] = composeParagraph(rich(shown), styleOf(), 200)
    expect(more).toEqual([])
    expect(line && glyphsOf(line)).toBe(plain && glyphsOf(plain))
    const copied = line?.runs
      .flatMap(run => run.glyphs.map(({ from, to }) => written.slice(from, to)))
      .join('')
    expect(copied?.replace(/\u2060/g, '')).toBe(written.replace(/^[\u200b\ufeff]|\u2060/g, ''))
  })

  it('squeezes commas alike and leaves the last line alone', () => {
    const lines = composeParagraph(rich('据统计，2023年2月，全市网上零售额'), styleOf({ indent: 2 }), 160)
    expect(lines[0]).toMatchObject({ fit: 'squeezed', start: 20, measure: 160, hanExtra: 0 })
    expect(lines[0]?.end).toBeCloseTo(160, 9)
    expect(lines[1]).toMatchObject({ fit: 'natural', last: true })
  })

  it('opens gaps a little, then Han, and says by how much', () => {
    const [line] = composeParagraph(rich('零售额同比增长12.5%，其中直播电商表现'), styleOf(), 160)
    expect(line?.fit).toBe('stretched')
    expect(line?.hanExtra).toBeGreaterThan(0)
    expect(line?.widestExtra).toBeGreaterThanOrEqual(line?.hanExtra ?? 1)
  })

  it('leaves ragged paragraphs unstretched, on either side', () => {
    const text = rich('春江潮水，GPT连海平海上明月共潮生')
    for (const line of composeParagraph(text, styleOf({ align: 'left' }), 75))
      expect(line).toMatchObject({ fit: 'natural', start: 0, widestExtra: 0 })
    for (const line of composeParagraph(text, styleOf({ align: 'right' }), 75))
      expect(line.end).toBeCloseTo(75, 9)
  })

  it('cuts a word that no line holds, and never begins such a line with nothing', () => {
    const lines = composeParagraph(rich('见abcdefghijklmnopqrst吧'), styleOf(), 40)
    expect(lines.every(line => line.fit !== 'overfull')).toBe(true)
    expect(textsOf(lines).join('')).toBe('见abcdefghijklmnopqrst吧')
  })

  it('records a line that nothing makes fit', () => {
    const [line] = composeParagraph(rich('“《（甲）》”'), styleOf(), 15)
    expect(line?.fit).toBe('overfull')
  })

  it('adds a hyphen that stands for no character at a soft hyphen', () => {
    const lines = composeParagraph(rich('排版photo\u00adgraphy'), styleOf(), 52.5)
    expect(textsOf(lines)).toEqual(['排版photo\u00ad', 'graphy'])
    const hyphen = lines[0]?.runs.at(-1)?.glyphs.at(-1)
    expect(hyphen).toMatchObject({ id: 0x2d, from: 8, to: 8 })
    expect(lines[0]?.end).toBeCloseTo(52.5, 9)
  })

  it('parts a figure from its unit only for a line that would be loose otherwise', () => {
    const lines = composeParagraph(
      rich('目前，墨西哥互联网用户超过8800万，接近该国总人口数量。'),
      styleOf(),
      160,
    )
    expect(textsOf(lines)[0]).toBe('目前，墨西哥互联网用户超过8800')
  })

  it('breaks alike at another size when the measure grows with it', () => {
    const text = rich('据统计，2023年2月，全市网上零售额同比增长12.5%，其中“直播电商”表现突出。')
    const small = textsOf(composeParagraph(text, styleOf(), 160))
    const large = textsOf(composeParagraph(text, { ...styleOf(), size: 20, bodySize: 20 }, 320))
    expect(large).toEqual(small)
  })
})

describe('marks on a line', () => {
  it('draws an opener closer from its left and a closer from its right', () => {
    expect(glyphsOf(composeLine(rich('“甲”，《乙》'), styleOf()))).toBe(
      '“@-0.5 甲@0.5 ”@1.5 ，@2 《@2.5 乙@3.5 》@4.5',
    )
  })

  it('makes no gap beside a sign on the full em: 5G＋工业', () => {
    for (const text of ['5G＋工业', '5G ＋工业']) {
      const glyphs = composeLine(rich(text), styleOf()).runs.flatMap(run => run.glyphs)
      const at = (sign: string): number => glyphs.find(({ from }) => text[from] === sign)?.x ?? Number.NaN
      expect([at('＋'), at('工')]).toEqual([1 * size, 2 * size])
    }
  })

  it('makes the gap a place, not a glyph, however it was typed', () => {
    expect(glyphsOf(composeLine(rich('用Go写'), styleOf()))).toBe('用@0 G@1.25 o@1.75 写@2.5')
    expect(glyphsOf(composeLine(rich('用 Go 写'), styleOf()))).toBe('用@0 G@1.25 o@1.75 写@2.5')
  })

  it('keeps the space between two words as a glyph', () => {
    expect(glyphsOf(composeLine(rich('a b'), styleOf()))).toBe('a@0  @0.5 b@0.75')
  })

  it('adds tracking between any two characters and after none', () => {
    expect(composeLine(rich('目次ab'), styleOf({ tracking: 0.5 })).end / size).toBeCloseTo(
      2 + 0.25 + 1 + 1.5,
      9,
    )
  })
})

describe('styles', () => {
  const bold = squareFace('Bold')
  const stacks = { strong: stackOf(bold) }

  it('change the face and nothing else', () => {
    const text = '我说：“用GPT写”，好'
    const plain = composeLine(rich(text), styleOf({ stacks }))
    for (let from = 0; from < text.length; from++) {
      const styled = composeLine(strong(text, from, from + 2), styleOf({ stacks }))
      expect(glyphsOf(styled)).toBe(glyphsOf(plain))
      const boldText = styled.runs.filter(run => run.face === bold).flatMap(run => run.glyphs)
      expect(boldText.every(glyph => glyph.from >= from && glyph.to <= from + 2)).toBe(true)
    }
  })

  it('do not move the gap: **GPT** 模型 is **GPT **模型', () => {
    const one = composeLine(strong('GPT 模型', 0, 3), styleOf({ stacks }))
    expect(composeLine(strong('GPT 模型', 0, 4), styleOf({ stacks })).runs).toEqual(one.runs)
  })
})

describe('a line too short', () => {
  const text = rich('汉字GPT汉字汉字')
  const { ledger, atoms } = prepare(text, 0, text.text.length, styleOf(), 'whole')
  const gaps = 2
  const solids = 4
  const letters = 2

  /** How the places grow when the line is short by `slack`; their sum must be that. */
  const grow = (slack: number) => {
    const growth = growLine(ledger, 0, atoms.count, slack)
    expect(gaps * growth.gap + solids * growth.solid + letters * growth.letter).toBeCloseTo(slack, 9)
    return growth
  }

  it('opens gaps by a sixteenth, Han by a hair, gaps and letters again', () => {
    expect(grow(0.125)).toMatchObject({ gap: 1 / 16, solid: 0, letter: 0 })
    expect(grow(0.125 + 0.16).solid).toBeCloseTo(0.04, 9)
    expect(grow(0.125 + 0.16 + 1 / 6).gap).toBeCloseTo(1 / 16 + 1 / 12, 9)
    expect(grow(0.125 + 0.16 + 1 / 6 + 0.06).letter).toBeCloseTo(0.03, 9)
  })

  it('opens no gap beyond half an em before Han stand as far apart', () => {
    for (const slack of [1.2, 1.4]) {
      const { gap, solid } = grow(slack)
      expect(gap).toBeCloseTo(0.25, 9)
      expect(solid).toBeLessThan(gap)
    }
    const { gap, solid } = grow(2)
    expect(gap).toBeGreaterThan(0.25)
    expect(solid).toBeCloseTo(gap, 9)
  })
})

describe('a last line', () => {
  /** Whether the text behind four Han would be too short for a last line. */
  const isRunt = (tail: string): boolean => {
    const text = rich(`春夏秋冬${tail}`)
    return prepare(text, 0, text.text.length, styleOf(), 'whole').ledger.runtFrom <= 4
  }

  it('is too short when it is one character, or one figure with its signs', () => {
    for (const tail of ['好。', '6%。', '2023。', '1,105.8”', '¥68。', 'A）'])
      expect([tail, isRunt(tail)]).toEqual([tail, true])
  })

  it('is long enough with two, a word, or a figure and what it counts', () => {
    for (const tail of ['好了。', '6万。', '5G。', 'OK。', '1～2。', '好——'])
      expect([tail, isRunt(tail)]).toEqual([tail, false])
  })

  it('takes more text than a figure where the line above would have held the rest', () => {
    const text = '春天来了万物复苏百花盛开到处都是生机盎然的景象，占 6%。'
    const last = textsOf(composeParagraph(rich(text), styleOf(), 25 * size)).at(-1)
    expect(last).toBe('占 6%。')
  })
})

describe('a hung mark', () => {
  it('stands outside whole, though marks stand full at line ends', () => {
    const style = styleOf({ rules: { lineEnd: 'full', hang: 'allow' } })
    const lines = composeParagraph(rich('汉？！汉12.5%——，'), style, 8 * size)
    expect(textsOf(lines)).toEqual(['汉？！汉12.5%——，'])
    expect(lines[0]?.fit).not.toBe('overfull')
  })
})

describe('figures', () => {
  /** Figures of .6 em, drawn on half an em by no feature. */
  const square = squareFace()
  const wide = {
    ...square,
    shape: (text: string, mode: 'han' | 'western' | 'half-width') =>
      square.shape(text, mode).map(glyph => ({ ...glyph, advance: 0.6 })),
  }
  const stacks = { plain: { han: [square], western: [wide] } }

  it('are as wide as they are drawn, or each stands on half an em', () => {
    const half = styleOf({ stacks, rules: { digits: 'half' } })
    expect(composeLine(rich('2026'), styleOf({ stacks })).end).toBeCloseTo(2.4 * size, 9)
    expect(glyphsOf(composeLine(rich('第20GB'), half))).toBe('第@0 2@1.25 0@1.75 G@2.25 B@2.85')
  })

  it('are set smaller, all alike, until the widest stands whole on its half em; letters are not', () => {
    const half = styleOf({ stacks, rules: { digits: 'half' } })
    const { runs, end } = composeLine(rich('12GB'), half)
    expect(runs.map(run => run.size / size)).toEqual([0.5 / 0.6, 1])
    expect(end).toBeCloseTo((2 * 0.5 + 2 * 0.6) * size, 9)
    const narrow = { ...wide, shape: square.shape }
    const fitting = styleOf({ stacks: { plain: { han: [square], western: [narrow] } }, rules: half.rules })
    expect(composeLine(rich('12GB'), fitting).runs.map(run => run.size)).toEqual([size])
  })

  it('stand off from Han by a gap of their own, their signs too', () => {
    const style = styleOf({ rules: { digitGap: 0.125 } })
    expect(glyphsOf(composeLine(rich('约7%的Go'), style))).toBe('约@0 7@1.125 %@1.625 的@2.25 G@3.5 o@4')
  })
})

describe('a face for Western runs alone', () => {
  const latin = squareFace('Latin', code => code < 0x80)
  const han = squareFace('Han')
  const stack = { han: [han], western: [latin, han], latin: { size: 0.9, rise: 0.02 } }

  it('is set at its own size and height, everything else as drawn', () => {
    const line = composeLine(rich('用Go写é'), styleOf({ stacks: { plain: stack } }))
    expect(line.runs.map(run => [run.face.name, run.size, run.rise])).toEqual([
      ['Han', 10, 0],
      ['Latin', 9, 0.2],
      ['Han', 10, 0],
    ])
    expect(line.end).toBeCloseTo((1 + 0.25 + 0.9 + 0.25 + 1 + 0.25 + 0.5) * size, 9)
  })
})

describe('missing glyphs', () => {
  const poor = squareFace('Poor', code => code !== 0x9f98 && code !== 0x41)
  const rest = squareFace('Rest', code => code === 0x41)

  it('come from the next face of the stack', () => {
    const stack = { han: [poor], western: [poor, rest] }
    const line = composeLine(rich('bAb'), styleOf({ stacks: { plain: stack } }))
    expect(line.runs.map(run => run.face.name)).toEqual(['Poor', 'Rest', 'Poor'])
  })

  it('are drawn as small figures where they are raised or lowered ones', () => {
    const face = squareFace('Plain', code => code < 0x2070 || code > 0x209f)
    const line = composeLine(rich('CO₂10⁻³'), styleOf({ stacks: { plain: stackOf(face) } }))
    const runs = line.runs.map(run => [
      String.fromCodePoint(...run.glyphs.map(({ id }) => id)),
      run.size / size,
      Math.sign(run.rise),
    ])
    expect(runs).toEqual([
      ['CO', 1, 0],
      ['2', 0.6, -1],
      ['10', 1, 0],
      ['−', 0.6, 1],
      ['³', 1, 0],
    ])
    expect(line.runs.flatMap(run => run.glyphs).map(({ from, to }) => to - from)).toEqual([
      1, 1, 1, 1, 1, 1, 1,
    ])
  })

  it('keep the small figures of a face that has them', () => {
    const line = composeLine(rich('CO₂'), styleOf())
    expect(line.runs.map(run => run.glyphs.length)).toEqual([3])
  })

  it('of one cluster are told whole, though parts of it are never shown', () => {
    const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'
    const face = squareFace('Plain', code => code < 0x10000)
    const line = composeLine(rich(`一${family}二`), styleOf({ stacks: { plain: stackOf(face) } }))
    const parts = line.runs.flatMap(run => run.glyphs).map(({ from, to }) => line.text.text.slice(from, to))
    expect(parts).toEqual(['一', '\u{1f468}\u200d', '\u{1f469}\u200d', '\u{1f467}', '二'])
  })

  it('are glyph 0 in the width of their class when no face has them', () => {
    const line = composeLine(rich('一龘二'), styleOf({ stacks: { plain: stackOf(poor) } }))
    expect(line.runs.flatMap(run => run.glyphs).map(({ id, x }) => [id, x / size])).toEqual([
      [0x4e00, 0],
      [0, 1],
      [0x4e8c, 2],
    ])
  })
})
