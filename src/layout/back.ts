/** The back page, always the last: the cover's field again, then contact, imprint and staff; and the filler pages before it. */
import type { Issue, LabelledLine } from '../issue/issue.ts'
import type { Mark } from '../page.ts'
import { joinTexts, plainText } from '../rich-text.ts'
import { composeLine, composeParagraph } from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import type { Pt } from '../units.ts'
import { stepsFor } from './flow.ts'
import { baselineIn } from './frame.ts'
import { issueName } from './furniture.ts'
import { baselineOf, lineMark, lineStyle, rectangle, type Setting, setLine } from './setting.ts'
import { anchorMark, backPart, elementIn, headingIn, wholeNumber } from './structure.ts'

/** The blocks under a common left edge: marks from the top, and their height. */
interface Blocks {
  readonly marks: readonly Mark[]
  readonly height: Pt
}

/** White that stays under the last block. */
const foot: Pt = 36

export function setBackPage(setting: Setting, issue: Issue, field: Pt): readonly Mark[] {
  const { theme, fonts, frame } = setting
  const { name, issueLine, blocks: style } = theme.back
  const blocks = setBackBlocks(setting, issue)
  // The field gives way to the blocks before a line of them is lost.
  const room = frame.trim.height - foot - style.above - blocks.height
  const height = Math.max(name.below * 2, Math.min(field, room))
  const x = frame.left.verso
  const nameBox = name.size * theme.cover.nameplate.box
  const line = composeLine(issue.publication.title, lineStyle(fonts, 'display', name.size, name.tracking))
  const total = issue.numbering.total === undefined ? '' : `　总第${issue.numbering.total}期`
  const number = composeLine(
    plainText(`${issueName(issue)}${total}`, issue.where),
    lineStyle(fonts, 'strong', issueLine.size),
  )
  return [
    { kind: 'anchor', name: '#back', at: { x: 0, y: 0 } },
    rectangle(
      -frame.bleed,
      -frame.bleed,
      frame.trim.width + 2 * frame.bleed,
      height + frame.bleed,
      'accent',
      'background',
    ),
    lineMark(
      line,
      x,
      height - name.below - nameBox + baselineIn(nameBox, name.size),
      'back',
      elementIn(backPart, 'P'),
      'paper',
    ),
    lineMark(
      number,
      x,
      height - name.below + baselineIn(frame.step, issueLine.size),
      'back',
      elementIn(backPart, 'P'),
      'paper',
    ),
    ...blocks.marks.map(mark => ({ ...mark, at: { x: mark.at.x + x, y: mark.at.y + height + style.above } })),
  ]
}

/** 编辑部, 编印, 人员, one under the other; one without lines vanishes. */
function setBackBlocks(setting: Setting, issue: Issue): Blocks {
  const { theme, frame } = setting
  const { between } = theme.back.blocks
  const marks: Mark[] = []
  let y: Pt = 0
  const put = (label: string, lines: readonly (readonly Mark[])[]): void => {
    if (lines.length === 0) return
    if (y > 0) y += between
    marks.push(...labelMarks(setting, label, issue, y))
    for (const line of lines) {
      for (const mark of line) marks.push({ ...mark, at: { x: mark.at.x, y: mark.at.y + y } })
      y += frame.step
    }
  }
  const { contact, imprint, staff } = issue.back
  put(
    '编辑部',
    contact.flatMap(line => contactLines(setting, line)),
  )
  put(
    '编印',
    imprint.flatMap(line => keyedLines(setting, line)),
  )
  put(
    '人员',
    staff.flatMap(line => keyedLines(setting, line)),
  )
  return { marks, height: y }
}

function labelMarks(setting: Setting, text: string, issue: Issue, y: Pt): readonly Mark[] {
  const { fonts, frame, theme } = setting
  const { size } = theme.back.blocks
  const line = composeLine(plainText(text, issue.where), lineStyle(fonts, 'heading', size))
  const heading = headingIn(backPart, 'H1', text, `#back-${text}`)
  return [
    anchorMark(heading, 0, y),
    lineMark(line, 0, y + baselineIn(frame.step, size), 'back', heading, 'accent'),
  ]
}

/** Label and value on one line, a space between; a long address takes several lines. */
function contactLines(setting: Setting, { label, value }: LabelledLine): readonly (readonly Mark[])[] {
  const { theme, fonts, frame } = setting
  const { size, label: x } = theme.back.blocks
  const span = value.origin.span
  const text = label === undefined ? value : joinTexts([label, plainText(' ', span), value], span)
  const lines = composeParagraph(text, lineStyle(fonts, 'note', size), theme.measure.full - x)
  const paragraph = elementIn(backPart, 'P')
  return lines.map(line => [lineMark(line, x, baselineIn(frame.step, size), 'back', paragraph)])
}

/** Key and value in two columns; a key of two or three characters is spread to the width of four. */
function keyedLines(setting: Setting, { label, value }: LabelledLine): readonly (readonly Mark[])[] {
  const { theme, fonts, frame } = setting
  const { size, label: x, key } = theme.back.blocks
  const y = baselineIn(frame.step, size)
  const paragraph = elementIn(backPart, 'P')
  const keyWidth = label === undefined ? 0 : key
  const lines = composeParagraph(value, lineStyle(fonts, 'note', size), theme.measure.full - x - keyWidth)
  const first: readonly Mark[] =
    label === undefined ? [] : [lineMark(spread(setting, label), x, y, 'back', paragraph)]
  return lines.map((line, row) => [
    ...(row === 0 ? first : []),
    lineMark(line, x + keyWidth, y, 'back', paragraph),
  ])
}

const keyCharacters = 4

function spread(setting: Setting, label: NonNullable<LabelledLine['label']>): Line {
  const { fonts, theme } = setting
  const characters = [...label.text].length
  const tracking =
    characters > 1 && characters < keyCharacters ? (keyCharacters - characters) / (characters - 1) : 0
  return composeLine(label, lineStyle(fonts, 'strong', theme.back.blocks.size, tracking))
}

/** 备忘: a page of writing lines that brings the number up to a multiple of four. */
export function setFillerPage(setting: Setting, issue: Issue, side: 'recto' | 'verso'): readonly Mark[] {
  const { theme, frame } = setting
  const { bar, toTitle } = { bar: theme.article.bar, toTitle: theme.article.pageTop.before.B }
  const { rule, first, stride } = theme.filler
  const x = frame.left[side]
  const title = setLine(setting, 'titleB', plainText('备忘', issue.where))
  const marks: Mark[] = [
    rectangle(x, frame.top, bar.width, bar.weight, 'accent'),
    lineMark(
      title,
      x,
      frame.top + toTitle + baselineOf(setting, 'titleB'),
      'title',
      elementIn(wholeNumber, 'P'),
    ),
  ]
  const rules = stepsFor(frame.lines * frame.step - first, stride)
  for (let row = 0; row < rules; row += 1)
    marks.push(
      rectangle(x + theme.channel, frame.top + first + row * stride, theme.measure.text, rule, 'accent'),
    )
  return marks
}
