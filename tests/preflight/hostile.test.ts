/**
 * Small files that ask for much: each is told of within a few seconds, mostly far less. The bound is generous, for slow
 * machines; without the purse each of these takes minutes, or all the memory there is.
 */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/preflight/read-file.ts'
import { fileOf, stream } from '../support/made-pdf.ts'

const packed = (content: string | Buffer, keys = ''): string =>
  stream(deflateSync(Buffer.from(content as string, 'latin1')), `/Filter /FlateDecode ${keys}`)

const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (resources = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << ${resources} >> >>`

/** One page, with more keys for the catalogue. */
const made = (content: string, resources: string, more: readonly string[] = [], root = ''): Buffer =>
  fileOf([`<< /Type /Catalog /Pages 2 0 R ${root} >>`, pages, page(resources), content, ...more])

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const times = (text: string, count: number): string => text.repeat(count)

const cases: Readonly<Record<string, () => Buffer>> = {
  'a line of text that is shown again and again': () =>
    made(packed(times('/X Do ', 2_000)), '/XObject << /X 5 0 R >>', [
      packed(
        `/F 1 Tf BT (${times('a', 20_000_000)}) Tj ET`,
        '/Subtype /Form /BBox [0 0 1 1] /Resources << /Font << /F 6 0 R >> >>',
      ),
      font,
    ]),
  'an array of strings without end': () =>
    made(packed(`/F 1 Tf BT [${times('<00>', 7_000_000)}] TJ ET`), '/Font << /F 5 0 R >>', [font]),
  'metadata of opening brackets': () =>
    made(stream(''), '', [packed(times('<', 1_000_000), '/Type /Metadata /Subtype /XML')], '/Metadata 5 0 R'),
  'metadata with names without end': () =>
    made(
      stream(''),
      '',
      [packed(times('<a xmlns:b="c"/>', 60_000), '/Type /Metadata /Subtype /XML')],
      '/Metadata 5 0 R',
    ),
  'letters that stand for many bytes': () =>
    made(
      packed(times('z', 30_000_000)).replace('/Filter /FlateDecode', '/Filter [/FlateDecode /ASCII85Decode]'),
      '',
    ),
  'a tree of parents that is its own branches': () =>
    made(
      stream(''),
      '',
      [
        '<< /ParentTree 6 0 R >>',
        ...Array.from({ length: 25 }, (_, k) => `<< /Kids [${times(`${7 + k} 0 R `, 8)}] >>`),
        '<< >>',
      ],
      '/StructTreeRoot 5 0 R',
    ),
  'widths and texts that are said again and again': () =>
    made(packed('/F 1 Tf BT <0001> Tj ET'), '/Font << /F 5 0 R >>', [
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>',
      packed(`beginbfrange ${times('<0000> <ffff> <0000> ', 100_000)} endbfrange`),
      `<< /Type /Font /Subtype /CIDFontType2 /W [${times('0 65535 500 ', 100_000)}] >>`,
    ]),
  'a pattern made of itself': () =>
    made(packed('/Pattern cs /P scn 0 0 1 1 re f'), '/Pattern << /P 5 0 R >>', [
      packed(
        `/Pattern cs ${times('/P scn ', 60)}`,
        '/PatternType 1 /PaintType 1 /BBox [0 0 1 1] /Resources << /Pattern << /P 5 0 R >> >>',
      ),
    ]),
  'forms made of one another': () =>
    made(packed(times('/X Do ', 60)), '/XObject << /X 5 0 R >>', [
      packed(times('/X Do ', 60), '/Subtype /Form /Resources << /XObject << /X 5 0 R >> >>'),
    ]),
  'a picture that is painted again and again': () =>
    made(packed(times('/X Do ', 5_000)), '/XObject << /X 5 0 R >>', [
      packed(
        Buffer.alloc(8_000_000),
        '/Subtype /Image /Width 2000 /Height 1000 /BitsPerComponent 8 /ColorSpace /DeviceCMYK',
      ),
    ]),
  'streams that all unpack to the bound': () =>
    fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      pages,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents [${times('4 0 R ', 20)}${times('5 0 R ', 20)}] >>`,
      packed(Buffer.alloc(30_000_000, 32)),
      packed(Buffer.alloc(31_000_000, 32)),
    ]),
  'objects that lie in one another': () => overlapping(20_000),
  'a font for every letter': () =>
    made(
      packed(Array.from({ length: 4_000 }, (_, k) => `/F${k} 1 Tf BT <0001> Tj ET `).join('')),
      `/Font << ${Array.from({ length: 4_000 }, (_, k) => `/F${k} << /Subtype /Type0 /BaseFont /X >> `).join('')} >>`,
    ),
}

/** A table whose entries all lead to the same long array. */
function overlapping(count: number): Buffer {
  const good = made(stream(''), '', [`[${times('0 ', 500_000)}]`]).toString('latin1')
  const at = good.indexOf('5 0 obj')
  const table = good.lastIndexOf('xref\n', good.lastIndexOf('startxref') - 1)
  const row = `${String(at).padStart(10, '0')} 00000 n \n`
  const longer = good
    .slice(table)
    .replace(/xref\n0 \d+\n/, `xref\n0 ${count + 6}\n`)
    .replace('trailer', `${times(row, count)}trailer`)
  return Buffer.from(good.slice(0, table) + longer, 'latin1')
}

const bound = 20_000

describe('a small file that asks for much', () => {
  it.each(Object.entries(cases))(
    'is %s',
    (_, make) => {
      const file = make()
      expect(file.length).toBeLessThan(4_000_000)
      const before = performance.now()
      expect(readFile(file).pages).toHaveLength(1)
      expect(performance.now() - before).toBeLessThan(bound / 2)
    },
    bound,
  )
})
