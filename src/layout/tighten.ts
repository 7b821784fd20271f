/** Wins a page: paragraphs all through a part of the number give up a line until its last page is empty. */
import { heightOf } from './first-fit.ts'
import type { Looseness } from './looseness.ts'
import { castOff, type Sheets } from './paginate.ts'
import type { Passage } from './passage.ts'
import { type Cast, candidates, weigh } from './repair.ts'

export interface Tightened {
  readonly passages: readonly Passage[]
  /** Paragraphs that are a line shorter than they are at their best. */
  readonly paragraphs: number
}

/**
 * The passages on `pages` fewer pages, or nothing when that cannot be had with at most `percent` of a part's
 * paragraphs changed. The parts with the least on their last page are asked first.
 */
export function tighten(
  passages: readonly Passage[],
  sheets: Sheets,
  pages: number,
  percent: number,
): Tightened | undefined {
  const casts = [...castOff(passages, sheets)]
  const byLastPage = casts
    .map((cast, index) => ({ index, last: lastHeight(cast) }))
    .filter(({ index }) => (casts[index]?.division.starts.length ?? 0) > 1)
    .sort((a, b) => a.last - b.last)
  let left = pages
  let paragraphs = 0
  for (const { index, last } of byLastPage) {
    if (left === 0) break
    const cast = casts[index]
    const tightened = cast && shorten(cast, last, percent)
    if (tightened === undefined) continue
    casts[index] = tightened.cast
    paragraphs += tightened.paragraphs
    left -= 1
  }
  return left > 0 ? undefined : { passages: casts.flatMap(cast => cast.passages), paragraphs }
}

const lastHeight = ({ items, division }: Cast): number =>
  heightOf(items, division.starts.at(-1) ?? 0, items.length)

/** Paragraphs asked for at a time beyond the lines that are wanted, as some cannot give one. */
const more = 4

/** The part on a page less: as many paragraphs as there are lines to win are asked, those first that give most easily. */
function shorten(
  cast: Cast,
  lines: number,
  percent: number,
): { readonly cast: Cast; readonly paragraphs: number } | undefined {
  const wish = { from: 0, to: cast.division.starts.length, changes: [-1] } as const
  const willing = candidates(cast, wish)
  const most = Math.min(willing.length, Math.floor((countParagraphs(cast) * percent) / 100))
  for (let asked = lines; asked - more < most; asked += more) {
    const taken = willing.slice(0, Math.min(asked, most))
    const looseness: Looseness = new Map([
      ...cast.looseness,
      ...taken.map(({ text, change }) => [text, change] as const),
    ])
    const passages = cast.passages.map(passage => ({
      items: passage.again(looseness),
      again: (wanted: Looseness) => passage.again(new Map([...looseness, ...wanted])),
    }))
    const tried = weigh(passages, cast.pages, looseness)
    if (tried.division.starts.length < cast.division.starts.length)
      return { cast: tried, paragraphs: cast.items.length - tried.items.length }
  }
  return undefined
}

function countParagraphs({ items }: Cast): number {
  const texts = new Set<unknown>()
  for (const { form } of items)
    for (const mark of form.marks) if (mark.kind === 'line' && mark.role === 'body') texts.add(mark.line.text)
  return texts.size
}
