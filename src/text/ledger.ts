/**
 * Running sums over the atoms of a paragraph, so that the width of any candidate line, what it can give up and how
 * it can grow are differences of two entries. Lengths are in em of the type size.
 *
 *     natural width of atoms i … j−1   ends[j] − starts[i]
 *     least width of the same          tightEnds[j] − tightStarts[i]
 *     sum of one column over the same  sums[(j−1) · columns + column] − sums[i · columns + column]
 */
import type { Em } from '../units.ts'
import { type Atoms, isInsideWord, TOUCHING, takesHyphen } from './atoms.ts'
import {
  type Blanks,
  GAP,
  markRules,
  NO_PLACE,
  pairTrim,
  placeOf,
  SOLID,
  spaceAt,
  WORD_SPACE,
} from './boundaries.ts'
import { belongs, CL, CM, classSet, EL, ID, IS, ideographs, isDigit, isLetter, LD, ST, W } from './classes.ts'
import { leastWordSpace } from './dress-word.ts'
import type { Dressing } from './dressing.ts'
import { type Letters, lettersOf } from './letters.ts'
import type { CompositionRules } from './rules.ts'

/** What the steps S1, S3 … S6 of squeezing may take, then how many places T1, T2, T3, T6 of stretching there are. */
export const columns = 9
export const fromWordSpaces = 0
export const fromBrackets = 1
export const fromPauses = 2
export const fromGaps = 3
export const fromStops = 4
/** Column of a kind of place is this plus the kind. */
const beforePlaces = 4
export const wordSpacePlaces = 5
export const gapPlaces = 6
export const solidPlaces = 7
export const markPlaces = 8

/** A gap is squeezed to an eighth (CLREQ, line adjustment). */
export const leastGap: Em = 0.125
/** Half the blank of a stop is kept, so that sentences stay apart; some houses keep all of it. */
export const mostFromStop: Em = 0.25

export interface Ledger {
  /** Kind of place, space, and blank lost by meeting marks, at the boundary before each atom. */
  readonly places: Uint8Array
  readonly spaces: Float64Array
  readonly pairTrims: Float64Array
  /** What a line loses that begins with atom k, and one that ends before it (less than 0 where a hyphen is added). */
  readonly startTrims: Float64Array
  readonly endTrims: Float64Array
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly tightStarts: Float64Array
  readonly tightEnds: Float64Array
  readonly sums: Float64Array
  /** Counted when first asked for, which is when a line wants them: seldom. */
  readonly letters: () => Letters
  /** A last line that begins with this atom or a later one holds fewer than two characters (孤字). */
  readonly runtFrom: number
}

export interface LedgerInput {
  readonly atoms: Atoms
  readonly dressings: readonly Dressing[]
  readonly blanks: Blanks
  readonly rules: CompositionRules
  readonly tracking: Em
  readonly wordSpace: Em
  /** Width of the hyphen added where a line ends before atom k. */
  readonly hyphenBefore: (k: number) => Em
}

export function keepLedger(input: LedgerInput): Ledger {
  const { atoms, dressings, blanks, rules } = input
  const { count } = atoms
  const ledger: Ledger = {
    places: new Uint8Array(count),
    spaces: new Float64Array(count),
    pairTrims: new Float64Array(count),
    startTrims: new Float64Array(count),
    endTrims: new Float64Array(count + 1),
    starts: new Float64Array(count),
    ends: new Float64Array(count + 1),
    tightStarts: new Float64Array(count),
    tightEnds: new Float64Array(count + 1),
    sums: new Float64Array(columns * Math.max(count, 1)),
    letters: lettersOf(atoms, dressings),
    runtFrom: findRunt(atoms),
  }
  const isTrimmed = markRules[rules.marks].edges === 'trimmed'
  // Width and capacity of everything before the point reached.
  let width: Em = 0
  let capacity: Em = 0
  for (let k = 0; k <= count; k++) {
    if (k > 0) {
      const trim = endTrim(input, k)
      ledger.endTrims[k] = trim
      ledger.ends[k] = width - trim
      ledger.tightEnds[k] = width - trim - capacity
    }
    if (k === count) break
    if (k > 0) {
      width += joinAtoms(input, ledger, k)
      capacity += addRow(input, ledger, k)
    }
    const before = blanks.before[k] ?? 0
    const trim = isTrimmed ? before : 0
    ledger.startTrims[k] = trim
    ledger.starts[k] = width + trim
    ledger.tightStarts[k] = width + trim - capacity
    const dressing = dressings[k]
    if (dressing === undefined) break
    width += dressing.advance - dressing.before - dressing.after + before + (blanks.after[k] ?? 0)
  }
  return ledger
}

/** Enters boundary k and returns its width, negative where two marks meet. */
function joinAtoms(
  { atoms, blanks, rules, tracking, wordSpace }: LedgerInput,
  ledger: Ledger,
  k: number,
): Em {
  const isSolidHan = atoms.classes[k] === ID && atoms.classes[k - 1] === ID && atoms.seams[k] === TOUCHING
  if (isSolidHan) {
    ledger.places[k] = SOLID
    ledger.spaces[k] = tracking
    return tracking
  }
  const place = placeOf(atoms, k)
  const space = spaceAt(atoms, k, place, rules, wordSpace) + tracking
  const trim = pairTrim(atoms, blanks, k, rules.marks)
  ledger.places[k] = place
  ledger.spaces[k] = space
  ledger.pairTrims[k] = trim
  return space - trim
}

/** Adds boundary k to the sums and returns all that it can give up. */
function addRow({ atoms, blanks, rules, tracking }: LedgerInput, ledger: Ledger, k: number): Em {
  const { sums, places } = ledger
  const row = k * columns
  sums.copyWithin(row, row - columns, row)
  const place = places[k] ?? NO_PLACE
  if (place !== NO_PLACE) add(sums, row + beforePlaces + place, 1)
  const space = (ledger.spaces[k] ?? 0) - tracking
  if (place === GAP) return add(sums, row + fromGaps, space - leastGap)
  if (place === WORD_SPACE) return add(sums, row + fromWordSpaces, space - leastWordSpace)
  if (blanks.after[k - 1] === 0 && blanks.before[k] === 0) return 0
  if (markRules[rules.marks].blanks === 'rigid') return 0
  const former = atoms.classes[k - 1]
  const left = blankLeft(blanks, ledger, k)
  const right = blankRight(blanks, ledger, k)
  let taken = left === 0 ? 0 : add(sums, row + fromBrackets, left)
  if (right === 0) return taken
  if (former === CL) taken += add(sums, row + fromBrackets, right)
  else if (former === CM) taken += add(sums, row + fromPauses, right)
  else if (former === ST) taken += add(sums, row + fromStops, Math.min(mostFromStop, right))
  return taken
}

function add(sums: Float64Array, at: number, amount: number): number {
  if (amount <= 0) return 0
  sums[at] = (sums[at] ?? 0) + amount
  return amount
}

/** Blank that atom k − 1 keeps on its right once it has met atom k. */
export function blankRight(blanks: Blanks, ledger: Ledger, k: number): Em {
  return Math.max(0, (blanks.after[k - 1] ?? 0) - (ledger.pairTrims[k] ?? 0))
}

/** Blank that atom k keeps on its left once it has met atom k − 1, which gives up its own blank first. */
export function blankLeft(blanks: Blanks, ledger: Ledger, k: number): Em {
  const before = blanks.before[k] ?? 0
  return before === 0 ? 0 : before - Math.max(0, (ledger.pairTrims[k] ?? 0) - (blanks.after[k - 1] ?? 0))
}

function endTrim({ atoms, blanks, dressings, rules, hyphenBefore }: LedgerInput, k: number): Em {
  if (atoms.classes[k - 1] === IS) return dressings[k - 1]?.advance ?? 0
  const seam = k < atoms.count ? (atoms.seams[k] ?? 0) : 0
  if (isInsideWord(seam))
    return -(dressings[k - 1]?.regained ?? 0) - (takesHyphen(seam) ? hyphenBefore(k) : 0)
  if (rules.lineEnd === 'full' || markRules[rules.marks].edges === 'kept') return 0
  return blanks.after[k - 1] ?? 0
}

/** Counts characters from the end. */
function findRunt(atoms: Atoms): number {
  let characters = 0
  for (let k = atoms.count - 1; k >= 0; k--) {
    characters += charactersOf(atoms, k)
    if (characters >= 2) return k + 1
  }
  return 0
}

const long = classSet(LD, EL)

/** Han, letters, and halves of dashes and ellipses; a figure is one, however long it is, and signs are none: 6%, 2023. */
function charactersOf({ clusters, classes, first, end }: Atoms, k: number): number {
  const one = classes[k] ?? ID
  if (belongs(one, ideographs)) return 1
  const from = first[k] ?? 0
  const to = end[k] ?? 0
  if (belongs(one, long)) return to - from
  if (one !== W) return 0
  const codes = clusters.codes.subarray(from, to)
  return codes.filter(isLetter).length + (codes.some(isDigit) ? 1 : 0)
}
