/** Paragraphs all through a part give up a line until its last page is empty. */
import { bodyLine, type Cast, candidates, type Mould, weigh } from './cast.ts'
import type { Looseness } from './looseness.ts'
import { feetOf, type Region } from './region.ts'

export interface Shortened {
  readonly cast: Cast
  /** Paragraphs that are a line shorter than they are at their best. */
  readonly paragraphs: number
}

/** Paragraphs asked for at a time beyond the lines that are wanted, as some cannot give one. */
const more = 4

/** Pitches of the lines on a page, those of all its columns together. */
export const linesOn = (region: Region | undefined): number =>
  (region ?? []).reduce((sum, { form }) => sum + form.steps, 0)

/**
 * The part on a page less, or nothing when that takes more than `percent` of its paragraphs: as many are asked as there
 * are lines to win, those first that give most easily.
 */
export function shorten(cast: Cast, mould: Mould, percent: number): Shortened | undefined {
  const willing = candidates(cast, { from: 0, to: cast.pages.length, changes: [-1] })
  const most = Math.min(willing.length, Math.floor((countParagraphs(cast) * percent) / 100))
  for (let asked = linesOver(cast, mould); asked - more < most; asked += more) {
    const taken = willing.slice(0, Math.min(asked, most))
    const looseness: Looseness = new Map([
      ...cast.looseness,
      ...taken.map(({ text, change }) => [text, change] as const),
    ])
    const passages = cast.passages.map(passage => ({
      items: passage.again(looseness),
      again: (wanted: Looseness) => passage.again(new Map([...looseness, ...wanted])),
    }))
    const tried = weigh(passages, mould, looseness)
    if (tried !== undefined && tried.pages.length < cast.pages.length)
      return { cast: tried, paragraphs: cast.items.length - tried.items.length }
  }
  return undefined
}

/** Lines that the pages but the last have no room for, were they full: some of those on the last were kept for it. */
export function linesOver({ pages }: Cast, { lines, columns }: Mould): number {
  const free = pages.slice(0, -1).flatMap(page => feetOf(page, columns).map(foot => lines - foot))
  return Math.max(1, linesOn(pages.at(-1)) - free.reduce((sum, blank) => sum + blank, 0))
}

function countParagraphs({ items }: Cast): number {
  const texts = new Set<unknown>()
  for (const item of items) {
    const line = bodyLine(item)
    if (line !== undefined) texts.add(line.text)
  }
  return texts.size
}
