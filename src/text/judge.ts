/** What one candidate line would look like and cost. Breaking and setting ask the same question and get one answer. */
import type { Em } from '../units.ts'
import { isInsideWord } from './atoms.ts'
import { growLine, hasPlaces, naturalWidth, squeezeBadness, stretchBadness, taste, tiny } from './badness.ts'
import type { Setting } from './setting.ts'

/** Fitness classes, by how tight or loose a line looks; neighbours should not differ by more than one. */
export const TIGHT = 0
export const EVEN = 1
export const LOOSE = 2
export const VERY_LOOSE = 3
export const fitnessClasses = 4

/** From this measure on, in body em, a line has places enough that its Han need not be seen to stand apart. */
export const wideFrom: Em = 30

/** Han that stand further apart are seen to. */
export const looseFrom: Em = 0.06
const veryLooseFrom: Em = 0.12
/** A line is tight when it gives up more than this share of what it can. */
const tightFrom = 0.5

/** A judgement, written over by the next one: there are some four to every break, and none is kept. */
export interface Verdict {
  /** Infinity when the line cannot be set. */
  badness: number
  fitness: number
  /** What is to be shared out: less than 0 when the line must be squeezed. */
  slack: Em
  /** Extra space between Han. */
  extra: Em
  /** What the mark at the end loses. */
  endTrim: Em
  /** Width of a mark set outside the measure, or 0. */
  hung: Em
}

export const openVerdict = (): Verdict => ({
  badness: 0,
  fitness: EVEN,
  slack: 0,
  extra: 0,
  endTrim: 0,
  hung: 0,
})

/** ，、。． and their like (行尾点号); quotes, brackets and dashes never hang. */
const hangingMarks: ReadonlySet<number> = new Set([0xff0c, 0x3001, 0x3002, 0xff0e])

/** Judges atoms `from … to − 1` as a line of `measure`; the last line of a paragraph is never stretched. */
export function judgeLine(
  setting: Setting,
  from: number,
  to: number,
  measure: Em,
  place: 'inner' | 'last',
  into: Verdict,
): void {
  const { ledger, style } = setting
  into.hung = 0
  into.extra = 0
  into.fitness = EVEN
  into.endTrim = ledger.endTrims[to] ?? 0
  into.slack = measure - naturalWidth(ledger, from, to)
  if (style.rules.lineEnd === 'fit' && into.endTrim > 0 && into.slack >= into.endTrim - tiny) {
    into.slack -= into.endTrim
    into.endTrim = 0
  }
  if (Math.abs(into.slack) < tiny) into.slack = 0
  if (into.slack < 0) judgeTooWide(setting, from, to, place, into)
  else judgeTooShort(setting, from, to, place, into)
}

function judgeTooShort(
  setting: Setting,
  from: number,
  to: number,
  place: 'inner' | 'last',
  into: Verdict,
): void {
  const { ledger, style } = setting
  const scale = style.size / style.bodySize
  into.badness = 0
  if (place === 'last' || into.slack === 0) return
  if (style.align !== 'justify') {
    into.badness = taste.ragged * into.slack * scale
  } else if (!hasPlaces(ledger, from, to)) {
    into.extra = taste.rigidShare * into.slack
    into.badness = partsWord(setting, from, to)
      ? Math.min(taste.rigid, stretchBadness(into.slack, into.extra, scale))
      : taste.rigid
    into.fitness = VERY_LOOSE
  } else {
    into.extra = growLine(ledger, from, to, into.slack).solid
    into.badness = stretchBadness(into.slack, into.extra, scale)
    const seen = into.extra * scale
    into.fitness = seen > veryLooseFrom ? VERY_LOOSE : seen > looseFrom ? LOOSE : EVEN
  }
}

/** Whether the line begins or ends within a word: most likely an address. */
const partsWord = ({ atoms }: Setting, from: number, to: number): boolean =>
  isInsideWord(atoms.seams[from] ?? 0) || isInsideWord(atoms.seams[to] ?? 0)

function judgeTooWide(
  setting: Setting,
  from: number,
  to: number,
  place: 'inner' | 'last',
  into: Verdict,
): void {
  const { ledger, style } = setting
  into.badness = Number.POSITIVE_INFINITY
  if (style.align !== 'justify') return
  const excess = -into.slack
  const capacity =
    naturalWidth(ledger, from, to) - ((ledger.tightEnds[to] ?? 0) - (ledger.tightStarts[from] ?? 0))
  if (excess <= capacity + tiny) {
    into.badness = squeezeBadness(ledger, from, to, excess, style.size / style.bodySize)
    if (excess > tightFrom * capacity) into.fitness = TIGHT
  }
  if (style.rules.hang === 'allow') judgeHung(setting, from, to, place, into)
}

/** Lets the last mark hang if the line fits then, and if that is better than squeezing. */
function judgeHung(setting: Setting, from: number, to: number, place: 'inner' | 'last', into: Verdict): void {
  const width = hungWidth(setting, to)
  if (width === 0 || into.slack + width < -tiny) return
  const { badness, fitness, slack } = into
  into.slack = Math.max(0, slack + width)
  judgeTooShort(setting, from, to, place, into)
  into.badness += taste.hung
  into.hung = width
  if (into.badness < badness) return
  into.badness = badness
  into.fitness = fitness
  into.slack = slack
  into.extra = 0
  into.hung = 0
}

function hungWidth({ atoms, ledger, blanks, dressings }: Setting, to: number): Em {
  const dressing = dressings[to - 1]
  const code = atoms.clusters.codes[atoms.first[to - 1] ?? 0] ?? 0
  if (dressing === undefined || !hangingMarks.has(code)) return 0
  return dressing.advance - dressing.after + (blanks.after[to - 1] ?? 0) - (ledger.endTrims[to] ?? 0)
}
