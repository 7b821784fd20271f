/** Inks as colour operators (ISO 32000-1, 8.6.8): what an edition paints its marks with. */
import type { Ink, InkName, Layout, Mark } from '../page.ts'
import { pdfNumber } from './pdf-number.ts'

export type PaintedMark = Extract<Mark, { readonly ink: InkName }>

/** The colours of an edition. Equal operators are equal strings, so that a colour is set only where it changes. */
export interface Palette {
  /** Sets the colour of areas and glyphs, and all else of the graphics state that belongs to the ink. */
  fill(mark: PaintedMark): string
  /** Sets the colour of strokes, in the graphics state that `fill` has made. */
  stroke(mark: PaintedMark): string
}

/** Colours for screens. */
export function screenPalette(inks: Layout['inks']): Palette {
  const values = mapInks(name => rgb(inks[name]))
  return { fill: ({ ink }) => `${values[ink]} rg`, stroke: ({ ink }) => `${values[ink]} RG` }
}

/** A value for every ink, made once. */
export const mapInks = <Value>(make: (name: InkName) => Value): Readonly<Record<InkName, Value>> => ({
  text: make('text'),
  accent: make('accent'),
  numeral: make('numeral'),
  paper: make('paper'),
})

function rgb(ink: Ink): string {
  const value = Number.parseInt(ink.rgb.slice(1), 16)
  return [value >> 16, (value >> 8) & 0xff, value & 0xff].map(part => pdfNumber(part / 255)).join(' ')
}
