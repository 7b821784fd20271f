import { beforeAll, describe, expect, it } from 'vitest'
import type { FontSet } from '../../src/fonts/face.ts'
import { openFonts } from '../../src/fonts/font-set.ts'
import type { InkName, Layout, Mark } from '../../src/page.ts'
import type { Picture } from '../../src/pictures/picture.ts'
import { planPress } from '../../src/press/plan.ts'
import type { PressFile, Sheet, Stroke } from '../../src/press/press-file.ts'
import type { PressSettings } from '../../src/press/settings.ts'
import { spineWidth } from '../../src/press/spine.ts'
import { plainText } from '../../src/rich-text.ts'
import { mmToPt, ptToMm } from '../../src/units.ts'
import { layoutOf } from '../support/hand-set.ts'
import { pressSettings } from '../support/press-settings.ts'

let fonts: FontSet

beforeAll(async () => {
  const opened = await openFonts([])
  if (!opened.ok) throw new Error('the built-in faces are not installed')
  fonts = opened.value
})

const bleed = mmToPt(3)

const area = (x: number, width: number, ink: InkName = 'accent'): Extract<Mark, { kind: 'rectangle' }> => ({
  kind: 'rectangle',
  at: { x, y: -bleed },
  size: { width, height: 200 + bleed },
  ink,
})

const sized = (width: number, height: number): Picture => ({
  file: '渡口.jpg',
  where: { file: 'issue.yaml', from: 0, to: 0 },
  bytes: new Uint8Array(),
  format: 'jpeg',
  stored: { width, height },
  colour: 'rgb',
  art: 'tone',
  inks: 'as-is',
  depth: 8,
  alpha: 'opaque',
  orientation: 1,
  profile: undefined,
  edges: 'dark',
  width,
  height,
})

/** Empty pages, of which some have marks. */
function numberOf(pages: number, marks: Readonly<Record<number, readonly Mark[]>> = {}): Layout {
  return { ...layoutOf(Array.from({ length: pages }, (_, index) => marks[index + 1] ?? [])), bleed }
}

function planned(layout: Layout, more: Partial<PressSettings> = {}): readonly PressFile[] {
  const plan = planPress(layout, pressSettings(more), fonts)
  if (!plan.ok) throw new Error(JSON.stringify(plan.findings))
  return plan.value
}

const problemsOf = (layout: Layout, more: Partial<PressSettings> = {}): readonly string[] =>
  planPress(layout, pressSettings(more), fonts).findings.map(finding => finding.problem)

const foliosOn = (sheet: Sheet | undefined): readonly number[] =>
  sheet?.pages.map(({ page }) => page.folio) ?? []

const paper = (caliper: number) => ({ name: undefined, weight: undefined, caliper, finish: undefined })
const perfect = {
  binding: 'perfect',
  files: 'separate',
  papers: { cover: paper(0.2), inside: paper(0.1) },
} as const

describe('one file', () => {
  it('has every page on a sheet of its own, in reading order', () => {
    const [file, ...others] = planned(numberOf(8))
    expect(others).toEqual([])
    expect(file).toMatchObject({ role: 'whole', name: 'jiangwan-2026-03-press-148x210-8p-v1.pdf' })
    expect(file?.sheets.flatMap(foliosOn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(file?.pages.map(page => page.folio)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('names its delivery', () => {
    expect(planned(numberOf(8), { delivery: 3 })[0]?.name).toContain('-v3.pdf')
  })

  it('has no marks and no room for them when none are wanted', () => {
    const [sheet] = planned(numberOf(8))[0]?.sheets ?? []
    expect(sheet).toMatchObject({ slug: 0, marks: { strokes: [], circles: [], lines: [] } })
  })

  it('keeps an empty page as it is', () => {
    const layout = numberOf(8)
    const pages = layout.pages.map(page => (page.folio === 7 ? { ...page, kind: 'blank' as const } : page))
    const sheet = planned({ ...layout, pages })[0]?.sheets[6]
    expect(sheet?.pages[0]?.page).toMatchObject({ kind: 'blank', marks: [] })
    expect(sheet?.plates).toEqual([])
  })
})

describe('separate files', () => {
  const layout = (): Layout => numberOf(12)

  it('part the sheet of the cover from the pages between, of which the first is a right-hand page', () => {
    const [cover, inside] = planned(layout(), { files: 'separate' })
    expect(cover).toMatchObject({ role: 'cover', name: 'jiangwan-2026-03-cover-148x210-4p-v1.pdf' })
    expect(inside).toMatchObject({ role: 'inside', name: 'jiangwan-2026-03-inside-148x210-8p-v1.pdf' })
    expect(cover?.pages.map(page => page.folio)).toEqual([1, 2, 11, 12])
    expect(inside?.sheets.flatMap(foliosOn)).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
    expect(inside?.pages[0]?.side).toBe('recto')
  })

  it('have the back on the left of the outer side, and the inside of the front on the left of the inner', () => {
    const [cover] = planned(layout(), { files: 'separate' })
    expect(cover?.sheets.map(foliosOn)).toEqual([
      [12, 1],
      [2, 11],
    ])
    // A left-hand page keeps its fore-edge on the left, so its bleed lies there.
    expect(cover?.sheets[1]?.pages.map(({ page }) => page.side)).toEqual(['verso', 'recto'])
  })

  it('have a cover of two pages and the spine, which each page is cut at', () => {
    const trim = layout().trim
    const [cover] = planned(layout(), { ...perfect, spine: 4 })
    for (const sheet of cover?.sheets ?? []) {
      expect(sheet.trim.width).toBeCloseTo(2 * trim.width + mmToPt(4))
      expect(sheet.trim.height).toBe(trim.height)
      expect(sheet.pages.map(({ x }) => x)).toEqual([0, trim.width + mmToPt(4)])
    }
    const [back, front] = cover?.sheets[0]?.pages ?? []
    expect(back?.clip).toMatchObject({ left: -bleed, right: trim.width, top: -bleed })
    // The spine belongs to the front.
    expect(front?.clip).toMatchObject({
      left: -mmToPt(4),
      right: trim.width + bleed,
      bottom: trim.height + bleed,
    })
    const [narrow] = planned(layout(), { ...perfect, spine: 2 })
    expect(ptToMm(narrow?.sheets[0]?.pages[1]?.clip.left ?? 0)).toBeCloseTo(-2)
  })

  it('leave the glue area of the inner side unprinted when perfect bound', () => {
    const { trim } = layout()
    const inner = (more: Partial<PressSettings>) => planned(layout(), more)[0]?.sheets[1]
    const glued = inner({ ...perfect, spine: 4 })
    expect(ptToMm(trim.width - (glued?.pages[0]?.clip.right ?? 0))).toBeCloseTo(6)
    expect(ptToMm(glued?.pages[1]?.clip.left ?? 0)).toBeCloseTo(6)
    const stitched = inner({ files: 'separate' })
    expect(stitched?.pages.map(({ clip }) => [clip.left, clip.right])).toEqual([
      [-bleed, trim.width],
      [0, trim.width + bleed],
    ])
  })

  const front = (marks: readonly Mark[], more: Partial<PressSettings>): readonly Mark[] =>
    planned(numberOf(12, { 1: marks }), more)[0]?.sheets[0]?.pages[1]?.page.marks ?? []

  it.each([2, 2.7, 8, 12])(
    'run the areas of the front on over a spine of %d mm, as high as on the page',
    spine => {
      const { trim } = layout()
      const marks = [area(-bleed, trim.width + 2 * bleed), area(20, 100)]
      const [wide, inset] = front(marks, { ...perfect, spine })
      const left = -Math.max(bleed, mmToPt(spine))
      expect(wide).toMatchObject({ at: { x: left, y: marks[0]?.at.y } })
      expect(wide).toMatchObject({ size: { height: marks[0]?.size.height } })
      expect(wide?.kind === 'rectangle' && wide.at.x + wide.size.width).toBeCloseTo(trim.width + bleed)
      expect(inset).toEqual(marks[1])
      expect(front(marks, { files: 'separate' })).toEqual(marks)
    },
  )

  it.each([
    ['shows more of itself where there is more', 3000, 700, 0.5],
    ['is shown larger where there is not', 700, 3000, 0.5],
    ['is shown larger at its left edge', 3000, 700, 0],
  ])('have a cover picture that %s', (_, width, height, across) => {
    const { trim } = layout()
    const box = { width: trim.width + 2 * bleed, height: 300 }
    const scale = Math.max(box.width / width, box.height / height)
    const kept = { width: box.width / scale, height: box.height / scale }
    const crop = { x: (width - kept.width) * across, y: (height - kept.height) / 2, ...kept }
    const mark = {
      kind: 'picture',
      at: { x: -bleed, y: 198 },
      size: box,
      picture: sized(width, height),
      crop,
      alt: '',
    } as const
    const [wide] = front([mark], { ...perfect, spine: 8 })
    if (wide?.kind !== 'picture') throw new Error('no picture')
    expect(wide.at).toEqual({ x: -mmToPt(8), y: 198 })
    expect(wide.at.x + wide.size.width).toBeCloseTo(trim.width + bleed)
    expect(wide.size.height).toBe(300)
    expect(wide.crop.width / wide.crop.height).toBeCloseTo(wide.size.width / wide.size.height)
    expect(wide.crop.x + wide.crop.width).toBeCloseTo(crop.x + crop.width)
    expect(wide.crop.x).toBeGreaterThanOrEqual(0)
    const isMore = width > height && across > 0
    if (isMore) expect(wide.crop.height).toBeCloseTo(crop.height)
    else expect(wide.crop.height).toBeLessThan(crop.height)
  })

  it('mark the folds of the cover outside the bleed, also when no other marks are wanted', () => {
    const { trim } = layout()
    const [cover, inside] = planned(layout(), { ...perfect, spine: 4 })
    const strokes = cover?.sheets[0]?.marks.strokes ?? []
    expect(strokes.map(({ kind }) => kind)).toEqual(['fold', 'fold', 'fold', 'fold'])
    expect(new Set(strokes.map(({ from }) => from.x))).toEqual(new Set([trim.width, trim.width + mmToPt(4)]))
    expect(strokes.every(stroke => isOutside(stroke, cover?.sheets[0]))).toBe(true)
    expect(cover?.sheets[0]?.slug).toBe(mmToPt(10))
    expect(inside?.sheets[0]?.marks.strokes).toEqual([])
    const stitched = planned(layout(), { files: 'separate' })[0]?.sheets[0]?.marks.strokes ?? []
    expect(stitched.map(({ from }) => from.x)).toEqual([trim.width, trim.width])
  })
})

/** Says whether a stroke keeps a millimetre from the bleed and stays on the paper. */
function isOutside({ from, to }: Pick<Stroke, 'from' | 'to'>, sheet: Sheet | undefined): boolean {
  if (sheet === undefined) return false
  const { width, height } = sheet.trim
  const [near, edge] = [bleed + mmToPt(1) - 1e-6, bleed + sheet.slug + 1e-6]
  const ends = [from, to]
  const beside = ends.every(({ x }) => x <= -near) || ends.every(({ x }) => x >= width + near)
  const above = ends.every(({ y }) => y <= -near) || ends.every(({ y }) => y >= height + near)
  const onPaper = ends.every(
    ({ x, y }) => x >= -edge && x <= width + edge && y >= -edge && y <= height + edge,
  )
  return (beside || above) && onPaper
}

describe('printer’s marks', () => {
  const sheets = (more: Partial<PressSettings> = {}): readonly Sheet[] =>
    planned(numberOf(12), { marks: 'on', ...more }).flatMap(file => file.sheets)

  it('are two crop strokes of five millimetres at each corner', () => {
    for (const sheet of sheets({ ...perfect, spine: 4 })) {
      const crops = sheet.marks.strokes.filter(({ kind }) => kind === 'crop')
      expect(crops).toHaveLength(8)
      for (const { from, to } of crops) {
        expect(ptToMm(Math.hypot(to.x - from.x, to.y - from.y))).toBeCloseTo(5)
        const { width, height } = sheet.trim
        const onEdge = [0, width].includes(from.x) || [0, height].includes(from.y)
        expect(onEdge).toBe(true)
      }
    }
  })

  it('stay outside the bleed and on the paper, every one', () => {
    for (const sheet of sheets({ ...perfect, spine: 4 })) {
      expect(sheet.marks.strokes.filter(stroke => !isOutside(stroke, sheet))).toEqual([])
      for (const { centre, radius } of sheet.marks.circles) {
        const reach = {
          from: { x: centre.x - radius, y: centre.y },
          to: { x: centre.x + radius, y: centre.y },
        }
        expect(isOutside(reach, sheet)).toBe(true)
      }
    }
  })

  it('have a cross and a circle in the middle of each side', () => {
    const [sheet] = sheets()
    const { width, height } = sheet?.trim ?? { width: 0, height: 0 }
    const centres = sheet?.marks.circles.map(({ centre }) => [centre.x, centre.y]) ?? []
    expect(centres.filter(([x]) => x === width / 2)).toHaveLength(2)
    expect(centres.filter(([, y]) => y === height / 2)).toHaveLength(2)
  })

  it('have a slug line with job, page, plates, file and the editor’s words, in the slug', () => {
    const slug = plainText('请先打样', { file: 'issue.yaml', from: 0, to: 4 })
    const marks = { 3: [area(50, 100, 'text'), area(50, 50, 'accent')] }
    const [file] = planned(numberOf(12, marks), {
      marks: 'on',
      slug,
      accent: { spot: 'P 186', cmyk: undefined },
    })
    const sheet = file?.sheets[2]
    const lines = sheet?.marks.lines ?? []
    const words = lines.map(({ line }) => line.text.text)
    expect(words).toEqual([
      '江湾月报 2026年第3期　第 3 页　Cyan + Magenta + Yellow + Black + P 186　请先打样',
      'jiangwan-2026-03-press-148x210-12p-v1.pdf',
    ])
    for (const { at, line } of lines) {
      const ends = { from: at, to: { x: at.x + line.end, y: at.y } }
      expect(isOutside(ends, sheet)).toBe(true)
      expect(at.x + line.end).toBeLessThan(sheet?.trim.width ?? 0)
    }
  })

  it('refuse a word of the slug that no face has', () => {
    const slug = plainText('\u{e863}', { file: 'issue.yaml', from: 0, to: 1 })
    const plan = planPress(numberOf(8), pressSettings({ marks: 'on', slug }), fonts)
    expect(plan.ok).toBe(false)
    expect(plan.findings.map(({ problem }) => problem)).toContain('character-without-glyph')
  })
})

describe('the page count', () => {
  it.each([
    [8, {}, []],
    [10, {}, ['press-page-count']],
    [4, { files: 'separate' }, ['press-page-count']],
    [4, {}, ['press-binding-range']],
    [68, {}, ['press-binding-range']],
    [52, { papers: { cover: paper(0.2), inside: { ...paper(0.14), weight: 157 } } }, ['press-creep']],
    [52, { papers: { cover: paper(0.2), inside: { ...paper(0.11), weight: 80 } } }, []],
    [48, { papers: { cover: paper(0.2), inside: { ...paper(0.14), weight: 157 } } }, []],
    [46, perfect, []],
    [45, perfect, ['press-page-count']],
    [20, perfect, ['press-binding-range']],
    [46, { ...perfect, papers: pressSettings().papers }, ['press-spine-unknown']],
    [46, { ...perfect, papers: pressSettings().papers, spine: 4 }, []],
    [46, { ...perfect, spine: 2.9 }, []],
    [46, { ...perfect, spine: 5 }, ['press-spine-differs']],
  ] as const)('%i pages, %o: %o', (pages, more, problems) => {
    expect(problemsOf(numberOf(pages), more)).toEqual(problems)
  })

  it('comes with the advice of the layout', () => {
    const distance = { action: 'cut', pages: 8, changes: [{ section: '行业资讯', characters: 310 }] } as const
    const [finding] = planPress({ ...numberOf(10), distance }, pressSettings(), fonts).findings
    expect(finding?.params).toMatchObject({
      pages: 10,
      multipleOf: 4,
      missing: 2,
      action: 'cut',
      characters1: 310,
    })
  })
})

describe('the spine', () => {
  it('is the leaves of all papers and the glue', () => {
    // 42 inside pages are 21 leaves of 0.1 mm, the cover two of 0.2 mm.
    expect(spineWidth(pressSettings(perfect), 46)).toBeCloseTo(2.8)
    expect(spineWidth(pressSettings({ ...perfect, spine: 3.1 }), 46)).toBe(3.1)
    expect(spineWidth(pressSettings({ papers: perfect.papers, spine: 3.1 }), 46)).toBe(0)
    expect(spineWidth(pressSettings({ ...perfect, papers: pressSettings().papers }), 46)).toBeUndefined()
  })
})
