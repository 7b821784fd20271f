/**
 * Text whose paragraphs are broken line by line, as it is copied out of a page or comes in an e-mail: every line of a
 * paragraph but the last is as long as the measure. Such lines are put together again where the indent of the next
 * paragraph, a blank line, or the length of its last line tells where a paragraph ends.
 */

import { hasPage } from './contents-line.ts'
import { isFolio } from './furniture.ts'
import { joinPassages } from './join.ts'
import type { Block, Passage } from './manuscript.ts'
import { textOf } from './manuscript.ts'
import { emsOf, endsSentence, mayBeHeading } from './title-line.ts'

export interface Unwrapped {
  readonly blocks: readonly Block[]
  /** Line ends that were taken out. */
  readonly joined: number
  readonly parting: Parting | undefined
}

/** What tells the paragraphs of a text apart. */
export type Parting = 'by-indent' | 'by-blank-line' | 'by-length'

/** Not every line of a page fills it: marks and Latin words are kept together. */
const slack = 3
/** Text with fewer full lines is no copy of a page. */
const leastShare = 0.25
/** Below this a line may be a title or a verse, and more is asked of the lines: marks within them. */
const narrow = 20
const narrowSlack = 1.5
/** Fewer lines that break off at the measure may be so by chance. */
const leastBroken = 3

interface Page {
  readonly text: string
  readonly parting: Parting
  /** Whether a line is as long as the measure. */
  readonly isFull: (line: Passage) => boolean
}

interface Measure extends Pick<Page, 'isFull'> {
  readonly isNarrow: boolean
}

export function unwrap(text: string, blocks: readonly Block[]): Unwrapped {
  const page = readPage(
    text,
    blocks.filter(block => block.kind === 'passage'),
  )
  if (page === undefined) return { blocks, joined: 0, parting: undefined }
  const kept: Block[] = []
  let joined = 0
  for (const [at, next] of blocks.entries()) {
    const last = blocks[at - 1]
    const start = kept.at(-1)
    const isOfStart =
      next.kind === 'passage' &&
      last?.kind === 'passage' &&
      start?.kind === 'passage' &&
      goesOn(page, { above: kept.at(-2), start, last, next })
    if (isOfStart) {
      kept[kept.length - 1] = joinPassages(start, next)
      joined++
    } else kept.push(next)
  }
  return { blocks: kept, joined, parting: page.parting }
}

interface Gap {
  readonly above: Block | undefined
  /** The paragraph so far, and its last line. */
  readonly start: Passage
  readonly last: Passage
  readonly next: Passage
}

function goesOn({ text, parting, isFull }: Page, { above, start, last, next }: Gap): boolean {
  if (!isNextLine(text, last, next)) return false
  if (isSource(start)) {
    const isDated = !endsWithDate(textOf(start)) && endsWithDate(textOf(start) + textOf(next))
    return isDated && (isFull(last) || isOfDate(textOf(next)))
  }
  if (!isFull(last)) return false
  if (standsAlone(start) || standsAlone(next) || next.item !== undefined) return false
  // A short line under a sentence that happens to end with its line is a heading.
  const isHeading = endsSentence(textOf(last)) && mayBeHeading(next)
  if (parting === 'by-indent') return start.item === undefined && !isIndented(text, next) && !isHeading
  // The second line of a title is short; a text begins with a full line, or with one that ends its sentence.
  if (start === last && opensArticle(above)) return !isFull(next) && !endsSentence(textOf(next))
  return parting === 'by-blank-line' ? !isHeading : !endsSentence(textOf(last))
}

const opensArticle = (above: Block | undefined): boolean =>
  above === undefined || (above.kind === 'passage' && (isHead(above) || isSource(above)))

/** Undefined for a text whose lines are its paragraphs. */
function readPage(text: string, lines: readonly Passage[]): Page | undefined {
  const measure = fullness(text, lines)
  if (measure === undefined) return undefined
  const { isFull, isNarrow } = measure
  if (!isNarrow && lines.filter(line => isIndented(text, line)).length * 20 >= lines.length)
    return { text, parting: 'by-indent', isFull }
  const pairs = lines
    .slice(1)
    .map((next, index) => ({ above: lines[index - 1], last: lines[index] ?? next, next }))
  // What stands below a title is no part of it, however long it is.
  const close = pairs.filter(
    ({ above, last, next }) =>
      isNextLine(text, last, next) && !opensArticle(above) && !standsAlone(last) && !standsAlone(next),
  )
  const full = close.filter(({ last }) => isFull(last))
  const breaksAtMeasure = (line: Passage): boolean => isFull(line) && !endsSentence(textOf(line))
  const broken = full.filter(({ last }) => breaksAtMeasure(last))
  // Full lines lead to a stop, if no Latin word made one of them short; titles of like length never do.
  const runs = close.filter(({ last, next }) => breaksAtMeasure(last) && !breaksAtMeasure(next))
  const stopped = runs.filter(({ next }) => endsSentence(textOf(next)))
  const isBroken = broken.length >= leastBroken && broken.length * 2 >= full.length
  if (!isBroken || stopped.length === 0 || stopped.length * 3 < runs.length) return undefined
  const isOfText = broken.filter(({ last }) => /[，。、；：]./.test(textOf(last))).length * 3 >= broken.length
  if (isNarrow && !isOfText) return undefined
  // Where paragraphs have a blank line between them, hardly one ends without.
  const ends = close.filter(({ last }) => !isFull(last) && endsSentence(textOf(last)))
  const blank = pairs.filter(({ last, next }) => /\n\s*\n/.test(text.slice(last.to, next.from)))
  const isParted = blank.length > 0 && ends.length * 10 <= blank.length
  return { text, parting: isParted ? 'by-blank-line' : 'by-length', isFull }
}

const charactersOf = (text: string): number => [...text].length

/** Programs count the measure by widths or by characters; the one that more lines come up to is meant. */
function fullness(text: string, lines: readonly Passage[]): Measure | undefined {
  const ofText = lines.filter(line => !standsAlone(line) && line.item === undefined && !isSource(line))
  const measures = [emsOf, charactersOf].flatMap(lengthOf => {
    const measure = measureOf(ofText.map(line => lengthOf(textOf(line))))
    return measure === undefined ? [] : [{ lengthOf, ...measure }]
  })
  const [best] = measures.toSorted((one, other) => other.full - one.full)
  if (best === undefined) return undefined
  const { lengthOf, most } = best
  return {
    isNarrow: most < narrow,
    // An indent of two is not among the words.
    isFull: line => lengthOf(textOf(line)) + (isIndented(text, line) ? 2 : 0) >= most - slackOf(most),
  }
}

const slackOf = (most: number): number => (most < narrow ? narrowSlack : slack)

/** The length that a good part of the lines come up to and hardly one exceeds; undefined when there is none. */
function measureOf(lengths: readonly number[]): { readonly most: number; readonly full: number } | undefined {
  const sorted = lengths.toSorted((one, other) => one - other)
  const most = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  const full = lengths.filter(length => length >= most - slackOf(most)).length
  return most >= 11 && most <= 60 && full >= lengths.length * leastShare ? { most, full } : undefined
}

const isIndented = (text: string, line: Passage): boolean =>
  /^[ \t]*\u3000{2}/.test(text.slice(text.lastIndexOf('\n', line.from - 1) + 1, line.to))

const isNextLine = (text: string, line: Passage, next: Passage): boolean => {
  const between = text.slice(line.to, next.from)
  return !between.trim() && between.split('\n').length === 2
}

const isHead = (passage: Passage): boolean => /^【[^【】]*】$/.test(textOf(passage).trim())

const isSource = (passage: Passage): boolean => /^[（(]?来\s*源\s*[:：]/.test(textOf(passage).trim())

const endsWithDate = (text: string): boolean =>
  /(?:\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{4}([-/.])\d{1,2}\1\d{1,2})\s*[）)]?$/.test(text.trim())

/** `03 月 05 日`, `日`: what is left of a date. */
const isOfDate = (text: string): boolean => /^[\d\s年月日号./-]+[）)]?$/.test(text.trim())

/** Lines that no other goes on with: heads, source lines, folios, entries of a contents list. */
const standsAlone = (passage: Passage): boolean => {
  const text = textOf(passage).trim()
  return isHead(passage) || isSource(passage) || isFolio(text) || hasPage(text)
}
