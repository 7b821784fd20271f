/**
 * Mends what no division of a part can: a foot with several blank lines, columns that are not level, a last page with
 * hardly a line on it. One paragraph after the other is asked for a line more or less, those first that can give it
 * most easily, and what makes the whole cheaper is kept (the order of repair of CLREQ: shrink a paragraph, then lengthen
 * one, then leave a line). A last page that is still nearly empty is won back by many paragraphs at once, if it can be.
 */
import { bodyLine, type Candidate, type Cast, candidates, type Mould, type Wish, weigh } from './cast.ts'
import { asTheyAre } from './looseness.ts'
import type { Passage } from './passage.ts'
import { feetOf, heightOfRegion, isLevel } from './region.ts'
import { shorten } from './shorten.ts'

/** How many paragraphs may still be tried; shared by all parts of a number. */
export interface Tries {
  left: number
}

/** Blank lines under a page that are a flaw; one is not seen. */
const flawedFoot = 2
/** What a paragraph away from its best must save, in the costs of `page-costs.ts`: more than one blank line. */
const paragraphPrice = 2
/** Of a hundred paragraphs of a part, how many may give up a line to win back its last page. */
const mostShortened = 25
/** Paragraphs tried for one page. */
const triesOfPage = 3

export function repair(part: readonly Passage[], mould: Mould, tries: Tries): Cast {
  const asItIs = weigh(part, mould, asTheyAre)
  if (asItIs === undefined) throw new Error('a part of the stream could not be poured at any cost')
  const mended = mendPages(asItIs, mould, tries)
  const shortened = isNearlyEmpty(mended, mould) ? shorten(mended, mould, mostShortened) : undefined
  return shortened === undefined ? mended : mendPages(shortened.cast, mould, tries)
}

/** Mends one page after the other. */
function mendPages(asItIs: Cast, mould: Mould, tries: Tries): Cast {
  let cast = asItIs
  for (let page = 0; page < cast.pages.length && tries.left > 0; page += 1) {
    const wish = wishOf(cast, mould, page)
    if (wish === undefined) continue
    for (const paragraph of candidates(cast, wish).slice(0, triesOfPage)) {
      if (tries.left <= 0) break
      tries.left -= 1
      const tried = loosen(cast, mould, paragraph)
      if (tried === undefined) continue
      cast = tried
      if (wishOf(cast, mould, page) === undefined) break
    }
  }
  return cast
}

/** Lines that the last page of several falls short of those it should have. */
const linesShort = ({ pages }: Cast, { lastLeast }: Mould): number =>
  pages.length > 1 ? lastLeast - heightOfRegion(pages.at(-1) ?? []) : 0

/** A last page that is a line short is not seen to be. */
const flawedLast = 2

/** Whether the last page has so few lines that it is to be told. */
export const isNearlyEmpty = (cast: Cast, mould: Mould): boolean => linesShort(cast, mould) >= flawedLast

/** What a page wants: a line more or less of its own paragraphs, and a short last page of those before it too. */
function wishOf(cast: Cast, mould: Mould, page: number): Wish | undefined {
  const { pages } = cast
  const { lines, columns } = mould
  const region = pages[page]
  if (region === undefined) return undefined
  const own: Wish = { from: page, to: page + 1, changes: [1, -1] }
  if (page < pages.length - 1)
    return lines - Math.min(...feetOf(region, columns)) >= flawedFoot ? own : undefined
  if (linesShort(cast, mould) > 0) return { from: Math.max(0, page - 3), to: page + 1, changes: [-1, 1] }
  return isLevel(region, columns) ? undefined : own
}

/** The part with one paragraph changed, or nothing when that cannot be had or does not pay. */
function loosen(cast: Cast, mould: Mould, { text, change }: Candidate): Cast | undefined {
  const looseness = new Map([...cast.looseness, [text, change]])
  const at = cast.passages.findIndex(({ items }) => items.some(item => bodyLine(item)?.text === text))
  const passage = cast.passages[at]
  if (passage === undefined) return undefined
  const items = passage.again(looseness)
  if (items.length === passage.items.length) return undefined
  const passages = cast.passages.with(at, { ...passage, items })
  return weigh(passages, mould, looseness, cast.cost - paragraphPrice)
}
