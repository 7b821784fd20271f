/**
 * A finished line: glyphs at their final places. What composition hands to layout, and layout, unopened, to the
 * exporters by way of the page. Positions are relative to the left end of the measure and to the baseline.
 */
import type { Face } from '../fonts/face.ts'
import type { RichText } from '../rich-text.ts'
import type { Em, GlyphId, Pt } from '../units.ts'

/**
 * One glyph at its place. `from` and `to` are the offsets of the characters it stands for in the text of the
 * line, so that copied text is the written text; a glyph that stands for none (a hyphen the tool added) has
 * `from === to`.
 */
export interface PlacedGlyph {
  readonly id: GlyphId
  /** Where the glyph is drawn, from the left end of the measure. */
  readonly x: Pt
  readonly from: number
  readonly to: number
}

/** Glyphs of one face and size, drawn one after the other. Glyph id 0 is a character that no face has. */
export interface GlyphRun {
  readonly face: Face
  readonly size: Pt
  /** How far the glyphs stand above the baseline of the line. */
  readonly rise: Pt
  readonly glyphs: readonly PlacedGlyph[]
}

/**
 * An inline mark at its place on the line: a dot under a character, centred at `x`; a line (专名号) or wave (书名号甲式)
 * under a name; a reading above its base, from `x` on, the base beginning with character `over` of the text. `under` is what else stands between it and the text: a title that
 * holds a name has its wave below the line. `size` is the type size it belongs to, in which layout measures how far
 * below or above it stands.
 */
export type Decoration =
  | { readonly kind: 'dot'; readonly x: Pt; readonly under: 'text' | 'line' | 'low-wave'; readonly size: Pt }
  | { readonly kind: 'name'; readonly from: Pt; readonly to: Pt; readonly size: Pt }
  | {
      readonly kind: 'title'
      readonly from: Pt
      readonly to: Pt
      readonly under: 'text' | 'line'
      readonly size: Pt
    }
  | {
      readonly kind: 'ruby'
      readonly x: Pt
      readonly over: number
      readonly reading: Line
      readonly size: Pt
    }

/**
 * `natural`: last or ragged line, not adjusted; `squeezed` / `stretched`: justified, exactly flush;
 * `overfull`: wider than the measure, nothing helped.
 */
export type LineFit = 'natural' | 'squeezed' | 'stretched' | 'overfull'

export interface Line {
  readonly text: RichText
  /** The stretch of the text this line holds; the lines of a paragraph tile it. */
  readonly from: number
  readonly to: number
  readonly runs: readonly GlyphRun[]
  readonly decorations: readonly Decoration[]
  /** Left end of the ink area: the indent. */
  readonly start: Pt
  /** Right end, a closing mark counted at its trimmed width. On a flush line this is the measure. */
  readonly end: Pt
  readonly measure: Pt
  readonly fit: LineFit
  /** Extra space between neighbouring Han on this line. */
  readonly hanExtra: Em
  /** Largest extra space anywhere on this line: word space, gap, or between Han. */
  readonly widestExtra: Em
  /** Whether this is the paragraph's last line, or ends in a forced break. */
  readonly last: boolean
}
