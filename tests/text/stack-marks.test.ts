import { describe, expect, it } from 'vitest'
import type { Face, InkBox } from '../../src/fonts/face.ts'
import { asDrawn, solid } from '../../src/text/dressing.ts'
import { stackMarks } from '../../src/text/stack-marks.ts'
import { squareFace } from '../support/square-face.ts'

/** A face in which glyph n has the ink of `boxes[n]`. */
const faceOf = (...boxes: readonly InkBox[]): Face => ({
  ...squareFace(),
  ink: id => boxes[id] ?? { left: 0, right: 0, bottom: 0, top: 0 },
})

const e: InkBox = { left: 0.1, right: 0.5, bottom: 0, top: 0.8 }
const macron: InkBox = { left: -0.1, right: 0.1, bottom: 0.6, top: 0.7 }

describe('a tone mark without a letter of its own', () => {
  const face = faceOf(e, macron)
  const glyphs = [
    { id: 0, x: 0, from: 0, to: 1 },
    { id: 1, x: 0.6, from: 1, to: 2 },
  ]
  const { advance, pieces } = stackMarks(solid(0.6, [{ face, fit: asDrawn, glyphs }]), 'ê\u0304')
  const [letter, mark] = pieces

  it('stands over the middle of the letter', () => {
    expect(letter?.glyphs[0]?.x).toBe(0)
    expect(mark?.glyphs[0]?.x).toBeCloseTo(0.3, 9)
    expect(advance).toBe(0.6)
  })

  it('stands clear of it', () => {
    expect(letter?.fit.rise).toBe(0)
    expect((mark?.fit.rise ?? 0) + macron.bottom).toBeCloseTo(e.top + 0.02, 9)
  })

  it('leaves other words as they are', () => {
    const plain = solid(0.6, [{ face, fit: asDrawn, glyphs }])
    expect(stackMarks(plain, 'āb')).toBe(plain)
  })
})
