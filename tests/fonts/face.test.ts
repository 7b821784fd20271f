import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { found } from '../../src/findings/finding.ts'
import type { Face, FontSet } from '../../src/fonts/face.ts'
import { openFonts } from '../../src/fonts/font-set.ts'
import { isOpenFace, type OpenFace, openFace } from '../../src/fonts/open-face.ts'

let fonts: FontSet
let serif: Face

beforeAll(async () => {
  const opened = await openFonts([])
  if (!opened.ok) throw new Error('the built-in faces are not installed')
  fonts = opened.value
  serif = first(fonts.text.han)
})

function first(faces: readonly Face[]): Face {
  const [face] = faces
  if (face === undefined) throw new Error('an empty stack')
  return face
}

const codePoint = (character: string): number => character.codePointAt(0) ?? 0

describe('a face', () => {
  it('gives the glyph and the advance of a character', () => {
    expect(serif.glyph(codePoint('国'))?.advance).toBe(1)
    expect(serif.glyph(codePoint('I'))?.advance).toBeLessThan(0.5)
  })

  it('says plainly that it has no glyph', () => {
    expect(serif.glyph(0x1f600)).toBeUndefined()
    expect(serif.glyph(0x1f600)).toBeUndefined()
    expect(serif.glyph(0xe000)).toBeUndefined()
  })

  it('reaches characters beyond the basic plane', () => {
    expect(serif.glyph(codePoint('🄀'))?.advance).toBe(1)
  })

  it('measures the ink of a mark: a comma stands low and left', () => {
    const ink = serif.ink(serif.glyph(codePoint('，'))?.id ?? 0)
    expect(ink.left).toBeCloseTo(0.078, 2)
    expect(1 - ink.right).toBeCloseTo(0.773, 2)
    expect(ink.top).toBeLessThan(0.3)
  })

  it('has no ink in a space', () => {
    const space = serif.glyph(0x3000)
    expect(serif.ink(space?.id ?? 0)).toEqual({ left: 0, right: 0, bottom: 0, top: 0 })
  })

  it('sets the Chinese dash as one glyph of two ems', () => {
    for (const { han } of Object.values(fonts)) {
      const [dash, ...rest] = first(han).shape('——', 'han')
      expect(rest).toEqual([])
      expect(dash).toMatchObject({ advance: 2, from: 0, to: 2 })
    }
  })

  it('joins ffi in a Latin word and says which letters it stands for', () => {
    const clusters = serif.shape('office', 'western').map(({ from, to }) => [from, to])
    expect(clusters).toEqual([
      [0, 1],
      [1, 4],
      [4, 5],
      [5, 6],
    ])
  })

  it('counts a character of two code units as one cluster', () => {
    expect(serif.shape('🄀A', 'western').map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 3],
    ])
  })

  it('kerns Latin pairs and no Chinese ones', () => {
    const advances = (mode: 'han' | 'western'): readonly number[] =>
      serif.shape('AVA', mode).map(glyph => glyph.advance)
    expect(advances('western')[0]).toBeLessThan(advances('han')[0] ?? 0)
    expect(advances('han')[0]).toBe(serif.glyph(codePoint('A'))?.advance)
  })

  it('draws quotes and apostrophes narrow between letters, on a full em among Han', () => {
    for (const quote of '‘’“”') {
      expect(serif.shape(quote, 'western')[0]?.advance).toBeLessThan(0.5)
      expect(serif.shape(quote, 'han')[0]?.advance).toBe(1)
    }
    const years = serif.shape('’90s', 'western')
    expect(years.slice(1)).toEqual(
      serif.shape('90s', 'western').map(glyph => ({ ...glyph, from: glyph.from + 1, to: glyph.to + 1 })),
    )
  })

  it('draws figures on half an em when they are wanted so', () => {
    const shaped = serif.shape('2026', 'half-width')
    expect(shaped.map(({ advance }) => advance)).toEqual([0.5, 0.5, 0.5, 0.5])
    expect(shaped[0]?.id).not.toBe(serif.shape('2026', 'western')[0]?.id)
  })

  it('is not read until a glyph is wanted', () => {
    let reads = 0
    const file = isOpenFace(serif) ? serif.file : ''
    const face = openFace({
      name: 'Late',
      file,
      sfnt: () => {
        reads++
        throw new RangeError('read')
      },
      outlines: () => {
        throw new Error('outlines are not wanted here')
      },
      broken: found('font-built-in-missing', { face: 'Late', package: '' }),
    })
    expect(face.name).toBe('Late')
    expect(reads).toBe(0)
    expect(() => face.glyph(0x4e00)).toThrow(RangeError)
    expect(reads).toBe(1)
  })
})

describe('shaping', () => {
  const samples = {
    han: ['——', '—', '……', '·', '⸺', '“”', '〇'],
    western: ['office', 'fluffy', 'AVATAR', 'To', 'P.', '2023-02', '3.5%', 'B2B', 'WeChat', 'e-mail', 'a–b'],
  } as const

  /** One shaper checks the other; ours is many times faster and knows much less. */
  it('agrees with a general shaper on every built-in face', () => {
    const faces = new Set(Object.values(fonts).flatMap(({ han }) => han))
    for (const face of faces) {
      if (!isOpenFace(face)) throw new Error('a built-in face has a file')
      const font = create(readFileSync(face.file)) as Font
      for (const text of samples.han) expect(ours(face, text, 'han'), text).toEqual(theirs(font, text, 'han'))
      for (const text of samples.western)
        expect(ours(face, text, 'western'), text).toEqual(theirs(font, text, 'western'))
    }
  })

  const ours = (face: OpenFace, text: string, mode: 'han' | 'western'): readonly (readonly number[])[] =>
    face.shape(text, mode).map(({ id, advance, dx }) => [id, Math.round(advance * 1000), dx * 1000])

  function theirs(font: Font, text: string, mode: 'han' | 'western'): readonly (readonly number[])[] {
    const run =
      mode === 'han'
        ? font.layout(text, { kern: false }, 'hani', 'ZHS ')
        : font.layout(text, { kern: true, liga: true }, 'latn')
    return run.glyphs.map(({ id }, at) => [
      id,
      run.positions[at]?.xAdvance ?? 0,
      run.positions[at]?.xOffset ?? 0,
    ])
  }
})
