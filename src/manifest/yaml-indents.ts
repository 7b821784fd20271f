/**
 * Lines at a column where nothing of their kind stands: an item two columns before the others of its list, a field one
 * column behind its neighbours. The parser takes such a line for part of another and says so in words about that one; here
 * the lines alone are looked at, and only once the parser has refused a text.
 */
import type { YamlFault } from '../findings/problems/yaml-faults.ts'
import { formOf, type LineForm, linesOf, type Opening, type WrittenLine, wideDash } from './yaml-lines.ts'
import type { YamlSlice } from './yaml-node.ts'

export interface IndentSlip {
  readonly line: WrittenLine
  readonly fault: YamlFault | 'tab' | 'wide-blank'
  /** Columns too many or too few. */
  readonly columns: number
  /** A line that it should be level with. */
  readonly like: WrittenLine
}

/** A column where lines of one kind stand one under the other, and the last of them. */
interface Level extends Opening {
  readonly last: WrittenLine
}

/** How far the lines have been read. */
interface Reading {
  readonly slips: IndentSlip[]
  /** From the outermost level in. */
  readonly levels: Level[]
  /** How the last line ended; behind `unclosed` lines tell nothing any more. */
  end: LineForm['end']
  /** The first line of the block of text that is being read. */
  block: { readonly column: number; readonly first: WrittenLine } | undefined
  /** Lines deeper than a misplaced one belong to it and are misplaced with it. */
  moved: { readonly behind: number; readonly by: number }
}

/** The misplaced lines of a slice, as far as it can be read by its lines: up to a bracket or quote left open. */
export function indentSlips(slice: YamlSlice): readonly IndentSlip[] {
  const reading: Reading = {
    slips: [],
    levels: [],
    end: 'nothing',
    block: undefined,
    moved: { behind: Number.POSITIVE_INFINITY, by: 0 },
  }
  for (const line of linesOf(slice)) {
    if (reading.end === 'unclosed' || /^(?:---|\.\.\.)(?:\s|$)/.test(line.text)) break
    readLine(reading, line)
  }
  return reading.slips
}

function readLine(reading: Reading, line: WrittenLine): void {
  const form = formOf(line)
  if (form.column <= reading.moved.behind) reading.moved = { behind: Number.POSITIVE_INFINITY, by: 0 }
  const column = columnOf(reading, form)
  const blank = /^[ \t\u3000]*/.exec(line.text)?.[0] ?? ''
  const odd = blank.search(/[\t\u3000]/)
  if (odd !== -1 && (reading.end !== 'block' || odd <= (reading.levels.at(-1)?.column ?? 0))) {
    const fault = blank.includes('\u3000') ? 'wide-blank' : 'tab'
    reading.slips.push({ line, fault, columns: 0, like: line })
    // Where such a line belongs only the editor's screen shows: the nearest place will do, and nothing is said of it.
    const told = reading.slips.length
    const { moved } = reading
    takeIn(reading, line, form, column)
    reading.slips.length = told
    reading.moved = moved
    return
  }
  takeIn(reading, line, form, column)
}

/** Where a line is meant to stand: with the misplaced line it belongs to, unless it fits in where it is. */
function columnOf({ levels, moved }: Reading, { column, openings }: LineForm): number {
  const fits = levels.some(level => level.column === column && level.kind === openings[0]?.kind)
  return fits ? column : column + moved.by
}

function takeIn(reading: Reading, line: WrittenLine, form: LineForm, column: number): void {
  if (reading.end === 'block' && readBlock(reading, line, form, column)) return
  reading.block = undefined
  const [opening] = form.openings
  if (opening === undefined) readText(reading, line, column)
  else place(reading, { line, form, column, kind: opening.kind })
}

/** Whether the line belongs to a block of text (`intro: |`), deeper than the field that it is the value of. */
function readBlock(reading: Reading, line: WrittenLine, { openings }: LineForm, column: number): boolean {
  const { levels, slips, block } = reading
  const owner = levels.at(-1)
  if (owner === undefined) return false
  if (column > owner.column) {
    reading.block ??= { column, first: line }
    if (block !== undefined && column < block.column)
      slips.push({ line, fault: 'indent-short', columns: block.column - column, like: block.first })
    return true
  }
  if (openings.length > 0) return false
  if (block !== undefined) {
    if (levels.some(level => level.column === column)) return false
    slips.push({ line, fault: 'indent-short', columns: block.column - column, like: block.first })
    return true
  }
  slips.push({ line, fault: 'block-short', columns: owner.column + 2 - column, like: owner.last })
  reading.end = 'unclosed'
  return true
}

/** A line that is neither item nor field: it goes on with what stands above, or lacks its sign. */
function readText(reading: Reading, line: WrittenLine, column: number): void {
  const { levels, slips } = reading
  const fault = dashFault(line)
  const deepest = levels.at(-1)
  if (deepest === undefined || (column > deepest.column && reading.end === 'nothing')) {
    // Its sign is missing or is none, but what comes at the same column belongs beside it.
    levels.push({ column, kind: fault === undefined ? 'mapping' : 'list', last: line })
    if (fault !== undefined) slips.push({ line, fault, columns: 0, like: line })
    return
  }
  const at = levels.findLast(level => level.column <= column)
  if (at?.column !== column) return
  keepTo(levels, at)
  if (at.kind === 'list') slips.push({ line, fault: fault ?? 'no-dash', columns: 0, like: at.last })
  // A field without its colon, of which the parser tells; what is deeper belongs to it.
  reading.end = 'nothing'
}

/** What is wrong with the sign of an item; nothing when the line has none. */
const dashFault = ({ text }: WrittenLine): YamlFault | undefined =>
  /^\s*-[^\s-]/.test(text) ? 'no-space-after-dash' : wideDash.test(text) ? 'wide-dash' : undefined

interface Placed {
  readonly line: WrittenLine
  readonly form: LineForm
  readonly column: number
  readonly kind: Opening['kind']
}

function place(reading: Reading, placed: Placed): void {
  const { levels } = reading
  const { column, kind } = placed
  const same = levels.findLast(level => level.column === column && level.kind === kind)
  if (begins(reading, placed)) enter(reading, placed, column)
  else if (same !== undefined) {
    keepTo(levels, same)
    enter(reading, placed, column)
  } else if (column < (levels[0]?.column ?? 0)) outdented(reading, placed)
  else misplaced(reading, placed)
}

/** Whether a line is the first of its level: deeper than a field without a value, or a list at the column of its field. */
function begins({ levels, end }: Reading, { column, kind }: Placed): boolean {
  const deepest = levels.at(-1)
  if (deepest === undefined) return true
  if (end !== 'nothing') return false
  return (
    column > deepest.column || (column === deepest.column && kind === 'list' && deepest.kind === 'mapping')
  )
}

/** A line further out than all that came before: it is the beginning that was indented. */
function outdented(reading: Reading, placed: Placed): void {
  const { levels, slips } = reading
  const [outermost] = levels.splice(0)
  if (outermost === undefined) return
  const columns = outermost.column - placed.column
  slips.push({ line: outermost.last, fault: 'indent-long', columns, like: placed.line })
  enter(reading, placed, placed.column)
}

/** Tells of a line that stands where it cannot, and reads on as if it stood where it was meant to. */
function misplaced(reading: Reading, placed: Placed): void {
  const { levels, slips } = reading
  const { line, column, kind } = placed
  const meant = nearest(
    levels.filter(level => level.kind === kind),
    column,
  )
  const beside = levels.findLast(level => level.column <= column)
  if (meant === undefined || (meant.column < column && beside?.column === column)) {
    const fault = kind === 'list' ? 'item-among-fields' : 'field-among-items'
    slips.push({ line, fault, columns: 0, like: beside?.last ?? line })
    reading.end = 'unclosed'
    return
  }
  const isDeepest = levels.every(level => level.column <= column)
  const behindValue = kind === 'mapping' && isDeepest && reading.end === 'value'
  const fault = meant.column > column ? 'indent-short' : behindValue ? 'indent-after-value' : 'indent-long'
  slips.push({ line, fault, columns: Math.abs(meant.column - column), like: meant.last })
  keepTo(levels, meant)
  reading.moved = { behind: placed.form.column, by: reading.moved.by + meant.column - column }
  enter(reading, placed, meant.column)
}

/** The level nearest to a column; of two as near the inner one. */
const nearest = (levels: readonly Level[], column: number): Level | undefined =>
  levels.reduce<Level | undefined>(
    (best, level) =>
      best !== undefined && Math.abs(best.column - column) < Math.abs(level.column - column) ? best : level,
    undefined,
  )

/** Forgets the levels inside of `level`. */
function keepTo(levels: Level[], level: Level): void {
  levels.length = levels.indexOf(level) + 1
}

/** Takes the line in at `column`, with all that it opens. */
function enter(reading: Reading, { line, form }: Placed, column: number): void {
  const by = column - form.column
  for (const opening of form.openings) {
    const level = { column: opening.column + by, kind: opening.kind, last: line }
    const top = reading.levels.at(-1)
    if (top?.column === level.column && top.kind === level.kind) reading.levels.pop()
    reading.levels.push(level)
  }
  reading.end = form.end
}
