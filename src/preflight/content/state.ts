/** The graphics state of a content stream (ISO 32000-1, 8.4), as far as the rules ask. */
import type { Box, Colour } from '../facts.ts'
import { firstColour, gray, type Space } from '../reader/colour-spaces.ts'
import type { LoadedFont } from '../reader/fonts.ts'
import { identity, leastStretch, type Matrix, multiply } from '../reader/matrix.ts'

export interface Pen {
  readonly space: Space
  readonly colour: Colour
  readonly overprint: boolean
}

/** Values are replaced, never changed, so that a copy is as good as what it was taken from. */
export interface GraphicsState {
  ctm: Matrix
  fill: Pen
  stroke: Pen
  overprintMode: number
  lineWidth: number
  clip: Box
  font: LoadedFont | undefined
  size: number
  charSpace: number
  wordSpace: number
  /** Horizontal scaling, 1 for 100 percent. */
  scale: number
  leading: number
  rise: number
  renderMode: number
}

const firstPen: Pen = { space: gray, colour: firstColour(gray), overprint: false }

export const firstState = (ctm: Matrix, clip: Box): GraphicsState => ({
  ctm,
  fill: firstPen,
  stroke: firstPen,
  overprintMode: 0,
  lineWidth: 1,
  clip,
  font: undefined,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
})

/**
 * Where text stands (9.4.2), from BT to ET: the matrix that was set, and how far the line and the next glyph are from
 * its origin. Lines and glyphs only ever move by translations.
 */
export interface TextPlace {
  matrix: Matrix
  lineX: number
  lineY: number
  x: number
  y: number
}

export const firstPlace = (): TextPlace => ({ matrix: identity, lineX: 0, lineY: 0, x: 0, y: 0 })

/** The matrix of text and the one of the page as one, kept while neither changes, which is most of the time. */
export interface OnPage {
  readonly text: Matrix
  readonly ctm: Matrix
  readonly matrix: Matrix
  readonly least: number
}

export const onPageOf = (text: Matrix, ctm: Matrix): OnPage => {
  const matrix = multiply(text, ctm)
  return { text, ctm, matrix, least: leastStretch(matrix) }
}
