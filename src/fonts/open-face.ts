/**
 * One face ready for composition and for embedding. Nothing is read until a glyph is asked for, so a role that an
 * issue never uses costs nothing; then the tables come in two steps, the character map and advances first, the
 * layout tables when a run is shaped. Outlines stay in the file until their ink or a subset is wanted.
 */
import type { Finding } from '../findings/finding.ts'
import type { Em, GlyphId } from '../units.ts'
import { readCharacterMap } from './character-map.ts'
import { type Descriptor, readDescriptor } from './descriptor.ts'
import type { Face, FaceGlyph, InkBox, ShapedGlyph, ShapingMode } from './face.ts'
import { FontFault } from './font-fault.ts'
import type { FontProgram, Outlines } from './outlines.ts'
import { readTables, type Sfnt } from './sfnt.ts'
import { makeShaper } from './shape.ts'

/** A face that has a file behind it and may be put into a PDF. */
export interface OpenFace extends Face {
  readonly file: string
  advance(id: GlyphId): Em
  descriptor(): Descriptor
  /** Throws a `FontFault` when the outlines are damaged. */
  subset(glyphs: readonly GlyphId[]): FontProgram
}

/** Where a face comes from; both are asked for at most once. */
export interface FaceSource {
  readonly name: string
  readonly file: string
  sfnt(): Sfnt
  outlines(sfnt: Sfnt): Outlines
  /** What to tell when the file turns out damaged after all. */
  readonly broken: Finding
}

export function isOpenFace(face: Face): face is OpenFace {
  return 'subset' in face
}

export function openFace(source: FaceSource): OpenFace {
  const sfnt = once(source.sfnt)
  const metrics = once(() => readMetrics(sfnt()))
  const outlines = once(() => source.outlines(sfnt()))
  const glyphs = new Map<number, FaceGlyph | undefined>()
  const inks = new Map<GlyphId, InkBox>()
  const shapers = {
    han: once(() => openShaper('han')),
    western: once(() => openShaper('western')),
    'half-width': once(() => openShaper('half-width')),
  }

  function openShaper(mode: ShapingMode): (text: string) => readonly ShapedGlyph[] {
    const [substitutions, positions] = readTables(sfnt(), ['GSUB', 'GPOS'])
    const plain = makeShaper({ ...metrics(), substitutions: noTable, positions: noTable }, mode)
    return cached(forgiving(() => makeShaper({ ...metrics(), substitutions, positions }, mode), plain))
  }

  function lookUp(codePoint: number): FaceGlyph | undefined {
    const { glyph, advance, unitsPerEm } = metrics()
    const id = glyph(codePoint)
    const found = id === 0 ? undefined : { id, advance: advance(id) / unitsPerEm }
    glyphs.set(codePoint, found)
    return found
  }

  function measureInk(id: GlyphId): InkBox {
    const ink = outlines().ink(id)
    inks.set(id, ink)
    return ink
  }

  return {
    name: source.name,
    file: source.file,
    glyph: codePoint => glyphs.get(codePoint) ?? (glyphs.has(codePoint) ? undefined : lookUp(codePoint)),
    ink: id => inks.get(id) ?? measureInk(id),
    shape: (text, mode) => shapers[mode]()(text),
    advance: id => metrics().advance(id) / metrics().unitsPerEm,
    descriptor: () => readDescriptor(sfnt()),
    subset(ids) {
      try {
        return outlines().subset(ids)
      } catch (error) {
        throw new FontFault(source.file, source.broken, error)
      }
    },
  }
}

interface Metrics {
  readonly unitsPerEm: number
  readonly glyph: (codePoint: number) => GlyphId
  /** In font units. */
  readonly advance: (id: GlyphId) => number
}

/** Throws a RangeError when a table is cut short, missing or says nothing of use. */
export function readMetrics(sfnt: Sfnt): Metrics {
  const [head, hhea, hmtx, cmap] = readTables(sfnt, ['head', 'hhea', 'hmtx', 'cmap'])
  const unitsPerEm = head.getUint16(18)
  const last = hhea.getUint16(34) - 1
  if (unitsPerEm === 0 || last < 0 || hmtx.byteLength < (last + 1) * 4) throw new RangeError('no metrics')
  return {
    unitsPerEm,
    glyph: readCharacterMap(cmap),
    advance: id => hmtx.getUint16(Math.min(id, last) * 4),
  }
}

const noTable = new DataView(new ArrayBuffer(0))

/** A damaged layout table costs its kerning and ligatures, not the issue. */
function forgiving<T>(make: () => (text: string) => T, plain: (text: string) => T): (text: string) => T {
  const full = once(make)
  return text => {
    try {
      return full()(text)
    } catch (error) {
      if (error instanceof RangeError) return plain(text)
      throw error
    }
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function cached<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = make(text)
    known.set(text, value)
    return value
  }
}
