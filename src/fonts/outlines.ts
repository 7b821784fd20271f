/**
 * What a face must offer beyond composition: the ink of a glyph, and a font program of some glyphs for embedding.
 * There are two makes, TrueType (`truetype.ts`) and CFF (`cff.ts`).
 */
import type { GlyphId } from '../units.ts'
import type { InkBox } from './face.ts'

/**
 * A font program whose glyph 0 is .notdef and whose glyph n + 1 is the nth of the glyphs asked for; a glyph asked
 * for twice is there twice.
 */
export interface FontProgram {
  readonly format: 'truetype' | 'cff'
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Outlines {
  /** In em. */
  ink(id: GlyphId): InkBox
  subset(glyphs: readonly GlyphId[]): FontProgram
}

export const noInk: InkBox = { left: 0, right: 0, bottom: 0, top: 0 }
