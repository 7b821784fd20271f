/** The lines of the cover beside nameplate and contents: year and number, motto, organisers, and what an internal bulletin must say. */
import type { Issue } from '../issue/issue.ts'
import type { Mark } from '../page.ts'
import { joinTexts, plainText, type RichText } from '../rich-text.ts'
import { composeLine } from '../text/compose.ts'
import type { Pt } from '../units.ts'
import { baselineIn } from './frame.ts'
import { flushRight, lineMark, lineStyle, type Setting } from './setting.ts'
import { coverPart, elementIn } from './structure.ts'

/** Parts of the issue line stand two em apart. */
const issueLineGap = '\u3000\u3000'

/** 2023年2月, 第2期, 总第218期 and the subtitle on the left, the motto under them; on internal bulletins what they must say on the right. */
export function issueLine(setting: Setting, issue: Issue): readonly Mark[] {
  const { theme, fonts, frame } = setting
  const { issueLine: style, margin } = theme.cover
  const { year, month, number, total, subtitle } = issue.numbering
  const { where } = issue
  const parts: RichText[] = [plainText(`${year}年${month}月`, where), plainText(`第${number}期`, where)]
  if (total !== undefined) parts.push(plainText(`总第${total}期`, where))
  if (subtitle !== undefined) parts.push(subtitle)
  const text = joinTexts(
    parts.flatMap((part, index) => (index === 0 ? [part] : [plainText(issueLineGap, where), part])),
    where,
  )
  const type = lineStyle(fonts, 'strong', style.size, style.tracking)
  const y = style.y + baselineIn(style.box, style.size)
  const belongs = elementIn(coverPart, 'P')
  const marks: Mark[] = [lineMark(composeLine(text, type), margin, y, 'masthead', belongs, 'paper')]
  if (issue.cover.motto !== undefined)
    marks.push(
      lineMark(
        composeLine(issue.cover.motto, type),
        margin,
        y + style.box,
        'masthead',
        elementIn(coverPart, 'P'),
        'paper',
      ),
    )
  if (issue.internal !== undefined) {
    const words = composeLine(plainText('内部资料　免费交流', where), type)
    marks.push(
      flushRight(words, frame.trim.width - margin, y, 'masthead', elementIn(coverPart, 'P'), 'paper'),
    )
  }
  return marks
}

/** Where the lines at the head end: the issue line, and the motto under it. */
export const issueLineFoot = ({ theme }: Setting, issue: Issue): Pt => {
  const { y, box } = theme.cover.issueLine
  return y + (issue.cover.motto === undefined ? box : 2 * box)
}

/** 主办单位 in the label column, the names beside it, the permit number flush right on the last line. */
export function organisers(setting: Setting, issue: Issue): readonly Mark[] {
  const { theme, fonts, frame } = setting
  const { organisers: style, margin } = theme.cover
  const names = issue.publication.organisers
  const bottom = frame.trim.height - style.below
  const top = bottom - Math.max(1, names.length) * style.line
  const baseline = baselineIn(style.line, style.size)
  const belongs = elementIn(coverPart, 'P')
  const marks: Mark[] = names.map((name, row) =>
    lineMark(
      composeLine(name, lineStyle(fonts, 'strong', style.size)),
      margin + theme.toc.label.width,
      top + row * style.line + baseline,
      'masthead',
      belongs,
    ),
  )
  if (names.length > 0) {
    const label = composeLine(plainText('主办单位', issue.where), lineStyle(fonts, 'heading', style.size))
    marks.unshift(lineMark(label, margin, top + baseline, 'masthead', belongs, 'accent'))
  }
  const permit = issue.internal?.permit
  if (permit !== undefined) {
    const text = joinTexts([plainText('准印证号　', issue.where), permit], issue.where)
    const line = composeLine(text, lineStyle(fonts, 'note', style.permit))
    marks.push(
      flushRight(
        line,
        frame.trim.width - margin,
        bottom - style.line + baseline,
        'masthead',
        elementIn(coverPart, 'P'),
      ),
    )
  }
  return marks
}
