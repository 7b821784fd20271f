import { describe, expect, it } from 'vitest'
import { type Kind, kindAt } from '../../src/quality/characters.ts'

/** The kind of the character that `^` stands under. */
const kindUnder = (text: string, pointer: string): Kind => kindAt(text, pointer.indexOf('^'))

describe('the kind of a character', () => {
  it('is that of a Chinese quote around Latin in a Chinese sentence', () => {
    expect(kindUnder('他说“hello”就走', '  ^')).toBe('opener')
    expect(kindUnder('他说“hello”就走', '        ^')).toBe('closer')
    expect(kindUnder('“5G”是什么', '^')).toBe('opener')
  })

  it('is Western for quotes of an English sentence and for an apostrophe', () => {
    expect(kindUnder('He said “hello” twice', '        ^')).toBe('western')
    expect(kindUnder('他说It’s好', '    ^')).toBe('western')
    expect(kindUnder('他说“He said ‘OK’”。', '           ^')).toBe('western')
    expect(kindUnder('rock ’n’ roll', '     ^')).toBe('western')
  })

  it('tells a dash from a connector, and an ellipsis from three dots', () => {
    expect(kindUnder('早晨——雨', '  ^')).toBe('dash')
    expect(kindUnder('北京—上海', '  ^')).toBe('connector')
    expect(kindUnder('1990—2000年', '    ^')).toBe('connector')
    expect(kindUnder('等等……好', '  ^')).toBe('ellipsis')
    expect(kindUnder('well…then', '    ^')).toBe('western')
  })

  it('is Western for signs of figures and arithmetic, and Han for a Roman numeral of one character', () => {
    for (const sign of ['€', '≥', '∶', '㎡', '™', '２'])
      expect([sign, kindAt(`约${sign}3`, 1)]).toEqual([sign, 'western'])
    expect(kindAt('第Ⅳ期', 1)).toBe('han')
    expect(kindUnder('元/（人', ' ^')).toBe('slash')
  })

  it('takes the middle dot of a name for a mark, and that of a product for a sign', () => {
    expect(kindUnder('比尔·盖茨', '  ^')).toBe('dot')
    expect(kindUnder('a·b', ' ^')).toBe('western')
  })
})
