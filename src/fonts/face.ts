/**
 * What composition and export may ask of one face (one font file, or one named face of a collection). The faces of
 * files are made by `open-face.ts`; tests bring a square face of their own.
 */
import type { Em, GlyphId } from '../units.ts'

export interface FaceGlyph {
  readonly id: GlyphId
  readonly advance: Em
}

/** Ink of a glyph relative to its origin: x to the right, y up. An empty glyph has all zeros. */
export interface InkBox {
  readonly left: Em
  readonly right: Em
  readonly bottom: Em
  readonly top: Em
}

/** One glyph of a shaped run; `from` and `to` are UTF-16 offsets of its cluster in the string shaped. */
export interface ShapedGlyph {
  readonly id: GlyphId
  readonly advance: Em
  /** Shift of the drawn glyph from its pen position. */
  readonly dx: Em
  readonly from: number
  readonly to: number
}

/**
 * `han`: script hani, language ZHS, ligatures of the dash on, kerning off (the dash is short otherwise);
 * `western`: script latn, kerning and ligatures on, quotes as narrow as letters; `half-width`: figures on half an em
 * where the face draws them so (`hwid`), kerning off.
 */
export type ShapingMode = 'han' | 'western' | 'half-width'

export interface Face {
  /** PostScript name; unique among the faces of a build. */
  readonly name: string
  /** The glyph of a code point by the character map alone, or undefined when the face has none. Cached. */
  glyph(codePoint: number): FaceGlyph | undefined
  /** Ink box of a glyph. Cached; reads the outline header only. */
  ink(id: GlyphId): InkBox
  /** Shapes a short run (a Latin word, a dash unit). Cached by string and mode. */
  shape(text: string, mode: ShapingMode): readonly ShapedGlyph[]
}

/** How a Western face is fitted to the Han it stands among. */
export interface LatinFit {
  /** Its size as a share of the type size. */
  readonly size: number
  /** How far it is raised above the common baseline, in em of the type size. */
  readonly rise: Em
}

/** The faces of one role: a character is taken from the first face of the list that has it. */
export interface FaceStack {
  /** For Han, full-width marks and everything not Western. */
  readonly han: readonly Face[]
  /** For Western runs. */
  readonly western: readonly Face[]
  /** Fit of the faces that serve Western runs alone; without it they are set as drawn, like those of `han` always. */
  readonly latin?: LatinFit
}

/** What a style may ask for. `page-design.md` names them by weight; an editor may replace any by a file of his own. */
export type Role =
  | 'text' // serif 400: body
  | 'textMedium' // serif 500: subtitles, contents entries
  | 'title' // serif 700: rank B titles, folios
  | 'display' // serif 900: nameplate, section names, rank A titles
  | 'note' // sans 400: source lines, notes, quotations
  | 'strong' // sans 500: bold text, running heads
  | 'heading' // sans 700: sub-headings, labels
  | 'citation' // 楷体, else serif 500: emphasis in the text

export type FontSet = Readonly<Record<Role, FaceStack>>
