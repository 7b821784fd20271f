/**
 * Casting off: a part of the stream with the pages it comes to, and which of its paragraphs could give or take a line
 * for their sake.
 */
import type { RichText } from '../rich-text.ts'
import type { Line } from '../text/line.ts'
import type { Pt } from '../units.ts'
import type { FlowItem } from './flow.ts'
import type { Looseness } from './looseness.ts'
import { itemsOf, type Passage } from './passage.ts'
import type { Region } from './region.ts'

/** A stream in pages. */
export interface Poured {
  readonly pages: readonly Region[]
  /** In the costs of `page-costs.ts`. */
  readonly cost: number
}

/** What a part is poured into. */
export interface Mould {
  /** Line pitches of a page. */
  readonly lines: number
  /** Fewest pitches wanted on the last page when there are others. */
  readonly lastLeast: number
  /** Left edges of the columns of a page, from that of the type area. */
  readonly columns: readonly Pt[]
  /** Pours items at the least cost; nothing when that is more than `below`. */
  readonly pour: (items: readonly FlowItem[], below: number) => Poured | undefined
}

/** A part of the stream with its pages. */
export interface Cast extends Poured {
  readonly passages: readonly Passage[]
  readonly items: readonly FlowItem[]
  readonly looseness: Looseness
}

/** The part with its looseness in pages of the least cost; nothing when that is more than `below`. */
export function weigh(
  passages: readonly Passage[],
  mould: Mould,
  looseness: Looseness,
  below = Number.POSITIVE_INFINITY,
): Cast | undefined {
  const items = itemsOf(passages)
  const poured = mould.pour(items, below)
  return poured && { ...poured, passages, items, looseness }
}

/** Pages whose paragraphs are asked, and for what. */
export interface Wish {
  readonly from: number
  readonly to: number
  readonly changes: readonly (-1 | 1)[]
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

/** Paragraphs of the wished pages that end there, those first that need the least change to a line. */
export function candidates({ items, pages, looseness }: Cast, wish: Wish): readonly Candidate[] {
  const startOf = (page: number): number => pages.slice(0, page).reduce((sum, { length }) => sum + length, 0)
  const end = startOf(wish.to)
  const found: Candidate[] = []
  for (let index = startOf(wish.from); index < end; index += 1) {
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

/** The line of running text that an item is, if it is one. */
export function bodyLine(item: FlowItem | undefined): Line | undefined {
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
