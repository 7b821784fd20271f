/**
 * Writes a TrueType program of some glyphs of a face (ISO 32000-1, 9.9: the tables a PDF reader needs and no more).
 * Outlines are copied as they stand; decoding and encoding them again, as general subsetters do, costs ten times
 * as much and changes nothing.
 */
import type { GlyphId } from '../units.ts'
import { componentsOf, type Outline } from './components.ts'
import { bytesOf, type FontFile } from './font-file.ts'
import { readTables, type Sfnt } from './sfnt.ts'
import type { RecordFinder } from './truetype.ts'

export function writeSubset(
  sfnt: Sfnt,
  record: RecordFinder,
  glyphs: readonly GlyphId[],
): Uint8Array<ArrayBuffer> {
  const outlines = collectOutlines(sfnt.file, record, [0, ...glyphs])
  const [head, hhea, hmtx, maxp, cvt, fpgm, prep] = readTables(sfnt, [
    'head',
    'hhea',
    'hmtx',
    'maxp',
    'cvt ',
    'fpgm',
    'prep',
  ])
  const longMetrics = hhea.getUint16(34)
  const { glyf, loca } = joinOutlines(outlines)
  const metrics = copyMetrics(hmtx, longMetrics, outlines)
  head.setUint32(8, 0)
  head.setInt16(50, 1)
  hhea.setUint16(34, outlines.length)
  maxp.setUint16(4, outlines.length)
  const tables = { 'cvt ': cvt, fpgm, glyf, head, hhea, hmtx: metrics, loca, maxp, prep }
  return joinTables(Object.entries(tables).filter(([, table]) => table.byteLength > 0))
}

/** Reads the outlines of `glyphs` and then of the components they are built of, which stand behind them. */
function collectOutlines(
  file: FontFile,
  record: RecordFinder,
  glyphs: readonly GlyphId[],
): readonly Outline[] {
  const slots = new Map<GlyphId, number>()
  const outlines: Outline[] = []
  let wanted = glyphs
  while (wanted.length > 0) {
    const missing: GlyphId[] = []
    const views = file.read(wanted.map(record))
    wanted.forEach((id, index) => {
      const outline = { id, bytes: views[index] ?? new DataView(new ArrayBuffer(0)) }
      if (!slots.has(id)) slots.set(id, outlines.length)
      outlines.push(outline)
    })
    for (const outline of outlines.slice(-wanted.length))
      for (const { id } of componentsOf(outline))
        if (!slots.has(id) && !missing.includes(id)) missing.push(id)
    wanted = missing
  }
  for (const outline of outlines)
    for (const { id, at } of componentsOf(outline)) outline.bytes.setUint16(at, slots.get(id) ?? 0)
  return outlines
}

function joinOutlines(outlines: readonly Outline[]): { readonly glyf: DataView; readonly loca: DataView } {
  const padded = (outline: Outline): number => align(outline.bytes.byteLength)
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline), 0))
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  let at = 0
  outlines.forEach((outline, slot) => {
    glyf.set(bytesOf(outline.bytes), at)
    at += padded(outline)
    loca.setUint32((slot + 1) * 4, at)
  })
  return { glyf: new DataView(glyf.buffer), loca }
}

/**
 * Every slot gets a full record. In the face, glyphs past the last full one share its advance, and the list of their
 * bearings may be cut short.
 */
function copyMetrics(hmtx: DataView, longMetrics: number, outlines: readonly Outline[]): DataView {
  const metrics = new DataView(new ArrayBuffer(outlines.length * 4))
  outlines.forEach(({ id }, slot) => {
    const long = Math.min(id, longMetrics - 1)
    metrics.setUint16(slot * 4, hmtx.getUint16(long * 4))
    const bearing = id < longMetrics ? id * 4 + 2 : longMetrics * 4 + (id - longMetrics) * 2
    metrics.setInt16(slot * 4 + 2, bearing + 2 <= hmtx.byteLength ? hmtx.getInt16(bearing) : 0)
  })
  return metrics
}

const trueTypeVersion = 0x00010000
const directoryHead = 12
const directoryRecord = 16
/** The sum of the whole file must come to this once `head` holds the difference (OpenType 1.9, “head”). */
const wholeSum = 0xb1b0afba

function joinTables(tables: readonly (readonly [string, DataView])[]): Uint8Array<ArrayBuffer> {
  const start = directoryHead + tables.length * directoryRecord
  const size = tables.reduce((sum, [, table]) => sum + align(table.byteLength), start)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, trueTypeVersion)
  view.setUint16(4, tables.length)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, tables.length * 16 - 2 ** power * 16)
  let at = start
  let head = 0
  tables.forEach(([name, table], index) => {
    bytes.set(bytesOf(table), at)
    const record = directoryHead + index * directoryRecord
    for (let letter = 0; letter < 4; letter++) view.setUint8(record + letter, name.charCodeAt(letter))
    view.setUint32(record + 4, sumOf(view, at, align(table.byteLength)))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, table.byteLength)
    if (name === 'head') head = at
    at += align(table.byteLength)
  })
  view.setUint32(head + 8, (wholeSum - sumOf(view, 0, size)) >>> 0)
  return bytes
}

const align = (length: number): number => (length + 3) & ~3

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
