/**
 * Blocks of an article or a book into the stream: paragraphs, sub-headings, lists and quotations, every one a whole
 * number of line pitches high, its lines on the common grid.
 */
import type { Block, ListItem } from '../issue/issue.ts'
import type { Mark, TextRole } from '../page.ts'
import type { RichText } from '../rich-text.ts'
import { composeLine, composeParagraph, type ParagraphStyle } from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import type { Pt } from '../units.ts'
import { unreachable } from '../unreachable.ts'
import { decorationMarks } from './decorations.ts'
import { type FlowItem, plainItem, startInParagraph, stepsFor } from './flow.ts'
import { linkMarks } from './links.ts'
import { composeLoose } from './looseness.ts'
import {
  baselineOf,
  bodyStyle,
  lineMark,
  lineStyle,
  namedStyle,
  rectangle,
  type Setting,
  setRagged,
} from './setting.ts'

/** Where the text stands: its left edge in the type area and its measure, and the section it belongs to. */
export interface Place {
  readonly x: Pt
  readonly measure: Pt
  readonly section: number
}

export const textPlace = ({ edges }: Setting, section: number): Place => ({
  x: edges.x,
  measure: edges.measure,
  section,
})

export function setBlocks(setting: Setting, blocks: readonly Block[], place: Place): readonly FlowItem[] {
  return blocks.flatMap(block => setBlock(setting, block, place, 0))
}

function setBlock(setting: Setting, block: Block, place: Place, depth: number): readonly FlowItem[] {
  switch (block.kind) {
    case 'paragraph':
      return setParagraph(setting, block.text, bodyStyle(setting), place)
    case 'heading':
      return block.rank === 'major'
        ? [setMajorHeading(setting, block.text, place)]
        : setMinorHeading(setting, block.text, place)
    case 'list':
      return block.items.flatMap(item => setListItem(setting, item, place, depth))
    case 'quotation':
      return setQuotation(setting, block.blocks, place, depth)
    default:
      return unreachable(block)
  }
}

function setParagraph(
  setting: Setting,
  text: RichText,
  style: ParagraphStyle,
  place: Place,
): readonly FlowItem[] {
  const { composed, looseness } = setting
  const lines = composeLoose(composed, looseness, text, style, place.measure)
  return lines.map((line, index) => textItem(setting, line, index, lines.length, place, 'body'))
}

/** One line of running text, on the grid. */
function textItem(
  setting: Setting,
  line: Line,
  index: number,
  lines: number,
  place: Place,
  role: TextRole,
): FlowItem {
  const y = setting.frame.baseline
  return plainItem('text', startInParagraph(index, lines, setting.theme.article.leastLines), place.section, {
    steps: 1,
    marks: [
      lineMark(line, place.x, y, role),
      ...decorationMarks(line, place.x, y),
      ...linkMarks(line, place.x, y),
    ],
  })
}

/** `##`: more white above than below; at the head of a page one pitch a line, on the grid. */
function setMajorHeading(setting: Setting, text: RichText, place: Place): FlowItem {
  const { theme, frame } = setting
  const { before, after } = theme.heading
  const { box } = theme.type.h3
  const lines = setRagged(setting, 'h3', text, place.measure)
  const marks = (top: Pt): readonly Mark[] =>
    lines.flatMap((line, index) => {
      const y = top + index * box + baselineOf(setting, 'h3')
      return [lineMark(line, place.x, y, 'heading'), ...decorationMarks(line, place.x, y)]
    })
  const steps = stepsFor(before + lines.length * box + after, frame.step)
  const firstSteps = stepsFor(lines.length * box, frame.step)
  return {
    kind: 'heading',
    start: 'free',
    section: place.section,
    form: { steps, marks: marks(steps * frame.step - after - lines.length * box) },
    first: { steps: firstSteps, marks: marks(0) },
    span: 'column',
  }
}

/** `###`: a line of its own on the grid, indented like a paragraph. */
function setMinorHeading(setting: Setting, text: RichText, place: Place): readonly FlowItem[] {
  const { indent } = setting.theme.body
  const lines = setRagged(setting, 'h4', text, place.measure - indent)
  const x = place.x + indent
  const y = setting.frame.baseline
  return lines.map((line, index) =>
    plainItem('heading', index === 0 ? 'free' : 'held', place.section, {
      steps: 1,
      marks: [lineMark(line, x, y, 'heading'), ...decorationMarks(line, x, y)],
    }),
  )
}

/**
 * Width a typed number needs before its item: `1.` hangs two em, `（1）` three, a longer one as many whole em as it takes.
 * Items nested so deep that no line would be left hang no further.
 */
function hangOf(setting: Setting, item: ListItem, label: Line | undefined, place: Place): Pt {
  const { size } = setting.theme.body
  const usual = usualHang(setting, item)
  const needed = label === undefined ? 0 : Math.ceil((label.end + labelGap * size) / size - 1e-6) * size
  const hang = Math.max(usual, needed)
  return place.measure - hang < narrowestItem * size ? 0 : hang
}

/** White that stays between a long number and its item, and the narrowest measure of an item, in em. */
const labelGap = 0.5
const narrowestItem = 8

function usualHang({ theme }: Setting, item: ListItem): Pt {
  return item.label?.text.startsWith('（') ? theme.list.wideHang : theme.list.hang
}

function setListItem(setting: Setting, item: ListItem, place: Place, depth: number): readonly FlowItem[] {
  const label = item.label === undefined ? undefined : setLabel(setting, item.label)
  const hang = hangOf(setting, item, label, place)
  const inner: Place = { ...place, x: place.x + hang, measure: place.measure - hang }
  const style = { ...bodyStyle(setting), indent: 0 }
  const items = item.blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? setParagraph(setting, block.text, style, inner)
      : setBlock(setting, block, inner, depth + 1),
  )
  const [first, ...more] = items
  if (first === undefined) return []
  const mark =
    label === undefined
      ? bullet(setting, place.x, depth)
      : lineMark(label, place.x, setting.frame.baseline, 'list-label')
  const form = { steps: first.form.steps, marks: [mark, ...first.form.marks] }
  return [{ ...first, form, first: form }, ...more]
}

/** A number as typed: figures in the strong face, one in brackets in that of the text. */
function setLabel({ theme, fonts }: Setting, label: RichText): Line {
  const face = label.text.startsWith('（') ? 'text' : 'strong'
  return composeLine(label, lineStyle(fonts, face, theme.body.size))
}

/** A disc in the middle of the first em; a short bar for an item of the second level. */
function bullet({ theme, frame }: Setting, x: Pt, depth: number): Mark {
  const { size } = theme.body
  const middle = frame.baseline - 0.38 * size
  if (depth > 0) return rectangle(x + size / 4, middle - size / 40, size / 2, size / 20, 'text')
  const at = { x: x + size / 2, y: middle }
  return { kind: 'dots', at, count: 1, pitch: 0, diameter: theme.list.bullet, ink: 'text' }
}

/**
 * A short quotation stands whole, inset on both sides, with half a pitch above and below; a long one, or one that
 * holds more than paragraphs, is set as body.
 */
function setQuotation(
  setting: Setting,
  blocks: readonly Block[],
  place: Place,
  depth: number,
): readonly FlowItem[] {
  const { theme, frame } = setting
  const { inset, before, after } = theme.quote
  const style: ParagraphStyle = { ...namedStyle(setting, 'quote'), align: 'justify' }
  const lines: Line[] = []
  for (const block of blocks) {
    if (block.kind !== 'paragraph') return blocks.flatMap(inner => setBlock(setting, inner, place, depth))
    lines.push(...composeParagraph(block.text, style, place.measure - 2 * inset))
  }
  if (lines.length > theme.type.quote.lines)
    return blocks.flatMap(inner => setBlock(setting, inner, place, depth))
  const { box } = theme.type.quote
  const x = place.x + inset
  const marks = lines.flatMap((line, index) => {
    const y = before + index * box + baselineOf(setting, 'quote')
    return [lineMark(line, x, y, 'quotation'), ...decorationMarks(line, x, y), ...linkMarks(line, x, y)]
  })
  const steps = stepsFor(before + lines.length * box + after, frame.step)
  return [plainItem('text', 'free', place.section, { steps, marks })]
}
