/** Wins pages for a number: its parts with the least on their last page give up a page (`shorten.ts`). */
import type { PartCast } from './paginate.ts'
import type { Passage } from './passage.ts'
import { linesOn, shorten } from './shorten.ts'

export interface Tightened {
  readonly passages: readonly Passage[]
  /** Paragraphs that are a line shorter than they are at their best. */
  readonly paragraphs: number
}

/**
 * The passages of the parts on `pages` fewer pages, or nothing when that cannot be had with at most `percent` of a part's
 * paragraphs changed. The parts with the least on their last page are asked first.
 */
export function tighten(parts: readonly PartCast[], pages: number, percent: number): Tightened | undefined {
  const casts = [...parts]
  const byLastPage = [...casts.keys()]
    .filter(index => (casts[index]?.cast.pages.length ?? 0) > 1)
    .sort((a, b) => linesOn(casts[a]?.cast.pages.at(-1)) - linesOn(casts[b]?.cast.pages.at(-1)))
  let left = pages
  let paragraphs = 0
  for (const index of byLastPage) {
    if (left === 0) break
    const part = casts[index]
    const shortened = part && shorten(part.cast, part.mould, percent)
    if (part === undefined || shortened === undefined) continue
    casts[index] = { ...part, cast: shortened.cast }
    paragraphs += shortened.paragraphs
    left -= 1
  }
  return left > 0 ? undefined : { passages: casts.flatMap(({ cast }) => cast.passages), paragraphs }
}
