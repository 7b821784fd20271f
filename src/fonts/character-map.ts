/**
 * From code points to glyphs by the `cmap` table (OpenType 1.9, “cmap”), formats 4 and 12, which every face that
 * has Unicode Han carries. Nothing is unpacked: a look-up is a binary search in the bytes.
 */
import type { GlyphId } from '../units.ts'

/** Gives the glyph of a code point, or 0 when the face has none. */
export type CharacterMap = (codePoint: number) => GlyphId

const windows = 3
const unicode = 0

/** Throws a RangeError when the table is cut short or has no whole Unicode map of format 4 or 12. */
export function readCharacterMap(table: DataView): CharacterMap {
  let segments: number | undefined
  for (let index = 0; index < table.getUint16(2); index++) {
    const record = 4 + index * 8
    const platform = table.getUint16(record)
    const encoding = table.getUint16(record + 2)
    const at = table.getUint32(record + 4)
    if (platform !== unicode && !(platform === windows && (encoding === 1 || encoding === 10))) continue
    const format = table.getUint16(at)
    if (format === 12 && at + 16 + table.getUint32(at + 12) * 12 <= table.byteLength)
      return codePoint => inGroups(table, at, codePoint)
    if (format === 4 && at + 16 + table.getUint16(at + 6) * 4 <= table.byteLength) segments = at
  }
  if (segments === undefined) throw new RangeError('no Unicode character map')
  const at = segments
  return codePoint => (codePoint > 0xffff ? 0 : inSegments(table, at, codePoint))
}

/** Format 12: groups of 12 bytes, first and last code point and the glyph of the first. */
function inGroups(table: DataView, at: number, codePoint: number): GlyphId {
  let low = 0
  let high = table.getUint32(at + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = at + 16 + middle * 12
    const first = table.getUint32(group)
    if (codePoint < first) high = middle - 1
    else if (codePoint > table.getUint32(group + 4)) low = middle + 1
    else return table.getUint32(group + 8) + codePoint - first
  }
  return 0
}

/** Format 4: four parallel arrays of segments; the glyph by a difference, or by way of an array behind them. */
function inSegments(table: DataView, at: number, codePoint: number): GlyphId {
  const doubled = table.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  let low = 0
  let high = doubled / 2 - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (table.getUint16(ends + middle * 2) < codePoint) low = middle + 1
    else high = middle
  }
  const start = table.getUint16(starts + low * 2)
  if (codePoint < start || codePoint > table.getUint16(ends + low * 2)) return 0
  const difference = table.getUint16(starts + doubled + low * 2)
  const rangeAt = starts + doubled * 2 + low * 2
  const range = table.getUint16(rangeAt)
  if (range === 0) return (codePoint + difference) & 0xffff
  const indexed = rangeAt + range + (codePoint - start) * 2
  const glyph = indexed + 2 <= table.byteLength ? table.getUint16(indexed) : 0
  return glyph === 0 ? 0 : (glyph + difference) & 0xffff
}
