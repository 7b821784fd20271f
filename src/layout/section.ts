/**
 * A section into the stream: the opener (bar and name, on a new page or running on) and its articles, and the book
 * column, which opens like a section.
 */
import type { Book, BookSection, Section } from '../issue/issue.ts'
import type { Mark } from '../page.ts'
import { joinTexts, plainText, type RichText } from '../rich-text.ts'
import type { Element } from '../structure.ts'
import { composeTitle } from '../text/compose.ts'
import { setArticle } from './article.ts'
import type { Rank } from './article-head.ts'
import { setBlocks } from './blocks.ts'
import { bookPlace } from './book-cover.ts'
import { type FlowItem, type Form, plainItem, stepsFor } from './flow.ts'
import { baselineIn } from './frame.ts'
import type { Looseness } from './looseness.ts'
import { itemsOf, type Passage, passageOf } from './passage.ts'
import { runningMarks } from './running-text.ts'
import {
  baselineOf,
  lineMark,
  namedStyle,
  opticalLeft,
  rectangle,
  type Setting,
  setLine,
  setRagged,
  setTitle,
  type TitleStyleName,
} from './setting.ts'
import { anchorMark, articleIn, elementIn, headingIn, partsOf, sectionOf } from './structure.ts'

/** The tool's own anchors begin with a mark that no article's id may hold. */
export const sectionAnchor = (section: number): string => `#section-${section + 1}`

export function setSection(setting: Setting, section: Section, index: number): readonly Passage[] {
  const column = sectionOf(section.name.text)
  const articles = section.articles.map((article, place) => {
    const rank: Rank = section.style === 'essay' ? 'essay' : article.inContents ? 'A' : 'B'
    const previous = section.articles[place - 1]
    const opensGroup = article.group?.text !== previous?.group?.text
    const labelled = opensGroup ? article : { ...article, group: undefined }
    const follows = place === 0 ? 'section' : 'article'
    return passageOf(
      looseness => setArticle({ ...setting, looseness }, labelled, rank, follows, index, column),
      setting.looseness,
    )
  })
  return withOpener(setting, section.name, section.start, articles, index, column)
}

export function setBookSection(setting: Setting, section: BookSection, index: number): readonly Passage[] {
  const column = sectionOf(section.name.text)
  const books = section.books.map((book, place) =>
    passageOf(looseness => setBook({ ...setting, looseness }, book, place, index, column), setting.looseness),
  )
  return withOpener(setting, section.name, 'auto', books, index, column)
}

/** Puts the section's name before its passages and holds the first of them to it. */
function withOpener(
  setting: Setting,
  name: RichText,
  start: Section['start'],
  passages: readonly Passage[],
  index: number,
  column: Element,
): readonly Passage[] {
  const { theme } = setting
  const lines = itemsOf(passages).reduce((sum, item) => sum + item.form.steps, 0) / theme.columns.count
  const runsOn = index > 0 && (start === 'runOn' || (start === 'auto' && lines < theme.section.runOnUnder))
  const heading = headingIn(column, 'H1', name.text, sectionAnchor(index))
  const opener = [runsOn ? setRunOn(setting, name, index, heading) : setOpener(setting, name, index, heading)]
  const [first, ...more] = passages
  const head: Passage = { items: opener, again: () => opener }
  if (first === undefined) return [head]
  const held = { items: holdFirst(first.items), again: (wish: Looseness) => holdFirst(first.again(wish)) }
  return [head, held, ...more]
}

const holdFirst = ([first, ...more]: readonly FlowItem[]): readonly FlowItem[] =>
  first === undefined ? [] : [{ ...first, start: 'held' }, ...more]

const longestAt36 = 6
const longestAt30 = 9

/** Names of up to six characters stand at full size, up to nine a size smaller, longer ones on two lines. */
const nameStyle = (name: RichText): TitleStyleName =>
  name.text.length <= longestAt36
    ? 'section'
    : name.text.length <= longestAt30
      ? 'sectionMedium'
      : 'sectionRunOn'

/** A new page: the bar of the full measure on its first line, the name under it. */
function setOpener(setting: Setting, name: RichText, index: number, heading: Element): FlowItem {
  const { theme, frame } = setting
  const style = nameStyle(name)
  const { box, size, lines: most } = theme.type[style]
  const lines = composeTitle(name, namedStyle(setting, style), theme.measure.full, most)
  const extra = Math.max(0, theme.section.nameTop + lines.length * box - theme.section.height)
  const form: Form = {
    steps: stepsFor(theme.section.height + extra, frame.step),
    marks: [
      anchorMark(heading, 0, 0),
      rectangle(0, 0, theme.measure.full, theme.section.bar.weight, 'accent'),
      ...lines.map((line, row) =>
        lineMark(
          line,
          -opticalLeft(setting, size),
          theme.section.nameTop + row * box + baselineOf(setting, style),
          'section-name',
          heading,
          'accent',
        ),
      ),
    ],
  }
  return { ...plainItem('opener', 'forced', index, form), span: 'page' }
}

/** Follows on below the last article: white, bar, name. At the head of a page it opens like any other section. */
function setRunOn(setting: Setting, name: RichText, index: number, heading: Element): FlowItem {
  const { theme, frame } = setting
  const { bar, runOn } = theme.section
  const { size } = theme.type.sectionRunOn
  const line = setLine(setting, 'sectionRunOn', name)
  const nameBox = runOn.height - runOn.gapAbove - bar.weight
  const top = runOn.gapAbove
  const marks: readonly Mark[] = [
    anchorMark(heading, 0, top),
    rectangle(0, top, theme.measure.full, bar.weight, 'accent'),
    lineMark(
      line,
      -opticalLeft(setting, size),
      top + bar.weight + baselineIn(nameBox, size),
      'section-name',
      heading,
      'accent',
    ),
  ]
  return {
    kind: 'opener',
    start: 'free',
    section: index,
    span: 'page',
    form: { steps: stepsFor(runOn.height, frame.step), marks },
    first: setOpener(setting, name, index, heading).form,
  }
}

/** Parts of the publisher line stand an em apart. */
const partGap = '\u3000'

/** A book: its cover, title, publisher line, 内容简介 and the blurb at the text's edge. Whole if a page holds it. */
function setBook(
  setting: Setting,
  book: Book,
  number: number,
  index: number,
  column: Element,
): readonly FlowItem[] {
  const { theme, frame } = setting
  const anchor = `#book-${number + 1}`
  const entry = articleIn(column, book.title.text, anchor)
  const { place, titleX, titles, top, marks: cover, reach } = bookPlace(setting, book.cover, index, entry)
  const heading = headingIn(entry, 'H2', book.title.text, anchor)
  const words = partsOf(book.title, heading)
  const marks: Mark[] = [anchorMark(heading, 0, 0), ...cover]
  const { box: titleBox, size: titleSize } = theme.type.bookTitle
  let y = top
  for (const line of setTitle(setting, 'bookTitle', book.title, titles)) {
    marks.push(
      ...runningMarks(
        line,
        titleX - opticalLeft(setting, titleSize),
        y + baselineOf(setting, 'bookTitle'),
        'book-title',
        heading,
        words,
      ),
    )
    y += titleBox
  }
  if (book.imprint.length > 0) {
    const { span } = book.title.origin
    const text = joinTexts(
      book.imprint.flatMap((part, at) => (at === 0 ? [part] : [plainText(partGap, span), part])),
      span,
    )
    const imprint = elementIn(entry, 'P')
    for (const line of setRagged(setting, 'bookImprint', text, place.measure)) {
      marks.push(lineMark(line, place.x, y + baselineOf(setting, 'bookImprint'), 'book-imprint', imprint))
      y += theme.type.bookImprint.box
    }
  }
  const label = setLine(setting, 'label', plainText('内容简介', book.where))
  const labelBox = theme.type.label.box
  const labelSteps = book.intro.length > 0 ? labelBox + theme.book.labelAbove : 0
  const steps = stepsFor(y + labelSteps, frame.step)
  if (book.intro.length > 0)
    marks.push(
      lineMark(
        label,
        place.x,
        steps * frame.step - labelBox + frame.baseline,
        'label',
        elementIn(entry, 'P'),
        'accent',
      ),
    )
  const white = number === 0 ? 0 : stepsFor(theme.book.between, frame.step)
  const head: FlowItem = {
    kind: 'head',
    start: 'free',
    section: index,
    span: 'column',
    form: {
      steps: steps + white,
      marks: marks.map(mark => ({ ...mark, at: { x: mark.at.x, y: mark.at.y + white * frame.step } })),
    },
    first: { steps, marks },
  }
  const text = setBlocks(setting, book.intro, place)
  const height = steps + text.reduce((sum, item) => sum + item.form.steps, 0)
  const whole = height <= frame.lines
  let above = steps
  const held = text.map((item, at): FlowItem => {
    // What stands beside the cover stays with it.
    const isBeside = above * frame.step < reach
    above += item.form.steps
    return whole || isBeside || at < theme.article.leastLines ? { ...item, start: 'held' } : item
  })
  return reachDown([head, ...held], stepsFor(reach, frame.step) - height)
}

/** Gives the last item so many pitches of white that the entry is as high as its cover. */
function reachDown(items: readonly FlowItem[], missing: number): readonly FlowItem[] {
  const last = items.at(-1)
  if (last === undefined || missing <= 0) return items
  const lower = (form: Form): Form => ({ ...form, steps: form.steps + missing })
  return [...items.slice(0, -1), { ...last, form: lower(last.form), first: lower(last.first) }]
}
