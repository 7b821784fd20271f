import { beforeAll, describe, expect, it } from 'vitest'
import { readFile } from '../../src/preflight/read-file.ts'
import { compareFile } from '../../src/sheet/compare.ts'
import { examineSheet } from '../../src/sheet/hand-over.ts'
import { type JobSheet, sheetText } from '../../src/sheet/job-sheet.ts'
import { ranges } from '../../src/sheet/plate-words.ts'
import { readSheet } from '../../src/sheet/read-sheet.ts'
import { sectionsOf } from '../../src/sheet/sheet-rows.ts'
import { sheetName, writeSheet } from '../../src/sheet/write-sheet.ts'
import { damage } from '../support/damage.ts'
import { type GoodFiles, goodFiles } from '../support/good-files.ts'
import { examined, sheetOf, verified } from '../support/sheet.ts'

const facts = { title: '江湾月报', author: undefined, date: new Date(0), toolVersion: '1.2.3' }

let good: GoodFiles
let sheet: JobSheet

beforeAll(async () => {
  good = await goodFiles(
    'files: separate, quantity: 800, contact: 老周, paper: { cover: { name: 铜版纸, weight: 157, finish: gloss }, inside: { name: 双胶, weight: 80 } }, inks: { accent: { spot: PANTONE 187 C } }',
  )
  sheet = await sheetOf(good)
})

const wordsOf = (of: JobSheet): string =>
  sectionsOf(of)
    .flatMap(({ heading, rows }) => [heading, ...rows.map(({ label, value }) => `${label}：${value}`)])
    .join('\n')

describe('a job sheet', () => {
  it('tells of each file what is in its bytes, what is printed first', () => {
    expect(
      sheet.files.map(({ edition, role, pages, trim, bleed }) => [edition, role, pages, trim, bleed]),
    ).toEqual([
      ['press', 'cover', 2, { width: 420, height: 297 }, 3],
      ['press', 'inside', 4, { width: 210, height: 297 }, 3],
      ['screen', null, 8, { width: 210, height: 297 }, null],
    ])
    const [cover, inside] = sheet.files
    expect(cover?.plates).toEqual(['Black', 'PANTONE 187 C'])
    expect(inside).toMatchObject({ plates: [], blackOnly: [], inks: [[], [], [], []] })
    expect(cover?.profile).toMatchObject({ identifier: 'FOGRA39', name: 'FOGRA39L Coated' })
    expect(cover?.fonts).toHaveLength(new Set(cover?.fonts).size)
  })

  it('names the pages in black alone', async () => {
    const black = damage((await goodFiles()).press[0]?.bytes ?? new Uint8Array(), file =>
      file.content(3, content => `${content}/Over gs 0 0 0 1 k 100 100 50 50 re f\n`),
    )
    expect(verified('x.pdf', black).told?.blackOnly).toEqual([4])
  })

  it('is the same text for the same number, with its keys in one order', async () => {
    const again = await sheetOf(await goodFilesAgain())
    expect(sheetText(again)).toBe(sheetText(sheet))
    expect(Object.keys(sheet).slice(0, 5)).toEqual(['schema', 'tool', 'title', 'number', 'month'])
  })

  it('says in words what a printer wants to know', async () => {
    const words = wordsOf(sheet)
    expect(words).toContain('成品尺寸：210 × 297 mm，出血 3 mm')
    expect(words).toContain('页数：8 页（含封面），骑马钉')
    expect(words).toContain('用纸：封面 铜版纸 157 g/m² 光面；内文 双胶 80 g/m²')
    expect(sheet.press?.papers.cover).toEqual({ name: '铜版纸', weight: 157, finish: 'gloss' })
    expect(wordsOf(await sheetOf(await goodFiles()))).toContain('用纸：封面 另行约定；内文 另行约定')
    expect(words).toContain('印数：800 册')
    expect(words).toContain('色版：黑、专色 PANTONE 187 C；没有单黑页')
    expect(words).toContain('联系人：老周')
    for (const { sha256 } of sheet.files) expect(words).toContain(sha256)
  })

  it('is one page that keeps every rule of the screen edition', async () => {
    const name = sheetName(sheet, good.job)
    const [json, pdf] = await writeSheet(sheet, name, good.fonts, facts)
    expect(json?.name).toBe('issue-2023-02-sheet-v1.json')
    expect(pdf?.name).toBe('issue-2023-02-sheet-v1.pdf')
    const bytes = pdf?.bytes ?? new Uint8Array()
    expect(examineSheet('sheet.pdf', bytes)).toEqual([])
    const changed = damage(bytes, file => file.edit(/\/Marked true/, 'true', 'false'))
    expect(examineSheet('sheet.pdf', changed).map(({ params }) => params.rule)).toEqual(['marked'])
    expect(readFile(bytes).pages).toHaveLength(1)
  })

  it('keeps to its page when there is much to tell', async () => {
    const finding = { code: 'P001', severity: 'warning', message: '这一行太松。'.repeat(40) }
    const long = { ...sheet, findings: new Array<typeof finding>(40).fill(finding) }
    expect(wordsOf(long)).toContain('印前检查（共 40 条，全文见同名的 .json）')
    const [, pdf] = await writeSheet(long, 'long', good.fonts, facts)
    const [page] = readFile(pdf?.bytes ?? new Uint8Array()).pages
    for (const { box } of page?.paints ?? []) expect(box?.[1] ?? 0).toBeGreaterThan(40)
  })
})

const goodFilesAgain = (): Promise<GoodFiles> =>
  goodFiles(
    'files: separate, quantity: 800, contact: 老周, paper: { cover: { name: 铜版纸, weight: 157, finish: gloss }, inside: { name: 双胶, weight: 80 } }, inks: { accent: { spot: PANTONE 187 C } }',
  )

const pressed = (of: JobSheet, change: object): unknown => ({ ...of, press: { ...of.press, ...change } })
const filed = (of: JobSheet, change: object): unknown => ({
  ...of,
  files: of.files.map((file, index) => (index === 0 ? { ...file, ...change } : file)),
})

describe('files that are handed over', () => {
  it('are found sound, each by what it was planned to be', () => {
    expect(examined(good).findings).toEqual([])
  })

  it('are refused when one of them is not what was planned', () => {
    const [cover, inside] = good.press
    if (cover === undefined || inside === undefined) throw new Error('two files are wanted')
    const mixed = { ...good, press: [{ ...cover, bytes: inside.bytes }, inside] }
    const rules = examined(mixed).findings.map(({ params }) => [params.file, params.rule])
    expect(rules).toEqual([
      [cover.name, 'trim-size'],
      [cover.name, 'page-count'],
    ])
  })
})

describe('a sheet read back', () => {
  it('is the sheet that was written', () => {
    expect(readSheet(sheetText(sheet))).toEqual(sheet)
  })

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another schema', '{ "schema": 2 }'],
    ['another file of ours', '{ "schema": 1, "tool": {}, "findings": [] }'],
  ])('is none when it is %s', (_, text) => {
    expect(readSheet(text)).toBeUndefined()
  })

  it('is none when a leaf of it is of another kind, however deep', () => {
    const [first] = sheet.files
    const text = JSON.stringify({ ...sheet, files: [{ ...first, plates: 'here' }] })
    for (const plates of ['1', '[1]', 'null', '"Black"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`])
      expect(readSheet(text.replace('"here"', plates))).toBeUndefined()
  })

  it('is none when a file in it lacks something', () => {
    const [first] = sheet.files
    const { sha256: _, ...less } = first ?? { sha256: '' }
    expect(readSheet(JSON.stringify({ ...sheet, files: [less] }))).toBeUndefined()
  })
})

describe('a file and its sheet', () => {
  const problemsOf = (name: string, bytes: Uint8Array) =>
    verified(name, bytes, [sheet]).findings.map(
      ({ problem, params }) => params.whatEn ?? params.rule ?? problem,
    )

  it('agree, whatever the file is called', () => {
    for (const { name, bytes } of good.press) {
      expect(problemsOf(name ?? '', bytes)).toEqual([])
      expect(problemsOf('renamed.pdf', bytes)).toEqual([])
    }
    expect(problemsOf('2023-02.pdf', good.screen.bytes)).toEqual([])
  })

  it('differ when any byte is changed', () => {
    const { bytes } = good.screen
    for (let k = 0; k < 40; k++) {
      const changed = Buffer.from(bytes)
      const at = Math.floor((bytes.length * (k + 0.5)) / 40)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(problemsOf('2023-02.pdf', changed)).toContain('the sha256')
    }
  })

  it('differ by what is named: another page, another plate, another font', () => {
    const [cover] = good.press
    const changed = damage(cover?.bytes ?? new Uint8Array(), file => {
      file.content(0, content => `${content}/Out gs 1 0 0 0 k 100 100 50 50 re f\n`)
      file.edit(/\/Subtype \/Type0/, /\/BaseFont \/[A-Z]{6}/, '/BaseFont /ABCDEF')
    })
    expect(problemsOf(cover?.name ?? '', changed)).toEqual(
      expect.arrayContaining(['the plates', 'the plates by page', 'the fonts', 'the sha256', 'fonts-subset']),
    )
  })

  it('say by what they differ', () => {
    const [told] = sheet.files
    if (told === undefined) throw new Error('no file')
    const findings = compareFile(told, { ...told, plates: ['Cyan', 'Black'], pages: 3 })
    expect(findings.map(({ params }) => [params.whatEn, params.told, params.found])).toEqual([
      ['the page count', '2', '3'],
      ['the plates', 'PANTONE 187 C', 'Cyan'],
    ])
  })

  it.each<readonly [string, string, (sheet: JobSheet) => unknown]>([
    ['the title', 'the title with the number', of => ({ ...of, title: '江南月报' })],
    ['the number', 'the title with the number', of => ({ ...of, number: '2023年第3期' })],
    ['the year', 'the year', of => ({ ...of, month: '1999-02' })],
    ['the pages of the number', 'the page count of the number', of => ({ ...of, pages: 12 })],
    ['the bleed', 'the bleed agreed on', of => ({ ...of, bleed: 5 })],
    ['the trim', 'trim-size', of => ({ ...of, trim: { width: 185, height: 260 } })],
    ['the condition', 'the printing condition', of => pressed(of, { condition: 'newsprint' })],
    ['the binding', 'the binding', of => pressed(of, { binding: 'perfect' })],
    ['the spine', 'trim-size', of => pressed(of, { spine: 9 })],
    ['the standard', 'header-version', of => pressed(of, { standard: 'PDF/X-1a' })],
    ['black pages', 'the pages in black alone', of => filed(of, { blackOnly: [1] })],
    ['the part', 'the part of the number', of => filed(of, { role: 'whole' })],
    ['the edition', 'the edition', of => filed(of, { edition: 'screen' })],
    ['the plates', 'the plates', of => filed(of, { plates: ['Black'] })],
  ])('differ when the sheet lies about %s', (_, what, lie) => {
    const lying = readSheet(JSON.stringify(lie(sheet)))
    const told = good.press.flatMap(({ name, bytes }) =>
      verified(name ?? '', bytes, lying === undefined ? [] : [lying]).findings.map(
        ({ params }) => params.whatEn ?? params.rule,
      ),
    )
    expect(told).toContain(what)
  })

  it('leave open what stands in no PDF, and say so', () => {
    const [cover, inside] = good.press.map(({ name, bytes }) =>
      verified(name ?? '', bytes, [sheet]).unproven.map(({ key }) => key),
    )
    expect(cover).toEqual(
      expect.arrayContaining(['press.quantity', 'press.papers', 'press.totalInk', 'month']),
    )
    expect(cover).not.toContain('press.binding')
    expect(inside).toEqual(expect.arrayContaining(['press.binding', 'press.spine']))
  })

  it('agree when the keys of the sheet stand in another order', () => {
    const [file] = sheet.files
    const turned = Object.fromEntries(Object.entries(file?.trim ?? {}).reverse())
    const other = readSheet(JSON.stringify(filed(sheet, { trim: turned })))
    const [cover] = good.press
    const found = verified(cover?.name ?? '', cover?.bytes ?? new Uint8Array(), other ? [other] : [])
    expect(found.findings).toEqual([])
  })

  it('must belong together', () => {
    const other = { ...sheet, files: [] }
    const [press] = good.press
    const problems = (bytes: Uint8Array | undefined, named?: string) =>
      verified('x.pdf', bytes ?? new Uint8Array(), [other], named).findings.map(({ problem }) => problem)
    expect(problems(good.screen.bytes, 'sheet.json')).toEqual(['sheet-of-others'])
    // A file for readers may stand beside sheets of other numbers, one for the press may not.
    expect(problems(good.screen.bytes)).toEqual(['sheet-missing'])
    expect(problems(press?.bytes)).toEqual(['sheet-of-others'])
  })
})

describe('pages in a row', () => {
  it('are told as ranges', () => {
    expect(ranges([1, 2, 3, 7, 9, 10])).toBe('1–3、7、9–10')
    expect(ranges([])).toBe('')
  })
})
