/**
 * What GSUB and GPOS have in common (OpenType 1.9, “OpenType Layout Common Table Formats”): which lookups a script,
 * a language and some features call for, and the coverage and class tables inside them. Offsets are from the start
 * of the table; subtables of extension lookups are already followed.
 */
import type { GlyphId } from '../units.ts'

export interface Lookup {
  readonly type: number
  readonly subtables: readonly number[]
}

export interface Wish {
  readonly script: string
  /** OpenType language tag, or nothing for the default of the script. */
  readonly language: string | undefined
  readonly features: ReadonlySet<string>
}

const noFeature = 0xffff

/** Gives the lookups in the order they are to be applied, which is that of the table's lookup list. */
export function findLookups(table: DataView, wish: Wish, extension: number): readonly Lookup[] {
  if (table.byteLength === 0) return []
  const language = findLanguage(table, wish)
  if (language === undefined) return []
  const features = table.getUint16(6)
  const chosen = new Set<number>()
  const take = (feature: number): void => {
    const at = features + table.getUint16(features + 2 + feature * 6 + 4)
    for (let index = 0; index < table.getUint16(at + 2); index++)
      chosen.add(table.getUint16(at + 4 + index * 2))
  }
  const required = table.getUint16(language + 2)
  if (required !== noFeature) take(required)
  for (let index = 0; index < table.getUint16(language + 4); index++) {
    const feature = table.getUint16(language + 6 + index * 2)
    if (wish.features.has(readTag(table, features + 2 + feature * 6))) take(feature)
  }
  return [...chosen].sort((a, b) => a - b).map(index => readLookup(table, index, extension))
}

function findLanguage(table: DataView, wish: Wish): number | undefined {
  const scripts = table.getUint16(4)
  const script = findRecord(table, scripts, wish.script) ?? findRecord(table, scripts, 'DFLT')
  if (script === undefined) return undefined
  const own = wish.language === undefined ? undefined : findRecord(table, script + 2, wish.language)
  if (own !== undefined) return own - 2
  const byDefault = table.getUint16(script)
  return byDefault === 0 ? undefined : script + byDefault
}

/** Finds `tag` in a list of tags with offsets; the offsets count from the list, or from two bytes before it. */
function findRecord(table: DataView, list: number, tag: string): number | undefined {
  for (let index = 0; index < table.getUint16(list); index++) {
    const record = list + 2 + index * 6
    if (readTag(table, record) === tag) return list + table.getUint16(record + 4)
  }
  return undefined
}

function readLookup(table: DataView, index: number, extension: number): Lookup {
  const list = table.getUint16(8)
  const at = list + table.getUint16(list + 2 + index * 2)
  const outer = Array.from(
    { length: table.getUint16(at + 4) },
    (_, subtable) => at + table.getUint16(at + 6 + subtable * 2),
  )
  const [first] = outer
  if (first === undefined || table.getUint16(at) !== extension)
    return { type: table.getUint16(at), subtables: outer }
  const subtables = outer.map(subtable => subtable + table.getUint32(subtable + 4))
  return { type: table.getUint16(first + 2), subtables }
}

function readTag(table: DataView, at: number): string {
  return String.fromCharCode(
    table.getUint8(at),
    table.getUint8(at + 1),
    table.getUint8(at + 2),
    table.getUint8(at + 3),
  )
}

/** Gives the place of a glyph in a coverage table, or -1. */
export function coverageOf(table: DataView, at: number, glyph: GlyphId): number {
  if (table.getUint16(at) === 1) {
    const found = search(table, at, 2, glyph)
    return found !== undefined && table.getUint16(found) === glyph ? (found - at - 4) / 2 : -1
  }
  const found = search(table, at, 6, glyph)
  if (found === undefined || glyph > table.getUint16(found + 2)) return -1
  return table.getUint16(found + 4) + glyph - table.getUint16(found)
}

/** Gives the class of a glyph; what the table does not name is of class 0. */
export function classOf(table: DataView, at: number, glyph: GlyphId): number {
  if (table.getUint16(at) === 1) {
    const index = glyph - table.getUint16(at + 2)
    return index >= 0 && index < table.getUint16(at + 4) ? table.getUint16(at + 6 + index * 2) : 0
  }
  const found = search(table, at, 6, glyph)
  return found === undefined || glyph > table.getUint16(found + 2) ? 0 : table.getUint16(found + 4)
}

/** The last of the sorted records behind the count at `at + 2` that does not begin after `glyph`. */
function search(table: DataView, at: number, stride: number, glyph: GlyphId): number | undefined {
  let low = 0
  let high = table.getUint16(at + 2)
  while (low < high) {
    const middle = (low + high) >> 1
    if (table.getUint16(at + 4 + middle * stride) <= glyph) low = middle + 1
    else high = middle
  }
  return low === 0 ? undefined : at + 4 + (low - 1) * stride
}
