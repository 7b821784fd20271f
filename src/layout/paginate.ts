/**
 * Pours the stream into regions of equal height at the least cost (`divide.ts`), mending flaws where a paragraph can
 * (`repair.ts`). A region is a page, or one of its columns (`columns.ts`). Text between two forced starts is weighed as
 * a whole.
 */
import type { Pt } from '../units.ts'
import { pourColumns } from './columns.ts'
import type { Slot } from './divide.ts'
import { itemsOf, type Passage, partsOf } from './passage.ts'
import { type Region, stack } from './region.ts'
import { type Cast, repair, type Tries } from './repair.ts'

/** What the stream is poured into. */
export interface Sheets {
  /** Line pitches of a page. */
  readonly lines: number
  /** Fewest pitches wanted on the last page of a part that has others. */
  readonly lastLeast: number
  /** Side of the first page. */
  readonly first: 'verso' | 'recto'
  readonly columns: 1 | 2
  /** From the left edge of one column to that of the next. */
  readonly stride: Pt
}

/** Paragraphs that may be composed anew in one number; the time it takes is a few of them. */
const mostTries = 8

/**
 * Divides the passages into regions of `sheets.lines` pitches, in order and without loss. Where no item within a
 * region may begin the next one, a rule gives way rather than the region overflow; an item taller than a region
 * stands alone in it.
 */
export function paginate(passages: readonly Passage[], sheets: Sheets): readonly Region[] {
  if (sheets.columns === 2)
    return partsOf(passages).flatMap(part => pourColumns(itemsOf(part), sheets.lines, sheets.stride))
  return castOff(passages, sheets).flatMap(({ items, division: { starts } }) =>
    starts.map((start, index) => stack(items.slice(start, starts[index + 1]), 0, 0)),
  )
}

/** The parts of the stream with the pages they come to. */
export function castOff(passages: readonly Passage[], sheets: Sheets): readonly Cast[] {
  const tries: Tries = { left: mostTries }
  const casts: Cast[] = []
  let side = sheets.first === 'verso' ? 0 : 1
  for (const part of partsOf(passages)) {
    const cast = repair(part, { slots: slotsFrom(side, sheets.lines), lastLeast: sheets.lastLeast }, tries)
    casts.push(cast)
    side += cast.division.starts.length
  }
  return casts
}

/** Versos and rectos in turn; a recto faces the verso before it, unless it is the first of its part. */
function slotsFrom(side: number, capacity: number): readonly Slot[] {
  const verso = { capacity, faces: 'nothing' } as const
  const recto = { capacity, faces: 'previous' } as const
  return side % 2 === 0
    ? [
        { ...verso, next: 1 },
        { ...recto, next: 0 },
      ]
    : [
        { ...recto, faces: 'nothing', next: 1 },
        { ...verso, next: 2 },
        { ...recto, next: 1 },
      ]
}
