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

/** Width a typed number needs before its item: `1.` hangs two em, `（1）` three. */
function hangOf({ theme }: Setting, item: ListItem): Pt {
  return item.label?.text.startsWith('（') ? theme.list.wideHang : theme.list.hang
}

function setListItem(setting: Setting, item: ListItem, place: Place, depth: number): readonly FlowItem[] {
  const hang = hangOf(setting, item)
  const inner: Place = { ...place, x: place.x + hang, measure: place.measure - hang }
  const style = { ...bodyStyle(setting), indent: 0 }
  const items = item.blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? setParagraph(setting, block.text, style, inner)
      : setBlock(setting, block, inner, depth + 1),
  )
  const [first, ...more] = items
  if (first === undefined) return []
  const marks = [...labelMarks(setting, item, place.x, depth), ...first.form.marks]
  const form = { steps: first.form.steps, marks }
  return [{ ...first, form, first: form }, ...more]
}

/** The number as typed; a disc for a bullet, a short bar for one of the second level. */
function labelMarks(setting: Setting, item: ListItem, x: Pt, depth: number): readonly Mark[] {
  const { theme, frame, fonts } = setting
  const { size } = theme.body
  if (item.label !== undefined) {
    const face = item.label.text.startsWith('（') ? 'text' : 'strong'
    const line = composeLine(item.label, lineStyle(fonts, face, size))
    return [lineMark(line, x, frame.baseline, 'list-label')]
  }
  const middle = frame.baseline - 0.38 * size
  if (depth > 0) return [rectangle(x + size / 4, middle - size / 40, size / 2, size / 20, 'text')]
  return [
    {
      kind: 'dots',
      at: { x: x + size / 2, y: middle },
      count: 1,
      pitch: 0,
      diameter: theme.list.bullet,
      ink: 'text',
    },
  ]
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
