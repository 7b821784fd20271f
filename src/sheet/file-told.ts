/** What a job sheet tells of one file: all of it read from the bytes but the name, and the part it plays. */
import { sha256Of } from '../export/sha256.ts'
import type { Box, FileFacts, PageFacts } from '../preflight/facts.ts'
import { deviceOf, platesOf } from '../preflight/plates.ts'
import { type Mm, ptToMm } from '../units.ts'
import type { HandedOver } from './job-sheet.ts'

export interface FileTold {
  readonly name: string
  readonly edition: 'screen' | 'press'
  readonly role: string | null
  readonly standard: string
  readonly sha256: string
  readonly bytes: number
  readonly pages: number
  readonly trim: SizeTold | null
  readonly bleed: Mm | null
  /** Plates of all pages together; none of a file for screens. */
  readonly plates: readonly string[]
  /** Plates by page, and the pages printed in black alone: they cost less. */
  readonly inks: readonly (readonly string[])[]
  readonly blackOnly: readonly number[]
  readonly fonts: readonly string[]
  readonly pictures: readonly PictureTold[]
  readonly profile: ProfileTold | null
}

export interface SizeTold {
  readonly width: Mm
  readonly height: Mm
}

export interface PictureTold {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly colour: string
  readonly ppi: number
}

export interface ProfileTold {
  readonly name: string
  readonly identifier: string
  readonly sha256: string
}

export function tellFile({ name, edition, role, bytes, sha256, facts }: HandedOver): FileTold {
  const inks = edition === 'press' ? facts.pages.map(platesOf) : []
  const plates = [...new Set(inks.flat())].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const [first] = facts.pages
  const trim = first?.boxes.TrimBox ?? first?.boxes.MediaBox
  return {
    name,
    edition,
    role: role ?? null,
    standard: standardOf(facts),
    sha256: sha256 ?? sha256Of(bytes),
    bytes: bytes.length,
    pages: facts.pages.length,
    trim: trim === undefined ? null : sizeOf(trim),
    bleed: bleedOf(first),
    plates,
    inks,
    blackOnly: inks.flatMap((of, index) => (of.length === 1 && of[0] === 'Black' ? [index + 1] : [])),
    fonts: facts.fonts.map(font => font.name).sort(),
    pictures: facts.pages.flatMap(({ number, pictures }) =>
      pictures.map(({ width, height, colour, ppi }) => ({
        page: number,
        width,
        height,
        colour: deviceOf(colour),
        ppi: Math.floor(ppi),
      })),
    ),
    profile: profileOf(facts),
  }
}

/** The process inks come first. */
const order = (plate: string): number => {
  const at = ['Cyan', 'Magenta', 'Yellow', 'Black'].indexOf(plate)
  return at < 0 ? 4 : at
}

const millimetres = (length: number): Mm => Math.round(ptToMm(length) * 100) / 100

const sizeOf = (box: Box): SizeTold => ({
  width: millimetres(box[2] - box[0]),
  height: millimetres(box[3] - box[1]),
})

function bleedOf(page: PageFacts | undefined): Mm | null {
  const { TrimBox: trim, BleedBox: bleed } = page?.boxes ?? {}
  if (trim === undefined || bleed === undefined) return null
  const sides = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
  return millimetres(Math.min(...sides))
}

function profileOf({ intents: [intent] }: FileFacts): ProfileTold | null {
  if (intent?.profile === undefined) return null
  const { name, sha256 } = intent.profile
  return { name, identifier: intent.identifier ?? '', sha256 }
}

/** The standards a file says it keeps. */
export function standardOf({ xmp, info }: FileFacts): string {
  const said = (key: string): string | undefined => xmp?.properties.get(key)?.[0]
  const press = said('pdfxid:GTS_PDFXVersion') ?? info.get('GTS_PDFXVersion')?.value
  const parts = [
    press,
    said('pdfuaid:part') && `PDF/UA-${said('pdfuaid:part')}`,
    said('pdfaid:part') && `PDF/A-${said('pdfaid:part')}${(said('pdfaid:conformance') ?? '').toLowerCase()}`,
  ]
  return parts.filter(part => part).join(' + ')
}
