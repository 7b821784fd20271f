/** Whatever is wrong with a picture is a finding: nothing an editor may bring throws. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noCache } from '../../src/pictures/cache.ts'
import { preparePictures } from '../../src/pictures/prepare.ts'
import type { PictureMark } from '../../src/pictures/prepared.ts'
import { readPicture } from '../../src/pictures/read-picture.ts'
import { readDefaultProfile } from '../../src/press/profile.ts'
import { plainText } from '../../src/rich-text.ts'
import * as made from '../support/made-pictures.ts'
import { memoryFiles } from '../support/memory-files.ts'

const where = { file: 'issue.yaml', from: 0, to: 0 }
const pressProfile = readDefaultProfile().bytes
const p3 = made.halves(24, 16, made.red, made.blue).withIccProfile('p3')

const pictures = await Promise.all([
  p3.clone().jpeg().toBuffer(),
  p3.clone().png().toBuffer(),
  p3.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  made
    .cmykJpeg(24, 16, [9, 99, 199, 0])
    .then(bytes => made.withProfile(bytes, pressProfile.subarray(0, 120_000))),
])

/** Reads a file and, if it can be read, prepares it for both editions; gives what was found. */
async function use(bytes: Uint8Array): Promise<readonly string[]> {
  const base = { folder: '.', root: '.' }
  const read = await readPicture(memoryFiles({ a: bytes }), base, { written: plainText('a', where), where })
  if (!read.ok) return read.findings.map(({ problem }) => problem)
  const picture = read.value
  const crop = { x: 0, y: 0, width: picture.width, height: picture.height }
  const mark: PictureMark = { kind: 'picture', at: { x: 0, y: 0 }, size: crop, picture, crop, alt: '' }
  const pages = [{ index: 0, folio: 1, side: 'recto', kind: 'cover', marks: [mark] } as const]
  const done = await Promise.all(
    (['press', 'screen'] as const).map(edition =>
      preparePictures({ pages }, { edition, pressProfile, totalInk: 300 }, noCache),
    ),
  )
  return done.flatMap(({ findings }) => findings.map(({ problem }) => problem))
}

const known = new Set([
  'picture-broken',
  'picture-kind',
  'picture-huge',
  'picture-animated',
  'picture-much-ink',
  'picture-too-much-ink',
])

/** Without its signature a file is of no kind at all. */
const signature = 8

describe('a damaged picture', () => {
  it('is a finding or is used, and never a crash', async () => {
    const damages = fc.array(fc.tuple(fc.nat(999_999), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(pictures.length - 1), damages, fc.boolean(), async (which, spots, inHead) => {
        const bytes = Buffer.from(pictures[which] ?? Buffer.alloc(0))
        // Most of what can go wrong is said in the first kilobytes.
        const reach = inHead ? Math.min(bytes.length, 900) : bytes.length
        for (const [place, value] of spots)
          bytes[signature + Math.floor((place / 1_000_000) * (reach - signature))] = value
        for (const problem of await use(bytes)) expect(known).toContain(problem)
      }),
      { numRuns: 40 },
    )
  })
})
