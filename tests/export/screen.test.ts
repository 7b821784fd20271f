import { beforeAll, describe, expect, it } from 'vitest'
import { writeEditions } from '../../src/export/editions.ts'
import type { PdfFacts } from '../../src/export/pdf-metadata.ts'
import type { Face, FontSet } from '../../src/fonts/face.ts'
import { openFonts } from '../../src/fonts/font-set.ts'
import type { Layout } from '../../src/page.ts'
import { layoutOf, lineMark, lineOf, runOf, setText } from '../support/hand-set.ts'
import { copiedText, type ReadPdf, readPdf, textOf, valueIn } from '../support/read-pdf.ts'

let fonts: FontSet
let serif: Face
let sans: Face

beforeAll(async () => {
  const opened = await openFonts([])
  if (!opened.ok) throw new Error('the built-in faces are not installed')
  fonts = opened.value
  const [text] = fonts.text.han
  const [heading] = fonts.heading.han
  if (text === undefined || heading === undefined) throw new Error('an empty stack')
  serif = text
  sans = heading
})

const facts: PdfFacts = {
  title: '江湾月报 2024年第3期',
  author: '江湾镇商会',
  date: new Date('2024-03-31T00:00:00+08:00'),
  toolVersion: '1.2.3',
}

const write = async (layout: Layout, more: Partial<PdfFacts> = {}): Promise<ReadPdf> =>
  readPdf(await bytesOf(layout, { ...facts, ...more }))

async function bytesOf(layout: Layout, all: PdfFacts): Promise<Uint8Array> {
  const [file] = await writeEditions(layout, all, ['screen'])
  if (file === undefined) throw new Error('no file was written')
  return file.bytes
}

const anchor = (name: string, y: number) => ({ kind: 'anchor', at: { x: 50, y }, name }) as const

/** Three pages with a contents link, a web link and bookmarks on two levels. */
const issue = (): Layout => ({
  ...layoutOf(
    [
      [
        setText('目次', sans, 50, 80, 20),
        setText('早市添了电子秤', serif, 50, 120),
        {
          kind: 'link',
          at: { x: 50, y: 110 },
          size: { width: 300, height: 12 },
          target: { kind: 'anchor', name: 'scales' },
        },
        {
          kind: 'link',
          at: { x: 50, y: 500 },
          size: { width: 80, height: 12 },
          target: { kind: 'web', href: 'https://example.org/早市?a=(1)' },
        },
      ],
      [anchor('news', 40), setText('本地', sans, 50, 60, 18)],
      [anchor('scales', 95.2756), setText('早市添了电子秤', sans, 50, 110, 14)],
    ],
    [
      {
        title: '本地',
        anchor: 'news',
        children: [{ title: '早市添了电子秤 (1)', anchor: 'scales', children: [] }],
      },
      { title: '封底', anchor: 'scales', children: [] },
    ],
  ),
  contents: [{ section: '本地', title: '早市添了电子秤', article: 'scales', folio: 3 }],
})

describe('a PDF', () => {
  it('is of version 1.7 with one page for each page, at the trimmed size in every box', async () => {
    const pdf = await write(issue())
    expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(pdf.pages).toHaveLength(3)
    for (const { dictionary } of pdf.pages) {
      for (const box of ['MediaBox', 'TrimBox'])
        expect(valueIn(dictionary, box)).toBe('[0 0 419.5276 595.2756]')
      expect(dictionary).not.toMatch(/UserUnit|BleedBox|CropBox|Rotate/)
    }
  })

  it('is the same to the byte when made again, and has another identifier when a letter changes', async () => {
    const [one, two, other] = await Promise.all([
      write(issue()),
      write(issue()),
      write(layoutOf([[setText('另一期', serif, 50, 50)]])),
    ])
    expect(one.bytes.equals(two.bytes)).toBe(true)
    expect(valueIn(one.trailer, 'ID')).toMatch(/^\[<([0-9a-f]{32})> <\1>\]$/)
    expect(valueIn(one.trailer, 'ID')).not.toBe(valueIn(other.trailer, 'ID'))
  })

  it('has an address for every link, also for one that no address can be made of', async () => {
    const target = { kind: 'web', href: 'https://example.org/\ud800早' } as const
    const area = { kind: 'link', at: { x: 50, y: 50 }, size: { width: 80, height: 12 }, target } as const
    const pdf = await write(layoutOf([[setText('早市', serif, 50, 50), area]]))
    expect(pdf.bytes.toString('latin1')).toContain('/URI (https://example.org/%EF%BF%BD%E6%97%A9)')
  })

  it('says who made what and when, in the Info dictionary and the XMP packet alike', async () => {
    const pdf = await write(issue(), { title: '盐 & 米 <一>', author: 'A > B' })
    const info = pdf.object(valueIn(pdf.trailer, 'Info'))
    const said = (key: string): string => pdf.object(valueIn(info, key)).split('\n')[1] ?? ''
    expect(textOf(said('Title'))).toBe('盐 & 米 <一>')
    expect(textOf(said('Author'))).toBe('A > B')
    expect(textOf(said('Creator'))).toBe('issue 1.2.3')
    expect(said('CreationDate')).toBe('(D:20240330160000Z)')
    expect(said('ModDate')).toBe('(D:20240330160000Z)')
    const packet = pdf.stream(valueIn(pdf.catalogue, 'Metadata')).toString('utf8')
    expect(packet).toContain('<rdf:li xml:lang="x-default">盐 &amp; 米 &lt;一&gt;</rdf:li>')
    expect(packet).toContain('<rdf:li>A &gt; B</rdf:li>')
    for (const kind of ['CreateDate', 'ModifyDate', 'MetadataDate'])
      expect(packet).toContain(`<xmp:${kind}>2024-03-30T16:00:00Z</xmp:${kind}>`)
  })

  it('leaves out an author there is none of', async () => {
    const pdf = await write(issue(), { author: undefined })
    expect(pdf.object(valueIn(pdf.trailer, 'Info'))).not.toContain('Author')
    expect(pdf.stream(valueIn(pdf.catalogue, 'Metadata')).toString('utf8')).not.toContain('dc:creator')
  })

  it('is in Chinese and shows its title and its bookmarks', async () => {
    const pdf = await write(issue())
    expect(textOf(valueIn(pdf.catalogue, 'Lang'))).toBe('zh-CN')
    expect(valueIn(pdf.catalogue, 'PageMode')).toBe('/UseOutlines')
    expect(pdf.object(valueIn(pdf.catalogue, 'ViewerPreferences'))).toContain('/DisplayDocTitle true')
  })
})

describe('the ways through a PDF', () => {
  it('lead a contents entry to the page and height of its article, in words', async () => {
    const pdf = await write(issue())
    const annotations = valueIn(pdf.pages[0]?.dictionary ?? '', 'Annots').match(/\d+ 0 R/g) ?? []
    const link = pdf.object(annotations[0] ?? '')
    expect(valueIn(link, 'Dest')).toBe(`[${pdf.pages[2]?.reference} /XYZ 0 500 null]`)
    expect(valueIn(link, 'Rect')).toBe('[50 473.276 350 485.276]')
    expect(valueIn(link, 'Border')).toBe('[0 0 0]')
    expect(textOf(valueIn(link, 'Contents'))).toBe('早市添了电子秤')
  })

  it('lead a web link to its address in ASCII', async () => {
    const pdf = await write(issue())
    const annotations = valueIn(pdf.pages[0]?.dictionary ?? '', 'Annots').match(/\d+ 0 R/g) ?? []
    const link = pdf.object(annotations[1] ?? '')
    expect(textOf(valueIn(link, 'URI'))).toBe('https://example.org/%E6%97%A9%E5%B8%82?a=(1)')
    expect(textOf(valueIn(link, 'Contents'))).toBe('https://example.org/早市?a=(1)')
  })

  it('are listed as bookmarks on two levels, each chained to its neighbours', async () => {
    const pdf = await write(issue())
    const root = valueIn(pdf.catalogue, 'Outlines')
    const first = valueIn(pdf.object(root), 'First')
    const last = valueIn(pdf.object(root), 'Last')
    expect(valueIn(pdf.object(root), 'Count')).toBe('2')
    expect(textOf(valueIn(pdf.object(first), 'Title'))).toBe('本地')
    expect(valueIn(pdf.object(first), 'Next')).toBe(last)
    expect(valueIn(pdf.object(last), 'Prev')).toBe(first)
    expect(valueIn(pdf.object(first), 'Parent')).toBe(root)
    const child = pdf.object(valueIn(pdf.object(first), 'First'))
    expect(textOf(valueIn(child, 'Title'))).toBe('早市添了电子秤 (1)')
    expect(valueIn(child, 'Parent')).toBe(first)
    expect(valueIn(child, 'Dest')).toBe(`[${pdf.pages[2]?.reference} /XYZ 0 500 null]`)
  })

  it('must end somewhere', async () => {
    const lost = layoutOf([[]], [{ title: '无', anchor: 'nowhere', children: [] }])
    await expect(bytesOf(lost, facts)).rejects.toThrow('nowhere')
  })
})

describe('the fonts of a PDF', () => {
  it('are embedded, subset, tagged by their contents and readable back to text', async () => {
    const pdf = await write(issue())
    const list = pdf.object(valueIn(pdf.pages[0]?.dictionary ?? '', 'Resources'))
    const found = [...list.matchAll(/\/F\d+ (\d+ 0 R)/g)].map(([, reference = '']) => pdf.object(reference))
    expect(found.map(font => valueIn(font, 'BaseFont').replace(/^\/[A-Z]{6}\+/, ''))).toEqual([
      'NotoSansSC-Bold',
      'NotoSerifSC-Regular',
    ])
    for (const font of found) {
      expect(valueIn(font, 'BaseFont')).toMatch(/^\/[A-Z]{6}\+/)
      expect(pdf.stream(valueIn(font, 'ToUnicode')).toString('latin1')).toContain('beginbfchar')
      const descendant = pdf.object(valueIn(font, 'DescendantFonts').slice(1, -1))
      expect(valueIn(descendant, 'CIDToGIDMap')).toBe('/Identity')
      const descriptor = pdf.object(valueIn(descendant, 'FontDescriptor'))
      expect(valueIn(descriptor, 'FontName')).toBe(valueIn(font, 'BaseFont'))
      const program = pdf.stream(valueIn(descriptor, 'FontFile2'))
      expect(program.readUInt32BE(0)).toBe(0x00010000)
      expect(program.length).toBeLessThan(20_000)
    }
  })

  it('tell the advance of every glyph that is not one em wide', async () => {
    const pdf = await write(layoutOf([[setText('一I二、', serif, 50, 50)]]))
    const list = pdf.object(valueIn(pdf.pages[0]?.dictionary ?? '', 'Resources'))
    const font = pdf.object(valueIn(list, 'F1'))
    const descendant = pdf.object(valueIn(font, 'DescendantFonts').slice(1, -1))
    const advance = Math.round((serif.glyph(0x49)?.advance ?? 0) * 1000)
    expect(valueIn(descendant, 'DW')).toBe('1000')
    expect(valueIn(descendant, 'W')).toBe(`[2 [${advance}]]`)
  })

  it('copy each character as it was written, though two share a glyph', async () => {
    expect(serif.glyph(0x4e00)?.id).toBe(serif.glyph(0x2f00)?.id)
    const pdf = await write(layoutOf([[setText('一⼀一', serif, 50, 50)]]))
    const [page] = pdf.pages
    if (page === undefined) throw new Error('no page')
    expect(copiedText(pdf, page)).toEqual(['一⼀一'])
    expect(page.content).toContain('[<000100020001>]TJ')
  })

  it('copy a cluster of several characters from its one glyph', async () => {
    const text = '——office'
    const [dash] = serif.shape('——', 'han')
    const word = serif.shape('office', 'western')
    let x = 20
    const glyphs = [{ id: dash?.id ?? 0, x: 0, from: 0, to: 2 }]
    for (const glyph of word) {
      glyphs.push({ id: glyph.id, x, from: glyph.from + 2, to: glyph.to + 2 })
      x += glyph.advance * 10
    }
    const pdf = await write(
      layoutOf([[lineMark(lineOf(text, [{ face: serif, size: 10, rise: 0, glyphs }]), 50, 50)]]),
    )
    expect(pdf.pages.map(page => copiedText(pdf, page))).toEqual([[text]])
  })

  it('copy a hyphen that nobody wrote as a soft one', async () => {
    const hyphen = serif.glyph(0x2d)
    const glyphs = [...runOf('in', serif, 10).glyphs, { id: hyphen?.id ?? 0, x: 12, from: 2, to: 2 }]
    const pdf = await write(
      layoutOf([[lineMark(lineOf('in', [{ face: serif, size: 10, rise: 0, glyphs }]), 50, 50)]]),
    )
    expect(pdf.pages.map(page => copiedText(pdf, page))).toEqual([['in\u00ad']])
  })

  it('copy lines in the order of the page, runs of two faces joined', async () => {
    const text = '第一行，黑体。'
    const mixed = lineOf(text, [runOf('第一行，', serif, 10), runOf('黑体。', sans, 10, 0, 4, 40)])
    const pdf = await write(layoutOf([[lineMark(mixed, 50, 50), setText('第二行', serif, 50, 68)]]))
    expect(pdf.pages.map(page => copiedText(pdf, page))).toEqual([[text, '第二行']])
  })

  it('need a file behind every face', async () => {
    const square: Face = {
      name: 'Square',
      glyph: () => ({ id: 1, advance: 1 }),
      ink: () => ({ left: 0, right: 0, bottom: 0, top: 0 }),
      shape: () => [],
    }
    await expect(bytesOf(layoutOf([[setText('方', square, 50, 50)]]), facts)).rejects.toThrow('Square')
  })
})
