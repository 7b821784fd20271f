/**
 * Shapes the short runs that the character map alone cannot set: Latin words with their kerning and ligatures, and
 * the Chinese dash, which is two ems long and unbroken only in script `hani` and language `ZHS`.
 */
import type { ShapedGlyph, ShapingMode } from './face.ts'
import { kernPair, positioningExtension } from './kern.ts'
import { findLookups, type Lookup, type Wish } from './lookups.ts'
import { type Cluster, makeSubstituter, substitutionExtension } from './substitute.ts'

/** What shaping reads of a face; an empty view is a table the face does not have. */
export interface ShapingTables {
  readonly substitutions: DataView
  readonly positions: DataView
  readonly unitsPerEm: number
  /** Glyph of a code point, 0 when there is none. */
  readonly glyph: (codePoint: number) => number
  /** In font units. */
  readonly advance: (glyph: number) => number
}

/** The features every shaper applies unasked to horizontal text. */
const always: ReadonlySet<string> = new Set(['ccmp', 'locl', 'rlig', 'calt', 'clig', 'liga', 'rclt'])

const wishes: Readonly<Record<ShapingMode, Wish>> = {
  han: { script: 'hani', language: 'ZHS ', features: always },
  western: { script: 'latn', language: undefined, features: always },
  'half-width': { script: 'latn', language: undefined, features: new Set([...always, 'hwid']) },
}

const kerning: ReadonlySet<string> = new Set(['kern'])

/** Makes the shaper of one mode. Throws a RangeError when a layout table points outside itself. */
export function makeShaper(
  tables: ShapingTables,
  mode: ShapingMode,
): (text: string) => readonly ShapedGlyph[] {
  const wish = wishes[mode]
  const lookups = findLookups(tables.substitutions, wish, substitutionExtension)
  const substitute = makeSubstituter(tables.substitutions, lookups)
  const kerns =
    mode === 'western'
      ? findLookups(tables.positions, { ...wish, features: kerning }, positioningExtension)
      : []
  return text => position(tables, kerns, substitute(clustersOf(tables, text)))
}

function clustersOf(tables: ShapingTables, text: string): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (let from = 0; from < text.length; ) {
    const codePoint = text.codePointAt(from) ?? 0
    const to = from + (codePoint > 0xffff ? 2 : 1)
    clusters.push({ id: tables.glyph(codePoint), from, to })
    from = to
  }
  return clusters
}

function position(
  tables: ShapingTables,
  kerns: readonly Lookup[],
  clusters: readonly Cluster[],
): readonly ShapedGlyph[] {
  return clusters.map(({ id, from, to }, index) => {
    const next = clusters[index + 1]
    const advance = tables.advance(id)
    if (next === undefined || kerns.length === 0)
      return { id, advance: advance / tables.unitsPerEm, dx: 0, from, to }
    const kern = kernPair(tables.positions, kerns, id, next.id)
    return {
      id,
      advance: (advance + kern.advance) / tables.unitsPerEm,
      dx: kern.shift / tables.unitsPerEm,
      from,
      to,
    }
  })
}
