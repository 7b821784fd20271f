/**
 * Breaks a title by sense: at a typed separator, failing one after a colon, failing one between words so that the
 * lines are of like length. Lines are set natural.
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
  /** A line that ends in 的, 和, 与 or 、. */
  leaning: 3,
  /** A break that is merely between two words. */
  betweenWords: 1,
  /** One em for so much penalty (a figure parted from its measure word). */
  penaltyPerEm: 40,
  /** A first line shorter than the longest by more than a quarter. */
  shortFirst: 6,
  /** A last line of less than four characters: refused while there is any other way. */
  shortLast: 1000,
} as const
const leastFirstShare = 0.75
const leastLastCharacters = 4

/** Ways of dividing a title of more lines are too many to weigh; it is broken as a ragged paragraph. */
const mostWeighedLines = 4

const colon = 0xff1a
const leaning: ReadonlySet<number> = new Set(Array.from('的和与、', mark => mark.codePointAt(0) ?? 0))

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
  for (const findPlaces of [separators, separatorsAndColons, wordBreaks, allBreaks]) {
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
  const shortFirst = (widths[0] ?? 0) < leastFirstShare * longest ? titleCosts.shortFirst : 0
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

const separatorsAndColons = (setting: Setting): readonly Place[] =>
  allBreaks(setting).filter(
    ({ at, cost }) =>
      cost < titleCosts.insideBrackets && (isSeparator(setting, at) || follows(setting, at, colon)),
  )

function wordBreaks(setting: Setting): readonly Place[] {
  const { text, from, to } = setting
  const starts = wordStarts(text.text.slice(from, to))
  return allBreaks(setting).filter(({ at }) => starts.has(offsetOf(setting, at) - from))
}

function isSeparator({ atoms }: Setting, at: number): boolean {
  if (atoms.seams[at] !== SPACE) return false
  return belongs(atoms.classes[at - 1] ?? OP, ideographs) && belongs(atoms.classes[at] ?? OP, ideographs)
}

const follows = ({ atoms }: Setting, at: number, code: number): boolean =>
  atoms.clusters.codes[atoms.first[at - 1] ?? 0] === code

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
  const { atoms } = setting
  const isBySense = isSeparator(setting, at) || follows(setting, at, colon)
  const isLeaning = leaning.has(atoms.clusters.codes[atoms.first[at - 1] ?? 0] ?? 0)
  return (
    (isBySense ? 0 : titleCosts.betweenWords) +
    (depth > 0 ? titleCosts.insideBrackets : 0) +
    (isLeaning ? titleCosts.leaning : 0) +
    penalty / titleCosts.penaltyPerEm
  )
}
