/**
 * Cells of a line → the spaces between them: how wide each is, how wide it is by rule in an unadjusted line, and
 * whether it may be opened or closed to make the line flush. All in em of the smaller neighbour.
 */
import type { Em } from '../units.ts'
import type { Cell } from './cells.ts'
import { type Kind, keepsGap } from './characters.ts'

/**
 * `solid`: nothing between; `gap`: Han beside Western; `word-space`: between two words, or two Han the writer parted;
 * `marks`: at least one side is a mark.
 */
export type SpaceKind = 'solid' | 'gap' | 'word-space' | 'marks'

export interface Space {
  readonly kind: SpaceKind
  readonly before: Cell
  readonly after: Cell
  readonly actual: Em
  /** What the rules give it: CLREQ 3.1.6 for marks, a quarter of an em for gaps. */
  readonly natural: Em
  /** Blank that the two marks give up because they meet. */
  readonly pairTrim: Em
  /** Actual less natural. */
  readonly extra: Em
  /** The most that squeezing may take. */
  readonly capacity: Em
  /** How much of that is blank after a stop, which goes last. */
  readonly fromStop: Em
  /** `closed`: nothing may be added here; `late`: nothing before Han are seen to stand apart. */
  readonly growth: 'open' | 'late' | 'closed'
  readonly isHanPair: boolean
}

export function spacesOf(cells: readonly Cell[], text: string): readonly Space[] {
  return cells.slice(1).map((after, index) => {
    const before = cells[index]
    if (before === undefined) throw new Error('a cell without the one before it')
    return spaceBetween(before, after, text)
  })
}

const gap: Em = 0.25
/** A gap is squeezed to an eighth of an em (CLREQ, line adjustment). */
export const leastGap: Em = 0.125
/** Half the blank of a stop is never taken. */
const mostFromStop: Em = 0.25
const leastWordSpace: Em = 0.25
const mostWordSpace: Em = 0.33

function spaceBetween(before: Cell, after: Cell, text: string): Space {
  const actual = (after.left - before.right) / Math.min(before.size, after.size)
  const rule = ruleFor(before, after, text)
  const isHanPair = before.kind === 'han' && after.kind === 'han' && rule.kind === 'solid'
  return { ...rule, before, after, actual, extra: actual - rule.natural, isHanPair }
}

type Rule = Pick<Space, 'kind' | 'natural' | 'pairTrim' | 'capacity' | 'fromStop' | 'growth'>

function ruleFor(before: Cell, after: Cell, text: string): Rule {
  const isParted = /\s/u.test(text.slice(before.to, after.from))
  if (before.kind === 'han' && after.kind === 'han') return isParted ? separated : solid
  if (isWord(before) && isWord(after)) {
    if (!isParted) return { ...solid, growth: 'closed' }
    const natural = Math.min(Math.max(before.wordSpace, leastWordSpace), mostWordSpace)
    const capacity = natural - leastWordSpace
    return { ...solid, kind: 'word-space', natural, capacity }
  }
  if (before.kind === 'han' && isWord(after)) return hanBeside(before.text, after.text)
  if (isWord(before) && after.kind === 'han') return hanBeside(after.text, before.text)
  return besideMark(before, after)
}

const isWord = ({ kind }: Cell): boolean => kind === 'western' || kind === 'hyphen'

const solid: Rule = { kind: 'solid', natural: 0, pairTrim: 0, capacity: 0, fromStop: 0, growth: 'open' }
const separated: Rule = { ...solid, kind: 'word-space', natural: 0.25 }

/** They bring their own blank. */
const fullWidthSign = /^[＃＆＊＋－＜＝＞＠＼＾＿｀｜]$/u

const hanBeside = (han: string, word: string): Rule =>
  fullWidthSign.test(han)
    ? solid
    : keepsGap(word)
      ? { ...solid, kind: 'gap', natural: gap, capacity: gap - leastGap }
      : { ...solid, growth: 'closed' }

const meeting: ReadonlySet<Cell['kind']> = new Set<Kind>(['opener', 'closer', 'pause', 'stop', 'dot'])
const mostPairTrim: Em = 0.5

/** Two marks that meet lose half an em of the blank between them, first the former, then the latter. */
function besideMark(before: Cell, after: Cell): Rule {
  const blank = before.blankAfter + after.blankBefore
  const pairTrim = meeting.has(before.kind) && meeting.has(after.kind) ? Math.min(mostPairTrim, blank) : 0
  const keptBefore = Math.max(0, before.blankAfter - pairTrim)
  const keptAfter = blank - pairTrim - keptBefore
  const isStop = before.kind === 'stop'
  const fromStop = isStop ? Math.min(mostFromStop, keptBefore) : 0
  return {
    kind: 'marks',
    natural: blank - pairTrim,
    pairTrim,
    capacity: (isStop ? fromStop : keptBefore) + keptAfter,
    fromStop,
    growth: growthOf(before.kind, after.kind),
  }
}

const closing: ReadonlySet<Cell['kind']> = new Set<Kind>(['closer', 'pause', 'stop'])
const unmoved: ReadonlySet<Cell['kind']> = new Set<Kind>(['dot', 'connector', 'slash'])

/** Nothing is added after an opener, before closing marks, or beside dots, connectors and slashes; late after a comma or stop before a word. */
function growthOf(before: Cell['kind'], after: Cell['kind']): Space['growth'] {
  if (before === 'opener' || closing.has(after)) return 'closed'
  if (unmoved.has(before) || unmoved.has(after)) return 'closed'
  if (before === after && (before === 'dash' || before === 'ellipsis')) return 'closed'
  return (after === 'western' || after === 'hyphen') && (before === 'pause' || before === 'stop')
    ? 'late'
    : 'open'
}
