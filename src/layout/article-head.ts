/**
 * The head of an article (bar, title, subtitle, author) in its three forms: in the middle of a page, on its first line,
 * and under a section name.
 */
import type { Theme } from '../design/theme.ts'
import type { Article } from '../issue/issue.ts'
import type { Mark } from '../page.ts'
import { plainText } from '../rich-text.ts'
import type { Element } from '../structure.ts'
import type { Line } from '../text/line.ts'
import type { Pt } from '../units.ts'
import { type FlowItem, type Form, shiftMarks, stepsFor } from './flow.ts'
import { type Place, runningMarks } from './running-text.ts'
import {
  baselineOf,
  type Edges,
  lineMark,
  opticalLeft,
  rectangle,
  type Setting,
  setLine,
  setRagged,
  setTitle,
} from './setting.ts'
import { elementIn, headingIn, partsOf } from './structure.ts'

/** How loud a head is: `A` stands in the contents list, `B` does not, `essay` is an expert's. */
export type Rank = 'A' | 'B' | 'essay'

/** What stands above the article: another one, or the name of its section. */
export type Follows = 'article' | 'section'

export const titleStyle = { A: 'titleA', B: 'titleB', essay: 'titleEssay' } as const

export const edgesOf = (setting: Setting, width: FlowItem['span']): Edges =>
  width === 'page' ? setting.spanning : setting.edges

/** Left edge of what a label stands before: the edge of the text, or behind the label where there is no channel. */
export const besideLabel = ({ frame }: Setting, label: Line, edges: Edges): Pt =>
  Math.max(edges.x, label.end + frame.em)

/** The title block without the bar above it: marks from the top of the title box, and its height. */
interface TitleBlock {
  readonly marks: readonly Mark[]
  readonly height: Pt
}

function setTitleBlock(
  setting: Setting,
  article: Article,
  rank: Rank,
  edges: Edges,
  whole: Element,
): TitleBlock {
  const { theme } = setting
  const style = titleStyle[rank]
  const marks: Mark[] = []
  let y: Pt = 0
  const put = (
    lines: readonly Line[],
    name: typeof style | 'subtitle' | 'author',
    x: Pt,
    belongs: Element,
  ): void => {
    const parts = lines[0] === undefined ? [] : partsOf(lines[0].text, belongs)
    for (const line of lines) {
      const role = name === 'subtitle' ? 'subtitle' : name === 'author' ? 'author' : 'title'
      marks.push(...runningMarks(line, x, y + baselineOf(setting, name), role, belongs, parts))
      y += theme.type[name].box
    }
  }
  put(
    setTitle(setting, style, article.title, edges.titles),
    style,
    -opticalLeft(setting, theme.type[style].size),
    headingIn(whole, 'H2', article.title.text, article.id),
  )
  if (article.subtitle)
    put(setTitle(setting, 'subtitle', article.subtitle, edges.titles), 'subtitle', 0, elementIn(whole, 'P'))
  y += theme.article.after
  if (article.author) {
    const byline = elementIn(whole, 'P')
    const label = setLine(setting, 'label', plainText('文', article.author.origin.span))
    marks.push(lineMark(label, 0, y + baselineOf(setting, 'author'), 'label', byline, 'accent'))
    const x = besideLabel(setting, label, edges)
    put(setRagged(setting, 'author', article.author, edges.x + edges.measure - x), 'author', x, byline)
    y += theme.author.after
  }
  return { marks, height: y }
}

/** White above the bar of an article in the middle of a page. */
const gapAbove = (theme: Theme, rank: Rank): Pt =>
  rank === 'essay' ? theme.article.essay.gapAbove : theme.article.bar.gapAbove

export function setHead(
  setting: Setting,
  article: Article,
  rank: Rank,
  follows: Follows,
  { section, within }: Place,
  width: FlowItem['span'],
): FlowItem {
  const { theme, frame } = setting
  const { bar, pageTop } = theme.article
  const block = setTitleBlock(setting, article, rank, edgesOf(setting, width), within)

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
