import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFonts } from '../../src/fonts/font-set.ts'
import { isOpenFace, type OpenFace } from '../../src/fonts/open-face.ts'
import { smallAdvance, smallFont } from '../support/small-font.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'subset-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function openText(file: string | undefined): Promise<OpenFace> {
  const where = { file: 'publication.yaml', from: 0, to: 0 }
  const opened = await openFonts(
    file === undefined ? [] : [{ role: 'text', file, named: 'x', face: undefined, where }],
  )
  const face = opened.ok ? opened.value.text.han[0] : undefined
  if (face === undefined || !isOpenFace(face)) throw new Error('no face')
  return face
}

async function openSmall(outlines: 'truetype' | 'cff'): Promise<OpenFace> {
  const file = join(folder, `${outlines}.font`)
  writeFileSync(file, smallFont({ name: 'Small', outlines }))
  return openText(file)
}

const read = (bytes: Uint8Array): Font => create(Buffer.from(bytes)) as Font
const pathOf = (font: Font, glyph: number): string => font.getGlyph(glyph).path.toSVG()

describe('a TrueType subset', () => {
  it('holds the same outlines and advances, in the order asked for', async () => {
    const face = await openText(undefined)
    const whole = read(readFileSync(face.file))
    const text = '沿江镇的早市七点开门，摊主用 Wi-Fi 记账，共 2,048 笔。'
    const ids = [...text].map(character => face.glyph(character.codePointAt(0) ?? 0)?.id ?? 0)
    const part = read(face.subset(ids).bytes)
    for (const [index, id] of [0, ...ids].entries()) {
      expect(pathOf(part, index)).toBe(pathOf(whole, id))
      expect(part.getGlyph(index).advanceWidth).toBe(whole.getGlyph(id).advanceWidth)
    }
    expect(part.numGlyphs).toBe(ids.length + 1)
  })

  it('brings the components of a composite glyph along, behind the glyphs asked for', async () => {
    const face = await openSmall('truetype')
    const part = read(face.subset([2]).bytes)
    expect(part.numGlyphs).toBe(3)
    expect(pathOf(part, 1)).toBe(pathOf(read(readFileSync(face.file)), 2))
    expect(pathOf(part, 2)).toBe(pathOf(read(readFileSync(face.file)), 1))
  })

  it('uses a component that was asked for anyway', async () => {
    const part = read((await openSmall('truetype')).subset([1, 2]).bytes)
    expect(part.numGlyphs).toBe(3)
    expect(pathOf(part, 2).match(/M/g)).toHaveLength(2)
  })

  it('holds a glyph twice when it is asked for twice', async () => {
    const part = read((await openSmall('truetype')).subset([1, 1]).bytes)
    expect(part.numGlyphs).toBe(3)
    expect(pathOf(part, 2)).toBe(pathOf(part, 1))
    expect(pathOf(part, 1)).not.toBe('')
  })

  it('sums up to the number every TrueType file sums up to', async () => {
    const { bytes } = (await openText(undefined)).subset([1000, 2000, 3000])
    const view = new DataView(bytes.buffer)
    let sum = 0
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    expect(sum.toString(16)).toBe('b1b0afba')
  })

  it('is the same every time', async () => {
    const face = await openText(undefined)
    expect(face.subset([30, 40, 50])).toEqual(face.subset([30, 40, 50]))
  })
})

describe('a CFF subset', () => {
  it('is a bare CFF program with a slot for every glyph asked for', async () => {
    const { format, bytes } = (await openSmall('cff')).subset([2, 1, 2])
    expect(format).toBe('cff')
    expect([...bytes.subarray(0, 2)]).toEqual([1, 0])
    const face = read(Buffer.from(rewrap(bytes)))
    expect([1, 2, 3].map(glyph => pathOf(face, glyph).match(/M/g)?.length)).toEqual([2, 1, 2])
  })

  /** Puts the program back into a font file, with the other tables of the small font. */
  function rewrap(program: Uint8Array): Uint8Array {
    const file = smallFont({ name: 'Small', outlines: 'cff' })
    const wrapped = Buffer.concat([file, program])
    wrapped.writeUInt32BE(file.length, 12 + 8)
    wrapped.writeUInt32BE(program.length, 12 + 12)
    return wrapped
  }

  it('keeps the advances of its face', async () => {
    expect((await openSmall('cff')).advance(2)).toBe(smallAdvance / 1000)
  })
})
