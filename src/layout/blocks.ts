/**
 * Blocks of an article or a book into the stream: paragraphs, sub-headings, lists and quotations, every one a whole
 * number of line pitches high, its lines on the common grid.
 */
import type { Block, ListItem } from '../issue/issue.ts'
import type { LinePart, Mark } from '../page.ts'
import type { RichText } from '../rich-text.ts'
import type { Element } from '../structure.ts'
import { composeLine, composeParagraph, type ParagraphStyle } from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import type { Pt } from '../units.ts'
import { unreachable } from '../unreachable.ts'
import { type FlowItem, plainItem, stepsFor } from './flow.ts'
import { type Place, runningMarks, setParagraph } from './running-text.ts'
import {
  baselineOf,
  bodyStyle,
  lineMark,
  lineStyle,
  namedStyle,
  rectangle,
  type Setting,
  setTitle,
} from './setting.ts'
import {
  anchorMark,
  elementIn,
  headingAnchor,
  headingIn,
  listIn,
  minorHeadingTag,
  partsOf,
} from './structure.ts'

export function setBlocks(
  setting: Setting,
  blocks: readonly Block[],
  place: Place,
  depth = 0,
): readonly FlowItem[] {
  return blocks.flatMap(block => {
    if (block.kind !== 'heading') return setBlock(setting, block, place, depth)
    return block.rank === 'major'
      ? [setMajorHeading(setting, block.text, place)]
      : setMinorHeading(setting, block.text, place, minorHeadingTag(blocks, block))
  })
}

function setBlock(
  setting: Setting,
  block: Exclude<Block, { kind: 'heading' }>,
  place: Place,
  depth: number,
): readonly FlowItem[] {
  switch (block.kind) {
    case 'paragraph':
      return setParagraph(setting, block.text, bodyStyle(setting), place)
    case 'list': {
      const inside = { ...place, within: listIn(place.within, block.items) }
      return block.items.flatMap(item => setListItem(setting, item, inside, depth))
    }
    case 'quotation':
      return setQuotation(setting, block.blocks, place, depth)
    default:
      return unreachable(block)
  }
}

/** `##`: more white above than below; at the head of a page one pitch a line, on the grid. */
function setMajorHeading(setting: Setting, text: RichText, place: Place): FlowItem {
  const { theme, frame } = setting
  const { before, after } = theme.heading
  const { box } = theme.type.h3
  const lines = setTitle(setting, 'h3', text, place.measure)
  const heading = headingIn(place.within, 'H3', text.text, headingAnchor(place.within, text))
  const parts = partsOf(text, heading)
  const marks = (top: Pt): readonly Mark[] => [
    anchorMark(heading, place.x, top),
    ...lines.flatMap((line, index) =>
      runningMarks(line, place.x, top + index * box + baselineOf(setting, 'h3'), 'heading', heading, parts),
    ),
  ]
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
function setMinorHeading(
  setting: Setting,
  text: RichText,
  place: Place,
  tag: 'H3' | 'H4',
): readonly FlowItem[] {
  const { indent } = setting.theme.body
  const lines = setTitle(setting, 'h4', text, place.measure - indent)
  const heading = headingIn(place.within, tag, text.text, headingAnchor(place.within, text))
  const parts = partsOf(text, heading)
  const x = place.x + indent
  return lines.map((line, index) =>
    plainItem('heading', index === 0 ? 'free' : 'held', place.section, {
      steps: 1,
      marks: [
        ...(index === 0 ? [anchorMark(heading, x, 0)] : []),
        ...runningMarks(line, x, setting.frame.baseline, 'heading', heading, parts),
      ],
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
  const element = elementIn(place.within, 'LI')
  const inner: Place = {
    ...place,
    x: place.x + hang,
    measure: place.measure - hang,
    within: elementIn(element, 'LBody'),
  }
  const style = { ...bodyStyle(setting), indent: 0 }
  const items = item.blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? setParagraph(setting, block.text, style, inner)
      : setBlocks(setting, [block], inner, depth + 1),
  )
  const [first, ...more] = items
  if (first === undefined) return []
  const mark =
    label === undefined
      ? bullet(setting, place.x, depth)
      : lineMark(label, place.x, setting.frame.baseline, 'list-label', elementIn(element, 'Lbl'))
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

interface QuotedLine {
  readonly line: Line
  readonly paragraph: Element
  readonly parts: readonly LinePart[]
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
  const within = elementIn(place.within, 'BlockQuote')
  const asBody = () => setBlocks(setting, blocks, { ...place, within }, depth)
  const lines: QuotedLine[] = []
  for (const block of blocks) {
    if (block.kind !== 'paragraph') return asBody()
    const paragraph = elementIn(within, 'P')
    const parts = partsOf(block.text, paragraph)
    for (const line of composeParagraph(block.text, style, place.measure - 2 * inset))
      lines.push({ line, paragraph, parts })
  }
  if (lines.length > theme.type.quote.lines) return asBody()
  const { box } = theme.type.quote
  const x = place.x + inset
  const marks = lines.flatMap(({ line, paragraph, parts }, index) => {
    const y = before + index * box + baselineOf(setting, 'quote')
    return runningMarks(line, x, y, 'quotation', paragraph, parts)
  })
  const steps = stepsFor(before + lines.length * box + after, frame.step)
  return [plainItem('text', 'free', place.section, { steps, marks })]
}
