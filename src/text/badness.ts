/**
 * How a line is made flush, and what that costs: the steps of squeezing S1, S3 … S6 and of stretching T1 … T6, after
 * the order of CLREQ (line adjustment) and JIS X 4051. Lengths are in em of the type size; `scale` is that size in
 * body em, the unit that costs are counted in.
 */
import type { Em } from '../units.ts'
import {
  columns,
  fromStops,
  gapPlaces,
  type Ledger,
  markPlaces,
  solidPlaces,
  wordSpacePlaces,
} from './ledger.ts'

/** All constants of taste; ours, tuned against the calibration of a real number (64 articles) at 12 to 44 em. */
export const taste = {
  /** Cost of one em taken by S1 word spaces, S3 brackets, S4 pauses, S5 gaps, S6 stops. */
  squeeze: [5, 5, 10, 15, 150],
  /** A level squeezed to the last costs this much an em more; fourth power, so that little is taken from many. */
  squeezeDry: 120,
  /** Cost of one em that a line is short. */
  short: 140,
  /** A hair between Han (T3) that nobody sees, and the excess at which it costs 100. */
  loose: 0.05,
  looseCost: 100,
  /** Beyond this every .25 em between Han costs `hollowCost` more. */
  hollow: 0.25,
  hollowCost: 5000,
  /**
   * A line that has no place to grow stays short, and costs `rigid`, which is less than an overfull line does. In the
   * middle of an address that is no great harm, and it costs what it would if its Han stood apart by this share of what is
   * wanting: two em too little are the lesser evil beside a hole of one em.
   */
  rigidShare: 0.3,
  rigid: 1_000_000,
  /**
   * First steps of stretching: word spaces and gaps grow by a sixteenth, Han by .04, the former by a twelfth again. CLREQ
   * would let the last be 3/16, to half an em; on a real number that widens the worst hole of a line by half as much
   * again (.25 for .16 em at a measure of 37), for Han that lie closer by what nobody sees.
   */
  firstOpening: 1 / 16,
  solidOpening: 0.04,
  secondOpening: 1 / 12,
  /**
   * Then the letters of words, by a hair. Ours: CLREQ has no such step, and the lines that want it, one in a hundred in a
   * narrow column, are full of foreign names.
   */
  letterOpening: 0.03,
  /** Word spaces and gaps stop at half an em (CLREQ, line adjustment), and go on when Han stand as far apart. */
  mostOpening: 0.25,
  /** A mark set outside the measure. */
  hung: 15,
  /** An em that a ragged line is short; low, so that only a glaring step is avoided. */
  ragged: 20,
} as const

/** Lengths that differ by less are equal. */
export const tiny: Em = 1e-6

/** Sum of one column over the boundaries inside the line of atoms `from … to − 1`. */
export function within({ sums }: Ledger, column: number, from: number, to: number): number {
  return (sums[(to - 1) * columns + column] ?? 0) - (sums[from * columns + column] ?? 0)
}

/** Natural width of the line of atoms `from … to − 1`, its edges trimmed. */
export const naturalWidth = ({ starts, ends }: Ledger, from: number, to: number): Em =>
  (ends[to] ?? 0) - (starts[from] ?? 0)

/** Places between letters on the line of atoms `from … to − 1`. */
export function lettersWithin(ledger: Ledger, from: number, to: number): number {
  const { starts, ends } = ledger.letters()
  return (ends[to] ?? 0) - (starts[from] ?? 0)
}

/** Cost of taking `excess` from the line, or infinity when it cannot give so much. Han never give way to Han. */
export function squeezeBadness(ledger: Ledger, from: number, to: number, excess: Em, scale: number): number {
  let rest = excess
  let badness = 0
  for (let level = 0; level <= fromStops; level++) {
    const capacity = within(ledger, level, from, to)
    if (capacity <= tiny) continue
    const taken = Math.min(rest, capacity)
    const share = taken / capacity
    badness += scale * taken * ((taste.squeeze[level] ?? 0) + taste.squeezeDry * share ** 4)
    rest -= taken
    if (rest <= tiny) return badness
  }
  return Number.POSITIVE_INFINITY
}

/** The share of its capacity that each level gives up for `excess` in all. */
export function squeezeShares(ledger: Ledger, from: number, to: number, excess: Em): readonly number[] {
  const shares = [0, 0, 0, 0, 0]
  let rest = excess
  for (let level = 0; level <= fromStops && rest > 0; level++) {
    const capacity = within(ledger, level, from, to)
    if (capacity <= tiny) continue
    const taken = Math.min(rest, capacity)
    shares[level] = taken / capacity
    rest -= taken
  }
  return shares
}

/** What every place of each kind grows by. */
export interface Growth {
  readonly wordSpace: Em
  readonly gap: Em
  readonly solid: Em
  /** Between the letters of a word. */
  readonly letter: Em
  /** After a mark, before a Western word. */
  readonly afterMark: Em
}

/**
 * Shares `slack` out over the places of the line. CLREQ and JIS fill word spaces and gaps to half an em before Han
 * move at all, which throws the whole slack of a long line into one or two holes; here gaps open a little, Han by a
 * hair, and only then the holes; then the letters of words, and what is left is shared by all places, but that word spaces
 * and gaps stop at half an em until Han stand as far apart. From there on, or where there is no such place, the blank after
 * marks before Western words grows too: CLREQ adds nothing there, but a list of foreign names has hardly another place.
 */
export function growLine(ledger: Ledger, from: number, to: number, slack: Em): Growth {
  const words = within(ledger, wordSpacePlaces, from, to)
  const gaps = within(ledger, gapPlaces, from, to)
  const solids = within(ledger, solidPlaces, from, to)
  const wordsFirst = Math.min(slack, words * taste.firstOpening)
  let rest = slack - wordsFirst
  const gapsFirst = Math.min(rest, gaps * taste.firstOpening)
  rest -= gapsFirst
  const hair = Math.min(rest, solids * taste.solidOpening)
  rest -= hair
  const second = Math.min(rest, (words + gaps) * taste.secondOpening)
  rest -= second
  const letters = rest > tiny ? lettersWithin(ledger, from, to) : 0
  const tracked = Math.min(rest, letters * taste.letterOpening)
  rest -= tracked
  const all = words + gaps + solids
  const together = Math.min(rest, all * mostTogether)
  rest -= together
  const alone = Math.min(rest, solids * solidsBehind)
  rest -= alone
  const marks = rest > tiny ? within(ledger, markPlaces, from, to) : 0
  const afterMark = marks > 0 ? rest / (all + marks) : 0
  const last = all > 0 ? (together + rest - marks * afterMark) / all : 0
  const spaces = words + gaps > 0 ? second / (words + gaps) + last : 0
  // Without a place between Han, looseness counts as if there were one at its limit.
  const seen = last > 0 ? taste.solidOpening + last : afterMark > 0 ? taste.mostOpening + afterMark : 0
  const solid = solids > 0 ? (hair + alone) / solids + last : seen
  return {
    wordSpace: words > 0 ? wordsFirst / words + spaces : 0,
    gap: gaps > 0 ? gapsFirst / gaps + spaces : 0,
    solid,
    letter: letters > 0 ? tracked / letters : 0,
    afterMark,
  }
}

/** What is left of `mostOpening` of a gap when all places begin to share, … */
const mostTogether: Em = taste.mostOpening - taste.firstOpening - taste.secondOpening
/** … and how much less than it Han have grown when it is reached. */
const solidsBehind: Em = taste.mostOpening - taste.solidOpening - mostTogether

export function hasPlaces(ledger: Ledger, from: number, to: number): boolean {
  return (
    within(ledger, wordSpacePlaces, from, to) +
      within(ledger, gapPlaces, from, to) +
      within(ledger, solidPlaces, from, to) +
      within(ledger, markPlaces, from, to) >
    0
  )
}

/** Cost of a line short by `slack` whose Han are `extra` apart. */
export function stretchBadness(slack: Em, extra: Em, scale: number): number {
  const seen = extra * scale
  const looseness = taste.short * slack * scale + taste.looseCost * (seen / taste.loose) ** 2
  return seen > taste.hollow
    ? looseness + (taste.hollowCost * (seen - taste.hollow)) / taste.hollow
    : looseness
}
