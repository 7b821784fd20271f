/**
 * The page as numbers the layout works with: trim, type area on either side, and the grid of lines. Made once from
 * the theme; everything in points, origin at the top left corner of the trim.
 */
import type { Theme } from '../design/theme.ts'
import type { Pt, Size } from '../units.ts'

export interface Frame {
  readonly trim: Size
  readonly bleed: Pt
  /** Left edge of the type area. */
  readonly left: { readonly recto: Pt; readonly verso: Pt }
  /** Top of the type area. */
  readonly top: Pt
  readonly em: Pt
  /** One line pitch. */
  readonly step: Pt
  /** Lines of a page. */
  readonly lines: number
  /** From the top of a line's pitch to its baseline, for body text and all that shares its grid. */
  readonly baseline: Pt
}

/**
 * From the top of a box to the baseline of type centred in it: the em box, 0.88 above and 0.12 below the baseline
 * for Chinese faces, stands in the middle; the metrics of the font are not asked.
 */
export const baselineIn = (box: Pt, size: Pt): Pt => box / 2 + 0.38 * size

const rest = (room: Pt, own: Pt | 'rest', other: Pt | 'rest'): Pt => {
  if (own !== 'rest') return own
  return other === 'rest' ? room / 2 : room - other
}

export function frameOf(theme: Theme): Frame {
  const { page, body, measure, margin } = theme
  const across = page.size.width - measure.full
  const down = page.size.height - body.lines * body.pitch
  return {
    trim: page.size,
    bleed: page.bleed,
    left: {
      recto: rest(across, margin.inner, margin.outer),
      verso: rest(across, margin.outer, margin.inner),
    },
    top: rest(down, margin.top, margin.bottom),
    em: body.size,
    step: body.pitch,
    lines: body.lines,
    baseline: baselineIn(body.pitch, body.size),
  }
}
