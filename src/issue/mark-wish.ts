/**
 * What may be asked for in the braces of an inline mark: the words, the readings, and which characters each of them goes
 * to. Where brackets and braces stand is the affair of `inline-marks.ts`.
 */
import { nearestName } from '../findings/nearest.ts'
import type { MarkRange } from '../rich-text.ts'
import { isPinyin, isToneless, mendBreves, partSyllables, syllablesIn } from './pinyin.ts'

/** What is asked for between the braces. */
export type MarkWish =
  | { readonly kind: 'dots' | 'name' | 'title' }
  | { readonly kind: 'ruby'; readonly readings: readonly string[] }

const words: ReadonlyMap<string, 'dots' | 'name' | 'title'> = new Map([
  ['着重', 'dots'],
  ['dot', 'dots'],
  ['专名', 'name'],
  ['name', 'name'],
  ['书名', 'title'],
  ['title', 'title'],
])
const explicitRuby = /^(?:拼音|ruby)\s*[:：]\s*(\S.*)$/

/** What the words between two braces ask for; undefined when they are no mark. */
export function readWish(inBraces: string): MarkWish | undefined {
  const word = inBraces.trim()
  const kind = words.get(word)
  if (kind !== undefined) return { kind }
  const readings = explicitRuby.exec(word)?.[1] ?? (isPinyin(word) ? word : undefined)
  return readings === undefined ? undefined : { kind: 'ruby', readings: readings.trim().split(/[ \u3000]+/) }
}

const spelledWithColon = /^(拼音|注音|ruby|pinyin)\s*[:：]?\s*(.*)$/i
/** What some call a mark by its looks or in another trade. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['浪线', '书名'],
  ['波浪线', '书名'],
  ['下划线', '专名'],
  ['横线', '专名'],
  ['加点', '着重'],
  ['圆点', '着重'],
  ['强调', '着重'],
])

/** What was most likely meant by words that are no mark; empty when nothing is near. */
export function nearestWish(inBraces: string): string {
  const word = inBraces.trim()
  const [, name, reading] = spelledWithColon.exec(word) ?? []
  if (name !== undefined) return `${/[a-z]/i.test(name) ? 'ruby' : '拼音'}: ${reading || '…'}`
  return otherNames.get(word) ?? mendBreves(word) ?? nearestName(word, [...words.keys(), '拼音', 'ruby'])
}

/** Whether words in braces that are no mark, nor near one, are a reading without its tones: `jiang wan`. */
export const lacksTones = (inBraces: string): boolean =>
  nearestWish(inBraces) === '' && isToneless(inBraces.trim())

/** With the marks and selectors that belong to it. */
const character = /[^\s\p{M}]\p{M}*/gu
/** A Western word, a figure or a run of marks is one atom of a line, which can bear one reading only. */
const ideographs = /^(?:\p{Script=Han}\p{M}*|\s)+$/u

/** Why a wish cannot be granted. */
export type MarkFault = 'ruby-mismatch' | 'ruby-over-break'

/**
 * The ranges of a wish over `text[from, to)`. Readings stand over one ideograph each, a single one over all; no range
 * of a reading goes over a forced break.
 */
export function rangesOf(
  wish: MarkWish,
  text: string,
  from: number,
  to: number,
): readonly MarkRange[] | MarkFault {
  if (wish.kind !== 'ruby') return [{ from, to, mark: { kind: wish.kind } }]
  const base = text.slice(from, to)
  const [only, ...more] = wish.readings
  if (only !== undefined && more.length === 0)
    return base.includes(forcedBreak)
      ? partReading(only, base, from)
      : [{ from, to, mark: { kind: 'ruby', reading: only } }]
  const characters = [...base.matchAll(character)]
  if (!ideographs.test(base) || characters.length !== wish.readings.length) return 'ruby-mismatch'
  return characters.map(({ 0: one, index }, k) => ({
    from: from + index,
    to: from + index + one.length,
    mark: { kind: 'ruby', reading: wish.readings[k] ?? '' },
  }))
}

/** A reading in Pinyin that has fewer or more syllables than its base has ideographs: `[江湾]{jiāng}`. */
export interface OddCount {
  readonly characters: number
  readonly syllables: number
}

/** What is odd about one reading over `base`. 儿 may be no syllable of its own: `[花儿]{huār}`. */
export function oddCount(wish: MarkWish, base: string): OddCount | undefined {
  if (wish.kind !== 'ruby') return undefined
  const [reading = '', ...more] = wish.readings
  if (more.length > 0 || !isPinyin(reading) || !ideographs.test(base)) return undefined
  const characters = base.match(character)?.length ?? 0
  const isMerged = base.trimEnd().endsWith('儿') && reading.endsWith('r')
  const fits = [characters, ...(isMerged ? [characters - 1] : [])].some(
    count => partSyllables(reading, count) !== undefined,
  )
  const syllables = fits ? undefined : syllablesIn(reading)
  return syllables === undefined ? undefined : { characters, syllables }
}

const forcedBreak = '\u2028'

/** Parts one reading over a base that a forced break parts: each line has the syllables of its ideographs. */
function partReading(reading: string, base: string, from: number): readonly MarkRange[] | MarkFault {
  const lines = [...base.matchAll(/[^\u2028]+/g)]
  const counts = lines.map(([line]) => line.match(character)?.length ?? 0)
  const count = counts.reduce((sum, one) => sum + one, 0)
  const syllables = ideographs.test(base) ? partSyllables(reading, count) : undefined
  if (syllables === undefined) return 'ruby-over-break'
  let next = 0
  return lines.flatMap(({ 0: line, index }, k) => {
    const own = syllables.slice(next, next + (counts[k] ?? 0)).join('')
    next += counts[k] ?? 0
    if (own === '') return []
    return [{ from: from + index, to: from + index + line.length, mark: { kind: 'ruby', reading: own } }]
  })
}
