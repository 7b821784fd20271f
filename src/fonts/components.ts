/** Composite glyphs: outlines that are put together from other glyphs (OpenType 1.9, “glyf”, composite description). */
import type { GlyphId } from '../units.ts'

export interface Outline {
  readonly id: GlyphId
  /** The record of the `glyf` table; empty for a glyph without ink. */
  readonly bytes: DataView
}

/** A component and where its glyph id stands in the record. */
export interface Component {
  readonly id: GlyphId
  readonly at: number
}

const wordArguments = 0x0001
const oneScale = 0x0008
const moreComponents = 0x0020
const twoScales = 0x0040
const matrix = 0x0080

const none: readonly Component[] = []

/** Lists the components of an outline; a simple outline has none. */
export function componentsOf({ bytes }: Outline): readonly Component[] {
  if (bytes.byteLength < 10 || bytes.getInt16(0) >= 0) return none
  const components: Component[] = []
  let at = 10
  let flags = moreComponents
  while (flags & moreComponents && at + 4 <= bytes.byteLength) {
    flags = bytes.getUint16(at)
    components.push({ id: bytes.getUint16(at + 2), at: at + 2 })
    const scales = flags & matrix ? 4 : flags & twoScales ? 2 : flags & oneScale ? 1 : 0
    at += 4 + (flags & wordArguments ? 4 : 2) + scales * 2
  }
  return components
}
