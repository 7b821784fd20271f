import type { Article, SourceLine } from '../issue/issue.ts'
import { joinTexts, plainText, type RichText } from '../rich-text.ts'
import type { Element } from '../structure.ts'
import { composeParagraph } from '../text/compose.ts'
import { besideLabel, edgesOf, type Follows, type Rank, setHead, titleStyle } from './article-head.ts'
import { setBlocks } from './blocks.ts'
import { type FlowItem, holdTogether, plainItem, startInParagraph, stepsFor } from './flow.ts'
import { type Place, runningMarks, textPlace } from './running-text.ts'
import { lineMark, namedStyle, type Setting, setLine, setTitle } from './setting.ts'
import { articleIn, elementIn, partsOf } from './structure.ts'

export function setArticle(
  setting: Setting,
  article: Article,
  rank: Rank,
  follows: Follows,
  section: number,
  column: Element,
): readonly FlowItem[] {
  const { theme } = setting
  const whole = articleIn(column, article.title.text, article.id)
  const place = textPlace(setting, section, whole)
  const width = widthOf(setting, article, rank)
  const head = setHead(setting, article, rank, follows, place, width)
  const items = [
    head,
    ...setNote(setting, article, place, width),
    ...setBlocks(setting, article.blocks, place),
    ...setSource(setting, article.source, place),
  ]
  const labelled = theme.group.show === 'on' ? withGroupLabel(setting, items, article.group, whole) : items
  const wholeUpTo = article.keepTogether ? Number.POSITIVE_INFINITY : theme.article.wholeUpTo
  return holdTogether(labelled, theme.article.leastLines, wholeUpTo)
}

/** What a head is as wide as: an essay's, and one whose title takes too many lines of a column, spans the page. */
function widthOf(setting: Setting, article: Article, rank: Rank): FlowItem['span'] {
  if (rank === 'essay') return 'page'
  if (setting.edges === setting.spanning) return 'column'
  const style = titleStyle[rank]
  const lines = setTitle(setting, style, article.title, setting.edges.titles)
  return lines.length > setting.theme.type[style].lines ? 'page' : 'column'
}

/** 编者按: the label in the channel, else in the first line, its characters over those below; a pitch of white follows. */
function setNote(
  setting: Setting,
  article: Article,
  { section, within }: Place,
  width: FlowItem['span'],
): readonly FlowItem[] {
  if (article.note === undefined) return []
  const { theme, frame } = setting
  const edges = edgesOf(setting, width)
  const note = elementIn(within, 'Note')
  const [name, paragraph] = [elementIn(note, 'Lbl'), elementIn(note, 'P')]
  const label = setLine(setting, 'label', plainText('编者按', article.note.origin.span))
  const parts = partsOf(article.note, paragraph)
  const { size } = theme.type.editorNote
  const indent = Math.round((besideLabel(setting, label, edges) - edges.x) / size)
  const lines = composeParagraph(
    article.note,
    { ...namedStyle(setting, 'editorNote'), align: 'justify', indent },
    edges.measure,
  )
  const white = stepsFor(theme.editorNote.after, frame.step)
  return lines.map(
    (line, index): FlowItem => ({
      ...plainItem('text', startInParagraph(index, lines.length, theme.article.leastLines), section, {
        steps: index === lines.length - 1 ? 1 + white : 1,
        marks: [
          ...(index === 0 ? [lineMark(label, 0, frame.baseline, 'label', name, 'accent')] : []),
          ...runningMarks(line, edges.x, frame.baseline, 'note', paragraph, parts),
        ],
      }),
      span: width,
    }),
  )
}

/** Parts of the source line stand an em apart: an ideographic space of their own size. */
const partGap = '\u3000'

/**
 * Flush right under the last line. When it is too long for one it parts in two, before 编选 or, where nobody is named,
 * before the date.
 */
function setSource(setting: Setting, source: SourceLine, { section, within }: Place): readonly FlowItem[] {
  const { frame } = setting
  const paragraph = elementIn(within, 'P')
  const { measure, x } = setting.edges
  const right = { ...namedStyle(setting, 'source'), align: 'right' } as const
  const join = (parts: readonly (RichText | undefined)[]): RichText => {
    const given = parts.filter(part => part !== undefined)
    const { span } = source.source.origin
    return joinTexts(
      given.flatMap((part, index) => (index === 0 ? [part] : [plainText(partGap, span), part])),
      span,
    )
  }
  const whole = composeParagraph(join([source.source, source.compiler, source.date]), right, measure)
  const lines =
    whole.length <= 1 || (source.compiler === undefined && source.date === undefined)
      ? whole
      : [
          ...composeParagraph(source.source, right, measure),
          ...composeParagraph(join([source.compiler, source.date]), right, measure),
        ]
  const edge = x + measure
  return lines.map(line =>
    plainItem('source', 'held', section, {
      steps: 1,
      marks: runningMarks(
        line,
        edge - line.measure,
        frame.baseline,
        'source',
        paragraph,
        partsOf(line.text, paragraph),
      ),
    }),
  )
}

/** The group's name in the channel, on the first line of text; on a line of its own where there is no channel. */
function withGroupLabel(
  setting: Setting,
  items: readonly FlowItem[],
  group: RichText | undefined,
  whole: Element,
): readonly FlowItem[] {
  if (group === undefined) return items
  const at = items.findIndex(item => item.kind === 'text')
  const line = setLine(setting, 'label', group)
  const label = lineMark(line, 0, setting.frame.baseline, 'label', elementIn(whole, 'P'), 'accent')
  const [head] = items
  if (besideLabel(setting, line, setting.edges) > setting.edges.x && head !== undefined) {
    const own = plainItem('heading', 'held', head.section, { steps: 1, marks: [label] })
    return at < 0 ? items : items.toSpliced(at, 0, own)
  }
  return items.map((item, index) => {
    if (index !== at) return item
    const form = { ...item.form, marks: [label, ...item.form.marks] }
    return { ...item, form, first: form }
  })
}
