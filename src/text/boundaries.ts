/**
 * What there is between two neighbouring atoms while they share a line: the space, the blank that two meeting marks
 * lose, and how readily the place may grow. A break at the boundary drops all of it.
 */
import { type Atoms, HARD_SPACE, isInsideWord, JOINED, SPACE, TOUCHING } from './atoms.ts'
import {
  belongs,
  CL,
  CM,
  CN,
  classSet,
  EL,
  FN,
  ID,
  IS,
  ideographs,
  isDigit,
  isLetter,
  LD,
  MD,
  OP,
  PO,
  PR,
  SL,
  ST,
  trimmable,
  W,
} from './classes.ts'
import type { Dressing } from './dressing.ts'
import type { CompositionRules, MarkStyle } from './rules.ts'

/** How a boundary grows when its line is too short. */
export const NO_PLACE = 0
/** Word space between two Western words. */
export const WORD_SPACE = 1
/** Gap between Han and Western. */
export const GAP = 2
/** Between any two that are set solid. */
export const SOLID = 3
/** After a pause or stop, before a Western word: it opens when a line has no other help. */
export const AFTER_MARK = 4

/** Which half of a mark's blank a style keeps, whether meeting marks are tightened, and line edges trimmed. */
interface MarkRules {
  readonly halved: number
  readonly pairs: 'tightened' | 'kept'
  readonly edges: 'trimmed' | 'kept'
  /** What is left of a blank may be squeezed. */
  readonly blanks: 'elastic' | 'rigid'
  readonly runs: 'halved' | 'kept'
}

/** CLREQ 3.1.6 mark widths by house style; 行末半角式 after the practice of composing systems. */
export const markRules: Readonly<Record<MarkStyle, MarkRules>> = {
  quanjiao: { halved: 0, pairs: 'tightened', edges: 'trimmed', blanks: 'elastic', runs: 'halved' },
  kaiming: {
    halved: classSet(OP, CL, CM),
    pairs: 'tightened',
    edges: 'trimmed',
    blanks: 'elastic',
    runs: 'halved',
  },
  banjiao: {
    halved: classSet(OP, CL, CM, ST),
    pairs: 'tightened',
    edges: 'trimmed',
    blanks: 'elastic',
    runs: 'halved',
  },
  hangmobanjiao: { halved: 0, pairs: 'kept', edges: 'trimmed', blanks: 'elastic', runs: 'halved' },
  plain: { halved: 0, pairs: 'kept', edges: 'kept', blanks: 'rigid', runs: 'kept' },
}

/** The blank that atoms keep in a style, on the left of an opener and on the right of other marks. */
export interface Blanks {
  readonly before: Float64Array
  readonly after: Float64Array
}

const exclamation = 0xff01
const question = 0xff1f

export function keepBlanks(atoms: Atoms, dressings: readonly Dressing[], style: MarkStyle): Blanks {
  const { classes, count } = atoms
  const { halved, runs } = markRules[style]
  const before = new Float64Array(count)
  const after = new Float64Array(count)
  for (let k = 0; k < count; k++) {
    const one = classes[k] ?? ID
    if (!belongs(one, trimmable) || belongs(one, halved)) continue
    const dressing = dressings[k]
    if (dressing === undefined) continue
    before[k] = dressing.before
    after[k] = dressing.after
    if (one === ST && runs === 'halved') k = halveRun(atoms, after, k)
  }
  return { before, after }
}

/**
 * ？！ in a row: two of them take one em, three take two (GB/T 15834 5.1.2): all are halved, but the last of an odd
 * number keeps its blank. Returns the last atom of the row.
 */
function halveRun(
  { clusters, first, classes, seams, count }: Atoms,
  after: Float64Array,
  from: number,
): number {
  const isEmphatic = (k: number): boolean => {
    const code = clusters.codes[first[k] ?? 0]
    return classes[k] === ST && (code === exclamation || code === question)
  }
  if (!isEmphatic(from)) return from
  let last = from
  while (last + 1 < count && seams[last + 1] === TOUCHING && isEmphatic(last + 1)) last++
  const length = last - from + 1
  if (length === 1) return from
  const blank = after[from] ?? 0
  after.fill(0, from, last + 1)
  if (length % 2 === 1) after[last] = blank
  return last
}

/** Marks between which meeting blanks are shared (CLREQ 3.1.6, adjacent marks). */
const meeting = trimmable | classSet(MD)
const mostPairTrim = 0.5

/** How much the pair k − 1, k loses: first from the right of the former, then from the left of the latter. */
export function pairTrim(atoms: Atoms, blanks: Blanks, k: number, style: MarkStyle): number {
  if (markRules[style].pairs === 'kept') return 0
  const former = atoms.classes[k - 1] ?? ID
  const latter = atoms.classes[k] ?? ID
  const right = blanks.after[k - 1] ?? 0
  if (former === CL && latter === IS) return right
  if (!belongs(former, meeting) || !belongs(latter, meeting)) return 0
  return Math.min(mostPairTrim, right + (blanks.before[k] ?? 0))
}

/** Which kind of place boundary k is. */
export function placeOf(atoms: Atoms, k: number): number {
  const { classes, seams } = atoms
  const former = classes[k - 1] ?? ID
  const latter = classes[k] ?? ID
  if (former === ID && latter === ID) return SOLID
  const seam = seams[k] ?? 0
  if (isInsideWord(seam)) return NO_PLACE
  if (former === W && latter === W) return seam === JOINED ? NO_PLACE : WORD_SPACE
  if (former === W || latter === W) {
    const isBesideHan = belongs(former === W ? latter : former, ideographs)
    const word = former === W ? k - 1 : k
    if (isBesideHan && isFullWidthSign(atoms, former === W ? k : k - 1)) return SOLID
    if (isBesideHan) return makesGap(atoms, word) ? GAP : NO_PLACE
  }
  if (latter === W && (former === CM || former === ST)) return AFTER_MARK
  return isSolid(former, latter) ? SOLID : NO_PLACE
}

const closing = classSet(CL, CM, ST, FN)
const unmoved = classSet(MD, CN, SL)

function isSolid(former: number, latter: number): boolean {
  if (former === OP || belongs(latter, closing)) return false
  if (belongs(former, unmoved) || belongs(latter, unmoved)) return false
  return !((former === LD && latter === LD) || (former === EL && latter === EL))
}

/** ＋ － ＝ ＆ and their like bring their own blank: 5G＋工业互联网 has as much on the one side as on the other. */
function isFullWidthSign({ clusters, first }: Atoms, k: number): boolean {
  const code = clusters.codes[first[k] ?? 0] ?? 0
  return code > 0xff00 && code < 0xff5f
}

/** An ASCII mark alone, typed for a Chinese one, is no Western word and makes no gap. */
function makesGap({ clusters, first, end }: Atoms, word: number): boolean {
  for (let k = first[word] ?? 0; k < (end[word] ?? 0); k++) {
    const code = clusters.codes[k] ?? 0
    const one = clusters.classes[k]
    if (one === PO || one === PR || isLetter(code) || isDigit(code) || code > 0x7e) return true
  }
  return false
}

/** Whether the Western side of gap k is a figure or a sign of one. */
function meetsFigure({ clusters, classes, first, end }: Atoms, k: number): boolean {
  const at = classes[k] === W ? (first[k] ?? 0) : (end[k - 1] ?? 1) - 1
  const one = clusters.classes[at]
  return one === PO || one === PR || isDigit(clusters.codes[at] ?? 0)
}

/** The space set at boundary k, of the kind `place`. */
export function spaceAt(
  atoms: Atoms,
  k: number,
  place: number,
  rules: CompositionRules,
  wordSpace: number,
): number {
  if (place === GAP) return meetsFigure(atoms, k) ? rules.digitGap : rules.gap
  const seam = atoms.seams[k]
  if (seam !== SPACE && seam !== HARD_SPACE) return 0
  if (place === WORD_SPACE) return wordSpace
  const isBetweenHan =
    belongs(atoms.classes[k - 1] ?? OP, ideographs) && belongs(atoms.classes[k] ?? OP, ideographs)
  return isBetweenHan ? rules.separator : 0
}
