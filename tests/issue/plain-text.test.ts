import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarked, readMarkup } from '../../src/issue/markup.ts'
import { partText } from '../../src/issue/plain-text.ts'
import { outline, typedIn } from '../support/outline.ts'

const kinds = (text: string): readonly string[] => partText(text).map(part => part.kind)

describe('a body', () => {
  it('of words alone is read without a parser', () => {
    const text = '甲店开张，\n乙店关门。\n\n共 9 家，\nABC\nDEF。\n'
    expect(kinds(text)).toEqual(['plain', 'plain'])
    expect(outline(readMarkup(typedIn(text)))).toEqual(['甲店开张，乙店关门。', '共 9 家， ABC DEF。'])
  })

  it.each(['**甲**', '甲&amp;', '1. 甲', '## 甲', '甲  \n乙', '    甲', '甲\n---', '[甲](乙)', '|甲|\n|-|'])(
    'goes to the parser where it holds %j',
    text => {
      expect(kinds(text)).toEqual(['marked'])
    },
  )

  it('begins a paragraph with an indent pasted from a word processor', () => {
    expect(outline(readMarkup(typedIn('　　甲店开张。\n　　**乙店**关门。\n　　丙店')))).toEqual([
      '甲店开张。',
      '【乙店】关门。',
      '丙店',
    ])
  })

  it('keeps together what the parser must see at once', () => {
    expect(kinds('甲\n\n- 乙\n\n- 丙\n\n丁')).toEqual(['plain', 'marked', 'plain'])
  })

  it('comes out as the parser alone would have it, to the place of each character', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        ...[
          '甲',
          '，',
          'a',
          ' ',
          '1',
          '.',
          '\n',
          '\n\n',
          '\r\n',
          '“',
          '- ',
          '\u3000',
          '# ',
          '!',
          ']',
          '**',
          '> ',
          '2. ',
          '    ',
        ],
      ),
    })
    fc.assert(
      fc.property(words, text => {
        // A typed indent begins a paragraph, which no parser of Markdown knows.
        fc.pre(!/\n\u3000/.test(text))
        const parted = readMarkup(typedIn(text))
        const whole = readMarked(typedIn(text), 'head')
        expect(outline(parted)).toEqual(outline(whole))
        expect(places(parted.blocks)).toEqual(places(whole.blocks))
      }),
      { numRuns: 1000 },
    )
  })
})

type Blocks = ReturnType<typeof readMarkup>['blocks']

/** Where each character of each block was typed. */
const places = (blocks: Blocks): unknown =>
  blocks.map(block => {
    if (block.kind === 'list') return block.items.map(item => places(item.blocks))
    return block.kind === 'quotation' ? places(block.blocks) : block.text.origin
  })
