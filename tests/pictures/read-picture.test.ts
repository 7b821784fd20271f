import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Picture } from '../../src/pictures/picture.ts'
import { readPicture } from '../../src/pictures/read-picture.ts'
import { plainText } from '../../src/rich-text.ts'
import * as made from '../support/made-pictures.ts'
import { type MemoryFile, memoryFiles } from '../support/memory-files.ts'

const where = { file: 'issue.yaml', from: 20, to: 30 }

const read = (file: string, content?: MemoryFile) =>
  readPicture(
    memoryFiles(content === undefined ? { 'a/b': '' } : { [file]: content }),
    { folder: '.', root: '.' },
    { written: plainText(file, where), where },
  )

async function picture(file: string, content: Uint8Array): Promise<Picture> {
  const outcome = await read(file, content)
  if (!outcome.ok) throw new Error(outcome.findings.map(({ problem }) => problem).join())
  return outcome.value
}

async function faults(file: string, content?: MemoryFile): Promise<readonly string[]> {
  const outcome = await read(file, content)
  for (const finding of outcome.findings) expect(finding.where?.file).toBe('issue.yaml')
  return outcome.findings.map(({ problem, params }) =>
    `${outcome.ok ? 'used' : 'refused'} ${problem} ${Object.values(params).slice(1).join(' ')}`.trim(),
  )
}

describe('the head of a picture', () => {
  it('tells a JPEG by its bytes', async () => {
    const { format, width, height, colour, depth, alpha } = await picture('a.jpg', await made.jpeg(60, 40))
    expect([format, width, height, colour, depth, alpha]).toEqual(['jpeg', 60, 40, 'rgb', 8, 'opaque'])
  })

  it('tells grey and CMYK', async () => {
    const grey = await made.halves(8, 8, [9, 9, 9], [99, 99, 99]).toColourspace('b-w').png().toBuffer()
    expect((await picture('a.png', grey)).colour).toBe('grey')
    expect((await picture('a.jpg', await made.cmykJpeg(8, 8, [0, 255, 0, 0]))).colour).toBe('cmyk')
  })

  it('knows what 16 bits, a palette, interlacing and alpha are', async () => {
    const base = made.halves(20, 10, made.red, made.blue)
    const deep = await picture('a.png', await base.clone().toColourspace('rgb16').png().toBuffer())
    expect(deep.depth).toBe(16)
    const palette = await picture('a.png', await base.clone().png({ palette: true }).toBuffer())
    expect([palette.colour, palette.width]).toEqual(['rgb', 20])
    const interlaced = await picture('a.png', await base.clone().png({ progressive: true }).toBuffer())
    expect(interlaced.height).toBe(10)
    const alpha = await picture('a.png', await base.clone().ensureAlpha(0.5).png().toBuffer())
    expect(alpha.alpha).toBe('transparent')
    const named = made.withChunk(
      await base.clone().png().toBuffer(),
      'tRNS',
      Buffer.from([0, 200, 0, 30, 0, 40]),
    )
    expect((await picture('a.png', named)).alpha).toBe('transparent')
  })

  it('finds the profile of either format', async () => {
    const base = made.halves(20, 10, made.red, made.blue).withIccProfile('p3')
    const fromJpeg = (await picture('a.jpg', await base.clone().jpeg().toBuffer())).profile
    const fromPng = (await picture('a.png', await base.clone().png().toBuffer())).profile
    expect(fromJpeg?.length).toBeGreaterThan(300)
    expect(fromPng).toEqual(fromJpeg)
  })

  it('does not take a profile that speaks of another colour space', async () => {
    const { profile } = await picture(
      'a.jpg',
      await made.halves(20, 10, made.red, made.blue).withIccProfile('p3').jpeg().toBuffer(),
    )
    if (profile === undefined) throw new Error('no profile')
    const wrong = made.withProfile(await made.cmykJpeg(8, 8, [0, 0, 0, 99]), profile)
    expect((await picture('a.jpg', wrong)).profile).toBeUndefined()
  })

  it.each([5, 6, 7, 8])('stands a picture up that lies on its side (orientation %i)', async orientation => {
    const base = made.halves(60, 40, made.red, made.blue).withMetadata({ orientation })
    const lying = await picture('a.jpg', await base.clone().jpeg().toBuffer())
    expect([lying.orientation, lying.width, lying.height]).toEqual([orientation, 40, 60])
  })

  it('sees how light the edges are', async () => {
    const edged = (colour: made.Colour) => made.halves(30, 30, colour, colour).png().toBuffer()
    expect((await picture('a.png', await edged([252, 251, 249]))).edges).toBe('pale')
    expect((await picture('a.png', await edged([200, 200, 200]))).edges).toBe('dark')
    for (const cmyk of [made.cmykJpeg, made.plainCmykJpeg]) {
      expect((await picture('a.jpg', await cmyk(30, 30, [0, 0, 3, 0]))).edges).toBe('pale')
      expect((await picture('a.jpg', await cmyk(30, 30, [99, 99, 0, 99]))).edges).toBe('dark')
    }
  })
})

describe('a picture that cannot be used', () => {
  it('is missing, a folder, or not to be opened', async () => {
    expect(await faults('images/a.jpg')).toEqual(['refused picture-missing 150'])
    expect(await faults('a')).toEqual(['refused picture-is-folder 150'])
    expect(await faults('a.jpg', { kind: 'refused' })).toEqual(['refused picture-refused 150'])
  })

  it('lies outside the publication', async () => {
    expect(await faults('../a.jpg', 'x')).toEqual(['refused path-outside-root desk'])
  })

  it.each([
    [
      'WebP',
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: '#888' } })
          .webp()
          .toBuffer(),
    ],
    [
      'TIFF',
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: '#888' } })
          .tiff()
          .toBuffer(),
    ],
    [
      'GIF',
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: '#888' } })
          .gif()
          .toBuffer(),
    ],
    [
      'AVIF',
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: '#888' } })
          .avif()
          .toBuffer(),
    ],
    ['HEIC', async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    ['PDF', async () => Buffer.from('%PDF-1.7\n')],
  ] as const)('is a %s under another name', async (kind, bytes) => {
    expect(await faults('a.jpg', await bytes())).toEqual([`refused picture-kind ${kind}`])
  })

  it('is no picture at all', async () => {
    expect(await faults('a.jpg', '渡口今晚开航。')).toEqual(['refused picture-kind'])
    expect(await faults('a.jpg', '')).toEqual(['refused picture-broken'])
  })

  it('is cut off at any place', async () => {
    for (const bytes of [await made.jpeg(200, 200), await made.png(200, 200)])
      for (const share of [0.02, 0.3, 0.7, 0.95])
        expect(await faults('a', bytes.subarray(0, Math.floor(bytes.length * share)))).toEqual([
          'refused picture-broken',
        ])
  })

  it('is cut off and closed as if it were whole', async () => {
    const bytes = await made.jpeg(400, 400)
    const closed = Buffer.concat([bytes.subarray(0, bytes.length * 0.7), Buffer.from([0xff, 0xd9])])
    expect(await faults('a.jpg', closed)).toEqual(['refused picture-broken'])
  })

  it('is not one with something behind its end', async () => {
    const bytes = Buffer.concat([await made.jpeg(40, 40), Buffer.alloc(3000, 7)])
    expect(await faults('a.jpg', bytes)).toEqual([])
  })

  it('is damaged inside', async () => {
    const bytes = await made.png(200, 200)
    bytes.fill(0x55, bytes.indexOf('IDAT') + 30, bytes.indexOf('IDAT') + 60)
    expect(await faults('a.png', bytes)).toEqual(['refused picture-broken'])
  })

  it('is animated', async () => {
    expect(await faults('a.png', made.animated(await made.png(8, 8)))).toEqual(['refused picture-animated'])
  })

  it('would fill the memory', async () => {
    expect(await faults('a.png', made.bomb(60_000, 60_000))).toEqual(['refused picture-huge 60000 60000 100'])
  })
})

describe('a picture under a wrong name', () => {
  it('is used, and told', async () => {
    expect(await faults('a.jpg', await made.png(8, 8))).toEqual(['used picture-name PNG .jpg'])
    expect(await faults('a.PNG', await made.jpeg(8, 8))).toEqual(['used picture-name JPEG .PNG'])
  })

  it('is not one whose name has no ending or another spelling of it', async () => {
    expect(await faults('cover', await made.png(8, 8))).toEqual([])
    expect(await faults('a.JPEG', await made.jpeg(8, 8))).toEqual([])
  })
})
