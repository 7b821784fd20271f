import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { messageOf } from '../../src/findings/wording.ts'
import type { Page } from '../../src/page.ts'
import { diskCache, noCache, type PictureCache } from '../../src/pictures/cache.ts'
import { cacheFolder } from '../../src/pictures/cache-folder.ts'
import type { Area } from '../../src/pictures/picture.ts'
import { preparePictures } from '../../src/pictures/prepare.ts'
import type { PictureMark, PreparedPicture } from '../../src/pictures/prepared.ts'
import { readPicture } from '../../src/pictures/read-picture.ts'
import { resolutionFindings } from '../../src/pictures/resolution.ts'
import { readDefaultProfile } from '../../src/press/profile.ts'
import { plainText } from '../../src/rich-text.ts'
import * as made from '../support/made-pictures.ts'
import { memoryFiles } from '../support/memory-files.ts'

const where = { file: 'issue.yaml', from: 0, to: 0 }
const pressProfile = readDefaultProfile().bytes

async function markOf(bytes: Uint8Array, ppi: number, crop?: Area): Promise<PictureMark> {
  const base = { folder: '.', root: '.' }
  const read = await readPicture(memoryFiles({ a: bytes }), base, { written: plainText('a', where), where })
  if (!read.ok) throw new Error(read.findings.map(({ problem }) => problem).join())
  const picture = read.value
  const area = crop ?? { x: 0, y: 0, width: picture.width, height: picture.height }
  const size = { width: (72 * area.width) / ppi, height: (72 * area.height) / ppi }
  return { kind: 'picture', at: { x: 0, y: 0 }, size, picture, crop: area, alt: '' }
}

const pagesOf = (...marks: readonly PictureMark[]): { readonly pages: readonly Page[] } => ({
  pages: [{ index: 0, folio: 1, side: 'recto', kind: 'cover', marks }],
})

const targets = {
  press: { edition: 'press', pressProfile, totalInk: 300 },
  screen: { edition: 'screen', pressProfile, totalInk: 300 },
} as const

async function prepare(
  mark: PictureMark,
  edition: 'press' | 'screen',
  cache: PictureCache = noCache,
): Promise<PreparedPicture & { readonly told: readonly string[] }> {
  const { pictures, findings } = await preparePictures(pagesOf(mark), targets[edition], cache)
  const picture = pictures.get(mark)
  if (picture === undefined) throw new Error('nothing was prepared')
  return { ...picture, told: findings.map(({ problem, params }) => `${problem} ${params.ink}`) }
}

/** The samples a reader of the file gets, ink 255, at a pixel. */
async function sampleAt(
  { bytes, colour, width }: PreparedPicture,
  x: number,
  y: number,
): Promise<readonly number[]> {
  const space = { grey: 'b-w', rgb: 'srgb', cmyk: 'cmyk' }[colour]
  let opened = sharp(bytes, { ignoreIcc: true }).toColourspace(space)
  if (colour === 'cmyk') opened = opened.pipelineColourspace('cmyk')
  const { data, info } = await opened.raw().toBuffer({ resolveWithObject: true })
  const at = (y * width + x) * info.channels
  return [...data.subarray(at, at + info.channels)]
}

function expectNear(got: readonly number[], wanted: readonly number[], off = 3): void {
  expect(got.length).toBe(wanted.length)
  for (const [channel, value] of wanted.entries())
    expect(Math.abs((got[channel] ?? 0) - value), `${got}`).toBeLessThanOrEqual(off)
}

/** `made.red` by LittleCMS. */
const redInPress = [0, 245, 210, 42]

describe('an RGB picture', () => {
  it('goes to the press in CMYK, 4:4:4, inverted as Adobe has it, without profile', async () => {
    const picture = await prepare(await markOf(await made.png(64, 32), 300), 'press')
    const { channels, space, chromaSubsampling, hasProfile, exif } = await sharp(picture.bytes).metadata()
    expect([channels, space, chromaSubsampling, hasProfile, exif]).toEqual([
      4,
      'cmyk',
      '4:4:4:4',
      false,
      undefined,
    ])
    expect([picture.colour, picture.samples]).toEqual(['cmyk', 'inverted'])
    expect(picture.bytes.includes(0xee)).toBe(true)
    expectNear(await sampleAt(picture, 8, 16), redInPress)
  })

  it('stays what it is on a screen', async () => {
    const picture = await prepare(await markOf(await made.png(64, 32), 200), 'screen')
    expect([picture.colour, picture.samples]).toEqual(['rgb', 'as-is'])
    expectNear(await sampleAt(picture, 8, 16), made.red)
  })

  it('is read by its own profile', async () => {
    const file = await made.halves(64, 32, made.red, made.blue).withIccProfile('p3').png().toBuffer()
    const mark = await markOf(file, 200)
    expect(mark.picture.profile).toBeDefined()
    // What sharp wrote for P3 is the same colour in sRGB.
    expectNear(await sampleAt(await prepare(mark, 'screen'), 8, 16), made.red, 4)
  })

  it('of grey alone becomes grey', async () => {
    const file = await made.halves(64, 32, [40, 40, 40], [250, 250, 250]).png().toBuffer()
    for (const edition of ['press', 'screen'] as const) {
      const picture = await prepare(await markOf(file, 200), edition)
      expect(picture.colour).toBe('grey')
      expectNear(await sampleAt(picture, 8, 16), [40])
    }
  })
})

describe('a picture in CMYK', () => {
  const magenta = [0, 255, 0, 0]

  it.each([
    ['inverted with the mark of Adobe', made.cmykJpeg],
    ['as it is without it', made.plainCmykJpeg],
  ])('kept %s keeps its inks on the press', async (_, file) => {
    const picture = await prepare(await markOf(await file(32, 32, magenta), 300), 'press')
    expect([picture.colour, picture.totalInk, picture.told]).toEqual(['cmyk', 100, []])
    expectNear(await sampleAt(picture, 16, 16), magenta, 1)
  })

  it('is shown in sRGB on a screen', async () => {
    const picture = await prepare(await markOf(await made.cmykJpeg(32, 32, magenta), 200), 'screen')
    expect(picture.colour).toBe('rgb')
    expectNear(await sampleAt(picture, 16, 16), [230, 0, 126])
  })

  it('with the profile of the press passes as it is', async () => {
    const file = made.withProfile(await made.cmykJpeg(32, 32, [0, 0, 0, 255]), pressProfile)
    const mark = await markOf(file, 300)
    expect(mark.picture.profile?.length).toBe(pressProfile.length)
    expectNear(await sampleAt(await prepare(mark, 'press'), 16, 16), [0, 0, 0, 255], 1)
  })

  it('with another profile is separated anew', async () => {
    const other = Buffer.from(pressProfile)
    // Another copyright line makes it another profile, with the same tables.
    other.write('copy', other.indexOf('free of'), 'latin1')
    const file = made.withProfile(await made.cmykJpeg(32, 32, [0, 0, 0, 255]), other)
    const sample = await sampleAt(await prepare(await markOf(file, 300), 'press'), 16, 16)
    expect(sample[0]).toBeGreaterThan(60)
  })

  it.each([
    [[204, 204, 204, 153], 300, []],
    [[255, 230, 204, 102], 310, ['picture-much-ink 310']],
    [[255, 255, 255, 128], 350, ['picture-too-much-ink 350']],
  ])('of %j lays %i per cent of ink', async (inks, ink, told) => {
    const picture = await prepare(await markOf(await made.cmykJpeg(32, 32, inks), 300), 'press')
    expect([picture.totalInk, picture.told]).toEqual([ink, told])
    expect((await prepare(await markOf(await made.cmykJpeg(32, 32, inks), 300), 'screen')).told).toEqual([])
  })
})

describe('a press profile that cannot be read', () => {
  const damaged = Buffer.from(pressProfile)
  damaged.fill(0xff, 132, 400)
  const target = { edition: 'press', pressProfile: damaged, totalInk: 300 } as const

  it('is told where a picture needs it', async () => {
    const mark = await markOf(await made.png(8, 8), 300)
    const { pictures, findings } = await preparePictures(pagesOf(mark), target, noCache)
    expect(pictures.size).toBe(0)
    expect(findings.map(({ problem }) => problem)).toEqual(['picture-without-profile'])
  })

  it('is not needed for grey and for CMYK of its own', async () => {
    const mark = await markOf(await made.cmykJpeg(8, 8, [0, 0, 0, 200]), 300)
    expect((await preparePictures(pagesOf(mark), target, noCache)).findings).toEqual([])
  })
})

describe('what is special in a PNG', () => {
  const base = () => made.halves(64, 32, made.red, made.blue)

  it('transparent parts show the paper', async () => {
    const file = await base().ensureAlpha(0).png().toBuffer()
    expectNear(await sampleAt(await prepare(await markOf(file, 300), 'press'), 8, 8), [255], 0)
    const half = await base().ensureAlpha(0.5).png().toBuffer()
    expectNear(await sampleAt(await prepare(await markOf(half, 200), 'screen'), 8, 8), [228, 143, 148], 4)
  })

  it.each([
    ['16 bits', () => base().toColourspace('rgb16').png()],
    ['a palette', () => base().png({ palette: true })],
    ['interlacing', () => base().png({ progressive: true })],
  ])('%s come out as 8 bits of colour', async (_, file) => {
    const picture = await prepare(await markOf(await file().toBuffer(), 200), 'screen')
    expectNear(await sampleAt(picture, 8, 16), made.red)
    expectNear(await sampleAt(picture, 56, 16), made.blue)
  })

  it.each([
    ['8', () => base().toColourspace('b-w').png()],
    ['16', () => base().toColourspace('grey16').png()],
    ['8 with alpha', () => base().toColourspace('b-w').ensureAlpha(1).png()],
  ])('grey of %s bits stays one channel on the press', async (_, file) => {
    const mark = await markOf(await file().toBuffer(), 300)
    expect(mark.picture.colour).toBe('grey')
    const picture = await prepare(mark, 'press')
    expect([picture.colour, picture.samples, picture.totalInk]).toEqual(['grey', 'as-is', 0])
    const [sample = 0] = await sampleAt(picture, 8, 16)
    expect(sample).toBeGreaterThan(60)
    expect(sample).toBeLessThan(110)
  })
})

/** Red above and blue on the left below, so that every turn shows. */
async function corners(orientation: number): Promise<Buffer> {
  const samples = new Uint8Array(64 * 32 * 3).fill(255)
  for (let y = 0; y < 32; y++)
    for (let x = 0; x < 64; x++)
      if (y < 16) samples.set(made.red, (y * 64 + x) * 3)
      else if (x < 32) samples.set(made.blue, (y * 64 + x) * 3)
  const upright = sharp(samples, { raw: { width: 64, height: 32, channels: 3 } })
  // Stored the other way round of what the orientation asks for.
  const undo: Readonly<Record<number, (picture: Sharp) => Sharp>> = {
    1: picture => picture,
    2: picture => picture.flop(),
    3: picture => picture.rotate(180),
    4: picture => picture.flip(),
    6: picture => picture.rotate(270),
    8: picture => picture.rotate(90),
  }
  const stored = undo[orientation]?.(upright) ?? upright
  const plain = sharp(await stored.png().toBuffer())
  return plain.withMetadata({ orientation }).png().toBuffer()
}

describe('a picture that a camera held otherwise', () => {
  it.each([1, 2, 3, 4, 6, 8])('stands upright (orientation %i)', async orientation => {
    const mark = await markOf(await corners(orientation), 200)
    expect([mark.picture.orientation, mark.picture.width]).toEqual([orientation, 64])
    const picture = await prepare(mark, 'screen')
    expectNear(await sampleAt(picture, 50, 4), made.red)
    expectNear(await sampleAt(picture, 10, 28), made.blue)
    expectNear(await sampleAt(picture, 50, 28), [255, 255, 255])
  })

  it('is cropped as it stands', async () => {
    const crop = { x: 40.5, y: 18, width: 20, height: 10 }
    for (const orientation of [1, 3, 6, 8]) {
      const picture = await prepare(await markOf(await corners(orientation), 200, crop), 'screen')
      expect(picture.covers).toEqual({ x: 40, y: 18, width: 21, height: 10 })
      expectNear(await sampleAt(picture, 10, 5), [255])
    }
  })
})

describe('line art', () => {
  /** Lines of all slopes, and no pattern that a wrong row length would hide. */
  const drawn = (x: number, y: number): boolean => (x * x + 3 * y) % 7 < 3
  const [width, height] = [37, 29]
  const black = [0, 0, 0]
  const white = [255, 255, 255]

  /** The rows as they stand in the file: `#` is ink. */
  const rowsOf = ({ bytes, width, height }: PreparedPicture): readonly string[] => {
    const packed = inflateSync(bytes)
    const rowLength = Math.ceil(width / 8)
    expect(packed.length).toBe(rowLength * height)
    return Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) =>
        ((packed[y * rowLength + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? '.' : '#',
      ).join(''),
    )
  }

  it.each([
    ['grey', { type: 0 }, '.', '#'],
    ['a palette of white and black', { type: 3, palette: [...white, ...black] }, '#', '.'],
    ['black on nothing', { type: 3, palette: [...white, ...black], alphas: [0] }, '#', '.'],
  ] as const)('in %s keeps every bit, on the press and on screens', async (_, kind, one, zero) => {
    const mark = await markOf(made.bitPng(width, height, drawn, kind), 1200)
    expect([mark.picture.art, mark.picture.colour]).toEqual(['line', 'grey'])
    for (const edition of ['press', 'screen'] as const) {
      const picture = await prepare(mark, edition)
      expect(picture).toMatchObject({ bits: 1, colour: 'grey', width, height, samples: 'as-is' })
      const wanted = Array.from({ length: height }, (_, y) =>
        Array.from({ length: width }, (_, x) => (drawn(x, y) ? one : zero)).join(''),
      )
      expect(rowsOf(picture)).toEqual(wanted)
    }
  })

  it('is cropped to the pixel', async () => {
    const crop = { x: 11, y: 5, width: 13, height: 9 }
    const picture = await prepare(await markOf(made.bitPng(width, height, drawn), 1200, crop), 'press')
    expect(rowsOf(picture)[2]).toBe(
      Array.from({ length: 13 }, (_, x) => (drawn(x + 11, 7) ? '.' : '#')).join(''),
    )
  })

  it('finer than the plate comes down to it in single bits', async () => {
    const picture = await prepare(
      await markOf(
        made.bitPng(480, 240, x => x >= 240),
        2400,
      ),
      'press',
    )
    expect(picture).toMatchObject({ bits: 1, width: 240, height: 120 })
    expect(rowsOf(picture)[60]).toBe('#'.repeat(120) + '.'.repeat(120))
  })

  it.each([
    ['two greys', { type: 3, palette: [...black, 200, 200, 200] }],
    ['a colour', { type: 3, palette: [...white, 0, 0, 160] }],
    ['half a shadow', { type: 3, palette: [...white, ...black], alphas: [255, 128] }],
  ] as const)('is no picture of %s', async (_, kind) => {
    const mark = await markOf(made.bitPng(width, height, drawn, kind), 300)
    expect(mark.picture.art).toBe('tone')
    expect((await prepare(mark, 'press')).bits).toBe(8)
  })

  it.each([
    [590, ['picture-too-coarse line 600']],
    [600, ['picture-coarse line 1200']],
    [1190, ['picture-coarse line 1200']],
    [1200, []],
  ])('of %i ppi is told on the press as %j', async (ppi, told) => {
    const pages = pagesOf(await markOf(made.bitPng(600, 600, drawn), ppi))
    const findings = resolutionFindings(pages, ['press'])
    expect(findings.map(({ problem, params }) => `${problem} ${params.art} ${params.least}`)).toEqual(told)
    for (const finding of findings) expect(messageOf(finding, 'zh')).toMatch(/^线条图“a”印出来/)
    expect(resolutionFindings(pages, ['screen'])).toEqual([])
  })
})

describe('the resolution', () => {
  const told = async (ppi: number, ...editions: readonly ('press' | 'screen')[]) =>
    resolutionFindings(pagesOf(await markOf(await made.png(90, 60), ppi)), editions).map(
      ({ problem, params }) => `${problem} ${params.ppi} ${params.width}x${params.height}`,
    )

  it('is refused under 200 and told under 300 on the press', async () => {
    expect(await told(90, 'press')).toEqual(['picture-too-coarse 90 300x200'])
    expect(await told(199, 'press', 'screen')).toEqual(['picture-too-coarse 199 136x91'])
    expect(await told(240, 'press')).toEqual(['picture-coarse 240 113x75'])
    expect(await told(300, 'press')).toEqual([])
  })

  it('is told and never refused on a screen', async () => {
    expect(await told(90, 'screen')).toEqual(['picture-coarse-on-screen 90 300x200'])
    expect(await told(160, 'screen')).toEqual([])
  })

  it('is brought down where it is finer than can be printed', async () => {
    const widthAt = async (ppi: number, edition: 'press' | 'screen') =>
      (await prepare(await markOf(await made.png(120, 60), ppi), edition)).width
    expect(await widthAt(450, 'press')).toBe(120)
    expect(await widthAt(600, 'press')).toBe(60)
    expect(await widthAt(400, 'screen')).toBe(60)
  })
})

describe('prepared pictures', () => {
  it('are the same twice, and shared by marks that show the same', async () => {
    const mark = await markOf(await made.jpeg(64, 32), 300)
    const again = { ...mark, at: { x: 9, y: 9 } }
    const { pictures } = await preparePictures(pagesOf(mark, again), targets.press, noCache)
    expect(pictures.get(mark)).toBe(pictures.get(again))
    const second = await prepare(mark, 'press')
    expect(Buffer.compare(second.bytes, pictures.get(mark)?.bytes ?? Buffer.alloc(0))).toBe(0)
  })

  it('are kept, taken again, and made anew when what was kept is damaged', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'issue-cache-')), 'deep', 'er')
    const cache = diskCache(folder)
    const mark = await markOf(await made.jpeg(64, 32), 300)
    const first = await prepare(mark, 'press', cache)
    const names = readdirSync(folder)
    expect(names).toHaveLength(1)
    const file = join(folder, names[0] ?? '')
    expect(await prepare(mark, 'press', cache)).toEqual({ ...first, bytes: Buffer.from(first.bytes) })

    const kept = readFileSync(file)
    kept[kept.length - 9] = (kept[kept.length - 9] ?? 0) ^ 1
    writeFileSync(file, kept)
    const mended = await prepare(mark, 'press', cache)
    expect(Buffer.compare(mended.bytes, first.bytes)).toBe(0)
    await prepare(mark, 'screen', cache)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('need no cache that can be written', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'issue-cache-')), 'taken')
    writeFileSync(file, '')
    const picture = await prepare(
      await markOf(await made.jpeg(64, 32), 300),
      'press',
      diskCache(join(file, 'in')),
    )
    expect(picture.width).toBe(64)
    expect(existsSync(join(file, 'in'))).toBe(false)
  })

  it('lie where the system keeps caches', () => {
    const none = { xdgCacheHome: undefined, localAppData: undefined, home: '/home/lu' }
    expect(cacheFolder({ ...none, platform: 'linux' })).toBe('/home/lu/.cache/issue/pictures')
    expect(cacheFolder({ ...none, platform: 'darwin' })).toBe('/home/lu/Library/Caches/issue/pictures')
    expect(cacheFolder({ ...none, platform: 'linux', xdgCacheHome: '/c' })).toBe('/c/issue/pictures')
    expect(cacheFolder({ ...none, platform: 'linux', xdgCacheHome: 'c' })).toBe(
      '/home/lu/.cache/issue/pictures',
    )
  })
})
