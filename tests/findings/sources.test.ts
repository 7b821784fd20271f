import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positionOf, type SourceText } from '../../src/findings/sources.ts'

const source = (written: string, markBytes: 0 | 3 = 0): SourceText => ({
  file: '01.md',
  text: written.normalize('NFC'),
  written,
  markBytes,
})

describe('a position', () => {
  it('counts lines and characters from 1 and bytes from 0', () => {
    const text = '渡口\n夜航🚢班次'
    expect(positionOf(source(text), 0)).toEqual({ line: 1, column: 1, offset: 0 })
    expect(positionOf(source(text), text.indexOf('班'))).toEqual({ line: 2, column: 4, offset: 17 })
    expect(positionOf(source(text), text.length)).toEqual({ line: 2, column: 6, offset: 23 })
  })

  it('counts the bytes of a byte-order mark, which has no column', () => {
    expect(positionOf(source('渡口', 3), 1)).toEqual({ line: 1, column: 2, offset: 6 })
  })

  it('is that of the file on the disk when that is not NFC', () => {
    const written = 'cafe\u0301 渡口\ncafe\u0301 夜航'
    const { text } = source(written)
    expect(positionOf(source(written), text.indexOf('夜'))).toEqual({
      line: 2,
      column: [...'cafe\u0301 '].length + 1,
      offset: Buffer.byteLength(written.slice(0, written.indexOf('夜'))),
    })
  })

  it('agrees with counting from the start', () => {
    const text = fc.array(fc.constantFrom('渡', 'a', '\n', '\r\n', '🚢')).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(), (written, far) => {
        const before = [...written].slice(0, far % (written.length + 1)).join('')
        const lines = before.split('\n')
        expect(positionOf(source(written), before.length)).toEqual({
          line: lines.length,
          column: [...(lines.at(-1) ?? '')].length + 1,
          offset: Buffer.byteLength(before),
        })
      }),
    )
  })
})
