/** A picture as the stages pass it on: the file's bytes and what its head says of them. Nothing is decoded. */
import type { Span } from '../rich-text.ts'

/** What the samples of a picture mean. */
export type PictureColour = 'grey' | 'rgb' | 'cmyk'

/** How a picture is drawn: its edges are what matters, or its tones. */
export type Art = 'line' | 'tone'

/** What the head of a JPEG or PNG file says. */
export interface PictureHead {
  readonly format: 'jpeg' | 'png'
  /** Pixels as stored, before the orientation is applied. */
  readonly stored: { readonly width: number; readonly height: number }
  readonly colour: PictureColour
  /** How CMYK is kept: Adobe's programs invert it and say so by a segment of theirs, others do neither. */
  readonly inks: 'inverted' | 'as-is'
  /** Bits of a sample. */
  readonly depth: number
  /** `line`: line art (线条稿), every pixel black or white, one bit each. */
  readonly art: Art
  readonly alpha: 'opaque' | 'transparent'
  /** How the stored rows are to be turned, 1 to 8 (Exif 2.32, tag 0x0112); 1 stands upright. */
  readonly orientation: number
  /** The embedded ICC profile, when it is one and speaks of this colour. */
  readonly profile: Uint8Array | undefined
}

export interface Picture extends PictureHead {
  /** Path from the working folder. */
  readonly file: string
  /** Where the manifest names it. */
  readonly where: Span
  readonly bytes: Uint8Array
  /** Pixels of the picture standing upright. */
  readonly width: number
  readonly height: number
  /** Whether its edges are so light that they would not show on paper. */
  readonly edges: 'pale' | 'dark'
}

/** A part of a picture, in pixels from the top left corner of the upright picture; fractions are meant. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture that the manifest asks for, with what it says about it. */
export interface WantedPicture {
  readonly picture: Picture
  /** What the editor says is to be seen; undefined for the words that the place of the picture gives. */
  readonly alt: string | undefined
  /** Which part is kept when the picture is cropped. */
  readonly focus: Focus
}

export type Focus = 'centre' | 'top' | 'bottom' | 'left' | 'right'

/** The pictures of a number by the place in the manifest that names them, as `cover.image` and `books.0.cover`. */
export type Pictures = ReadonlyMap<string, WantedPicture>

export const noPictures: Pictures = new Map()
