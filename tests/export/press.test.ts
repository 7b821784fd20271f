/** The rows of the PDF/X-4 checklist (specification §2) on written bytes. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { writeEditions } from '../../src/export/editions.ts'
import type { PdfFacts } from '../../src/export/pdf-metadata.ts'
import type { Face } from '../../src/fonts/face.ts'
import { openFonts } from '../../src/fonts/font-set.ts'
import type { InkName, Layout, Mark } from '../../src/page.ts'
import type { PressSettings } from '../../src/press/settings.ts'
import { mmToPt } from '../../src/units.ts'
import { layoutOf, lineMark, lineOf, runOf, setText } from '../support/hand-set.ts'
import { jobOf, pressSettings } from '../support/press-settings.ts'
import { copiedText, type ReadPdf, readPdf, textOf, valueIn } from '../support/read-pdf.ts'

const opened = await openFonts([])
if (!opened.ok) throw new Error('the built-in faces are not installed')
const fonts = opened.value

const faceOf = (role: 'text' | 'strong'): Face => {
  const [face] = fonts[role].han
  if (face === undefined) throw new Error('an empty stack')
  return face
}

const facts: PdfFacts = {
  title: '江湾月报 2026年第3期 & <增刊>',
  author: '江湾镇商会',
  date: new Date('2026-03-31T00:00:00+08:00'),
  toolVersion: '1.2.3',
}

const box = (ink: InkName, height = 5): Mark => ({
  kind: 'rectangle',
  at: { x: 60, y: 100 },
  size: { width: 100, height },
  ink,
})

const white = (text: string): Mark =>
  lineMark(lineOf(text, [runOf(text, faceOf('strong'), 20)]), 70, 120, 'paper')

/** Twelve pages with text; the first has every ink, and links and anchors as pages of a number have. */
function number(): Layout {
  const pages = Array.from({ length: 12 }, (_, index) => [
    setText(`第${'一二三四五六七八九十甲乙'[index]}`, faceOf('text'), 100, 100),
  ])
  pages[0]?.push(
    box('accent', 60),
    white('江湾'),
    box('numeral'),
    box('text'),
    { kind: 'anchor', at: { x: 0, y: 0 }, name: 'front' },
    {
      kind: 'link',
      at: { x: 60, y: 100 },
      size: { width: 100, height: 12 },
      target: { kind: 'web', href: 'https://example.org' },
    },
  )
  const layout = layoutOf(pages, [{ title: '第一', anchor: 'front', children: [] }])
  // A blank page, as `fill: blank` makes it.
  const withBlank = layout.pages.map(page => (page.folio === 10 ? { ...page, marks: [] } : page))
  const trim = { width: mmToPt(210), height: mmToPt(297) }
  return { ...layout, trim, pages: withBlank, bleed: mmToPt(3) }
}

async function write(more: Partial<PressSettings> = {}, layout = number()): Promise<readonly ReadPdf[]> {
  const files = await writeEditions(layout, facts, ['press'], jobOf(layout, fonts, more))
  return files.map(({ bytes }) => readPdf(bytes))
}

async function writeOne(more: Partial<PressSettings> = {}, layout = number()): Promise<ReadPdf> {
  const [pdf] = await write(more, layout)
  if (pdf === undefined) throw new Error('no file was written')
  return pdf
}

const infoOf = (pdf: ReadPdf): string => pdf.object(valueIn(pdf.trailer, 'Info'))
const said = (pdf: ReadPdf, key: string): string => pdf.object(valueIn(infoOf(pdf), key)).split('\n')[1] ?? ''
const packetOf = (pdf: ReadPdf): string => pdf.stream(valueIn(pdf.catalogue, 'Metadata')).toString('utf8')

/** Everything that is not in a packed stream. */
const plain = (pdf: ReadPdf): string =>
  pdf.bytes.toString('latin1').replace(/stream\n.*?\nendstream/gs, 'stream endstream')

const spot = { accent: { spot: 'PANTONE 187 C', cmyk: [7, 100, 82, 26] } } as const
const perfect = { binding: 'perfect', files: 'separate', spine: 4 } as const

describe('a print file', () => {
  it('is PDF 1.6 with the binary mark, two identifiers, no encryption', async () => {
    const pdf = await writeOne()
    expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.6')
    expect(pdf.bytes[9]).toBe(0x25)
    expect([...pdf.bytes.subarray(10, 14)].every(byte => byte > 127)).toBe(true)
    expect(valueIn(pdf.trailer, 'ID')).toMatch(/^\[<([0-9a-f]{32})> <\1>\]$/)
    expect(pdf.trailer).not.toContain('/Encrypt')
    expect(pdf.catalogue).not.toContain('/Version')
  })

  it('says in Info and XMP the same of title, author, dates, tool, trapping and standard', async () => {
    const pdf = await writeOne()
    const packet = packetOf(pdf)
    expect(textOf(said(pdf, 'Title'))).toBe(facts.title)
    expect(packet).toContain('江湾月报 2026年第3期 &amp; &lt;增刊&gt;</rdf:li>')
    expect(textOf(said(pdf, 'Author'))).toBe('江湾镇商会')
    expect(packet).toContain('<dc:creator><rdf:Seq><rdf:li>江湾镇商会</rdf:li></rdf:Seq></dc:creator>')
    expect([said(pdf, 'CreationDate'), said(pdf, 'ModDate')]).toEqual(Array(2).fill('(D:20260330160000Z)'))
    for (const key of ['CreateDate', 'ModifyDate', 'MetadataDate'])
      expect(packet).toContain(`<xmp:${key}>2026-03-30T16:00:00Z</xmp:${key}>`)
    for (const key of ['Creator', 'Producer']) expect(textOf(said(pdf, key))).toBe('issue 1.2.3')
    expect(packet).toContain('<xmp:CreatorTool>issue 1.2.3</xmp:CreatorTool>')
    expect(packet).toContain('<pdf:Producer>issue 1.2.3</pdf:Producer>')
    // A name, not a string.
    expect(said(pdf, 'Trapped')).toBe('/False')
    expect(packet).toContain('<pdf:Trapped>False</pdf:Trapped>')
    expect(textOf(said(pdf, 'GTS_PDFXVersion'))).toBe('PDF/X-4')
    expect(packet).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')
    expect(packet).toContain('xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"')
    const ids = [...packet.matchAll(/<xmpMM:(?:DocumentID|InstanceID)>uuid:([0-9a-f-]{36})</g)]
    expect(ids).toHaveLength(2)
    expect(packet).toContain('<xmpMM:VersionID>1</xmpMM:VersionID>')
    expect(packet).toContain('<xmpMM:RenditionClass>default</xmpMM:RenditionClass>')
    expect(pdf.object(valueIn(pdf.catalogue, 'Metadata'))).not.toContain('/Filter')
  })

  it('has one output intent with the profile of the press in the file', async () => {
    const pdf = await writeOne()
    const intents = valueIn(pdf.catalogue, 'OutputIntents').match(/\d+ 0 R/g) ?? []
    expect(intents).toHaveLength(1)
    const intent = pdf.object(intents[0] ?? '')
    expect(valueIn(intent, 'S')).toBe('/GTS_PDFX')
    expect(valueIn(intent, 'OutputConditionIdentifier')).toBe('(FOGRA39)')
    expect(valueIn(intent, 'RegistryName')).toBe('(http://www.color.org)')
    expect(valueIn(intent, 'OutputCondition')).toBe('(Offset, coated paper)')
    expect(valueIn(intent, 'Info')).toBe('(Offset, coated paper)')
    const reference = valueIn(intent, 'DestOutputProfile')
    expect(valueIn(pdf.object(reference), 'N')).toBe('4')
    expect(createHash('sha256').update(pdf.stream(reference)).digest('hex')).toBe(
      'b35713ef7eff09349d4c3249e5f377736d06d8a2671c54712971a3546bf17c57',
    )
  })

  it('names no registry for a condition of the shop’s own', async () => {
    const { condition } = pressSettings()
    const own = { ...condition, identifier: 'Custom', registry: undefined, condition: '某厂 157g 哑粉' }
    const pdf = await writeOne({ condition: own })
    const intent = pdf.object(valueIn(pdf.catalogue, 'OutputIntents').slice(1, -1))
    expect(intent).not.toContain('RegistryName')
    expect(textOf(valueIn(intent, 'Info'))).toBe('某厂 157g 哑粉')
  })

  it('has the boxes of specification §1 (210 × 297 mm), and none besides', async () => {
    const [plainPdf, marked] = [await writeOne(), await writeOne({ marks: 'on' })]
    expect(plainPdf.pages).toHaveLength(12)
    for (const { dictionary } of plainPdf.pages) {
      expect(valueIn(dictionary, 'MediaBox')).toBe('[0 0 612.2835 858.8976]')
      expect(valueIn(dictionary, 'BleedBox')).toBe('[0 0 612.2835 858.8976]')
      expect(valueIn(dictionary, 'TrimBox')).toBe('[8.5039 8.5039 603.7795 850.3937]')
    }
    for (const { dictionary } of marked.pages) {
      expect(valueIn(dictionary, 'MediaBox')).toBe('[0 0 668.9764 915.5906]')
      expect(valueIn(dictionary, 'BleedBox')).toBe('[28.3465 28.3465 640.6299 887.2441]')
      expect(valueIn(dictionary, 'TrimBox')).toBe('[36.8504 36.8504 632.126 878.7402]')
      expect(dictionary).not.toMatch(/ArtBox|CropBox|Rotate|UserUnit|SeparationInfo/)
    }
  })

  it('has nothing to click on, no tree, no language, no form, no layers', async () => {
    for (const pdf of await write({ ...perfect, marks: 'on', ...spot }))
      expect(plain(pdf)).not.toMatch(
        /\/(?:Annots|Annot|AA|OpenAction|Action|Outlines|Dest|JavaScript|AcroForm|EmbeddedFiles|Collection|StructTreeRoot|MarkInfo|Lang|ViewerPreferences|OCProperties|PageMode|URI)\b/,
      )
  })

  it('has no transparency, no transfer curve, no halftone, no LZW, no RGB', async () => {
    const pdf = await writeOne({ ...spot, marks: 'on' })
    expect(plain(pdf)).not.toMatch(
      /\/(?:SMask|Group|ca|CA|BM|TR2?|HTP?|DeviceRGB|CalRGB|Lab|ICCBased|LZWDecode|OPI|Alternates)\b/,
    )
    for (const { content } of pdf.pages) expect(content).not.toMatch(/ (?:rg|RG|sh|Do)\n/)
  })

  it('embeds every font as a subset with its way back to text, and shows no .notdef', async () => {
    for (const pdf of await write({ ...perfect, marks: 'on' })) {
      const fontsOf = pdf.object(valueIn(pdf.pages[0]?.dictionary ?? '', 'Resources'))
      const references = [...fontsOf.matchAll(/\/[FS]\d+ (\d+ 0 R)/g)].map(([, reference = '']) => reference)
      expect(references.length).toBeGreaterThan(1)
      for (const reference of references) {
        const font = pdf.object(reference)
        expect(valueIn(font, 'BaseFont')).toMatch(/^\/[A-Z]{6}\+/)
        expect(pdf.stream(valueIn(font, 'ToUnicode')).toString()).toContain('beginbf')
        const descendant = pdf.object(valueIn(font, 'DescendantFonts').slice(1, -1))
        const descriptor = pdf.object(valueIn(descendant, 'FontDescriptor'))
        expect(pdf.stream(valueIn(descriptor, 'FontFile2')).length).toBeGreaterThan(100)
      }
      for (const { content } of pdf.pages) expect(content).not.toContain('0000')
    }
  })

  it('is the same to the byte when made again', async () => {
    const more = { ...perfect, marks: 'on', ...spot } as const
    const [one, two] = [await write(more), await write(more)]
    expect(one.map(({ bytes }) => bytes.toString('hex'))).toEqual(
      two.map(({ bytes }) => bytes.toString('hex')),
    )
    const ids = [...one, await writeOne(more, { ...number(), bleed: mmToPt(4) })].map(pdf =>
      valueIn(pdf.trailer, 'ID'),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

/** The operators of a page, one line each, with what state each painting operator finds. */
function paintings(content: string): readonly { readonly state: string; readonly colour: string }[] {
  let state = ''
  let colour = ''
  const found: { state: string; colour: string }[] = []
  for (const line of content.split('\n')) {
    const set = /^\/(\w+) gs (.*)$/.exec(line)
    if (set !== null) [state, colour] = [set[1] ?? '', set[2] ?? '']
    if (/ re f$|TJ$/.test(line)) found.push({ state, colour })
  }
  return found
}

describe('the inks of a print file', () => {
  it('are set at the start of every page: full black overprints, tints and white never do', async () => {
    const pdf = await writeOne()
    const resources = pdf.object(valueIn(pdf.pages[0]?.dictionary ?? '', 'Resources'))
    const stateOf = (name: string): string => pdf.object(valueIn(resources, name))
    expect(stateOf('Over')).toMatch(/\/OP true\n\/op true\n\/OPM 1\n/)
    expect(stateOf('Out')).toMatch(/\/OP false\n\/op false\n\/OPM 0\n/)
    const [front, ...others] = pdf.pages.map(({ content }) => paintings(content))
    expect(front).toEqual([
      { state: 'Over', colour: '0 0 0 1 k' },
      { state: 'Out', colour: '0 1 0.8 0.1 k' },
      { state: 'Out', colour: '0 0 0 0 k' },
      { state: 'Out', colour: '0 0 0 0.6 k' },
      { state: 'Over', colour: '0 0 0 1 k' },
    ])
    for (const page of others.filter(marks => marks.length > 0))
      expect(page).toEqual([{ state: 'Over', colour: '0 0 0 1 k' }])
  })

  it('are black and one spot ink when that is declared: one name, one alternate, one tint transform', async () => {
    const pdf = await writeOne(spot)
    expect(paintings(pdf.pages[0]?.content ?? '').map(({ colour }) => colour)).toEqual([
      '0 0 0 1 k',
      '/Spot cs 1 scn',
      '0 0 0 0 k',
      '/Spot cs 0.6 scn',
      '0 0 0 1 k',
    ])
    const spaces = [...plain(pdf).matchAll(/\[\/Separation .*\]/g)].map(([space]) => space)
    expect(spaces).toHaveLength(1)
    expect(spaces[0]).toMatch(/^\[\/Separation \/PANTONE#20187#20C \/DeviceCMYK \d+ 0 R\]$/)
    const transform = pdf.object(/\d+ 0 R/.exec(spaces[0] ?? '')?.[0] ?? '')
    expect(valueIn(transform, 'C0')).toBe('[0 0 0 0]')
    expect(valueIn(transform, 'C1')).toBe('[0.07 1 0.82 0.26]')
    expect(valueIn(transform, 'FunctionType')).toBe('2')
  })

  it('of marks are on every plate', async () => {
    const pdf = await writeOne({ marks: 'on' })
    expect(plain(pdf)).toMatch(/\[\/Separation \/All \/DeviceCMYK \d+ 0 R\]/)
    for (const { content } of pdf.pages)
      expect(content).toMatch(/\/Out gs \/All cs 1 scn \/All CS 1 SCN 0\.25 w\n/)
    expect(plain(await writeOne())).not.toContain('/Separation')
  })
})

describe('the sheets of a print file', () => {
  it('show each page inside its bleed, and an empty page as an empty page', async () => {
    const pdf = await writeOne()
    expect(pdf.pages[0]?.content).toMatch(
      /^1 0 0 1 8\.504 8\.504 cm\nq\n-8\.504 -8\.504 612\.283 858\.898 re W n\n/,
    )
    expect(pdf.pages[9]?.content).toBe('1 0 0 1 8.504 8.504 cm\n')
    for (const { content } of pdf.pages)
      expect((content.match(/\bq\b/g) ?? []).length).toBe((content.match(/\bQ\b/g) ?? []).length)
  })

  it('are a flat cover of two sides and the single pages between, each with its own glyphs alone', async () => {
    const [cover, inside] = await write(perfect)
    if (cover === undefined || inside === undefined) throw new Error('two files are wanted')
    const copied = (pdf: ReadPdf) => pdf.pages.map(page => copiedText(pdf, page))
    expect(copied(cover)).toEqual([
      ['第乙', '第一', '江湾'],
      ['第二', '第甲'],
    ])
    expect(copied(inside)).toEqual([['第三'], ['第四'], ['第五'], ['第六'], ['第七'], ['第八'], ['第九'], []])
    expect(textOf(said(cover, 'Title'))).toBe(`${facts.title} 封面`)
    expect(textOf(said(inside, 'Title'))).toBe(`${facts.title} 内文`)
    // Two pages of 210 mm and 4 mm of spine.
    expect(valueIn(cover.pages[0]?.dictionary ?? '', 'TrimBox')).toBe('[36.8504 36.8504 1238.7402 878.7402]')
    const map = (pdf: ReadPdf): string => {
      const resources = pdf.object(valueIn(pdf.pages[0]?.dictionary ?? '', 'Resources'))
      return pdf.stream(valueIn(pdf.object(valueIn(resources, 'F1')), 'ToUnicode')).toString()
    }
    const codeOf = (character: string): string =>
      `<${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}>`
    expect(map(cover)).not.toContain(codeOf('三'))
    expect(map(inside)).toContain(codeOf('三'))
    expect(map(inside)).not.toContain(codeOf('二'))
  })

  it('carry their name', async () => {
    const layout = number()
    const files = await writeEditions(layout, facts, ['screen', 'press'], jobOf(layout, fonts, perfect))
    expect(files.map(({ edition, name }) => [edition, name])).toEqual([
      ['screen', undefined],
      ['press', 'jiangwan-2026-03-cover-210x297-4p-v1.pdf'],
      ['press', 'jiangwan-2026-03-inside-210x297-8p-v1.pdf'],
    ])
  })

  it('have their slug line in a font of the file', async () => {
    const pdf = await writeOne({ marks: 'on' })
    expect(pdf.pages[2]?.content).toMatch(/\/S1 6 Tf/)
    const resources = pdf.object(valueIn(pdf.pages[0]?.dictionary ?? '', 'Resources'))
    expect(resources).toMatch(/\/S1 \d+ 0 R/)
  })
})

describe('a file of PDF/X-1a:2003', () => {
  it('is PDF 1.4 and says so, and has everything else as in PDF/X-4', async () => {
    const pdf = await writeOne({ standard: 'PDF/X-1a', ...spot, marks: 'on' })
    expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.4')
    expect(textOf(said(pdf, 'GTS_PDFXVersion'))).toBe('PDF/X-1a:2003')
    expect(said(pdf, 'Trapped')).toBe('/False')
    expect(packetOf(pdf)).toContain('<pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion>')
    expect(packetOf(pdf)).not.toContain('pdfxid')
    expect(plain(pdf)).not.toMatch(/\/(?:SMask|Group|ca|CA|BM|ICCBased|DeviceRGB|ObjStm|XRef|JPXDecode)\b/)
    expect(plain(pdf)).not.toContain('UserUnit')
  })
})
