/**
 * Breaks a title by sense: at a typed separator, failing one after a stop within it, failing one between words, there
 * rather at a separator or after a mark than where the lines come out alike. Lines are set natural.
 */
import type { RichText } from '../rich-text.ts'
import type { Em, Pt } from '../units.ts'
import { SPACE } from './atoms.ts'
import { naturalWidth, tiny } from './badness.ts'
import { breakAtoms } from './break.ts'
import { belongs, CL, ID, ideographs, OP, W } from './classes.ts'
import type { Line } from './line.ts'
import { NEVER } from './opportunities.ts'
import { composePieces } from './pieces.ts'
import type { ParagraphStyle } from './rules.ts'
import { offsetOf, type Setting } from './setting.ts'
import { wordStarts } from './words.ts'

/** A typed space between two Han in a title is a separator of this width, dropped where the title breaks at it. */
const separator: Em = 0.5

/** What a way to break a title costs beside the unevenness of its lines, in em; from the page design. */
const titleCosts = {
  /** A break inside 《 》 or other brackets. */
  insideBrackets: 4,
  /** A line that ends in 的, 和, 与 or 、, or in a preposition. */
  leaning: 3,
  /** A break that is merely between two words: so much less alike may lines be that end with a mark or a separator. */
  betweenWords: 6,
  /** A break between two ideographs that most likely are one word which the dictionary lacks (电|商). */
  insidePair: 3,
  /** One em for so much penalty (a figure parted from its measure word). */
  penaltyPerEm: 40,
  /** A first line that ends between words and is shorter than the longest by more than a quarter. */
  shortFirst: 6,
  /** A last line of less than four characters: refused while there is any other way. */
  shortLast: 1000,
} as const
const leastFirstShare = 0.75
const leastLastCharacters = 4

/** Ways of dividing a title of more lines are too many to weigh; it is broken as a ragged paragraph. */
const mostWeighedLines = 4

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, character => character.codePointAt(0) ?? 0))

/** Marks after which a title parts as at a separator, and those after which it rather parts than between words. */
const stops = codesOf('：？！；—')
const stopsAndCommas = codesOf('：？！；—，')
const leaning = codesOf('的和与、')
/** Words of one character that belong to what follows: a line that ends in one leans like one that ends in 的. */
const leaningWords = codesOf('及或在为对向从自由把被将就最')
/** Words of one character that are half of no pair. */
const lone = codesOf('及或在为对向从自由把被将就最等')

/**
 * Composes a title in `measure`: one line if it fits, otherwise as few as a break by sense allows within `maxLines`.
 * A title that needs more comes back with all its lines. U+2028 ends a line.
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
  return composePieces(text, titleStyle, room, setting => ({
    setting,
    ends: divideTitle(setting, room, maxLines),
  }))
}

function divideTitle(setting: Setting, measure: Em, maxLines: number): readonly number[] {
  const { count } = setting.atoms
  if (naturalWidth(setting.ledger, 0, count) <= measure + tiny) return [count]
  const ragged = breakAtoms(setting, setting.opportunities.usual, measure).ends
  if (ragged.length > mostWeighedLines) return ragged
  const mostLines = Math.max(maxLines, ragged.length)
  let best: Division | undefined
  for (const findPlaces of [separators, separatorsAndStops, wordBreaks, allBreaks]) {
    const found = cheapestDivision(setting, findPlaces(setting), measure, mostLines)
    if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found
    if (best !== undefined && best.cost < titleCosts.shortLast) break
  }
  return best?.ends ?? ragged
}

interface Division {
  readonly ends: readonly number[]
  readonly cost: Em
}

/** A place where a title may break, and its cost. */
interface Place {
  readonly at: number
  readonly cost: Em
}

/** The cheapest division at the given places in as few lines as they allow. */
function cheapestDivision(
  setting: Setting,
  places: readonly Place[],
  measure: Em,
  mostLines: number,
): Division | undefined {
  if (places.length === 0) return undefined
  for (let lines = 2; lines <= mostLines; lines++) {
    const best = divideInto(setting, places, measure, lines, [], 0)
    if (best !== undefined) return best
  }
  return undefined
}

/** Tries every way to divide what follows the lines in `ends` into `lines` more. */
function divideInto(
  setting: Setting,
  places: readonly Place[],
  measure: Em,
  lines: number,
  ends: readonly number[],
  cost: Em,
): Division | undefined {
  const { count } = setting.atoms
  const from = ends.at(-1) ?? 0
  const width = naturalWidth(setting.ledger, from, count)
  if (width > lines * measure + tiny) return undefined
  if (lines === 1) return { ends: [...ends, count], cost: cost + unevenness(setting, [...ends, count]) }
  let best: Division | undefined
  for (const place of places) {
    if (place.at <= from) continue
    if (naturalWidth(setting.ledger, from, place.at) > measure + tiny) break
    const found = divideInto(setting, places, measure, lines - 1, [...ends, place.at], cost + place.cost)
    if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found
  }
  return best
}

function unevenness(setting: Setting, ends: readonly number[]): Em {
  const widths = ends.map((to, line) =>
    naturalWidth(setting.ledger, line === 0 ? 0 : (ends[line - 1] ?? 0), to),
  )
  const longest = Math.max(...widths)
  const isFirstShort = (widths[0] ?? 0) < leastFirstShare * longest && !isBySense(setting, ends[0] ?? 0)
  const shortFirst = isFirstShort ? titleCosts.shortFirst : 0
  const isLastShort = countCharacters(setting, ends.at(-2) ?? 0) < leastLastCharacters
  return longest - Math.min(...widths) + shortFirst + (isLastShort ? titleCosts.shortLast : 0)
}

function countCharacters({ atoms }: Setting, from: number): number {
  let characters = 0
  for (let k = from; k < atoms.count; k++) {
    const one = atoms.classes[k] ?? ID
    if (belongs(one, ideographs) || one === W) characters += (atoms.end[k] ?? 0) - (atoms.first[k] ?? 0)
  }
  return characters
}

const separators = (setting: Setting): readonly Place[] =>
  allBreaks(setting).filter(({ at, cost }) => cost < titleCosts.insideBrackets && isSeparator(setting, at))

const separatorsAndStops = (setting: Setting): readonly Place[] =>
  allBreaks(setting).filter(
    ({ at, cost }) =>
      cost < titleCosts.insideBrackets && (isSeparator(setting, at) || follows(setting, at, stops)),
  )

/** Places between two words, of which those cost more that part what reads on. */
function wordBreaks(setting: Setting): readonly Place[] {
  const { text, from, to } = setting
  const title = text.text.slice(from, to)
  const starts = wordStarts(title)
  return allBreaks(setting).flatMap(({ at, cost }) => {
    const offset = offsetOf(setting, at) - from
    if (!starts.has(offset)) return []
    if (isBySense(setting, at)) return [{ at, cost }]
    const leans = isSingle(starts, offset - 1, title) && leaningWords.has(title.codePointAt(offset - 1) ?? 0)
    const parts = isInsidePair(starts, offset, title)
    return [{ at, cost: cost + (leans ? titleCosts.leaning : 0) + (parts ? titleCosts.insidePair : 0) }]
  })
}

/** Whether the dictionary has the one ideograph at `offset` for a word. */
const isSingle = (starts: ReadonlySet<number>, offset: number, title: string): boolean =>
  starts.has(offset) &&
  (starts.has(offset + 1) || offset + 1 === title.length) &&
  /^\p{Script=Han}/u.test(title.slice(offset))

/**
 * Whether `offset` parts two of a row of lone ideographs that read as pairs. The dictionary lacks the words of the day;
 * an even row of single ideographs is most likely words of two.
 *
 *     天津|跨|境|电|商|去年   parts a pair before 境 and 商, none before 电
 */
function isInsidePair(starts: ReadonlySet<number>, offset: number, title: string): boolean {
  const isOfRow = (at: number): boolean =>
    isSingle(starts, at, title) && !lone.has(title.codePointAt(at) ?? 0)
  let first = offset
  while (isOfRow(first - 1)) first -= 1
  let end = offset
  while (isOfRow(end)) end += 1
  return (end - first) % 2 === 0 && (offset - first) % 2 === 1
}

/** Whether a place is a separator or comes after a mark that parts the title. */
const isBySense = (setting: Setting, at: number): boolean =>
  isSeparator(setting, at) || follows(setting, at, stopsAndCommas)

function isSeparator({ atoms }: Setting, at: number): boolean {
  if (atoms.seams[at] !== SPACE) return false
  return belongs(atoms.classes[at - 1] ?? OP, ideographs) && belongs(atoms.classes[at] ?? OP, ideographs)
}

const follows = ({ atoms }: Setting, at: number, marks: ReadonlySet<number>): boolean =>
  marks.has(atoms.clusters.codes[atoms.first[at - 1] ?? 0] ?? 0)

/** Every legal place with its cost. */
function allBreaks(setting: Setting): readonly Place[] {
  const { atoms, opportunities } = setting
  const places: Place[] = []
  let depth = 0
  for (let at = 1; at < atoms.count; at++) {
    const before = atoms.classes[at - 1]
    if (before === OP) depth++
    if (before === CL) depth = Math.max(0, depth - 1)
    const penalty = opportunities.usual[at] ?? NEVER
    if (penalty !== NEVER) places.push({ at, cost: placeCost(setting, at, depth, penalty) })
  }
  return places
}

function placeCost(setting: Setting, at: number, depth: number, penalty: number): Em {
  return (
    (isBySense(setting, at) ? 0 : titleCosts.betweenWords) +
    (depth > 0 ? titleCosts.insideBrackets : 0) +
    (follows(setting, at, leaning) ? titleCosts.leaning : 0) +
    penalty / titleCosts.penaltyPerEm
  )
}
