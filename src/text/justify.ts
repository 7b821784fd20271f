/**
 * Decides how a chosen line is made flush and sets it. Inside, lengths are in em of the type size; the line is in
 * points.
 */
import type { Em } from '../units.ts'
import { type Growth, growLine, hasPlaces, lettersWithin, squeezeShares, within } from './badness.ts'
import { measureAt } from './break.ts'
import { decorate } from './decorate.ts'
import { judgeLine, openVerdict, type Verdict } from './judge.ts'
import { solidPlaces } from './ledger.ts'
import type { Line, LineFit } from './line.ts'
import { placeLine } from './place.ts'
import type { Setting } from './setting.ts'

/** How the boundaries of a line differ from their natural widths. */
export interface Adjustment {
  /** Share of its capacity that each level of squeezing gives up. */
  readonly shares: readonly number[]
  readonly growth: Growth
}

const noShares: readonly number[] = [0, 0, 0, 0, 0]
const noGrowth: Growth = { wordSpace: 0, gap: 0, solid: 0, letter: 0, afterMark: 0 }
const natural: Adjustment = { shares: noShares, growth: noGrowth }

/** A word alone on its line is letter-spaced by no more; beyond, the line stays short. */
const mostLetterSpace: Em = 0.1

/** Which atoms make the line, and which stretch of the text it stands for. */
export interface LineRange {
  readonly from: number
  readonly to: number
  readonly textFrom: number
  readonly textTo: number
  readonly place: 'inner' | 'last'
}

/**
 * Sets the line of `range` in `measure`, in em of the type size. A justified line is flush to the rounding of double
 * precision; the last line, and every line of a ragged paragraph, is set natural. A line that fits in no way comes
 * back with `fit: 'overfull'`.
 */
export function setLine(setting: Setting, range: LineRange, measure: Em): Line {
  const { style, ledger, text } = setting
  const verdict = openVerdict()
  judgeLine(setting, range.from, range.to, measureAt(setting, range.from, measure), range.place, verdict)
  const adjustment = adjust(setting, range, verdict)
  const fit = fitOf(setting, range, verdict, adjustment)
  const indent = range.from === 0 ? style.indent : 0
  const start = style.align === 'right' ? indent + Math.max(0, verdict.slack) : indent
  const edges = text.marks.length === 0 ? undefined : new Float64Array(2 * (range.to - range.from))
  const { runs, end } = placeLine(setting, range, adjustment, verdict.endTrim, start, edges)
  const { growth } = adjustment
  const hasSolids = fit === 'stretched' && within(ledger, solidPlaces, range.from, range.to) > 0
  const hanExtra = hasSolids ? growth.solid : 0
  return {
    text,
    from: range.textFrom,
    to: range.textTo,
    runs,
    decorations: edges === undefined ? [] : decorate(setting, range, edges, measure),
    start: start * style.size,
    end: (end - verdict.hung) * style.size,
    measure: measure * style.size,
    fit,
    hanExtra,
    widestExtra: Math.max(hanExtra, growth.wordSpace, growth.gap, growth.afterMark),
    last: range.place === 'last',
  }
}

function adjust(setting: Setting, { from, to, place }: LineRange, { slack }: Verdict): Adjustment {
  const { ledger, style } = setting
  if (style.align !== 'justify') return natural
  if (slack < 0) return { ...natural, shares: squeezeShares(ledger, from, to, -slack) }
  if (place === 'last' || slack === 0) return natural
  if (hasPlaces(ledger, from, to)) return { ...natural, growth: growLine(ledger, from, to, slack) }
  const letters = lettersWithin(ledger, from, to)
  if (letters === 0) return natural
  return { ...natural, growth: { ...noGrowth, letter: Math.min(mostLetterSpace, slack / letters) } }
}

function fitOf(setting: Setting, range: LineRange, verdict: Verdict, { growth }: Adjustment): LineFit {
  if (verdict.slack < 0) return verdict.badness === Number.POSITIVE_INFINITY ? 'overfull' : 'squeezed'
  if (range.place === 'last' || setting.style.align !== 'justify') return 'natural'
  if (verdict.slack === 0 || hasPlaces(setting.ledger, range.from, range.to)) return 'stretched'
  return growth.letter > 0 && growth.letter < mostLetterSpace ? 'stretched' : 'natural'
}
