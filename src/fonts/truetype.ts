/** Outlines of TrueType faces: records of the `glyf` table, found by way of `loca` and read one by one. */
import type { GlyphId } from '../units.ts'
import type { InkBox } from './face.ts'
import { type ByteRange, type FontFile, readRange } from './font-file.ts'
import { noInk, type Outlines } from './outlines.ts'
import { readTables, type Sfnt } from './sfnt.ts'
import { writeSubset } from './subset.ts'

export function trueTypeOutlines(sfnt: Sfnt): Outlines {
  const [head, loca] = readTables(sfnt, ['head', 'loca'])
  const unitsPerEm = head.getUint16(18)
  const record = recordFinder(sfnt, loca, head.getInt16(50) === 0 ? 'short' : 'long')
  return {
    ink: id => inkOf(sfnt.file, record(id), unitsPerEm),
    subset: glyphs => ({ format: 'truetype', bytes: writeSubset(sfnt, record, glyphs) }),
  }
}

/** Gives the bytes of the file that hold a glyph's outline; none for a glyph without ink or out of order. */
export type RecordFinder = (id: GlyphId) => ByteRange

function recordFinder(sfnt: Sfnt, loca: DataView, format: 'short' | 'long'): RecordFinder {
  const glyf = sfnt.tables.get('glyf') ?? { offset: 0, length: 0 }
  const size = format === 'short' ? 2 : 4
  const count = loca.byteLength / size - 1
  const offset = (id: number): number =>
    format === 'short' ? loca.getUint16(id * 2) * 2 : loca.getUint32(id * 4)
  return id => {
    const from = id < count ? offset(id) : 0
    const to = id < count ? offset(id + 1) : 0
    return { offset: glyf.offset + from, length: to > from && to <= glyf.length ? to - from : 0 }
  }
}

/** The head of a record is the count of contours and the box, left, bottom, right, top. */
function inkOf(file: FontFile, record: ByteRange, unitsPerEm: number): InkBox {
  if (record.length < 10) return noInk
  const head = readRange(file, record.offset, 10)
  const edge = (at: number): number => head.getInt16(at) / unitsPerEm
  return { left: edge(2), bottom: edge(4), right: edge(6), top: edge(8) }
}
