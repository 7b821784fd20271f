import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkup } from '../../src/issue/markup.ts'
import { readPlainText } from '../../src/issue/plain-text.ts'
import { outline, typedIn } from '../support/outline.ts'

/** A silencer prints nothing but is Markdown, so the same words behind it go the long way. */
const silencer = '<!-- issue-ignore T101: 原文如此 -->\n\n'

const shift = silencer.length

describe('a text without Markdown', () => {
  it('is read without a parser', () => {
    const manuscript = {
      markdown: typedIn('甲店开张。\n乙店关门。\n\n共 9 家，\nABC\nDEF。\n'),
      findings: [],
    }
    const blocks = readPlainText(manuscript) ?? []
    expect(outline({ title: undefined, blocks, findings: [] })).toEqual([
      '甲店开张。乙店关门。',
      '共 9 家， ABC DEF。',
    ])
  })

  it.each(['**甲**', '甲&amp;', '1. 甲', '## 甲', '甲  \n乙', '    甲', '甲\n---', '[甲](乙)', '|甲|\n|-|'])(
    'is not %j',
    text => {
      expect(readPlainText({ markdown: typedIn(text), findings: [] })).toBeUndefined()
    },
  )

  it('comes out as the parser would have it, to the place of each character', () => {
    const words = fc.string({
      unit: fc.constantFrom('甲', '，', 'a', ' ', '1', '.', '\n', '\r\n', '“', '-', '\u3000', '#', '!', ']'),
    })
    fc.assert(
      fc.property(words, text => {
        const quick = readPlainText({ markdown: typedIn(text), findings: [] })
        fc.pre(quick !== undefined)
        const long = readMarkup(typedIn(silencer + text))
        expect(outline(long)).toEqual(outline({ title: undefined, blocks: quick ?? [], findings: [] }))
        const places = (blocks: typeof long.blocks) =>
          blocks.map(block => (block.kind === 'paragraph' ? block.text.origin : undefined))
        const moved = places(quick ?? []).map(
          origin =>
            origin && {
              span: { ...origin.span, from: origin.span.from + shift, to: origin.span.to + shift },
              pieces: origin.pieces.map(piece => ({ ...piece, at: piece.at + shift })),
            },
        )
        expect(places(long.blocks)).toEqual(moved)
      }),
      { numRuns: 500 },
    )
  })
})
