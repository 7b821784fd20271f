/**
 * Mends what no division of a part can: a foot with several blank lines, a last page with hardly a line on it. One
 * paragraph after the other is asked for a line more or less, those first that can give it most easily, and what makes
 * the whole cheaper is kept (the order of repair of CLREQ: shrink a paragraph, then lengthen one, then leave a line).
 */
import type { RichText } from '../rich-text.ts'
import type { Line } from '../text/line.ts'
import { type Division, divide, type Pages } from './divide.ts'
import { heightOf } from './first-fit.ts'
import type { FlowItem } from './flow.ts'
import { asTheyAre, type Looseness } from './looseness.ts'
import { itemsOf, type Passage } from './passage.ts'

/** A part of the stream with its pages. */
export interface Cast {
  readonly passages: readonly Passage[]
  readonly items: readonly FlowItem[]
  readonly division: Division
  readonly looseness: Looseness
  readonly pages: Pages
}

/** How many paragraphs may still be tried; shared by all parts of a number. */
export interface Tries {
  left: number
}

/** Blank lines under a page that are a flaw; one is not seen. */
const flawedFoot = 2
/** What a paragraph away from its best must save, in the costs of `page-costs.ts`: more than one blank line. */
const paragraphPrice = 2
/** Paragraphs tried for one page. */
const triesOfPage = 3

export function repair(part: readonly Passage[], pages: Pages, tries: Tries): Cast {
  let cast = weigh(part, pages, asTheyAre)
  for (let region = 0; region < cast.division.starts.length && tries.left > 0; region += 1) {
    const wish = wishOf(cast, region)
    if (wish === undefined) continue
    for (const paragraph of candidates(cast, wish).slice(0, triesOfPage)) {
      if (tries.left <= 0) break
      tries.left -= 1
      const tried = loosen(cast, paragraph)
      if (tried === undefined || tried.division.starts.length === 0) continue
      cast = tried
      if (wishOf(cast, region) === undefined) break
    }
  }
  return cast
}

/** The part with its looseness, divided at the least cost; without pages when that is more than `below`. */
export function weigh(
  passages: readonly Passage[],
  pages: Pages,
  looseness: Looseness,
  below = Number.POSITIVE_INFINITY,
): Cast {
  const items = itemsOf(passages)
  return { passages, items, division: divide(items, pages, below), looseness, pages }
}

/** Regions whose paragraphs are asked, and for what: the page itself for a line more, the page and those before for one less. */
export interface Wish {
  readonly from: number
  readonly to: number
  readonly changes: readonly (-1 | 1)[]
}

function wishOf(cast: Cast, region: number): Wish | undefined {
  const { slots, lastLeast } = cast.pages
  const { starts } = cast.division
  const end = starts[region + 1]
  const used = heightOf(cast.items, starts[region] ?? 0, end ?? cast.items.length)
  if (end === undefined) {
    const isShort = region > 0 && used < lastLeast
    return isShort ? { from: Math.max(0, region - 3), to: region + 1, changes: [-1, 1] } : undefined
  }
  const capacity = slots[0]?.capacity ?? 0
  return capacity - used >= flawedFoot ? { from: region, to: region + 1, changes: [1, -1] } : undefined
}

/** A paragraph and what is asked of it. */
export interface Candidate {
  readonly text: RichText
  readonly change: -1 | 1
  /** Em that each line would have to give or take. */
  readonly strain: number
}

/** Lines give or take so much without being seen; a paragraph that needs more is not asked. */
const mostStrain = 0.03

/** Paragraphs of the wished regions that end there, those first that need the least change to a line. */
export function candidates(cast: Cast, wish: Wish): readonly Candidate[] {
  const { items, division, looseness } = cast
  const end = division.starts[wish.to] ?? items.length
  const found: Candidate[] = []
  for (let index = division.starts[wish.from] ?? 0; index < end; index += 1) {
    const line = bodyLine(items[index])
    if (line === undefined || line.to < line.text.text.length || looseness.has(line.text)) continue
    const lines = paragraphLines(items, index, line.text)
    for (const change of wish.changes) {
      const moved = change < 0 ? line.end : line.measure - line.end
      const strain = moved / line.measure / lines
      if (strain <= mostStrain && lines > 1) found.push({ text: line.text, change, strain })
    }
  }
  return found.sort((a, b) => a.strain - b.strain)
}

function bodyLine(item: FlowItem | undefined): Line | undefined {
  for (const mark of item?.form.marks ?? [])
    if (mark.kind === 'line' && mark.role === 'body') return mark.line
  return undefined
}

/** Lines of the paragraph whose last line is item `last`. */
function paragraphLines(items: readonly FlowItem[], last: number, text: RichText): number {
  let lines = 1
  while (bodyLine(items[last - lines])?.text === text) lines += 1
  return lines
}

/** The part with one paragraph changed, without pages if that does not pay, or nothing when it cannot be had. */
function loosen(cast: Cast, { text, change }: Candidate): Cast | undefined {
  const looseness = new Map([...cast.looseness, [text, change]])
  const at = cast.passages.findIndex(({ items }) => items.some(item => bodyLine(item)?.text === text))
  const passage = cast.passages[at]
  if (passage === undefined) return undefined
  const items = passage.again(looseness)
  if (items.length === passage.items.length) return undefined
  const passages = cast.passages.with(at, { ...passage, items })
  return weigh(passages, cast.pages, looseness, cast.division.cost - paragraphPrice)
}
