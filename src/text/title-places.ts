/** Where a title may break, and what each place costs: the less, the more the sense parts there. */
import { SPACE } from './atoms.ts'
import { belongs, CL, ID, ideographs, LD, OP, W } from './classes.ts'
import { NEVER } from './opportunities.ts'
import { offsetOf, type Setting } from './setting.ts'
import { leaningWords, openingWords, wordStarts } from './words.ts'

/**
 * What a break costs, an extra line being 1. Ours; the order is that of the page design (a typed separator, then a colon,
 * then words, and a bracketed name only when nothing else will do), the figures were tuned on the titles of
 * `tests/text/title.test.ts`.
 */
const costs = {
  /** At a space typed between two Han. */
  separator: 0,
  /** After ：？！；。 or ——. */
  stop: 1,
  /** After ，. */
  comma: 2,
  /** After 、 and before an item that a mark ends, before 《 or “, after 》 or ”, before a 但 that opens a clause. */
  edge: 5,
  /** Between two words. */
  word: 8,
  /** More, inside 《 》 or other brackets. */
  insideBrackets: 8,
  /**
   * More, after 的, after or before 和 or 与, after a preposition and its like, after 、 where the sentence runs on, and
   * between two Western words: iPhone 14 Pro.
   */
  leaning: 3,
  /** More, for so much penalty in running text: before a dash, inside an address. */
  penalty: 10,
} as const

/**
 * The cost of what is refused as long as there is any other way, be it a line more: a break inside a word, a date, or a
 * figure with its unit.
 */
export const refused = 1000

/** A part of a title shorter than this is none: 三月，… reads on, and 商务部：… need not break. */
export const leastCharacters = 4

/** After 、 an item of a list; what runs on for longer without a mark is the rest of the sentence. */
const longestItem = 6

/** A place where a title may break; its beginning and its end are places that cost nothing. */
export interface Place {
  /** The atom before which it is. */
  readonly at: number
  readonly cost: number
  /**
   * What ends here: a part of the title, which should not be passed over for a weaker place; a label (商务部：), which may
   * stand alone and need not; or neither.
   */
  readonly ends: 'part' | 'label' | 'neither'
}

/** The beginning, every legal place, and the end. */
export function titlePlaces(setting: Setting): readonly Place[] {
  const { atoms, opportunities, text, from, to } = setting
  const words = wordStarts(text.text.slice(from, to))
  const places: Place[] = [{ at: 0, cost: 0, ends: 'neither' }]
  let depth = 0
  let partFrom = 0
  for (let at = 1; at < atoms.count; at++) {
    const before = atoms.classes[at - 1]
    if (before === OP) depth++
    if (before === CL) depth = Math.max(0, depth - 1)
    const penalty = opportunities.usual[at] ?? NEVER
    if (penalty === NEVER) continue
    const sense = senseCost(setting, at)
    const ends = sense === undefined ? 'neither' : whatEnds(setting, partFrom, at, sense)
    if (ends === 'part') partFrom = at
    const base = ends === 'neither' ? wordCost(setting, at, words) : (sense ?? costs.word)
    const inside = depth > 0 ? costs.insideBrackets : 0
    places.push({
      at,
      cost: base + inside + penalty / costs.penalty,
      ends: depth > 0 ? 'neither' : ends,
    })
  }
  places.push({ at: atoms.count, cost: 0, ends: 'neither' })
  return places
}

function whatEnds(setting: Setting, from: number, at: number, sense: number): Place['ends'] {
  if (countCharacters(setting, from, at) >= leastCharacters) return 'part'
  return sense === costs.comma ? 'neither' : 'label'
}

/** Marks after which a title parts, with those of Western type. */
const stops = codesOf('：？！；。:?!;')
const commas = codesOf('，,')
const enumeration = codesOf('、')
const particle = codesOf('的')
const joining = codesOf('和与')
/** Words when they stand alone: those that lean on what follows, and those that open a clause. */
const leaning = codesOf(leaningWords)
const opening = codesOf(openingWords)

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, character => character.codePointAt(0) ?? 0))
}

/** The cost of a place at a separator or after a mark that parts the title; a dash ends the line before. */
function senseCost(setting: Setting, at: number): number | undefined {
  const { atoms } = setting
  const before = atoms.classes[at - 1] ?? OP
  if (atoms.classes[at] === LD) return undefined
  if (atoms.seams[at] === SPACE && before !== W && atoms.classes[at] !== W) return costs.separator
  if (before === LD || follows(setting, at, stops)) return costs.stop
  return follows(setting, at, commas) ? costs.comma : undefined
}

/** The cost of a place that is at best between two words. */
function wordCost(setting: Setting, at: number, words: ReadonlySet<number>): number {
  const offset = offsetOf(setting, at) - setting.from
  if (!words.has(offset)) return refused
  const { classes } = setting.atoms
  const isAfterItem = follows(setting, at, enumeration)
  const isAfterOne = words.has(offset - 1)
  const isBeforeOne = words.has(offset + 1)
  const isEdge =
    classes[at] === OP ||
    classes[at - 1] === CL ||
    (isAfterItem && isItem(setting, at)) ||
    (isBeforeOne && precedes(setting, at, opening))
  const leans =
    (isAfterItem && !isEdge) ||
    (classes[at - 1] === W && classes[at] === W) ||
    follows(setting, at, particle) ||
    follows(setting, at, joining) ||
    (isBeforeOne && precedes(setting, at, joining)) ||
    (isAfterOne && follows(setting, at, leaning))
  return (isEdge ? costs.edge : costs.word) + (leans ? costs.leaning : 0)
}

/** Whether a mark, a separator or the end of the title comes soon after `from`. */
function isItem(setting: Setting, from: number): boolean {
  const { atoms } = setting
  let to = from + 1
  while (to < atoms.count && senseCost(setting, to) === undefined && !follows(setting, to, enumeration)) to++
  return countCharacters(setting, from, to) <= longestItem
}

const precedes = ({ atoms }: Setting, at: number, marks: ReadonlySet<number>): boolean =>
  marks.has(atoms.clusters.codes[atoms.first[at] ?? 0] ?? 0)

/** Whether the place comes after one of `marks`. */
const follows = ({ atoms }: Setting, at: number, marks: ReadonlySet<number>): boolean =>
  marks.has(atoms.clusters.codes[(atoms.end[at - 1] ?? 1) - 1] ?? 0)

/** Ideographs, letters and figures of the atoms `[from, to)`. */
export function countCharacters({ atoms }: Setting, from: number, to: number): number {
  let characters = 0
  for (let k = from; k < to; k++) {
    const one = atoms.classes[k] ?? ID
    if (belongs(one, ideographs) || one === W) characters += (atoms.end[k] ?? 0) - (atoms.first[k] ?? 0)
  }
  return characters
}
