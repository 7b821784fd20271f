/**
 * An article into the stream: head (bar, title, subtitle, author), editors' note, text, source line. The head has
 * three forms: in the middle of a page, on its first line, and under a section name.
 */
import type { Theme } from '../design/theme.ts'
import type { Article, SourceLine } from '../issue/issue.ts'
import type { Mark } from '../page.ts'
import { joinTexts, plainText, type RichText } from '../rich-text.ts'
import { composeParagraph } from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import type { Pt } from '../units.ts'
import { setBlocks, textPlace } from './blocks.ts'
import {
  type FlowItem,
  type Form,
  holdTogether,
  plainItem,
  shiftMarks,
  startInParagraph,
  stepsFor,
} from './flow.ts'
import {
  baselineOf,
  type Edges,
  lineMark,
  namedStyle,
  opticalLeft,
  rectangle,
  type Setting,
  setLine,
  setRagged,
  setTitle,
} from './setting.ts'

/** How loud a head is: `A` stands in the contents list, `B` does not, `essay` is an expert's. */
export type Rank = 'A' | 'B' | 'essay'

/** What stands above the article: another one, or the name of its section. */
export type Follows = 'article' | 'section'

const titleStyle = { A: 'titleA', B: 'titleB', essay: 'titleEssay' } as const

export function setArticle(
  setting: Setting,
  article: Article,
  rank: Rank,
  follows: Follows,
  section: number,
): readonly FlowItem[] {
  const { theme } = setting
  const place = textPlace(setting, section)
  const width = widthOf(setting, article, rank)
  const head = setHead(setting, article, rank, follows, section, width)
  const items = [
    head,
    ...setNote(setting, article, section, width),
    ...setBlocks(setting, article.blocks, place),
    ...setSource(setting, article.source, section),
  ]
  const labelled = theme.group.show === 'on' ? withGroupLabel(setting, items, article.group) : items
  const whole = article.keepTogether ? Number.POSITIVE_INFINITY : theme.article.wholeUpTo
  return holdTogether(labelled, theme.article.leastLines, whole)
}

/** What a head is as wide as: an essay's, and one whose title takes too many lines of a column, spans the page. */
function widthOf(setting: Setting, article: Article, rank: Rank): FlowItem['span'] {
  if (rank === 'essay') return 'page'
  if (setting.edges === setting.spanning) return 'column'
  const style = titleStyle[rank]
  const lines = setTitle(setting, style, article.title, setting.edges.titles)
  return lines.length > setting.theme.type[style].lines ? 'page' : 'column'
}

const edgesOf = (setting: Setting, width: FlowItem['span']): Edges =>
  width === 'page' ? setting.spanning : setting.edges

/** Left edge of what a label stands before: the edge of the text, or behind the label where there is no channel. */
const besideLabel = ({ frame }: Setting, label: Line, edges: Edges): Pt =>
  Math.max(edges.x, label.end + frame.em)

/** The title block without the bar above it: marks from the top of the title box, and its height. */
interface TitleBlock {
  readonly marks: readonly Mark[]
  readonly height: Pt
}

function setTitleBlock(setting: Setting, article: Article, rank: Rank, edges: Edges): TitleBlock {
  const { theme } = setting
  const style = titleStyle[rank]
  const marks: Mark[] = []
  let y: Pt = 0
  const put = (lines: readonly Line[], name: typeof style | 'subtitle' | 'author', x: Pt): void => {
    for (const line of lines) {
      const role = name === 'subtitle' ? 'subtitle' : name === 'author' ? 'author' : 'title'
      marks.push(lineMark(line, x, y + baselineOf(setting, name), role))
      y += theme.type[name].box
    }
  }
  put(
    setTitle(setting, style, article.title, edges.titles),
    style,
    -opticalLeft(setting, theme.type[style].size),
  )
  if (article.subtitle) put(setTitle(setting, 'subtitle', article.subtitle, edges.titles), 'subtitle', 0)
  y += theme.article.after
  if (article.author) {
    const label = setLine(setting, 'label', plainText('文', article.author.origin.span))
    marks.push(lineMark(label, 0, y + baselineOf(setting, 'author'), 'label', 'accent'))
    const x = besideLabel(setting, label, edges)
    put(setRagged(setting, 'author', article.author, edges.x + edges.measure - x), 'author', x)
    y += theme.author.after
  }
  return { marks, height: y }
}

/** White above the bar of an article in the middle of a page. */
const gapAbove = (theme: Theme, rank: Rank): Pt =>
  rank === 'essay' ? theme.article.essay.gapAbove : theme.article.bar.gapAbove

function setHead(
  setting: Setting,
  article: Article,
  rank: Rank,
  follows: Follows,
  section: number,
  width: FlowItem['span'],
): FlowItem {
  const { theme, frame } = setting
  const { bar, pageTop } = theme.article
  const block = setTitleBlock(setting, article, rank, edgesOf(setting, width))

  /** The block with its bar above; a remainder goes above the bar, or below the title when nothing is above. */
  const withBar = (above: Pt, toTitle: Pt): Form => {
    const height = above + toTitle + block.height
    const steps = stepsFor(height, frame.step)
    const barTop = above > 0 ? above + steps * frame.step - height : 0
    return {
      steps,
      marks: [
        { kind: 'anchor', name: article.id, at: { x: 0, y: barTop } },
        rectangle(0, barTop, bar.width, bar.weight, 'accent'),
        ...shiftMarks(block.marks, 0, barTop + toTitle),
      ],
    }
  }
  const bare: Form = {
    steps: stepsFor(block.height, frame.step),
    marks: [{ kind: 'anchor', name: article.id, at: { x: 0, y: 0 } }, ...block.marks],
  }
  return {
    kind: 'head',
    start: article.pageBreakBefore && follows === 'article' ? 'forced' : 'free',
    section,
    form: follows === 'section' ? bare : withBar(gapAbove(theme, rank), bar.toTitle[rank]),
    first: withBar(0, pageTop.before[rank]),
    span: width,
  }
}

/** 编者按: the label in the channel, else in the first line, its characters over those below; a pitch of white follows. */
function setNote(
  setting: Setting,
  article: Article,
  section: number,
  width: FlowItem['span'],
): readonly FlowItem[] {
  if (article.note === undefined) return []
  const { theme, frame } = setting
  const edges = edgesOf(setting, width)
  const label = setLine(setting, 'label', plainText('编者按', article.note.origin.span))
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
          ...(index === 0 ? [lineMark(label, 0, frame.baseline, 'label', 'accent')] : []),
          lineMark(line, edges.x, frame.baseline, 'note'),
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
function setSource(setting: Setting, source: SourceLine, section: number): readonly FlowItem[] {
  const { frame } = setting
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
      marks: [lineMark(line, edge - line.measure, frame.baseline, 'source')],
    }),
  )
}

/** The group's name in the channel, on the first line of text; on a line of its own where there is no channel. */
function withGroupLabel(
  setting: Setting,
  items: readonly FlowItem[],
  group: RichText | undefined,
): readonly FlowItem[] {
  if (group === undefined) return items
  const at = items.findIndex(item => item.kind === 'text')
  const line = setLine(setting, 'label', group)
  const label = lineMark(line, 0, setting.frame.baseline, 'label', 'accent')
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
