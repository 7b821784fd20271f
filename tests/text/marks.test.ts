import { describe, expect, it } from 'vitest'
import type { Face } from '../../src/fonts/face.ts'
import { CL, CM, OP } from '../../src/text/classes.ts'
import { composeLine } from '../../src/text/compose.ts'
import { centreInk, placeFullMark } from '../../src/text/marks.ts'
import { rich, size, styleOf } from '../support/composition.ts'
import { squareFace, stackOf } from '../support/square-face.ts'

/** A face whose every glyph has the given advance and ink. */
const faceOf = (advance: number, left: number, right: number): Face => ({
  ...squareFace(),
  glyph: id => ({ id, advance }),
  ink: () => ({ left, right, bottom: 0, top: 1 }),
})

const place = (face: Face, one: number) =>
  placeFullMark(face, { id: 1, advance: face.glyph(1)?.advance ?? 1 }, one)

describe('a full-width mark', () => {
  it('gives half an em where the face leaves so much blank', () => {
    expect(place(faceOf(1, 0.55, 0.95), OP)).toEqual({ shift: 0, blank: 0.5, ink: 'sided' })
    expect(place(faceOf(1, 0.05, 0.5), CM)).toEqual({ shift: 0, blank: 0.5, ink: 'sided' })
  })

  it('gives less where the ink is too wide', () => {
    expect(place(faceOf(1, 0.05, 0.6), CM).blank).toBeCloseTo(0.38, 9)
  })

  it('gives on both sides where the ink is centred', () => {
    expect(place(faceOf(1, 0.35, 0.65), CM)).toEqual({ shift: 0, blank: 0.5, ink: 'centred' })
    const line = composeLine(rich('甲，'), styleOf({ stacks: { plain: stackOf(faceOf(1, 0.35, 0.65)) } }))
    expect(line.runs[0]?.glyphs[1]?.x).toBeCloseTo(0.75 * size, 9)
    expect(line.end).toBeCloseTo(1.5 * size, 9)
  })

  it('is placed by its ink in its half where the face draws quotes narrow, as 楷体 do', () => {
    const narrow = faceOf(0.35, 0.05, 0.3)
    expect(place(narrow, OP).shift + 0.3).toBeCloseTo(0.94, 9)
    expect(place(narrow, CL).shift + 0.05).toBeCloseTo(0.06, 9)
  })
})

it('centres the middle dot by its ink, whatever its advance', () => {
  expect(centreInk(faceOf(0.327, 0.1, 0.2), { id: 1, advance: 0.327 }, 0.5)).toBeCloseTo(0.1, 9)
  expect(centreInk(faceOf(1, 0.45, 0.55), { id: 1, advance: 1 }, 0.5)).toBeCloseTo(-0.25, 9)
})

it('draws the full-width slash in its half em, with the glyph of the narrow one, and copies it as typed', () => {
  const face = squareFace()
  const [run] = composeLine(rich('北京／上海'), styleOf()).runs
  const slash = run?.glyphs[2]
  const ink = face.ink(slash?.id ?? 0)
  expect(slash).toMatchObject({ id: 0x2f, from: 2, to: 3 })
  expect((slash?.x ?? 0) / size + ink.left).toBeGreaterThanOrEqual(2)
  expect((slash?.x ?? 0) / size + ink.right).toBeLessThanOrEqual(2.5)
  expect(run?.glyphs[3]?.x).toBeCloseTo(2.5 * size, 9)
})
