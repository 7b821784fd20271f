/** What a PDF font descriptor says of a face (ISO 32000-1, 9.8), in thousandths of an em. */
import { readTables, type Sfnt } from './sfnt.ts'

export interface Descriptor {
  readonly box: readonly [left: number, bottom: number, right: number, top: number]
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  /** Degrees counter-clockwise from upright; negative leans to the right. */
  readonly italicAngle: number
  /** As OpenType counts it: 400 is regular, 500 medium. */
  readonly weight: number
  /** Width of an upright stem. */
  readonly stem: number
  readonly serif: boolean
  readonly fixedPitch: boolean
}

const regularWeight = 400
/** PANOSE: serif styles 2 to 10 of family 2, Latin text; 11 and above are sans serifs. */
const latinText = 2
const lastSerif = 10

export function readDescriptor(sfnt: Sfnt): Descriptor {
  const [head, hhea, os2, post] = readTables(sfnt, ['head', 'hhea', 'OS/2', 'post'])
  const unitsPerEm = head.getUint16(18)
  const scaled = (units: number): number => Math.round((units * 1000) / unitsPerEm)
  const weight = os2.byteLength > 6 ? os2.getUint16(4) : regularWeight
  const hasPanose = os2.byteLength > 42
  const hasCapHeight = os2.byteLength > 90 && os2.getUint16(0) >= 2
  return {
    box: [
      scaled(head.getInt16(36)),
      scaled(head.getInt16(38)),
      scaled(head.getInt16(40)),
      scaled(head.getInt16(42)),
    ],
    ascent: scaled(hhea.getInt16(4)),
    descent: scaled(hhea.getInt16(6)),
    capHeight: scaled(hasCapHeight ? os2.getInt16(88) : hhea.getInt16(4)),
    italicAngle: post.byteLength >= 8 ? post.getInt32(4) / 65536 : 0,
    weight,
    stem: stemOf(weight),
    serif: hasPanose && os2.getUint8(32) === latinText && isSerif(os2.getUint8(33)),
    fixedPitch: post.byteLength >= 16 && post.getUint32(12) !== 0,
  }
}

const isSerif = (style: number): boolean => style >= 2 && style <= lastSerif

/** No table holds the stem. Readers use it only to fake a missing font; the usual estimate grows with the weight. */
const stemOf = (weight: number): number => Math.round(10 + (220 * (weight - 50)) / 900)
