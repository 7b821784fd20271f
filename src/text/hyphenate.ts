/**
 * Where an English word may be parted, by the patterns of TeX (Liang, Word Hy-phen-a-tion by Com-put-er, 1983). Only
 * the relief pass asks, a paragraph in fifty at a narrow measure, so the package is loaded when a word is first asked
 * about: as part of the bundle its patterns would cost every run some eight milliseconds. It is looked for from where
 * this module stands, like the faces.
 */
import { createRequire } from 'node:module'

/** Fewest letters of a word, and of each of its parts; customary in English setting with few hyphens. */
const leastLetters = 6
const leastPart = 3

/** `plain`, or a `name` with a capital inside (SimilarWeb), which is parted still less readily. */
export type Parting = 'plain' | 'name'

const letterRuns = /[A-Za-z]{6,}/g
/** An address, a file, a formula, a word of another alphabet: what no pattern of English speaks of. */
const foreign = /[\d@/\\_=&#\u00aa-\u024f\u0370-\u1fff]|\.(?=[A-Za-z])/

/** Whether `syllableStarts` might find anything; tells without loading the patterns. */
export const mayHyphenate = (word: string): boolean =>
  word.length >= leastLetters && !foreign.test(word) && word.search(letterRuns) >= 0

/**
 * The offsets in `word` at which it may be parted with a hyphen added: a run of six letters or more, three at least on
 * either side. A run in capitals is never parted. A capital inside begins a part, and each part is a word of its own.
 *
 *     photography   pho|tog|ra|phy         SimilarWeb   Sim|i|lar|Web, as a name
 *     OpenAI        whole: the last part is too short
 */
export function syllableStarts(word: string): ReadonlyMap<number, Parting> {
  const starts = new Map<number, Parting>()
  if (foreign.test(word)) return starts
  for (const { 0: run, index } of word.matchAll(letterRuns)) {
    if (run === run.toUpperCase()) continue
    const parts = run.split(/(?<=[a-z])(?=[A-Z])/)
    const parting = parts.length > 1 ? 'name' : 'plain'
    let at = 0
    for (const part of parts) {
      for (const inside of [0, ...patternBreaks(part)]) {
        const offset = at + inside
        if (offset >= leastPart && offset <= run.length - leastPart) starts.set(index + offset, parting)
      }
      at += part.length
    }
  }
  return starts
}

const softHyphen = '\u00ad'

/** Offsets inside a run of letters, three letters or more from either end. */
function patternBreaks(letters: string): readonly number[] {
  if (letters.length < leastLetters || letters === letters.toUpperCase()) return []
  hyphenate ??= loadHyphenator()
  const breaks: number[] = []
  let at = 0
  for (const syllable of hyphenate(letters.toLowerCase()).split(softHyphen)) {
    if (at >= leastPart && at <= letters.length - leastPart) breaks.push(at)
    at += syllable.length
  }
  return breaks
}

/** Gives its text back with soft hyphens at all places the patterns know. */
type Hyphenate = (text: string) => string

let hyphenate: Hyphenate | undefined

function loadHyphenator(): Hyphenate {
  const load = createRequire(import.meta.url)
  const createHyphenator: (patterns: unknown, options: object) => Hyphenate = load('hyphen')
  const options = { hyphenChar: softHyphen, html: false, minWordLength: leastLetters }
  return createHyphenator(load('hyphen/patterns/en-us'), options)
}
