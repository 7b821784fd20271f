/**
 * Where a line may end, and how unwelcome each place is: a penalty for every seam between two atoms. The rules are
 * our own pair rules, not UAX #14, which keeps curly quotes from breaking and lets a middle dot begin a line.
 */
import {
  AFTER_HYPHEN,
  AT_NAME_SYLLABLE,
  AT_SOFT_HYPHEN,
  AT_SYLLABLE,
  type Atoms,
  HARD_SPACE,
  IN_ADDRESS,
  IN_MAIL,
  IN_WORD,
  JOINED,
  SPACE,
  TOUCHING,
} from './atoms.ts'
import {
  belongs,
  CL,
  type ClassSet,
  CM,
  CN,
  classSet,
  EL,
  FN,
  ID,
  IS,
  isDigit,
  isLetter,
  LD,
  MD,
  OP,
  PO,
  PR,
  SK,
  SL,
  ST,
  trimmable,
  W,
} from './classes.ts'
import { codesOf, firmUnitCodes, measureWordCodes } from './figure-units.ts'
import type { ProhibitionLevel } from './rules.ts'

/** The penalty of a place that is no opportunity. */
export const NEVER = Number.POSITIVE_INFINITY

/** Penalties in the unit of badness; how they weigh is seen in the vectors. Ours, but for where GB/T 15834 speaks. */
const penalties = {
  /** 3|个, 第|3. */
  measureWord: 80,
  /** 2023年|5月. */
  insideDate: 40,
  /** 3～|5. */
  insideRange: 80,
  /** 9：|30, with a colon on the full em; not forbidden, for 表1：|2023年 is written alike. */
  insideTime: 300,
  /** Web addresses; e-mail addresses too, in the relief pass only. */
  address: 50,
  /** Where the writer typed a soft hyphen and, in the relief pass only, where the patterns part a word, … */
  syllable: 120,
  /** … or a name with a capital inside. */
  nameSyllable: 240,
  /** 早晨|——; free after a mark, where the dash opens a new thought. */
  beforeDash: 60,
  /**
   * 8800|万, in the relief pass only. About what a line costs that is loose enough to call for it, so that figures are
   * parted there and not in all of the paragraph.
   */
  figureAndUnit: 1200,
  /** Pho|tography without a hyphen, when no line holds the word. */
  insideWord: 500,
} as const

/** CLREQ 3.1.4 prohibitions at line start; GB/T 15834 5.1. Ellipses are added below, for every level but `none`. */
const basicStart = classSet(CM, ST, CL, MD, CN, SL, PO, FN)
const prohibitedStart: Readonly<Record<ProhibitionLevel, ClassSet>> = {
  none: classSet(FN),
  basic: basicStart | classSet(EL),
  gb: basicStart | classSet(EL),
  strict: basicStart | classSet(EL, LD, SK),
}

/** CLREQ 3.1.4 prohibitions at line end; the slash is GB/T 15834 5.1.9. */
const prohibitedEnd: Readonly<Record<ProhibitionLevel, ClassSet>> = {
  none: 0,
  basic: classSet(OP, PR),
  gb: classSet(OP, PR, SL),
  strict: classSet(OP, PR, SL),
}

const unitSymbols: ReadonlySet<string> = new Set(
  'km kg cm mm m g mg t s h min ml mL L kW kWh MW GW W V A Hz kHz MHz GHz KB MB GB TB kB nm dB pt px'.split(
    ' ',
  ),
)
const westernClosers = codesOf('!),.:;?]}')
const westernOpeners = codesOf('([{')

const ordinal = 0x7b2c
const year = 0x5e74
const month = 0x6708
const fullColon = 0xff1a

export interface Opportunities {
  /** Penalty of ending a line before atom k, `NEVER` where it may not end. */
  readonly usual: Float64Array
  /** The same with the breaks inside words that only relief may take, or `usual` itself when there are none. */
  readonly words: Float64Array
  /** The same again with those between figures and their units, or `words` itself when there are none. */
  readonly figures: Float64Array
}

export function findOpportunities(atoms: Atoms, level: ProhibitionLevel): Opportunities {
  const usual = new Float64Array(atoms.count + 1)
  const inWords: number[] = []
  const atFigures: number[] = []
  const noStart = prohibitedStart[level]
  const noEnd = prohibitedEnd[level]
  const { classes, seams } = atoms
  for (let k = 1; k < atoms.count; k++) {
    const before = classes[k - 1] ?? ID
    const after = classes[k] ?? ID
    // Two ideographs, nearly always.
    if (before === ID && after === ID && seams[k] !== JOINED && seams[k] !== HARD_SPACE) continue
    const isInWord = isReliefInWord(seams[k])
    if (isInWord) inWords.push(k)
    const isAtFigure = !isInWord && isFirmUnit(atoms, k)
    if (isAtFigure) atFigures.push(k)
    const isClosed = isInWord || isAtFigure || isProhibited(atoms, k, noStart, noEnd, level)
    usual[k] = isClosed ? NEVER : penaltyOf(atoms, k)
  }
  const words = withBreaks(usual, inWords, k => wordPenaltyOf(seams[k]))
  return { usual, words, figures: withBreaks(words, atFigures, () => penalties.figureAndUnit) }
}

/** `known` with the breaks `added`; `known` itself when there are none. */
function withBreaks(
  known: Float64Array,
  added: readonly number[],
  penalty: (k: number) => number,
): Float64Array {
  if (added.length === 0) return known
  const opened = known.slice()
  for (const k of added) opened[k] = penalty(k)
  return opened
}

function isProhibited(
  atoms: Atoms,
  k: number,
  noStart: ClassSet,
  noEnd: ClassSet,
  level: ProhibitionLevel,
): boolean {
  const { classes, seams, clusters, first, end } = atoms
  const before = classes[k - 1] ?? ID
  const after = classes[k] ?? ID
  const seam = seams[k]
  if (seam === HARD_SPACE || seam === JOINED) return true
  if (seam !== TOUCHING && seam !== SPACE) return false
  if (after === IS) return true
  if (isWithinRepeated(atoms, k)) return true
  // A sign standing alone (百分之|%) is a Western atom: ask the class of its own character.
  const head = clusters.classes[first[k] ?? 0] ?? ID
  const tail = clusters.classes[(end[k - 1] ?? 1) - 1] ?? ID
  if (belongs(after === W ? head : after, noStart)) return true
  if (belongs(before === W ? tail : before, noEnd)) return true
  if (seam === SPACE) return before === W && after === W && isUnitSymbol(atoms, k)
  return level !== 'none' && isWesternMarkAtEdge(atoms, k)
}

/** Two dashes or ellipses hold together; in a run of three or more a break between two is legal. */
function isWithinRepeated({ classes, count }: Atoms, k: number): boolean {
  const one = classes[k]
  if ((one !== LD && one !== EL) || classes[k - 1] !== one) return false
  const isLonger = (k >= 2 && classes[k - 2] === one) || (k + 1 < count && classes[k + 1] === one)
  return !isLonger
}

/** 15| km: a figure and the symbol of its unit. */
function isUnitSymbol({ clusters, first, end }: Atoms, k: number): boolean {
  if (!isDigit(clusters.codes[(end[k - 1] ?? 1) - 1] ?? 0)) return false
  return unitSymbols.has(clusters.text.slice(clusters.starts[first[k] ?? 0], clusters.starts[end[k] ?? 0]))
}

/** An ASCII mark typed for a Chinese one keeps to its text: 好|, is none, nor is (|好. */
function isWesternMarkAtEdge({ clusters, first, end, classes }: Atoms, k: number): boolean {
  const { codes } = clusters
  if (classes[k] === W && westernClosers.has(codes[first[k] ?? 0] ?? 0)) {
    const next = (first[k] ?? 0) + 1
    const opensWord = next < (end[k] ?? 0) && (isLetter(codes[next] ?? 0) || isDigit(codes[next] ?? 0))
    if (!opensWord) return true
  }
  return classes[k - 1] === W && westernOpeners.has(codes[(end[k - 1] ?? 1) - 1] ?? 0)
}

/** Whether atom k − 1 ends in a digit. */
function followsFigure({ classes, clusters, end }: Atoms, k: number): boolean {
  return k > 0 && classes[k - 1] === W && isDigit(clusters.codes[(end[k - 1] ?? 1) - 1] ?? 0)
}

function beginsWithFigure({ classes, clusters, first, count }: Atoms, k: number): boolean {
  return k < count && classes[k] === W && isDigit(clusters.codes[first[k] ?? 0] ?? 0)
}

/** 8800|万, unless a joiner was typed between. */
function isFirmUnit(atoms: Atoms, k: number): boolean {
  if (atoms.classes[k] !== ID || atoms.classes[k - 1] !== W || atoms.seams[k] === JOINED) return false
  return firmUnitCodes.has(atoms.clusters.codes[atoms.first[k] ?? 0] ?? 0) && followsFigure(atoms, k)
}

const isReliefInWord = (seam: number | undefined): boolean =>
  seam === AT_SYLLABLE || seam === AT_NAME_SYLLABLE || seam === IN_MAIL

function wordPenaltyOf(seam: number | undefined): number {
  if (seam === IN_MAIL) return penalties.address
  return seam === AT_SYLLABLE ? penalties.syllable : penalties.nameSyllable
}

function penaltyOf(atoms: Atoms, k: number): number {
  const { classes, seams, clusters, first } = atoms
  switch (seams[k]) {
    case AFTER_HYPHEN:
      return 0
    case AT_SOFT_HYPHEN:
      return penalties.syllable
    case IN_ADDRESS:
      return penalties.address
    case IN_WORD:
      return penalties.insideWord
  }
  const before = classes[k - 1] ?? ID
  const after = classes[k] ?? ID
  if (after === LD) return belongs(before, trimmable) && before !== OP ? 0 : penalties.beforeDash
  const isColon = clusters.codes[first[k - 1] ?? 0] === fullColon
  if (before === CN || isColon) {
    if (!followsFigure(atoms, k - 1) || !beginsWithFigure(atoms, k)) return 0
    return isColon ? penalties.insideTime : penalties.insideRange
  }
  if (before === ID && beginsWithFigure(atoms, k)) {
    const code = clusters.codes[first[k - 1] ?? 0]
    if (code === ordinal) return penalties.measureWord
    return (code === year || code === month) && followsFigure(atoms, k - 1) ? penalties.insideDate : 0
  }
  const isMeasureWord = after === ID && measureWordCodes.has(clusters.codes[first[k] ?? 0] ?? 0)
  return isMeasureWord && followsFigure(atoms, k) ? penalties.measureWord : 0
}
