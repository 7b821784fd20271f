/**
 * Readings over their base characters (CLREQ 3.3.1, JLREQ 3.3): how wide each is, and how far a base must stand off from
 * its neighbours so that two readings never run together. The room is added to the base, so that every line that holds
 * it is as wide, wherever it breaks.
 */
import type { MarkRange, Span } from '../rich-text.ts'
import { plainText } from '../rich-text.ts'
import type { Em, Pt } from '../units.ts'
import type { Atoms } from './atoms.ts'
import { dressWord } from './dress-word.ts'
import type { Dressing } from './dressing.ts'
import type { Line } from './line.ts'
import { NEVER, type Opportunities } from './opportunities.ts'
import type { ParagraphStyle } from './rules.ts'
import { stackMarks } from './stack-marks.ts'

/** Between two readings: a word space of the body, whatever stands between their bases. */
export const leastBetween: Em = 0.25
/** How far a reading may reach over a neighbour without one, in em of the reading. */
const mostOverhang: Em = 0.5

/** A reading over atoms `first … end − 1`. Lengths are in em of the type size. */
export interface Ruby {
  readonly first: number
  readonly end: number
  readonly reading: string
  readonly dressing: Dressing
  readonly width: Em
  /** Room added before the base, behind it, and at each place between two of its atoms. */
  readonly before: Em
  readonly after: Em
  readonly inside: Em
}

/** The readings of a paragraph, ascending. No two stand over one base. */
export function readRuby(
  atoms: Atoms,
  dressings: readonly Dressing[],
  marks: readonly MarkRange[],
  style: ParagraphStyle,
): readonly Ruby[] {
  const found: Bare[] = []
  for (const { from, to, mark } of marks) {
    if (mark.kind !== 'ruby') continue
    const { first, end } = atomsWithin(atoms, from, to)
    if (first >= end || first < (found.at(-1)?.end ?? 0)) continue
    const parts = [{ stack: style.stacks.plain, text: mark.reading }]
    const dressing = stackMarks(dressWord(parts, 0, 'proportional'), mark.reading)
    const width = dressing.advance * style.rules.ruby
    found.push({ first, end, reading: mark.reading, dressing, width })
  }
  const alone = found.map(ruby => Math.max(0, excessOf(ruby, dressings) - mostOverhang * style.rules.ruby))
  const room = (k: number): Em => alone[k] ?? 0
  const shares = found.map((latter, k) => {
    const former = found[k - 1]
    if (former === undefined) return 0
    return Math.max(0, lackBetween(former, latter, dressings) - room(k - 1) - room(k)) / 2
  })
  return found.map((ruby, k) => spread(ruby, room(k) + (shares[k] ?? 0), room(k) + (shares[k + 1] ?? 0)))
}

type Bare = Omit<Ruby, 'before' | 'after' | 'inside'>

/**
 * Gives a base of several atoms the room it needs between them too, twice what it has at either end (JLREQ 3.3.8, the
 * ruby text longer than its base): the reading then stands over its words and not over a hole.
 */
function spread(ruby: Bare, before: Em, after: Em): Ruby {
  const atoms = ruby.end - ruby.first
  const inside = (2 * Math.min(before, after)) / atoms
  const moved = (inside * (atoms - 1)) / 2
  return { ...ruby, before: before - moved, after: after - moved, inside }
}

/** What two readings lack between them to stand a word space apart, where nothing between their bases can give way. */
function lackBetween(former: Bare, latter: Bare, dressings: readonly Dressing[]): Em {
  let between: Em = 0
  for (let k = former.end; k < latter.first; k++) {
    const { advance, before, after } = dressings[k] ?? noDressing
    between += advance - before - after
  }
  return excessOf(former, dressings) + excessOf(latter, dressings) + leastBetween - between
}

const noDressing = { advance: 0, before: 0, after: 0 }

/** How far a reading reaches beyond its base on either side; less than 0 when it is the narrower. */
const excessOf = ({ first, end, width }: Bare, dressings: readonly Dressing[]): Em =>
  (width - dressings.slice(first, end).reduce((sum, { advance }) => sum + advance, 0)) / 2

/** The atoms that hold characters of `text[from, to)`. */
export function atomsWithin(
  { clusters, first, end, count }: Atoms,
  from: number,
  to: number,
): { readonly first: number; readonly end: number } {
  let k = 0
  while (k < count && (clusters.starts[end[k] ?? 0] ?? 0) <= from) k++
  const start = k
  while (k < count && (clusters.starts[first[k] ?? 0] ?? 0) < to) k++
  return { first: start, end: k }
}

/** Gives bases the room they need. */
export function padBases(dressings: readonly Dressing[], rubies: readonly Ruby[]): readonly Dressing[] {
  if (rubies.every(({ before, after }) => before === 0 && after === 0)) return dressings
  const padded = [...dressings]
  for (const { first, end, before, after, inside } of rubies) {
    for (let k = first + 1; k < end; k++) padded[k] = pad(padded[k], inside, 0)
    padded[first] = pad(padded[first], before, 0)
    padded[end - 1] = pad(padded[end - 1], 0, after)
  }
  return padded
}

function pad(dressing: Dressing | undefined, before: Em, after: Em): Dressing {
  if (dressing === undefined) throw new Error('a reading over no character')
  const pieces = dressing.pieces.map(piece => ({
    ...piece,
    glyphs: piece.glyphs.map(glyph => ({ ...glyph, x: glyph.x + before })),
  }))
  return { ...dressing, advance: dressing.advance + before + after, pieces }
}

/** A base of several characters under one reading is not parted. */
export function keepBasesWhole({ usual, words, figures }: Opportunities, rubies: readonly Ruby[]): void {
  for (const { first, end } of rubies)
    for (const penalties of [usual, words, figures]) penalties.fill(NEVER, first + 1, end)
}

/** The reading as a line of its own, from its left end. */
export function lineOfReading({ reading, dressing }: Ruby, size: Pt, span: Span): Line {
  const width = dressing.advance * size
  const runs = dressing.pieces.map(piece => ({
    face: piece.face,
    size: piece.fit.size * size,
    rise: piece.fit.rise * size,
    glyphs: piece.glyphs.map(glyph => ({ ...glyph, x: glyph.x * size })),
  }))
  return {
    text: plainText(reading, span),
    from: 0,
    to: reading.length,
    runs,
    decorations: [],
    start: 0,
    end: width,
    measure: width,
    fit: 'natural',
    hanExtra: 0,
    widestExtra: 0,
    last: true,
  }
}
