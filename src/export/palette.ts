/** Inks as colour operators (ISO 32000-1, 8.6.8). */
import type { Ink } from '../page.ts'
import { pdfNumber } from './pdf-number.ts'

/** `cmyk` for paper, `rgb` for screens. */
export type ColourSpace = 'cmyk' | 'rgb'

/** Sets the colour of areas and glyphs: black is `0 0 0 1 k`, the black plate alone. */
export const fillOperator = (ink: Ink, space: ColourSpace): string =>
  space === 'cmyk' ? `${cmyk(ink)} k` : `${rgb(ink)} rg`

/** Sets the colour of strokes. */
export const strokeOperator = (ink: Ink, space: ColourSpace): string =>
  space === 'cmyk' ? `${cmyk(ink)} K` : `${rgb(ink)} RG`

const cmyk = (ink: Ink): string => ink.cmyk.map(percent => pdfNumber(percent / 100)).join(' ')

function rgb(ink: Ink): string {
  const value = Number.parseInt(ink.rgb.slice(1), 16)
  return [value >> 16, (value >> 8) & 0xff, value & 0xff].map(part => pdfNumber(part / 255)).join(' ')
}
