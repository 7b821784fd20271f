/** Pictures as an edition takes them: in its colours, cropped, at the resolution it wants, packed. */
import type { Mark } from '../page.ts'
import type { Area, PictureColour } from './picture.ts'

export type PictureMark = Extract<Mark, { kind: 'picture' }>

export interface PreparedPicture {
  /** Press: grey or CMYK; screen: grey or RGB. */
  readonly colour: PictureColour
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** The part of the upright source it shows: whole pixels that hold the crop of the mark. */
  readonly covers: Area
  /** Of a sample: line art has one. */
  readonly bits: 1 | 8
  /** A baseline JPEG stream without profile and metadata; of line art, deflated rows. */
  readonly bytes: Uint8Array
  /** How the samples stand in the stream: `inverted` is Adobe's way with CMYK. */
  readonly samples: 'as-is' | 'inverted'
  /** The greatest total of inks of any pixel, in percent; 0 where there is no CMYK. */
  readonly totalInk: number
}

/** Marks that show the same part at the same size share one picture. */
export type PreparedPictures = ReadonlyMap<PictureMark, PreparedPicture>

export const nonePrepared: PreparedPictures = new Map()
