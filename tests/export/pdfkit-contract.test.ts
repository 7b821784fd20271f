/** What is used of pdfkit beyond its typings. A failure here after an upgrade says what `pdf-file.ts` has to follow. */
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { infoName, type PdfReference, pdfFile, pdfName, pdfText } from '../../src/export/pdf-file.ts'
import { readPdf, textOf, valueIn } from '../support/read-pdf.ts'

interface Inside {
  readonly _root: { readonly data: Readonly<Record<string, unknown>> }
  readonly _id: unknown
  readonly endMarkings: unknown
  readonly endMetadata: unknown
  readonly ref: (data: object) => Readonly<Record<string, unknown>>
}

const open = (): Inside =>
  new PDFDocument({ autoFirstPage: false, font: null as unknown as string }) as unknown as Inside

const head = {
  version: '1.7' as const,
  info: { Title: '题' },
  language: 'zh-CN',
  id: Buffer.alloc(16, 0xab),
  metadata: Buffer.from('<x/>'),
}

describe('pdfkit', () => {
  it('keeps its catalogue, its page tree, its identifier and its hooks where we reach for them', () => {
    const inside = open()
    const pages = inside._root.data.Pages as PdfReference
    expect(pages.data).toMatchObject({ Type: 'Pages', Kids: [], Count: 0 })
    expect(inside._id).toBeInstanceOf(Uint8Array)
    expect(inside.endMarkings).toBeTypeOf('function')
    expect(inside.endMetadata).toBeTypeOf('function')
  })

  it('gives references with a dictionary, a switch for compression, and ways to write and end', () => {
    const reference = open().ref({ Type: 'Test' })
    expect(reference).toMatchObject({ data: { Type: 'Test' }, compress: true })
    expect(reference.write).toBeTypeOf('function')
    expect(reference.end).toBeTypeOf('function')
  })

  it('writes every kind of value as PDF has it', () => {
    const file = pdfFile(head)
    const other = file.add({ Type: 'Other' })
    const page = file.ref({
      Type: 'Page',
      Name: 'Plain',
      Ascii: pdfText('a (b) \\'),
      Han: pdfText('汉字'),
      Bytes: Buffer.from([1, 0xff]),
      Numbers: [0, -1.5, 0.1234567],
      Nothing: [null, true],
      Other: other,
      Contents: file.addStream({}, Buffer.from('q Q'), 'plain'),
    })
    file.addPage(page)
    page.end()
    const pdf = readPdf(file.finish())
    const dictionary = pdf.pages[0]?.dictionary ?? ''
    expect(valueIn(dictionary, 'Name')).toBe('/Plain')
    expect(textOf(valueIn(dictionary, 'Ascii'))).toBe('a (b) \\')
    expect(textOf(valueIn(dictionary, 'Han'))).toBe('汉字')
    expect(dictionary).toContain('/Bytes <01ff>')
    expect(valueIn(dictionary, 'Numbers')).toBe('[0 -1.5 0.123457]')
    expect(valueIn(dictionary, 'Nothing')).toBe('[null true]')
    expect(pdf.object(valueIn(dictionary, 'Other'))).toContain('/Type /Other')
    expect(pdf.pages[0]?.content).toBe('q Q')
  })

  it('takes our identifier, our metadata, our version and our language', () => {
    const file = pdfFile(head)
    const pdf = readPdf(file.finish())
    const id = 'ab'.repeat(16)
    expect(pdf.bytes.subarray(0, 9).toString()).toBe('%PDF-1.7\n')
    expect(valueIn(pdf.trailer, 'ID')).toBe(`[<${id}> <${id}>]`)
    expect(pdf.stream(valueIn(pdf.catalogue, 'Metadata')).toString()).toBe('<x/>')
    expect(textOf(valueIn(pdf.catalogue, 'Lang'))).toBe('zh-CN')
  })

  it('writes a name among the Info values, and names of any characters', () => {
    const file = pdfFile({ ...head, info: { Trapped: infoName('False') } })
    file.catalogue.Spaces = file.addArray(['Separation', pdfName('P #1 (C)/中')])
    const pdf = readPdf(file.finish())
    const info = pdf.object(valueIn(pdf.trailer, 'Info'))
    expect(pdf.object(valueIn(info, 'Trapped'))).toMatch(/obj\n\/False\n/)
    expect(pdf.object(valueIn(pdf.catalogue, 'Spaces'))).toContain(
      '[/Separation /P#20#231#20#28C#29#2F#E4#B8#AD]',
    )
  })

  it('has no language and no wish for the window when there is no language', () => {
    const pdf = readPdf(pdfFile({ ...head, language: undefined }).finish())
    expect(pdf.catalogue).not.toMatch(/Lang|ViewerPreferences/)
  })

  it('sets no page, no font and no date of its own', () => {
    const file = pdfFile({ ...head, info: { Title: '题', CreationDate: new Date(0), ModDate: new Date(0) } })
    const pdf = readPdf(file.finish())
    expect(pdf.pages).toEqual([])
    expect(pdf.bytes.toString('latin1')).not.toMatch(/Helvetica|\/Font/)
    expect(pdf.bytes.toString('latin1').match(/\(D:\d+Z\)/g)).toEqual([
      '(D:19700101000000Z)',
      '(D:19700101000000Z)',
    ])
  })
})
