/**
 * The pictures of finished pages made ready for an edition: cropped, scaled down where they are finer than needed, in the
 * edition's colours, packed. The same files and settings give the same bytes.
 */
import { createHash } from 'node:crypto'
import { type Finding, found } from '../findings/finding.ts'
import type { Layout } from '../page.ts'
import type { PictureCache } from './cache.ts'
import { type ColourSpace, spaceOfProfile, srgb } from './colour-space.ts'
import { type ColourLink, convertSamples, linkSpaces } from './convert-colour.ts'
import { greatestInk } from './ink.ts'
import { openLibrary, type PictureLibrary } from './library.ts'
import { packJpeg } from './pack.ts'
import { packBits } from './pack-bits.ts'
import type { Picture } from './picture.ts'
import type { PictureMark, PreparedPicture, PreparedPictures } from './prepared.ts'
import { type PixelRequest, pixelsFor } from './request.ts'
import { placedPictures } from './resolution.ts'
import { readSamples, type Samples } from './samples.ts'

/** What pictures are prepared for. CMYK without a profile is taken for that of the press, on a screen too. */
export type PictureTarget = PressTarget | ScreenTarget

interface PressTarget {
  readonly edition: 'press'
  /** The profile of the press, an ICC profile of class `prtr` with tables in both directions. */
  readonly pressProfile: Uint8Array
  /** The greatest total of inks, in percent. */
  readonly totalInk: number
}

interface ScreenTarget {
  readonly edition: 'screen'
  /** Need not be known where no picture is in CMYK. */
  readonly pressProfile: Uint8Array | undefined
}

export interface Preparation {
  readonly pictures: PreparedPictures
  readonly findings: readonly Finding[]
}

/** Raised whenever the same file would come out otherwise than before. */
const conversion = 3

export async function preparePictures(
  layout: Pick<Layout, 'pages'>,
  target: PictureTarget,
  cache: PictureCache,
): Promise<Preparation> {
  const placed = placedPictures(layout)
  const pictures = new Map<PictureMark, PreparedPicture>()
  const findings: Finding[] = []
  if (placed.length === 0) return { pictures, findings }
  const sharp = await openLibrary()
  if (sharp === undefined) throw new Error('the library was there when the pictures were read')
  const made = new Map<string, PreparedPicture>()
  const spaces = openSpaces(target)
  for (const { mark, page } of placed) {
    const { picture } = mark
    const request = pixelsFor(mark, target.edition)
    const key = keyOf(picture, request, target, sharp)
    const known = made.get(key) ?? cache.get(key)
    const prepared = known ?? (await convert(sharp, picture, request, target, spaces))
    if (typeof prepared === 'string') {
      findings.push(found(prepared, { file: picture.file }, picture.where, page.folio))
      continue
    }
    if (known === undefined) cache.put(key, prepared)
    if (!made.has(key)) findings.push(...inkFindings(picture, prepared, target, page.folio))
    made.set(key, prepared)
    pictures.set(mark, prepared)
  }
  return { pictures, findings }
}

/** Everything the outcome hangs on, and nothing else: a screen asks for the press only where a picture is in its inks. */
function keyOf(
  picture: Picture,
  request: PixelRequest,
  target: PictureTarget,
  { versions }: PictureLibrary,
): string {
  const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
  const { edition, pressProfile } = target
  const totalInk = target.edition === 'press' ? target.totalInk : undefined
  const made = { conversion, library: [versions.sharp, versions.vips], edition, totalInk, request }
  const inks = edition === 'press' || picture.colour === 'cmyk' ? sha256(pressProfile ?? '') : undefined
  return sha256(JSON.stringify([made, sha256(picture.bytes), inks]))
}

/** What keeps a picture from being made ready: its samples cannot be read after all, or the profile of the press cannot. */
type PictureFault = 'picture-broken' | 'picture-without-profile'

async function convert(
  sharp: PictureLibrary,
  picture: Picture,
  { covers, size }: PixelRequest,
  target: PictureTarget,
  spaces: Spaces,
): Promise<PreparedPicture | PictureFault> {
  const read = await readSamples(sharp, picture, covers, size).catch(() => undefined)
  if (read === undefined) return 'picture-broken'
  const samples = intoEdition(read, picture, target, spaces)
  if (samples === undefined) return 'picture-without-profile'
  return {
    colour: samples.colour,
    ...size,
    covers,
    ...(picture.art === 'line'
      ? { bits: 1, bytes: packBits(samples) }
      : { bits: 8, bytes: await packJpeg(sharp, samples) }),
    samples: samples.colour === 'cmyk' ? 'inverted' : 'as-is',
    totalInk: samples.colour === 'cmyk' ? greatestInk(samples.bytes) : 0,
  }
}

/** Grey stays grey: on the press it is black alone. CMYK that was made for this press keeps its numbers. */
function intoEdition(
  samples: Samples,
  { profile }: Picture,
  { edition, pressProfile }: PictureTarget,
  spaces: Spaces,
): Samples | undefined {
  const { colour, bytes } = samples
  if (colour === 'grey') return samples
  const isOfPress =
    profile === undefined || (pressProfile !== undefined && Buffer.compare(profile, pressProfile) === 0)
  if (edition === 'screen' ? colour === 'rgb' && profile === undefined : colour === 'cmyk' && isOfPress)
    return samples
  const link = spaces.link(colour, profile)
  const to = edition === 'screen' ? 'rgb' : 'cmyk'
  return link && { ...samples, colour: to, bytes: convertSamples(bytes, link) }
}

/** The ways from the spaces of the pictures to that of the edition, each worked out when it is first gone. */
interface Spaces {
  /** Nothing when it leads through the profile of the press and that cannot be read. */
  link(colour: 'rgb' | 'cmyk', profile: Uint8Array | undefined): ColourLink | undefined
}

function openSpaces(target: PictureTarget): Spaces {
  const { edition, pressProfile } = target
  const links = new Map<string, ColourLink | undefined>()
  const opened = new Map<Uint8Array, ColourSpace | undefined>()
  const open = (profile: Uint8Array | undefined): ColourSpace | undefined => {
    if (profile === undefined) return undefined
    if (!opened.has(profile)) opened.set(profile, openSpace(profile))
    return opened.get(profile)
  }
  const make = (colour: 'rgb' | 'cmyk', profile: Uint8Array | undefined): ColourLink | undefined => {
    // A profile of the picture that cannot be read is as good as none.
    const own = profile && open(profile)
    const from = own ?? (colour === 'rgb' ? srgb : open(pressProfile))
    const to = edition === 'screen' ? srgb : open(pressProfile)
    if (from === undefined || to?.fromLab === undefined) return undefined
    return linkSpaces(from, to, target.edition === 'screen' ? undefined : { totalInk: target.totalInk })
  }
  return {
    link(colour, profile) {
      const key = profile === undefined ? colour : createHash('sha256').update(profile).digest('hex')
      if (!links.has(key)) links.set(key, make(colour, profile))
      return links.get(key)
    },
  }
}

function openSpace(profile: Uint8Array): ColourSpace | undefined {
  try {
    return spaceOfProfile(profile)
  } catch {
    return undefined
  }
}

/** Over the limit by so much is refused (print-shop table, row 11). */
const inkAllowance = 20

/** Only what the editor separated himself can have too much: what is converted here is held to the limit. */
function inkFindings(
  { file, where }: Picture,
  { totalInk }: PreparedPicture,
  target: PictureTarget,
  folio: number,
): readonly Finding[] {
  if (target.edition === 'screen' || totalInk <= target.totalInk) return []
  const limit = target.totalInk
  const problem = totalInk > limit + inkAllowance ? 'picture-too-much-ink' : 'picture-much-ink'
  return [found(problem, { file, ink: totalInk, limit }, where, folio)]
}
