/**
 * Breaks a title by sense. Every place has a cost, the less the more the sense parts there; every way to divide the
 * title into the lines it may have is weighed, and the cheapest wins. Lines are set natural.
 */
import type { RichText } from '../rich-text.ts'
import type { Em, Pt } from '../units.ts'
import { naturalWidth, tiny } from './badness.ts'
import { divideBest } from './divide.ts'
import type { Line } from './line.ts'
import { composePieces, type Division } from './pieces.ts'
import type { ParagraphStyle } from './rules.ts'
import type { Setting } from './setting.ts'
import { countCharacters, leastCharacters, type Place, refused, titlePlaces } from './title-places.ts'

/** A typed space between two Han in a title is a separator of this width, dropped where the title breaks at it. */
const separator: Em = 0.5

/** What a division costs beside its places, in their unit; ours, tuned with them. */
const costs = {
  /** Every line. */
  line: 1,
  /** The share by which lines stray from their mean: it buys no break inside a name, but chooses between two words. */
  uneven: 4,
  /** A line that ends or begins at a weaker place than one that it passes over. */
  passedOver: 4,
  /** A line that ends in the middle of a part and is shorter than the mean by more than a fifth. */
  short: 4,
} as const

const leastShare = 0.8

/**
 * Composes a title in `measure`: one line if it fits, otherwise as many as the sense asks for within `maxLines`. A title
 * that needs more comes back with all its lines. U+2028 ends a line.
 */
export function composeTitle(
  text: RichText,
  style: ParagraphStyle,
  measure: Pt,
  maxLines: number,
): readonly Line[] {
  const room = measure / style.size
  const align = style.align === 'justify' ? 'left' : style.align
  const titleStyle: ParagraphStyle = { ...style, align, indent: 0, rules: { ...style.rules, separator } }
  return composePieces(text, titleStyle, room, setting => divideTitle(setting, room, maxLines))
}

/**
 * Weighs the ways into two lines up to `maxLines`, or into as few as there must be, or one more where that saves what is
 * refused. A title without a way to divide it, for a word is wider than the measure, is broken as a ragged
 * paragraph.
 */
function divideTitle(setting: Setting, measure: Em, maxLines: number): Division {
  const { count } = setting.atoms
  const width = naturalWidth(setting.ledger, 0, count)
  if (width <= measure + tiny) return { setting, ends: [count] }
  const places = titlePlaces(setting)
  let best: Way | undefined
  for (let lines = 2; lines < places.length; lines++) {
    if (best !== undefined && lines > (best.cost < refused ? maxLines : maxLines + 1)) break
    const way = cheapestWay({ setting, places, measure, lines, mean: width / lines })
    if (way !== undefined && (best === undefined || way.cost < best.cost)) best = way
  }
  return best === undefined ? divideBest(setting, measure) : { setting, ends: best.ends }
}

/** A way to divide the title up to a place. */
interface Way {
  readonly ends: readonly number[]
  readonly cost: number
}

/** A title to be divided into so many lines, which are `mean` wide on average. */
interface Task {
  readonly setting: Setting
  readonly places: readonly Place[]
  readonly measure: Em
  readonly lines: number
  readonly mean: Em
}

/** The cheapest way to divide the whole title: line after line, the cheapest way to every place. */
function cheapestWay(task: Task): Way | undefined {
  let ways: readonly (Way | undefined)[] = [{ ends: [], cost: task.lines * costs.line }]
  for (let line = 0; line < task.lines; line++)
    ways = task.places.map((end, to) => cheapestLine(task, ways, end, to))
  return ways.at(-1)
}

/** The cheapest of `ways` with one line more, which ends at place `to`. */
function cheapestLine(
  task: Task,
  ways: readonly (Way | undefined)[],
  end: Place,
  to: number,
): Way | undefined {
  let best: Way | undefined
  let passed = Number.POSITIVE_INFINITY
  for (let from = to - 1; from >= 0; from--) {
    const start = task.places[from]
    if (start === undefined) break
    const width = naturalWidth(task.setting.ledger, start.at, end.at)
    if (width > task.measure + tiny) break
    const way = ways[from]
    if (way !== undefined) {
      const passing = passed < Math.max(start.cost, end.cost) ? costs.passedOver : 0
      const cost = way.cost + end.cost + passing + widthCost(task, start, end, width)
      if (best === undefined || cost < best.cost) best = { ends: [...way.ends, end.at], cost }
    }
    if (start.ends === 'part') passed = Math.min(passed, start.cost)
  }
  return best
}

/** What the line from `start` to `end` costs for its width: it ought to be as wide as the others. */
function widthCost({ setting, lines, mean }: Task, start: Place, end: Place, width: Em): number {
  const { count } = setting.atoms
  const isLast = end.at === count
  const isShort = !isLast && end.ends === 'neither' && width < leastShare * mean
  const isLastShort = isLast && countCharacters(setting, start.at, count) < leastCharacters
  return (
    (costs.uneven * Math.abs(width / mean - 1)) / lines +
    (isShort ? costs.short : 0) +
    (isLastShort ? refused : 0)
  )
}
