/** Paragraphs into the stream: lines on the grid with the marks, links and readings of their words. */
import type { LinePart, Mark, TextRole } from '../page.ts'
import type { RichText } from '../rich-text.ts'
import type { Element } from '../structure.ts'
import type { ParagraphStyle } from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import type { Pt } from '../units.ts'
import { decorationMarks } from './decorations.ts'
import { type FlowItem, plainItem, startInParagraph } from './flow.ts'
import { linkMarks } from './links.ts'
import { composeLoose } from './looseness.ts'
import { lineMark, type Setting } from './setting.ts'
import { elementIn, mergeParts, partsOf } from './structure.ts'

/**
 * Where the text stands: its left edge in the type area and its measure, the section it belongs to, and the element its
 * blocks are part of.
 */
export interface Place {
  readonly x: Pt
  readonly measure: Pt
  readonly section: number
  readonly within: Element
}

export const textPlace = ({ edges }: Setting, section: number, within: Element): Place => ({
  x: edges.x,
  measure: edges.measure,
  section,
  within,
})

/** A line of running text and what is drawn and done over it. */
export function runningMarks(
  line: Line,
  x: Pt,
  y: Pt,
  role: TextRole,
  whole: Element,
  parts: readonly LinePart[],
): readonly Mark[] {
  const mark = lineMark(line, x, y, role, whole)
  if (parts.length === 0) return [mark, ...decorationMarks(line, x, y, whole, parts)]
  const inside = mergeParts(line, parts, mark.parts ?? [])
  return [
    inside.length === 0 ? mark : { ...mark, parts: inside },
    ...decorationMarks(line, x, y, whole, inside),
    ...linkMarks(line, x, y, inside),
  ]
}

export function setParagraph(
  setting: Setting,
  text: RichText,
  style: ParagraphStyle,
  place: Place,
): readonly FlowItem[] {
  const { composed, looseness } = setting
  const lines = composeLoose(composed, looseness, text, style, place.measure)
  const paragraph = elementIn(place.within, 'P')
  const parts = partsOf(text, paragraph)
  const { leastLines } = setting.theme.article
  return lines.map((line, index) =>
    plainItem('text', startInParagraph(index, lines.length, leastLines), place.section, {
      steps: 1,
      marks: runningMarks(line, place.x, setting.frame.baseline, 'body', paragraph, parts),
    }),
  )
}
