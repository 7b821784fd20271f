import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import type { Face, FontSet } from '../../src/fonts/face.ts'
import { openFonts } from '../../src/fonts/font-set.ts'
import type { InkName, Layout, Mark } from '../../src/page.ts'
import type { Picture } from '../../src/pictures/picture.ts'
import { inkOf, platesOf, pressInks } from '../../src/press/inks.ts'
import { pageFindings } from '../../src/press/page-findings.ts'
import type { PressSettings } from '../../src/press/settings.ts'
import { mmToPt } from '../../src/units.ts'
import { layoutOf, lineMark, lineOf, runOf } from '../support/hand-set.ts'
import { pressSettings } from '../support/press-settings.ts'

const opened = await openFonts([])
if (!opened.ok) throw new Error('the built-in faces are not installed')
const fonts = opened.value

const faceOf = (role: keyof FontSet): Face => {
  const [face] = fonts[role].han
  if (face === undefined) throw new Error(`no face for ${role}`)
  return face
}

const bleed = mmToPt(3)
const { trim } = layoutOf([])

/** A line of one size; its right end is told to the layout as composition would. */
function words(x: number, y: number, size = 10, ink: InkName = 'text', role: keyof FontSet = 'note'): Mark {
  const line = lineOf('早市', [runOf('早市', faceOf(role), size)])
  return lineMark({ ...line, end: 2 * size }, x, y, ink)
}

const box = (x: number, y: number, width: number, height: number, ink: InkName = 'text'): Mark => ({
  kind: 'rectangle',
  at: { x, y },
  size: { width, height },
  ink,
})

const spot = { accent: { spot: 'PANTONE 187 C', cmyk: undefined } } as const

function findingsOf(
  pages: readonly (readonly Mark[])[],
  more: Partial<PressSettings> = {},
  change: Partial<Layout> = {},
): readonly Finding[] {
  const settings = pressSettings(more)
  const layout = { ...layoutOf(pages), bleed, ...change }
  return pageFindings(layout, settings, pressInks(layout.inks, settings.accent))
}

const problemsOf = (...of: Parameters<typeof findingsOf>): readonly string[] =>
  findingsOf(...of).map(({ problem }) => problem)

describe('the bleed', () => {
  it('is three millimetres or more', () => {
    expect(problemsOf([[]], {}, { bleed: mmToPt(2.9) })).toEqual(['press-bleed'])
    expect(problemsOf([[]], {}, { bleed: mmToPt(3) })).toEqual([])
    expect(problemsOf([[]], {}, { bleed: mmToPt(5) })).toEqual([])
  })

  it.each([
    ['left', box(0, 50, 30, 30)],
    ['right', box(trim.width - 30, 50, 30 + 2, 30)],
    ['top', box(50, -4, 30, 30)],
    ['bottom', box(50, trim.height - 30, 30, 30)],
  ])('is reached by an area that reaches the trim: %s', (_, mark) => {
    expect(problemsOf([[mark]])).toEqual(['press-area-short'])
  })

  it('is left alone by an area within the trim, and filled by one that runs over it', () => {
    expect(problemsOf([[box(1, 1, 30, 30), box(-bleed, -bleed, trim.width + 2 * bleed, 60)]])).toEqual([])
  })
})

describe('the safe margin', () => {
  const left = (mm: number) => [[words(mmToPt(mm), 100)], []]

  it.each([
    [9.9, 'saddle', ['press-text-near-spine']],
    [10.1, 'saddle', []],
    [14.9, 'perfect', ['press-text-near-spine']],
    [15.1, 'perfect', []],
  ] as const)('at the spine, %f mm when bound %s', (mm, binding, problems) => {
    expect(problemsOf(left(mm), { binding })).toEqual(problems)
  })

  it.each([
    ['the fore-edge, 2.9 mm', trim.width - 20 - mmToPt(2.9), 100, 'press-text-at-trim'],
    ['the fore-edge, 4.9 mm', trim.width - 20 - mmToPt(4.9), 100, 'press-text-near-trim'],
    ['the fore-edge, 5.1 mm', trim.width - 20 - mmToPt(5.1), 100, undefined],
    ['the top, 2.9 mm', 200, mmToPt(2.9) + 8.8, 'press-text-at-trim'],
    ['the foot, 4.9 mm', 200, trim.height - mmToPt(4.9) - 1.2, 'press-text-near-trim'],
  ])('at %s', (_, x, y, problem) => {
    expect(problemsOf([[words(x, y)], []])).toEqual(problem === undefined ? [] : [problem])
  })

  it('is told once, for the nearest line', () => {
    const [finding, ...others] = findingsOf([[words(200, 12), words(200, 11), words(200, 13)], []])
    expect(others).toEqual([])
    expect(finding?.params).toMatchObject({ edge: 'top', count: 3, distance: 0.7, least: 3 })
  })

  it('of a perfect-bound cover has glue on its inner side', () => {
    const near = [words(trim.width - 20 - mmToPt(5.5), 100)]
    const pages = [[], near, [], [], [], []]
    expect(problemsOf(pages, { binding: 'perfect', files: 'separate' })).toEqual(['press-text-in-glue'])
    expect(problemsOf([[], [], [], near, [], []], { binding: 'perfect', files: 'separate' })).toEqual([
      'press-text-near-spine',
    ])
  })
})

describe('the inks', () => {
  const inks = (text: readonly [number, number, number, number]) => {
    const layout = layoutOf([])
    return { inks: { ...layout.inks, text: { ...layout.inks.text, cmyk: text } } }
  }

  it('of text are black alone', () => {
    expect(problemsOf([[]], {}, inks([0, 0, 0, 100]))).toEqual([])
    expect(problemsOf([[]], {}, inks([0, 0, 0, 80]))).toEqual([])
    expect(problemsOf([[]], {}, inks([1, 0, 0, 100]))).toEqual(['press-text-inks'])
  })

  it('are no more together than the paper takes', () => {
    expect(problemsOf([[]], { maxTotalInk: 190 })).toEqual([])
    expect(problemsOf([[]], { maxTotalInk: 180 })).toEqual(['press-total-ink'])
    expect(problemsOf([[]], { maxTotalInk: 169 })).toEqual(['press-total-ink-refused'])
    expect(problemsOf([[]], { maxTotalInk: 169, ...spot })).toEqual([])
  })

  it('need two plates when the accent is one of its own, and the numeral is a tint of it', () => {
    const layout = layoutOf([
      [box(9, 9, 9, 9), box(9, 9, 9, 9, 'accent'), box(9, 9, 9, 9, 'numeral'), box(9, 9, 9, 9, 'paper')],
    ])
    const two = pressInks(layout.inks, { spot: 'PANTONE 187 C', cmyk: [0, 100, 80, 10] })
    expect(platesOf(layout.pages, two)).toEqual(['Black', 'PANTONE 187 C'])
    expect(two.numeral).toEqual({ kind: 'spot', plate: 'PANTONE 187 C', tint: 0.6, cmyk: [0, 100, 80, 10] })
    const four = pressInks(layout.inks, undefined)
    expect(platesOf(layout.pages, four)).toEqual(['Magenta', 'Yellow', 'Black'])
  })

  it.each([
    ['grey', ['Black']],
    ['rgb', ['Cyan', 'Magenta', 'Yellow', 'Black']],
  ] as const)('count what a %s picture is printed in', (colour, plates) => {
    const picture = { colour } as Picture
    const box = { x: 0, y: 0, width: 1, height: 1 }
    const mark: Mark = { kind: 'picture', at: { x: 0, y: 0 }, size: box, crop: box, picture, alt: '' }
    expect(platesOf([{ marks: [mark] }], pressInks(layoutOf([]).inks, undefined))).toEqual(plates)
  })

  it('overprint in full black alone', () => {
    const { text, accent, numeral, paper } = pressInks(layoutOf([]).inks, undefined)
    expect(text).toMatchObject({ over: 'overprints' })
    // The numeral of these pages is a tint of black.
    for (const ink of [accent, numeral, paper]) expect(ink).toMatchObject({ over: 'knocks-out' })
  })

  it('are rich in a large black area, and only there', () => {
    const black = pressInks(layoutOf([]).inks, undefined)
    const large = box(50, 50, mmToPt(10), mmToPt(10))
    expect(large.kind === 'rectangle' && inkOf(large, black)).toMatchObject({
      cmyk: [40, 30, 30, 100],
      over: 'knocks-out',
    })
    const rule = box(50, 50, 300, 6)
    expect(rule.kind === 'rectangle' && inkOf(rule, black)).toBe(black.text)
  })

  it.each([
    ['black', 'under 12 pt', 11.9, 'text', undefined],
    ['the accent', 'from 12 pt on', 12, 'accent', undefined],
    ['the accent', 'of any size in a spot ink', 6, 'accent', spot.accent],
  ] as const)('are %s in accent type %s', (_, _size, size, ink, accent) => {
    const { inks } = layoutOf([])
    const red = { ...inks.accent, name: 'PANTONE 187 C', cmyk: [7, 100, 82, 26], tint: 1 } as const
    const press = pressInks({ ...inks, accent: red }, accent)
    const mark = words(200, 100, size, 'accent')
    expect(mark.kind === 'line' && inkOf(mark, press)).toBe(press[ink])
  })
})

describe('type', () => {
  it.each([
    ['5 pt of a sans serif', words(200, 100, 5), undefined],
    ['4.9 pt of a sans serif', words(200, 100, 4.9), 'sans'],
    ['6 pt of 宋体', words(200, 100, 6, 'text', 'text'), undefined],
    ['5.9 pt of 宋体', words(200, 100, 5.9, 'text', 'text'), 'serif'],
    ['8 pt in white, medium', words(200, 100, 8, 'paper', 'strong'), undefined],
    ['7.9 pt in white, medium', words(200, 100, 7.9, 'paper', 'strong'), 'reversed'],
    ['8 pt in white, regular', words(200, 100, 8, 'paper'), 'light'],
    ['12 pt in several inks', words(200, 100, 12, 'accent'), undefined],
    ['9 pt in the accent, which is then black', words(200, 100, 9, 'accent'), undefined],
  ])('of %s', (_, mark, fault) => {
    const findings = findingsOf([[mark], []])
    expect(findings.map(({ problem, params }) => [problem, params.fault])).toEqual(
      fault === undefined ? [] : [['press-small-type', fault]],
    )
  })

  it('in a spot ink is of one ink', () => {
    expect(problemsOf([[words(200, 100, 6, 'accent')], []], spot)).toEqual([])
  })
})

describe('a rule', () => {
  const wave = (weight: number): Mark => ({
    kind: 'wave',
    at: { x: 9, y: 9 },
    length: 50,
    height: 1,
    weight,
    ink: 'text',
  })
  const dots = (diameter: number): Mark => ({
    kind: 'dots',
    at: { x: 9, y: 9 },
    count: 3,
    pitch: 5,
    diameter,
    ink: 'text',
  })

  it.each([
    ['of 0.25 pt', box(50, 50, 100, 0.25), undefined],
    ['of 0.24 pt', box(50, 50, 100, 0.24), 'single'],
    ['upright, of 0.24 pt', box(50, 50, 0.24, 100), 'single'],
    ['of no width', box(50, 50, 100, 0), 'single'],
    ['in several inks, of 0.5 pt', box(50, 50, 100, 0.5, 'accent'), undefined],
    ['in several inks, of 0.35 pt', box(50, 50, 100, 0.35, 'accent'), 'several'],
    ['left white, of 0.35 pt', box(50, 50, 100, 0.35, 'paper'), 'reversed'],
    ['that waves, of 0.24 pt', wave(0.24), 'single'],
    ['that waves, of 0.3 pt', wave(0.3), undefined],
    ['of dots, of 0.2 pt', dots(0.2), 'single'],
  ])('%s', (_, mark, printing) => {
    const findings = findingsOf([[mark]])
    expect(findings.map(({ problem, params }) => [problem, params.printing])).toEqual(
      printing === undefined ? [] : [['press-thin-rule', printing]],
    )
  })

  it('in a spot ink is of one ink', () => {
    expect(problemsOf([[box(50, 50, 100, 0.35, 'accent')]], spot)).toEqual([])
  })
})
