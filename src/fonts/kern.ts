/** Kerning of Western runs by GPOS pair adjustment (OpenType 1.9, “GPOS”, lookup type 2), horizontal values only. */
import type { GlyphId } from '../units.ts'
import { classOf, coverageOf, type Lookup } from './lookups.ts'

export const positioningExtension = 9

/** What a pair adds to its first glyph, in font units. */
export interface Kern {
  readonly shift: number
  readonly advance: number
}

const none: Kern = { shift: 0, advance: 0 }

/** Sums what every lookup says of a pair; within a lookup the first subtable that knows the pair decides. */
export function kernPair(table: DataView, lookups: readonly Lookup[], left: GlyphId, right: GlyphId): Kern {
  let sum = none
  for (const lookup of lookups) {
    if (lookup.type !== 2) continue
    for (const subtable of lookup.subtables) {
      const record = findPair(table, subtable, left, right)
      if (record === undefined) continue
      const kern = readKern(table, record, table.getUint16(subtable + 4))
      sum = { shift: sum.shift + kern.shift, advance: sum.advance + kern.advance }
      break
    }
  }
  return sum
}

/** Offset of the value record of the pair's first glyph. */
function findPair(table: DataView, subtable: number, left: GlyphId, right: GlyphId): number | undefined {
  const covered = coverageOf(table, subtable + table.getUint16(subtable + 2), left)
  if (covered === -1) return undefined
  const firstSize = valueSize(table.getUint16(subtable + 4))
  const size = firstSize + valueSize(table.getUint16(subtable + 6))
  if (table.getUint16(subtable) === 1) {
    const set = subtable + table.getUint16(subtable + 10 + covered * 2)
    return findInSet(table, set, size + 2, right)
  }
  const leftClass = classOf(table, subtable + table.getUint16(subtable + 8), left)
  const rightClass = classOf(table, subtable + table.getUint16(subtable + 10), right)
  return subtable + 16 + (leftClass * table.getUint16(subtable + 14) + rightClass) * size
}

/** Pair sets are sorted by their second glyph. */
function findInSet(table: DataView, set: number, stride: number, right: GlyphId): number | undefined {
  let low = 0
  let high = table.getUint16(set) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = set + 2 + middle * stride
    const second = table.getUint16(at)
    if (second === right) return at + 2
    if (second < right) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

const xPlacement = 1
const yPlacement = 2
const xAdvance = 4

/** A value record holds one 16-bit field for every bit set in its format, lowest bit first. */
function valueSize(format: number): number {
  let size = 0
  for (let bits = format & 0xff; bits > 0; bits >>= 1) size += (bits & 1) * 2
  return size
}

function readKern(table: DataView, at: number, format: number): Kern {
  const shift = format & xPlacement ? table.getInt16(at) : 0
  const before = valueSize(format & (xPlacement | yPlacement))
  return { shift, advance: format & xAdvance ? table.getInt16(at + before) : 0 }
}
