/** The advances of an embedded TrueType program (OpenType 1.9, hhea and hmtx), to be held against those of the file. */

export interface FontProgram {
  readonly glyphs: number
  /** Thousandths of an em. */
  advance(glyph: number): number
}

/** Undefined when the tables are not what they should be. */
export function readTrueType(bytes: Uint8Array): FontProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const table = tablesOf(view)
    const head = table('head')
    const maxp = table('maxp')
    const hhea = table('hhea')
    const hmtx = table('hmtx')
    if (head === undefined || maxp === undefined || hhea === undefined || hmtx === undefined) return undefined
    const em = view.getUint16(head + 18)
    const glyphs = view.getUint16(maxp + 4)
    const long = view.getUint16(hhea + 34)
    if (em === 0 || long === 0 || hmtx + 4 * long > bytes.length) return undefined
    return {
      glyphs,
      advance: glyph => (view.getUint16(hmtx + 4 * Math.min(glyph, long - 1)) * 1000) / em,
    }
  } catch (fault) {
    // A table that ends before its own end: the only thing a view can complain of.
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

function tablesOf(view: DataView): (tag: string) => number | undefined {
  const offsets = new Map<string, number>()
  const count = view.getUint16(4)
  for (let k = 0; k < count; k++) {
    const at = 12 + 16 * k
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(byte => view.getUint8(at + byte)))
    offsets.set(tag, view.getUint32(at + 8))
  }
  return tag => offsets.get(tag)
}
