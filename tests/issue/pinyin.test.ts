import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPinyin, mendBreves, partSyllables } from '../../src/issue/pinyin.ts'

describe('pinyin', () => {
  it.each([
    'jiāng wān',
    'lǜ',
    'ê̄',
    'ế',
    'ê̌',
    'ề',
    'Ế',
    'ḿ',
    'm̀',
    'ń',
    'ň',
    'ǹg',
    'hm',
    'hng',
    'ng',
    '·de',
    "Xī'ān",
  ])('is known by its tones, or where it is nothing else: %s', word => {
    expect(isPinyin(word)).toBe(true)
    expect(isPinyin(word.normalize('NFD'))).toBe(true)
  })

  it.each(['name', 'title', 'n', 'm', '如此', 'mo4', 'ma̱', '', '江ā'])('is not any word: %s', word => {
    expect(isPinyin(word)).toBe(false)
  })

  it('typed with breves is shown with its third tones', () => {
    expect(mendBreves('Wăn bĕi')).toBe('Wǎn běi')
    expect(mendBreves('wǎn')).toBeUndefined()
    expect(mendBreves('Brăila 好')).toBeUndefined()
  })
})

describe('the syllables of a word', () => {
  it.each([
    ['Jiāngwān', ['Jiāng', 'wān']],
    ['Shěnjiādù', ['Shěn', 'jiā', 'dù']],
    ["Xī'ān", ['Xī', 'ān']],
    ['xiān', ['xiān']],
    ['fāngàn', ['fān', 'gàn']],
    ['fǎngǎn', ['fǎn', 'gǎn']],
    ['Tiān’ānmén', ['Tiān', 'ān', 'mén']],
    ['lǜsè', ['lǜ', 'sè']],
    ['értóng', ['ér', 'tóng']],
    ['nǚ’ér', ['nǚ', 'ér']],
    ['Huáng-Hé', ['Huáng', 'Hé']],
  ])('%s', (word, syllables) => {
    expect(partSyllables(word, syllables.length)).toEqual(syllables)
  })

  it.each([
    ['Jiāngwān', 3],
    ['London', 2],
    ['GPT', 2],
  ])('are not made up: %s in %i', (word, count) => {
    expect(partSyllables(word, count)).toBeUndefined()
  })

  it('are found again in any word put together from them', () => {
    const one = fc.constantFrom('jiāng', 'wān', 'shěn', 'lǜ', 'nǎi', 'zhuàng', 'hé', 'mò', 'xiù', 'yuē')
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), syllables => {
        expect(partSyllables(syllables.join(''), syllables.length)).toEqual(syllables)
      }),
    )
  })
})
