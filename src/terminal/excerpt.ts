/** The line a finding points into, cut to fit a terminal, with the stretch at fault counted in cells. */
import { eastAsianWidth } from 'get-east-asian-width'
import { visible } from '../findings/quoting.ts'
import { lineAround, type SourceText } from '../findings/sources.ts'
import type { Span } from '../rich-text.ts'

export interface Excerpt {
  readonly text: string
  /** Cells before the stretch at fault, and its own; at least one. */
  readonly before: number
  readonly marked: number
}

/** Cells of an excerpt on either side of the stretch; with the indent a line stays below 80 in ordinary cases. */
const context = 28

const ellipsis = '…'

/** Undefined when the line is empty: there is nothing to show. */
export function excerptOf(source: SourceText, span: Span): Excerpt | undefined {
  const line = lineAround(source.text, Math.min(span.from, source.text.length))
  if (line.text.trim() === '') return undefined
  const from = Math.min(span.from - line.from, line.text.length)
  const to = Math.max(from, Math.min(span.to - line.from, line.text.length))
  const before = lastCells(visible(line.text.slice(0, from)).trimStart(), context)
  const marked = firstCells(visible(line.text.slice(from, to)), 2 * context)
  const after = marked.cut === '' ? firstCells(visible(line.text.slice(to)), context) : marked
  return {
    text: before.cut + before.text + marked.text + (marked.cut === '' ? after.text : '') + after.cut,
    before: cells(before.cut + before.text),
    marked: Math.max(1, cells(marked.text)),
  }
}

interface Cut {
  readonly text: string
  /** An ellipsis when something was cut away. */
  readonly cut: string
}

function firstCells(text: string, most: number): Cut {
  let width = 0
  let end = 0
  for (const character of text) {
    width += cells(character)
    if (width > most) return { text: text.slice(0, end), cut: ellipsis }
    end += character.length
  }
  return { text, cut: '' }
}

function lastCells(text: string, most: number): Cut {
  const points = [...text]
  let width = 0
  let kept = points.length
  while (kept > 0 && width + cells(points[kept - 1] ?? '') <= most) width += cells(points[--kept] ?? '')
  return { text: points.slice(kept).join(''), cut: kept === 0 ? '' : ellipsis }
}

/** Terminal cells of a text: two for a full-width character (UAX #11), one for an ambiguous one. */
export function cells(text: string): number {
  let width = 0
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0)
  return width
}
