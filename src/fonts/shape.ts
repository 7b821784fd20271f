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

/**
 * Western quotes and apostrophes, which Chinese faces draw on a full em unless they are asked for the proportional ones.
 * Asked of nothing else: of figures the feature would draw those that are all of one width.
 */
const quotes: ReadonlySet<number> = new Set([0x2018, 0x2019, 0x201c, 0x201d])
const proportional: ReadonlySet<string> = new Set(['pwid'])

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
  const glyphOf = mode === 'western' ? narrowingQuotes(tables, wish) : tables.glyph
  return text => position(tables, kerns, substitute(clustersOf(glyphOf, text)))
}

type GlyphOf = ShapingTables['glyph']

/** Glyphs by the character map, but quotes in the form that stands between letters, looked up when one is first met. */
function narrowingQuotes({ substitutions, glyph }: ShapingTables, wish: Wish): GlyphOf {
  let narrow: ReturnType<typeof makeSubstituter> | undefined
  return codePoint => {
    const id = glyph(codePoint)
    if (!quotes.has(codePoint)) return id
    narrow ??= makeSubstituter(
      substitutions,
      findLookups(substitutions, { ...wish, features: proportional }, substitutionExtension),
    )
    return narrow([{ id, from: 0, to: 1 }])[0]?.id ?? id
  }
}

function clustersOf(glyphOf: GlyphOf, text: string): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (let from = 0; from < text.length; ) {
    const codePoint = text.codePointAt(from) ?? 0
    const to = from + (codePoint > 0xffff ? 2 : 1)
    clusters.push({ id: glyphOf(codePoint), from, to })
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
