import { describe, expect, it } from 'vitest'
import { writeEditions } from '../../src/export/editions.ts'
import { writePictures } from '../../src/export/pdf-picture.ts'
import { openFonts } from '../../src/fonts/font-set.ts'
import type { Layout } from '../../src/page.ts'
import { packBits } from '../../src/pictures/pack-bits.ts'
import type { Picture } from '../../src/pictures/picture.ts'
import type { PictureMark, PreparedPicture } from '../../src/pictures/prepared.ts'
import { mmToPt } from '../../src/units.ts'
import { layoutOf } from '../support/hand-set.ts'
import { cmykJpeg, jpeg } from '../support/made-pictures.ts'
import { jobOf } from '../support/press-settings.ts'
import { readPdf, valueIn } from '../support/read-pdf.ts'

const facts = { title: '江湾月报', author: undefined, date: new Date(0), toolVersion: '1' }

const markAt = (x: number, crop = { x: 0, y: 0, width: 40, height: 20 }): PictureMark => ({
  kind: 'picture',
  at: { x, y: 10 },
  size: { width: crop.width, height: crop.height },
  picture: { file: 'a.jpg' } as Picture,
  crop,
  alt: '渡口',
})

const prepared = (bytes: Uint8Array, colour: PreparedPicture['colour']): PreparedPicture => ({
  colour,
  width: 40,
  height: 20,
  covers: { x: 0, y: 0, width: 40, height: 20 },
  bits: 8,
  bytes,
  samples: colour === 'cmyk' ? 'inverted' : 'as-is',
  totalInk: 0,
})

describe('a picture mark', () => {
  const draw = (mark: PictureMark): string =>
    writePictures(
      [{ index: 0, folio: 1, side: 'recto', kind: 'inside', marks: [mark] }],
      500,
      new Map([[mark, prepared(new Uint8Array(), 'rgb')]]),
    ).of(mark)

  it('is drawn into its box, counted from the foot of the page', () => {
    expect(draw(markAt(30))).toBe('q\n40 0 0 20 30 470 cm\n/P1 Do\nQ\n')
  })

  it('is cut to its box when the picture holds more', () => {
    const lines = draw(markAt(30, { x: 10.5, y: 5, width: 20, height: 10 })).split('\n')
    expect(lines).toEqual(['q', '30 480 20 10 re W n', '40 0 0 20 19.5 475 cm', '/P1 Do', 'Q', ''])
  })

  it('that was not prepared is a fault of the tool', () => {
    const { pages, trim } = layoutOf([[markAt(0)]])
    expect(() => writePictures(pages, trim.height, new Map())).toThrow('a.jpg')
  })
})

const opened = await openFonts([])
if (!opened.ok) throw new Error('the built-in faces are not installed')
const fonts = opened.value

async function write(
  layout: Layout,
  edition: 'screen' | 'press',
  pictures: ReadonlyMap<PictureMark, PreparedPicture>,
) {
  const job = edition === 'press' ? jobOf(layout, fonts) : undefined
  const [file] = await writeEditions(layout, facts, [edition], job, { [edition]: pictures })
  if (file === undefined) throw new Error('no file')
  return readPdf(file.bytes)
}

describe('a picture in a file', () => {
  it('is written once for all its places and found by every page', async () => {
    const picture = prepared(await jpeg(40, 20), 'rgb')
    const marks = [markAt(10), markAt(100), markAt(10)]
    const [first, second, third] = marks
    if (first === undefined || second === undefined || third === undefined) throw new Error()
    const layout = layoutOf([[first, second], [third]])
    const pdf = await write(layout, 'screen', new Map(marks.map(mark => [mark, picture])))
    expect(pdf.bytes.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1)
    for (const page of pdf.pages) expect(page.content).toContain('/P1 Do')
    const resources = pdf.object(valueIn(pdf.pages[0]?.dictionary ?? '', 'Resources'))
    const image = pdf.object(valueIn(resources, 'P1'))
    expect(image).toContain('/Filter /DCTDecode')
    expect(image).toContain('/ColorSpace /DeviceRGB')
    expect(image).not.toMatch(/Decode \[|SMask/)
    expect(pdf.stream(valueIn(resources, 'P1')).equals(Buffer.from(picture.bytes))).toBe(true)
  })

  it('is DeviceCMYK on the press, with what Adobe inverted turned back', async () => {
    const mark = markAt(10)
    const picture = prepared(await cmykJpeg(40, 20, [0, 255, 0, 0]), 'cmyk')
    const layout = { ...layoutOf([[mark], [], [], [], [], [], [], []]), bleed: mmToPt(3) }
    const pdf = await write(layout, 'press', new Map([[mark, picture]]))
    const image = pdf.object(valueIn(pdf.object(valueIn(pdf.pages[0]?.dictionary ?? '', 'Resources')), 'P1'))
    expect(image).toContain('/ColorSpace /DeviceCMYK')
    expect(image).toContain('/Decode [1 0 1 0 1 0 1 0]')
  })

  it('of line art has one bit a pixel, deflated, black alone', async () => {
    const mark = markAt(10)
    const bytes = packBits({ colour: 'grey', width: 40, height: 20, bytes: new Uint8Array(800).fill(255, 9) })
    const picture: PreparedPicture = { ...prepared(bytes, 'grey'), bits: 1 }
    for (const edition of ['screen', 'press'] as const) {
      const layout = { ...layoutOf([[mark], [], [], [], [], [], [], []]), bleed: mmToPt(3) }
      const pdf = await write(layout, edition, new Map([[mark, picture]]))
      const image = valueIn(pdf.object(valueIn(pdf.pages[0]?.dictionary ?? '', 'Resources')), 'P1')
      for (const entry of ['/BitsPerComponent 1', '/ColorSpace /DeviceGray', '/Filter /FlateDecode'])
        expect(pdf.object(image)).toContain(entry)
    }
  })

  it('makes another file when it is another', async () => {
    const idOf = async (bytes: Uint8Array) => {
      const mark = markAt(10)
      const pdf = await write(layoutOf([[mark]]), 'screen', new Map([[mark, prepared(bytes, 'rgb')]]))
      return valueIn(pdf.trailer, 'ID')
    }
    expect(await idOf(await jpeg(40, 20))).not.toBe(await idOf(await jpeg(40, 24)))
  })

  it('leaves no trace in a file without any', async () => {
    const pdf = await write(layoutOf([[]]), 'screen', new Map())
    expect(pdf.bytes.includes('XObject')).toBe(false)
  })
})
