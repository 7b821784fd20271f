/** What must hold of every paragraph, whatever its text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakAtoms } from '../../src/text/break.ts'
import { composeLine, composeParagraph, composeTitle, type ParagraphStyle } from '../../src/text/compose.ts'
import { prepare } from '../../src/text/setting.ts'
import { rich, size, styleOf, textsOf } from '../support/composition.ts'
import { breakExhaustively, firstFitDemerits } from '../support/exhaustive-break.ts'

const word = fc.constantFrom(
  '汉',
  '字',
  '排',
  '版',
  '天地',
  '玄黄宇宙',
  'GPT',
  '2023年',
  '12.5%',
  '3～5',
  '第3章',
)
const mark = fc.constantFrom(
  '，',
  '。',
  '、',
  '：“',
  '”',
  '（',
  '）',
  '《',
  '》',
  '——',
  '……',
  '·',
  '？！',
  ' ',
  '/',
  '～',
)
const odd = fc.constantFrom(
  '’',
  '-',
  '—',
  '…',
  '\u2028',
  '\u3000',
  '\u00a0',
  '\u00ad',
  '𠮷',
  '葛󠄀',
  'e\u0301',
  '"',
  ',',
  '¥',
)
const text = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: word }, { weight: 3, arbitrary: mark }, { weight: 1, arbitrary: odd }),
    {
      maxLength: 60,
    },
  )
  .map(parts => parts.join(''))
const measure = fc.integer({ min: 6, max: 30 })
const style: fc.Arbitrary<ParagraphStyle> = fc
  .record({
    marks: fc.constantFrom('quanjiao', 'kaiming', 'banjiao', 'hangmobanjiao', 'plain'),
    level: fc.constantFrom('none', 'basic', 'gb', 'strict'),
    lineEnd: fc.constantFrom('half', 'fit', 'full'),
    hang: fc.constantFrom('never', 'allow'),
    align: fc.constantFrom('justify', 'left', 'right'),
    indent: fc.constantFrom(0, 2),
  })
  .map(({ align, indent, ...rules }) => styleOf({ align, indent, rules }))

describe('composition', () => {
  it('makes lines that tile the text', () => {
    fc.assert(
      fc.property(text, style, measure, (written, chosen, em) => {
        const lines = composeParagraph(rich(written), chosen, em * size)
        if (lines.length === 0) return
        expect(textsOf(lines).join('')).toBe(written)
        expect(lines[0]?.from).toBe(0)
      }),
    )
  })

  it('places each character once, in order, but for the spaces that became gaps', () => {
    fc.assert(
      fc.property(text, style, measure, (written, chosen, em) => {
        for (const line of composeParagraph(rich(written), chosen, em * size)) {
          const glyphs = line.runs.flatMap(run => run.glyphs)
          const placed = glyphs.map(glyph => written.slice(glyph.from, glyph.to)).join('')
          expect(glyphs.every((glyph, k) => k === 0 || glyph.from >= (glyphs[k - 1]?.to ?? 0))).toBe(true)
          expect(bare(placed)).toBe(bare(written.slice(line.from, line.to)))
        }
      }),
    )
  })

  it('sets every justified line flush', () => {
    fc.assert(
      fc.property(text, style, measure, (written, chosen, em) => {
        for (const line of composeParagraph(rich(written), chosen, em * size)) {
          if (line.fit === 'squeezed' || line.fit === 'stretched')
            expect(Math.abs(line.end - line.measure)).toBeLessThan(0.01)
          if (line.fit !== 'overfull') expect(line.end).toBeLessThan(line.measure + 0.01)
        }
      }),
    )
  })

  it('says the same of the same text', () => {
    fc.assert(
      fc.property(text, style, measure, (written, chosen, em) => {
        const once = composeParagraph(rich(written), chosen, em * size)
        expect(composeParagraph(rich(written), chosen, em * size)).toEqual(once)
      }),
      { numRuns: 30 },
    )
  })

  it('never begins a line with a mark that may not, nor ends one so, where a longer line is possible', () => {
    const starts = /^[，。、：；？！”）》】％…·～／]/
    const ends = /[“（《【／]$/
    fc.assert(
      fc.property(text, fc.integer({ min: 14, max: 30 }), (written, em) => {
        fc.pre(!/[^\p{sc=Han}\p{P}\s]{12}/u.test(written.replace(/[%’"¥.-]/g, 'x'))) // A long word is cut anywhere.
        const lines = composeParagraph(rich(written.replaceAll('\u2028', '')), styleOf(), em * size)
        const trimmed = textsOf(lines).map(line => line.trim())
        for (const [k, line] of trimmed.entries()) {
          if (k > 0) expect(line).not.toMatch(starts)
          if (k < trimmed.length - 1) expect(line).not.toMatch(ends)
        }
      }),
    )
  })

  it('composes titles and single lines of any text', () => {
    fc.assert(
      fc.property(text, style, measure, (written, chosen, em) => {
        const title = composeTitle(rich(written), chosen, em * size, 3)
        if (title.length > 0) expect(textsOf(title).join('')).toBe(written)
        const line = composeLine(rich(written), chosen)
        expect(line.end).toBeCloseTo(line.measure, 6)
      }),
    )
  })
})

describe('breaking', () => {
  const breakable = text.map(written => written.replaceAll('\u2028', ''))

  it('finds the breaking that a search of every line finds', () => {
    fc.assert(
      fc.property(breakable, style, measure, (written, chosen, em) => {
        const setting = prepare(rich(written), 0, written.length, chosen, 'whole')
        if (setting.atoms.count === 0) return
        const best = breakExhaustively(setting, em)
        const found = breakAtoms(setting, setting.opportunities.usual, em)
        if (best === undefined) expect(found.fit).toBe('overfull')
        else expect(found.demerits).toBeCloseTo(best.demerits, 3)
      }),
      { numRuns: 150 },
    )
  })

  it('never costs more than first fit', () => {
    fc.assert(
      fc.property(breakable, measure, (written, em) => {
        const setting = prepare(rich(written), 0, written.length, styleOf(), 'whole')
        const greedy = firstFitDemerits(setting, em)
        if (setting.atoms.count === 0 || greedy === undefined) return
        const { demerits } = breakAtoms(setting, setting.opportunities.usual, em)
        expect(demerits).toBeLessThanOrEqual(greedy + 1e-6)
      }),
    )
  })
})

/** Without what leaves no glyph: spaces, soft hyphens, separators. */
const bare = (written: string): string => written.replace(/[\s\u00ad\u2028\u2060]/g, '')
