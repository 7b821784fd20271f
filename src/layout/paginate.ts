/**
 * Pours the stream into pages of equal height at the least cost, in one column (`divide.ts`) or two (`columns.ts`),
 * mending flaws where a paragraph can (`repair.ts`). Text between two forced starts is weighed as a whole.
 */
import type { Pt } from '../units.ts'
import type { Cast, Mould } from './cast.ts'
import { pourColumns } from './columns.ts'
import { divide, type Slot } from './divide.ts'
import { type Passage, partsOf } from './passage.ts'
import { type Region, stack } from './region.ts'
import { repair, type Tries } from './repair.ts'

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

/** Paragraphs that may be composed anew in one number, by columns; the time it takes is a few of them. */
const mostTries = { 1: 8, 2: 24 } as const

/**
 * Divides the passages into pages of `sheets.lines` pitches, in order and without loss. Where no item within a column
 * may begin the next one, a rule gives way rather than the column overflow; an item taller than a page stands alone.
 */
export function paginate(passages: readonly Passage[], sheets: Sheets): readonly Region[] {
  return regionsOf(castOff(passages, sheets))
}

export const regionsOf = (parts: readonly PartCast[]): readonly Region[] =>
  parts.flatMap(({ cast }) => cast.pages)

/** A part of the stream as it was set, with its pages after repair and what it was poured into. */
export interface PartCast {
  readonly passages: readonly Passage[]
  readonly cast: Cast
  readonly mould: Mould
}

/** The parts of the stream with the pages they come to. */
export function castOff(passages: readonly Passage[], sheets: Sheets): readonly PartCast[] {
  const tries: Tries = { left: mostTries[sheets.columns] }
  const casts: PartCast[] = []
  let side = sheets.first === 'verso' ? 0 : 1
  for (const part of partsOf(passages)) {
    const mould = mouldFor(sheets, side)
    const cast = repair(part, mould, tries)
    casts.push({ passages: part, cast, mould })
    side += cast.pages.length
  }
  return casts
}

/** What a part is poured into whose first page is on `side`, 0 for a verso. */
function mouldFor({ lines, lastLeast, columns, stride }: Sheets, side: number): Mould {
  if (columns === 2) return columnMould(lines, lastLeast, stride)
  return pageMould(slotsFrom(side, lines), lastLeast)
}

/** Pages of one column, after `slots`. */
export function pageMould(slots: readonly Slot[], lastLeast: number): Mould {
  return {
    lines: slots[0]?.capacity ?? 0,
    lastLeast,
    columns: [0],
    pour: (items, below) => {
      const { starts, cost } = divide(items, { slots, lastLeast }, below)
      if (cost > below) return undefined
      return {
        pages: starts.map((start, index) => stack(items.slice(start, starts[index + 1]), 0, 0)),
        cost,
      }
    },
  }
}

function columnMould(lines: number, lastLeast: number, stride: Pt): Mould {
  return {
    lines,
    lastLeast,
    columns: [0, stride],
    pour: (items, below) => pourColumns(items, { lines, lastLeast, stride }, below),
  }
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
