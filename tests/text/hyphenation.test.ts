import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FaceStack } from '../../src/fonts/face.ts'
import { composeLine, composeParagraph } from '../../src/text/compose.ts'
import { syllableStarts } from '../../src/text/hyphenate.ts'
import { hyphenDemerits } from '../../src/text/search.ts'
import { prepare } from '../../src/text/setting.ts'
import { rich, size, styleOf, textsOf } from '../support/composition.ts'
import { squareFace } from '../support/square-face.ts'

/** A word with a bar wherever it may be parted. */
function parted(word: string): string {
  const starts = syllableStarts(word)
  return Array.from(word, (letter, at) => (starts.has(at) ? `|${letter}` : letter)).join('')
}

describe('a word is parted', () => {
  it.each([
    ['photography', 'pho|tog|ra|phy'],
    ['Finland', 'Fin|land'],
    ['(Business)', '(Busi|ness)'],
  ])('by the patterns of English: %s', (word, expected) => {
    expect(parted(word)).toBe(expected)
  })

  it.each(['bureau', 'NASDAQ', 'letter', 'market'])(
    'nowhere with fewer than three letters on a side: %s',
    word => {
      for (const at of syllableStarts(word).keys()) {
        expect(at).toBeGreaterThanOrEqual(3)
        expect(at).toBeLessThanOrEqual(word.length - 3)
      }
    },
  )

  it.each([
    'UNESCO',
    'short',
    'Trip.company',
    'someone@example',
    'path/to/something',
    'série',
    '汉字',
    'OpenAI',
  ])('never when it is in capitals, short, an address, or not English: %s', word => {
    expect(parted(word)).toBe(word)
  })

  it('before a capital inside, less readily, and each part by itself', () => {
    expect([...syllableStarts('SimilarWeb')].at(-1)).toEqual([7, 'name'])
    expect(parted('GitHub')).toBe('Git|Hub')
  })
})

describe('the relief pass', () => {
  const loose = '日前，芬兰国家商务促进局（Business）发布《电子商务手册》，供人查阅。'

  it('parts a word when a line would be loose otherwise, and adds a hyphen that stands for no character', () => {
    const lines = composeParagraph(rich(loose), styleOf({ indent: 2 }), 18 * size)
    const [first] = lines
    expect(textsOf(lines)[0]).toBe('日前，芬兰国家商务促进局（Busi')
    expect(first?.runs.at(-1)?.glyphs.at(-1)).toMatchObject({ id: 0x2d, from: 17, to: 17 })
    expect(first?.end).toBeCloseTo(18 * size, 9)
    expect(textsOf(lines).join('')).toBe(loose)
  })

  it('leaves words whole where lines are good', () => {
    for (const line of textsOf(composeParagraph(rich(loose), styleOf({ indent: 2 }), 24 * size)))
      expect(line).not.toMatch(/[a-z]$/)
  })

  it('charges for two hyphens under each other, and for one before the last line', () => {
    const setting = prepare(rich('photography'), 0, 11, styleOf(), 'syllables')
    const { count } = setting.atoms
    expect([hyphenDemerits(setting, 0, 1), hyphenDemerits(setting, 1, 2)]).toEqual([0, 10_000])
    expect(hyphenDemerits(setting, 1, count)).toBe(5000)
  })

  const part = fc.constantFrom(
    '汉',
    '字',
    '排版',
    '，',
    '。',
    'photography',
    'Business',
    'SimilarWeb',
    'GPT',
    ' ',
  )
  const text = fc.array(part, { maxLength: 40 }).map(parts => parts.join(''))

  it('keeps lines flush and the text whole, whatever it parts', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 7, max: 20 }), (written, em) => {
        const lines = composeParagraph(rich(written), styleOf(), em * size)
        if (lines.length > 0) expect(textsOf(lines).join('')).toBe(written)
        for (const line of lines)
          if (line.fit === 'squeezed' || line.fit === 'stretched') expect(line.end).toBeCloseTo(em * size, 6)
      }),
    )
  })
})

describe('a word open to hyphenation', () => {
  /** Kerning of T before r and a ligature of fi, as a text face has them. */
  const plain = squareFace('Kerned')
  const kerned: FaceStack = {
    han: [plain],
    western: [
      {
        ...plain,
        shape: (word, mode) =>
          plain
            .shape(word, mode)
            .map((glyph, k) => ({ ...glyph, advance: word[k] === 't' ? 0.3 : glyph.advance })),
      },
    ],
  }

  it('is as wide as the word whole, kerning included', () => {
    const style = styleOf({ stacks: { plain: kerned } })
    const whole = prepare(rich('摄影photography'), 0, 13, style, 'whole')
    const open = prepare(rich('摄影photography'), 0, 13, style, 'syllables')
    expect(open.atoms.count).toBe(whole.atoms.count + 3)
    expect(open.ledger.ends.at(-1)).toBeCloseTo(whole.ledger.ends.at(-1) ?? 0, 9)
  })
})

describe('a part before a hyphen', () => {
  /** Kerning of i before n alone, where the word is parted. */
  const plain = squareFace('Kerned')
  const kerned: FaceStack = {
    han: [plain],
    western: [
      {
        ...plain,
        shape: (word, mode) =>
          plain.shape(word, mode).map((glyph, k) => ({
            ...glyph,
            advance: word[k] === 'i' && word[k + 1] === 'n' ? 0.4 : glyph.advance,
          })),
      },
    ],
  }

  it('keeps no kerning towards the letter that went to the next line, and the line is flush', () => {
    const text = '日前，芬兰国家商务促进局（Business）发布《电子商务手册》，供人查阅。'
    const style = styleOf({ indent: 2, stacks: { plain: kerned } })
    const [line] = composeParagraph(rich(text), style, 18 * size)
    const [last, hyphen] = line?.runs.flatMap(run => run.glyphs).slice(-2) ?? []
    expect([last?.id, hyphen?.id]).toEqual([0x69, 0x2d])
    expect((hyphen?.x ?? 0) - (last?.x ?? 0)).toBeCloseTo(0.5 * size, 9)
    expect((hyphen?.x ?? 0) + 0.5 * size).toBeCloseTo(18 * size, 9)
  })
})

describe('letters open last', () => {
  it('by a hair, once gaps have opened twice', () => {
    const text = '首席官Schubert报告如下，photographyphotography'
    const [line] = composeParagraph(rich(text), styleOf(), 13 * size)
    const letters = line?.runs.flatMap(run => run.glyphs).filter(({ id }) => id > 0x60 && id < 0x7b) ?? []
    const steps = letters.slice(1).map(({ x }, k) => (x - (letters[k]?.x ?? 0)) / size)
    expect(line?.fit).toBe('stretched')
    for (const step of steps) expect(step).toBeCloseTo(0.53, 9)
  })

  it('never in figures and addresses', () => {
    for (const word of ['1234567', 'www.example.org/ab', 'ed@example.org']) {
      const text = `首席官${word}报告如下，photographyphotography`
      const [line] = composeParagraph(rich(text), styleOf(), (5.5 + word.length / 2 + 4) * size)
      const glyphs = line?.runs.flatMap(run => run.glyphs).filter(({ id }) => id < 0x7b) ?? []
      const steps = glyphs.slice(1).map(({ x }, k) => (x - (glyphs[k]?.x ?? 0)) / size)
      expect(line?.fit).toBe('stretched')
      for (const step of steps) expect(step).toBeCloseTo(0.5, 9)
    }
  })

  it('never on a line that is not loose', () => {
    const line = composeLine(rich('首席官Schubert'), styleOf())
    expect(line.end).toBeCloseTo((3 + 0.25 + 4) * size, 9)
  })
})
