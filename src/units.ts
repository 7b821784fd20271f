/**
 * Lengths and the few identifiers that a bare number or string would lie about.
 *
 * Each unit is a flavoured number: plain arithmetic yields a number that may be assigned to any unit, but one
 * unit is never taken for another by mistake. `Mm` exists only in the design and the manifest, `Em` only up to
 * the setting of a line; everything on a page is `Pt`.
 */

interface Flavour<Name extends string> {
  readonly unit?: Name
}

/** DTP point, 1/72 inch. */
export type Pt = number & Flavour<'pt'>
/** Millimetre. */
export type Mm = number & Flavour<'mm'>
/** Fraction of a type size. */
export type Em = number & Flavour<'em'>
/** Index of a glyph in its own face. */
export type GlyphId = number & Flavour<'glyph'>
/** Printed page number, counted from the cover as 1. */
export type Folio = number & Flavour<'folio'>

export interface Point {
  readonly x: Pt
  readonly y: Pt
}

export interface Size {
  readonly width: Pt
  readonly height: Pt
}

export const mmToPt = (length: Mm): Pt => (length * 72) / 25.4

export const ptToMm = (length: Pt): Mm => (length * 25.4) / 72

/** Tolerance of every comparison of lengths; a thousandth of a point is far below what a press can show. */
const epsilon: Pt = 1e-3

/** Says whether `length` fits into `room`, blind to rounding. */
export const fits = (length: Pt, room: Pt): boolean => length <= room + epsilon
