import { beforeAll, describe, expect, it } from 'vitest'
import { screenPalette } from '../../src/export/palette.ts'
import { writePage } from '../../src/export/pdf-page.ts'
import { writePictures } from '../../src/export/pdf-picture.ts'
import { pressPalette } from '../../src/export/press-palette.ts'
import { writeText } from '../../src/export/written-text.ts'
import type { Face } from '../../src/fonts/face.ts'
import { openFonts } from '../../src/fonts/font-set.ts'
import type { InkName, Mark } from '../../src/page.ts'
import { pressInks } from '../../src/press/inks.ts'
import { layoutOf, lineMark, lineOf, runOf, setText } from '../support/hand-set.ts'

let serif: Face

beforeAll(async () => {
  const opened = await openFonts([])
  const face = opened.ok ? opened.value.text.han[0] : undefined
  if (face === undefined) throw new Error('the built-in faces are not installed')
  serif = face
})

function contentOf(marks: readonly Mark[], space: 'cmyk' | 'rgb' = 'cmyk'): string {
  const layout = layoutOf([marks])
  const [page] = layout.pages
  if (page === undefined) throw new Error('no page')
  const palette =
    space === 'rgb' ? screenPalette(layout.inks) : pressPalette(pressInks(layout.inks, undefined))
  const pictures = writePictures(layout.pages, layout.trim.height, new Map())
  return writePage(page, { layout, palette, text: writeText(layout.pages, layout), pictures })
}

const bar = (ink: InkName): Mark => ({
  kind: 'rectangle',
  at: { x: 10, y: 20 },
  size: { width: 100, height: 5.2756 },
  ink,
})

describe('the content of a page', () => {
  it('sets text in black of the black plate alone', () => {
    const content = contentOf([setText('黑', serif, 10, 95.2756)])
    expect(content).toBe('/Over gs 0 0 0 1 k\nBT\n/F1 10 Tf 10 500 Td [<0001>]TJ\nET\n')
  })

  it('counts y upwards from the bottom of the page', () => {
    expect(contentOf([bar('text')])).toContain('10 570 100 5.276 re f')
  })

  it('sets a colour only where it changes', () => {
    const content = contentOf([bar('text'), bar('text'), bar('accent'), bar('paper'), bar('text')])
    expect(content.match(/\S+ \S+ \S+ \S+ k/g)).toEqual([
      '0 0 0 1 k',
      '0 1 0.8 0.1 k',
      '0 0 0 0 k',
      '0 0 0 1 k',
    ])
  })

  it('knows the same inks for screens', () => {
    const content = contentOf([bar('text'), bar('accent')], 'rgb')
    expect(content.match(/.* rg$/gm)).toEqual(['0 0 0 rg', '0.784 0.063 0.18 rg'])
    expect(content).not.toMatch(/ k$/m)
  })

  it('makes a row of dots with one stroke of round caps', () => {
    const dots: Mark = {
      kind: 'dots',
      at: { x: 10, y: 95.2756 },
      count: 5,
      pitch: 4,
      diameter: 1,
      ink: 'accent',
    }
    expect(contentOf([dots])).toContain('q 0 1 0.8 0.1 K 1 J 1 w [0 4] 0 d 10 500 m 26.01 500 l S Q')
    expect(contentOf([{ ...dots, count: 0 }])).toBe('')
  })

  it('makes a single dot of one stroke without a pattern, which may not be empty', () => {
    const dot: Mark = {
      kind: 'dots',
      at: { x: 10, y: 95.2756 },
      count: 1,
      pitch: 0,
      diameter: 2,
      ink: 'text',
    }
    expect(contentOf([dot])).toContain('1 J 2 w 10 500 m 10.01 500 l S')
  })

  it('draws a wave of whole crests and troughs, which ends at the height it began', () => {
    const at = { x: 10, y: 95.2756 }
    const content = contentOf([{ kind: 'wave', at, length: 20, height: 1, weight: 0.4, ink: 'text' }])
    const curves = content.split('\n').filter(line => line.endsWith(' c'))
    expect(content).toContain('0.4 w 10 500 m')
    expect(curves).toHaveLength(4)
    expect(curves[0]).toBe('11.8 501.333 13.2 501.333 15 500 c')
    expect(curves.at(-1)).toMatch(/ 30 500 c$/)
  })

  it('raises a run above the baseline of its line and comes back', () => {
    const raised = { ...runOf('a', serif, 10, 0, 1, 10), rise: 2 }
    const line = lineOf('早a市', [runOf('早', serif, 10), raised, runOf('市', serif, 10, 0, 2, 16)])
    const moves = contentOf([lineMark(line, 0, 95.2756)]).match(/\S+ \S+ Td/g)
    expect(moves).toEqual(['0 500 Td', '10 2 Td', '6 -2 Td'])
  })

  it('paints nothing for links and anchors, and nothing for an empty line', () => {
    const marks: readonly Mark[] = [
      { kind: 'anchor', at: { x: 0, y: 0 }, name: 'a' },
      {
        kind: 'link',
        at: { x: 0, y: 0 },
        size: { width: 9, height: 9 },
        target: { kind: 'anchor', name: 'a' },
      },
      lineMark(lineOf('', []), 10, 10),
    ]
    expect(contentOf(marks)).toBe('')
  })
})

describe('a line of text', () => {
  it('has no adjustment where glyphs stand at their advances', () => {
    expect(contentOf([setText('早市七点开门', serif, 10, 50, 10.5)])).toContain(
      '[<000100020003000400050006>]TJ',
    )
  })

  it('moves a glyph that stands closer or further, in thousandths of the size', () => {
    const line = lineOf('早市', [
      {
        face: serif,
        size: 10,
        rise: 0,
        glyphs: [...runOf('早', serif, 10).glyphs, ...runOf('市', serif, 10, 0, 1, 8).glyphs],
      },
    ])
    expect(contentOf([lineMark(line, 0, 0)])).toContain('[<0001>200<0002>]TJ')
  })

  it.each([
    [9, 0.0137],
    [10.5, 0.3333],
    [36, -0.7219],
    [72, 1.2345],
  ])('keeps every glyph of a long line within 0.005 pt at %f pt with %f pt extra', (size, extra) => {
    const text = '江湾镇的早市添了电子秤每日七点开门'.repeat(4)
    const run = runOf(text, serif, size, extra)
    const places = readPlaces(contentOf([lineMark(lineOf(text, [run]), 20, 50)]), size)
    expect(places).toHaveLength(run.glyphs.length)
    const errors = run.glyphs.map((glyph, index) => Math.abs((places[index] ?? 0) - glyph.x - 20))
    expect(Math.max(...errors)).toBeLessThan(0.005)
  })

  /** Follows the pen as a reader does; every glyph of the text is one em wide. */
  function readPlaces(content: string, size: number): readonly number[] {
    const places: number[] = []
    let pen = Number(/Tf (\S+) \S+ Td/.exec(content)?.[1])
    for (const [, codes, adjustment] of content.matchAll(/<([0-9a-f]+)>|(?<=>)(-?[\d.]+)(?=<)/g)) {
      pen -= (Number(adjustment ?? 0) * size) / 1000
      for (const _ of codes?.match(/.{4}/g) ?? []) {
        places.push(pen)
        pen += size
      }
    }
    return places
  }

  it('starts every run of another face or size at its own place', () => {
    const line = lineOf('早市二〇', [runOf('早市', serif, 10), runOf('二〇', serif, 12, 0, 2, 20.0004)])
    expect(contentOf([lineMark(line, 10, 95.2756)])).toContain(
      '/F1 10 Tf 10 500 Td [<00010002>]TJ\n/F1 12 Tf 20 0 Td [<00030004>]TJ',
    )
  })
})
