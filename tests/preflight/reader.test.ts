/** The reader on files that are foreign, cut short, changed, or made to hurt it: always facts, never a crash. */
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileFacts } from '../../src/preflight/facts.ts'
import { readFile } from '../../src/preflight/read-file.ts'
import { readToUnicode } from '../../src/preflight/reader/to-unicode.ts'
import { damage } from '../support/damage.ts'
import { goodFiles } from '../support/good-files.ts'
import { fileOf, stream } from '../support/made-pdf.ts'

let press: Uint8Array
let screen: Uint8Array

beforeAll(async () => {
  const good = await goodFiles()
  press = good.press[0]?.bytes ?? new Uint8Array()
  screen = good.screen.bytes
})

/** One page with this content. */
const pageOf = (content: string, resources = '', ...more: readonly string[]): FileFacts =>
  readFile(
    fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << ${resources} >> >>`,
      stream(content),
      ...more,
    ]),
  )

const kindsOf = ({ damages }: FileFacts): readonly string[] => [...new Set(damages.map(({ kind }) => kind))]

describe('a file of another make', () => {
  it('is read from object streams and cross-reference streams with predictors', () => {
    const packed = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>']
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>'
    const bodies = [...packed, page]
    let at = 0
    const head = bodies.map((body, index) => {
      const pair = `${index + 1} ${at}`
      at += body.length + 1
      return pair
    })
    const first = head.join(' ').length + 1
    const content = deflateSync(Buffer.from(`${head.join(' ')} ${bodies.join(' ')} `))
    let text = '%PDF-1.5\n'
    const offset = text.length
    text += `4 0 obj\n${stream(content, `/Type /ObjStm /N 3 /First ${first} /Filter /FlateDecode`)}\nendobj\n`
    const table = text.length
    const rows = [
      [0, 0, 0],
      [2, 4, 0],
      [2, 4, 1],
      [2, 4, 2],
      [1, offset, 0],
      [1, table, 0],
    ].map(([kind = 0, place = 0, index = 0]) => [kind, place >> 8, place & 0xff, index])
    const up = rows.flatMap((row, y) => [2, ...row.map((byte, x) => (byte - (rows[y - 1]?.[x] ?? 0)) & 0xff)])
    const keys =
      '/Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>'
    text += `5 0 obj\n${stream(deflateSync(Buffer.from(up)), keys)}\nendobj\nstartxref\n${table}\n%%EOF\n`
    const facts = readFile(Buffer.from(text, 'latin1'))
    expect(facts.damages).toEqual([])
    expect(facts.packedStructure).toBe(true)
    expect(facts.pages.map(({ boxes }) => boxes.MediaBox)).toEqual([[0, 0, 200, 100]])
  })

  it('inherits boxes from the tree of pages', () => {
    const facts = readFile(
      fileOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [200 100 0 0] /Rotate 180 >>',
        '<< /Type /Page /Parent 2 0 R >>',
      ]),
    )
    expect(facts.pages[0]).toMatchObject({ boxes: { MediaBox: [0, 0, 200, 100] }, rotate: 180 })
  })

  it('is found through its objects when its table is wrong, and that is told', () => {
    const good = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 1] >>',
    ])
    const moved = Buffer.concat([good.subarray(0, 15), Buffer.from('% moved\n'), good.subarray(15)])
    const facts = readFile(moved)
    expect(facts.pages).toHaveLength(1)
    expect(kindsOf(facts)).toEqual(['table'])
  })
})

describe('the content of a page', () => {
  it('is followed into forms, with their matrix, their colours and their clip', () => {
    const form = stream('0 0 1 0 k 0 0 10 10 re f', '/Subtype /Form /BBox [0 0 5 100] /Matrix [2 0 0 2 0 0]')
    const facts = pageOf('q 1 0 0 1 50 50 cm /Fm Do Q', '/XObject << /Fm 5 0 R >>', form)
    expect(facts.damages).toEqual([])
    expect(facts.pages[0]?.areas).toEqual([{ kind: 'area', box: [50, 50, 60, 70] }])
    expect(facts.pages[0]?.paints[0]?.colour).toMatchObject({ space: 'DeviceCMYK', values: [0, 0, 1, 0] })
  })

  it('gives pictures the resolution they are placed at, the coarser way', () => {
    const image = stream(
      '',
      '/Subtype /Image /Width 100 /Height 300 /ColorSpace /DeviceGray /BitsPerComponent 8',
    )
    const facts = pageOf('q 72 0 0 144 10 10 cm /Im Do Q', '/XObject << /Im 5 0 R >>', image)
    expect(facts.pages[0]?.pictures[0]).toMatchObject({ ppi: 100, box: [10, 10, 82, 154] })
  })

  it('has pictures of its own', () => {
    const facts = pageOf(
      'q 10 0 0 10 0 0 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID \xff\x00EI\xff EI Q 1 0 0 rg 0 0 5 5 re f',
    )
    expect(facts.damages).toEqual([])
    expect(facts.pages[0]?.pictures[0]?.colour.space).toBe('DeviceRGB')
    expect(facts.pages[0]?.paints).toHaveLength(1)
  })

  it('restores colours and widths, and takes a width through the scale', () => {
    const facts = pageOf('q 0.5 0 0 0.5 0 0 cm 1 w 0 1 0 0 K 0 0 m 50 0 l S Q 0 0 m 50 0 l S')
    expect(facts.pages[0]?.paints.map(({ colour, thinnest }) => [colour.space, thinnest])).toEqual([
      ['DeviceCMYK', 0.5],
      ['DeviceGray', 1],
    ])
  })

  it('that breaks off is damage', () => {
    expect(kindsOf(pageOf('1 0 0 rg 5'))).toEqual(['content'])
    expect(kindsOf(pageOf('BT /F1 10 Tf ET'))).toEqual(['content'])
    expect(kindsOf(pageOf('/No gs'))).toEqual(['content'])
    expect(kindsOf(pageOf('/Pattern cs /No scn 0 0 1 1 re f'))).toEqual(['content'])
  })
})

describe('bookmarks', () => {
  it.each([
    ['[3 0 R /Fit]', 0],
    ['[2 0 R /Fit]', 1],
    ['(known)', 0],
    ['(unknown)', 1],
    ['/old', 0],
    ['/unknown', 1],
  ])('with %s lead to a page or are lost: %i', (target, lost) => {
    const facts = readFile(
      fileOf([
        '<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R /Names << /Dests 6 0 R >> /Dests << /old [3 0 R /Fit] >> >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 1] >>',
        '<< /First 5 0 R >>',
        `<< /Title (one) /Dest ${target} >>`,
        '<< /Kids [7 0 R 6 0 R] >>',
        '<< /Names [(known) << /D [3 0 R /Fit] >>] >>',
      ]),
    )
    expect(facts.outline).toEqual({ items: 1, lost })
  })
})

describe('a file made to hurt', () => {
  it('may turn in circles', () => {
    const facts = readFile(
      fileOf([
        '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R /StructTreeRoot 7 0 R >>',
        '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox 5 0 R /Contents 4 0 R /Resources << /XObject << /X 8 0 R >> >> >>',
        stream('/X Do'),
        '5 0 R',
        '<< /First 6 0 R /Next 6 0 R >>',
        '<< /K 7 0 R /ParentTree 7 0 R /Kids [7 0 R] >>',
        stream('/X Do', '/Subtype /Form /Resources << /XObject << /X 8 0 R >> >>'),
      ]),
    )
    expect(facts.pages).toHaveLength(1)
    expect(kindsOf(facts)).toEqual(expect.arrayContaining(['pages', 'bound']))
  })

  it('may nest without end', () => {
    expect(readFile(Buffer.from(`%PDF-1.7\n1 0 obj ${'['.repeat(200_000)}`)).pages).toEqual([])
    expect(pageOf('['.repeat(200_000)).pages).toHaveLength(1)
  })

  it('may swell: a stream that unpacks beyond the bound counts as damaged', () => {
    const bomb = deflateSync(Buffer.alloc(80_000_000))
    const facts = readFile(
      fileOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 1] /Contents 4 0 R >>',
        stream(bomb, '/Filter /FlateDecode'),
      ]),
    )
    expect(kindsOf(facts)).toEqual(expect.arrayContaining(['bound', 'content']))
  })

  it('may be nothing at all', () => {
    for (const bytes of ['', '%PDF-', '%PDF-1.7\nstartxref\n0\n%%EOF', 'startxref 99999999999'])
      expect(readFile(Buffer.from(bytes)).pages).toEqual([])
  })
})

describe('a good file', () => {
  it('may end anywhere', () => {
    for (const file of [press, screen])
      for (let k = 1; k < 24; k++) {
        const facts = readFile(file.subarray(0, Math.floor((file.length * k) / 24)))
        expect(facts.damages).not.toEqual([])
      }
  })

  it('may have any byte changed', () => {
    // Steps of a fixed walk through the file, so that a fault can be found again.
    for (const file of [press, screen])
      for (let k = 0; k < 150; k++) {
        const changed = Buffer.from(file)
        const at = (k * 7_919 * 131) % file.length
        changed[at] = ((changed[at] ?? 0) + 1 + (k % 255)) & 0xff
        expect(() => readFile(changed)).not.toThrow()
      }
  })

  it('is read the same when it is written anew', () => {
    const again = readFile(damage(screen, () => undefined))
    const first = readFile(screen)
    expect(again.fonts).toEqual(first.fonts)
    expect(again.structure?.elements.length).toBe(first.structure?.elements.length)
    expect(again.pages.map(({ paints }) => paints)).toEqual(first.pages.map(({ paints }) => paints))
  })
})

describe('a map to Unicode', () => {
  const map = (body: string): ReadonlyMap<number, string> =>
    readToUnicode(Buffer.from(`begincmap\n${body}\nendcmap`))

  it('is read code by code, in ranges, and in both', () => {
    expect([...map('2 beginbfchar\n<0001><4e00>\n<0002> <2014 2014>\nendbfchar')]).toEqual([
      [1, '一'],
      [2, '——'],
    ])
    expect([
      ...map('1 beginbfchar\n<0001><d842dfb7>\nendbfchar\n1 beginbfrange\n<0010><0012><4e00>\nendbfrange'),
    ]).toEqual([
      [1, '𠮷'],
      [16, '一'],
      [17, '丁'],
      [18, '丂'],
    ])
    expect([...map('1 beginbfrange\n<20><21>[<0041><00660069>]\nendbfrange')]).toEqual([
      [32, 'A'],
      [33, 'fi'],
    ])
  })

  it('is empty when it is none', () => {
    expect(map('beginbfchar <00').size).toBe(0)
  })
})
