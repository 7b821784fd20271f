/**
 * Applies GSUB lookups to a short run: single substitution (type 1: the dash of simplified Chinese by `locl`) and
 * ligatures (type 4: ffi, the dash of two ems). Contextual lookups are passed over: no Chinese face needs them for
 * what an issue shapes, which is Latin words and dashes.
 */
import type { GlyphId } from '../units.ts'
import { coverageOf, type Lookup } from './lookups.ts'

export const substitutionExtension = 7

/** A glyph and the UTF-16 offsets of the characters it stands for. */
export interface Cluster {
  readonly id: GlyphId
  readonly from: number
  readonly to: number
}

/** Makes the function that applies the lookups. Most words contain no glyph that any of them knows. */
export function makeSubstituter(
  table: DataView,
  lookups: readonly Lookup[],
): (clusters: readonly Cluster[]) => readonly Cluster[] {
  const concerned = new Map<GlyphId, boolean>()
  const isConcerned = ({ id }: Cluster): boolean => {
    let known = concerned.get(id)
    if (known === undefined) {
      known = lookups.some(lookup => begins(table, lookup, id))
      concerned.set(id, known)
    }
    return known
  }
  return clusters =>
    clusters.some(isConcerned)
      ? lookups.reduce((run, lookup) => applyLookup(table, lookup, run), clusters)
      : clusters
}

/** Whether the lookup is of a kind we apply and changes something at this glyph. */
const begins = (table: DataView, lookup: Lookup, id: GlyphId): boolean =>
  matcherOf(lookup) !== undefined &&
  lookup.subtables.some(subtable => coverageOf(table, subtable + table.getUint16(subtable + 2), id) !== -1)

const matcherOf = ({ type }: Lookup): Matcher | undefined =>
  type === 1 ? matchSingle : type === 4 ? matchLigature : undefined

function applyLookup(table: DataView, lookup: Lookup, run: readonly Cluster[]): readonly Cluster[] {
  const match = matcherOf(lookup)
  if (match === undefined) return run
  const result: Cluster[] = []
  for (let at = 0; at < run.length; ) {
    const found = firstMatch(table, lookup, match, run, at)
    const first = run[at]
    const last = run[at + (found?.length ?? 1) - 1]
    if (first === undefined || last === undefined) throw new RangeError('a match reaches past the run')
    result.push(found === undefined ? first : { id: found.id, from: first.from, to: last.to })
    at += found?.length ?? 1
  }
  return result
}

/** `length` glyphs of the run become the one glyph `id`. */
interface Match {
  readonly id: GlyphId
  readonly length: number
}

type Matcher = (
  table: DataView,
  subtable: number,
  run: readonly Cluster[],
  at: number,
  covered: number,
) => Match | undefined

function firstMatch(
  table: DataView,
  lookup: Lookup,
  match: Matcher,
  run: readonly Cluster[],
  at: number,
): Match | undefined {
  const id = run[at]?.id ?? 0
  for (const subtable of lookup.subtables) {
    const covered = coverageOf(table, subtable + table.getUint16(subtable + 2), id)
    const found = covered === -1 ? undefined : match(table, subtable, run, at, covered)
    if (found !== undefined) return found
  }
  return undefined
}

const matchSingle: Matcher = (table, subtable, run, at, covered) => {
  const id =
    table.getUint16(subtable) === 1
      ? ((run[at]?.id ?? 0) + table.getInt16(subtable + 4)) & 0xffff
      : table.getUint16(subtable + 6 + covered * 2)
  return { id, length: 1 }
}

/** The ligatures of a first glyph stand in order of preference. One of no glyph at all is damage and is passed over. */
const matchLigature: Matcher = (table, subtable, run, at, covered) => {
  const set = subtable + table.getUint16(subtable + 6 + covered * 2)
  for (let index = 0; index < table.getUint16(set); index++) {
    const ligature = set + table.getUint16(set + 2 + index * 2)
    const length = table.getUint16(ligature + 2)
    if (length === 0) continue
    let same = 1
    while (same < length && run[at + same]?.id === table.getUint16(ligature + 2 + same * 2)) same++
    if (same >= length) return { id: table.getUint16(ligature), length }
  }
  return undefined
}
