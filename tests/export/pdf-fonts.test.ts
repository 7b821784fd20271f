import { describe, expect, it } from 'vitest'
import type { UsedGlyph } from '../../src/export/font-use.ts'
import { subsetTag } from '../../src/export/pdf-fonts.ts'
import { writeToUnicode } from '../../src/export/to-unicode.ts'
import { readToUnicode } from '../support/read-pdf.ts'

const glyphsOf = (texts: readonly string[]): readonly UsedGlyph[] =>
  texts.map((text, index) => ({
    id: index,
    text,
    code: (index + 1).toString(16).padStart(4, '0'),
    advance: 1000,
  }))

describe('the way back from codes to text', () => {
  it('comes in blocks of no more than a hundred entries', () => {
    const texts = Array.from({ length: 250 }, (_, index) => String.fromCodePoint(0x4e00 + index))
    const map = writeToUnicode(glyphsOf(texts))
    expect(map.match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '100 beginbfchar', '50 beginbfchar'])
    expect([...readToUnicode(map).values()]).toEqual(texts)
  })

  it('leads to several characters, and to those beyond the basic plane', () => {
    const map = writeToUnicode(glyphsOf(['——', 'ffi', '🄀']))
    expect(map).toContain('<0001><20142014>\n<0002><006600660069>\n<0003><d83cdd00>\n')
  })
})

describe('the tag of a subset', () => {
  it('is six letters that follow its bytes', () => {
    const [one, same, other] = ['甲', '甲', '乙'].map(text => subsetTag(Buffer.from(text)))
    expect(one).toMatch(/^[A-Z]{6}$/)
    expect(one).toBe(same)
    expect(one).not.toBe(other)
  })
})
