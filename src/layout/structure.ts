/**
 * The elements that marks belong to: what a number is to a reader who does not see it. Headings are of four ranks: the
 * nameplate, 目次, sections and the blocks of the back page (H1), articles and books (H2), `##` (H3), `###` (H4).
 */
import type { Block, ListItem } from '../issue/issue.ts'
import type { Bookmark, LinePart, Mark, Page } from '../page.ts'
import { type RichText, spanOf } from '../rich-text.ts'
import type { Element, ElementTag } from '../structure.ts'
import type { Line } from '../text/line.ts'
import type { Pt } from '../units.ts'

/** Elements hold no marks, so those that every number has once are made once. */
export const wholeNumber: Element = { tag: 'Document', parent: undefined }

export const elementIn = (parent: Element, tag: ElementTag): Element => ({ tag, parent })

export const sectionOf = (title: string): Element => ({ tag: 'Sect', parent: wholeNumber, title })

export const coverPart: Element = { tag: 'Sect', parent: wholeNumber, title: '封面' }
export const contentsPart: Element = { tag: 'Sect', parent: wholeNumber, title: '目次' }
export const backPart: Element = { tag: 'Sect', parent: wholeNumber, title: '封底' }

/** An article or a book, which begins at `anchor`. */
export const articleIn = (section: Element, title: string, anchor: string): Element => ({
  tag: 'Art',
  parent: section,
  title,
  anchor,
})

/** A picture with what is said in its place; one that says nothing is an ornament instead. */
export const pictureIn = (parent: Element, alt: string): Element => ({ tag: 'Figure', parent, alt })

type HeadingTag = 'H1' | 'H2' | 'H3' | 'H4'

/** A heading, which the bookmark to `anchor` names by `title`. */
export const headingIn = (parent: Element, tag: HeadingTag, title: string, anchor: string): Element => ({
  tag,
  parent,
  title,
  anchor,
})

/** A `###` that follows on no `##` is of its rank: no rank is passed over (ISO 14289-1, 7.4.2). */
export function minorHeadingTag(blocks: readonly Block[], minor: Block): 'H3' | 'H4' {
  const major = blocks.findIndex(block => block.kind === 'heading' && block.rank === 'major')
  return major >= 0 && major < blocks.indexOf(minor) ? 'H4' : 'H3'
}

/** The name of the place of a heading within an article: that of the article, and where in its file it was written. */
export function headingAnchor(within: Element, { origin }: RichText): string {
  let article: Element | undefined = within
  while (article !== undefined && article.tag !== 'Art') article = article.parent
  return `${article?.anchor ?? ''}#${spanOf(origin, 0, 1).from}`
}

export const anchorMark = ({ anchor = '' }: Element, x: Pt, y: Pt): Mark => ({
  kind: 'anchor',
  name: anchor,
  at: { x, y },
})

export function listIn(parent: Element, items: readonly ListItem[]): Element {
  const isBulleted = items.every(item => item.label === undefined)
  const isCounted = items.every(item => /\d/.test(item.label?.text ?? ''))
  return { tag: 'L', parent, numbering: isBulleted ? 'Disc' : isCounted ? 'Decimal' : 'None' }
}

/** Two words of English or more; a name or an abbreviation alone is read by any Chinese voice. */
const english = /(?<![A-Za-z'’-])[A-Za-z][A-Za-z'’-]+(?:[,:;&]? [A-Za-z][A-Za-z'’-]*)+/g

/** Characters that only their own font knows have to be given beside it (ISO 19005-2, 6.2.11.7.3). */
const privateUse = /\p{Co}+/gu

/**
 * The parts of a paragraph or heading that are elements of their own: links, bases of readings, words of English. What
 * runs into another part, the links coming first, stays text of the paragraph.
 */
export function partsOf(text: RichText, paragraph: Element): readonly LinePart[] {
  const parts: LinePart[] = []
  const add = (from: number, to: number, belongs: Element): void => {
    if (parts.every(part => to <= part.from || part.to <= from)) parts.push({ from, to, belongs })
  }
  for (const { from, to } of text.links) add(from, to, elementIn(paragraph, 'Link'))
  for (const { from, to, mark } of text.marks)
    if (mark.kind === 'ruby') add(from, to, elementIn(elementIn(paragraph, 'Ruby'), 'RB'))
  for (const { index, 0: words } of text.text.matchAll(english))
    add(index, index + words.length, { tag: 'Span', parent: paragraph, language: 'en' })
  return parts.sort((a, b) => a.from - b.from)
}

/** The parts of a line that are characters of private use, within the element of the line. */
export function privateParts({ text, from, to }: Line, whole: Element): readonly LinePart[] {
  const shown = text.text.slice(from, to)
  if (!/\p{Co}/u.test(shown)) return []
  return [...shown.matchAll(privateUse)].map(({ index, 0: actual }) => ({
    from: from + index,
    to: from + index + actual.length,
    belongs: { tag: 'Span', parent: whole, actual },
  }))
}

/** The parts that a line has of both lists, one of `first` before one of `second` that it runs into. */
export function mergeParts(
  { from, to }: Line,
  first: readonly LinePart[],
  second: readonly LinePart[],
): readonly LinePart[] {
  const inside = first.filter(part => part.from < to && part.to > from)
  const free = second.filter(part => inside.every(other => part.to <= other.from || other.to <= part.from))
  return free.length === 0 ? inside : [...inside, ...free].sort((a, b) => a.from - b.from)
}

/** The part of a line that holds its character `at`, when that part is of type `tag`. */
export const partAt = (parts: readonly LinePart[], at: number, tag: ElementTag): Element | undefined =>
  parts.find(({ from, to, belongs }) => from <= at && at < to && belongs.tag === tag)?.belongs

/** The reading that stands over the base `part`. */
export const readingOf = (base: Element): Element => ({
  tag: 'RT',
  parent: base.parent,
  language: 'zh-Latn-pinyin',
})

/** The headings of the pages as bookmarks, in the order they are read. */
export function bookmarksOf(pages: readonly Page[]): readonly Bookmark[] {
  const headings = new Set<Element>()
  for (const page of pages)
    for (const mark of page.marks) {
      const element = headingOf(mark)
      if (element !== undefined) headings.add(element)
    }
  return nest([...headings])
}

function headingOf(mark: Mark): Element | undefined {
  if (mark.kind !== 'line' || typeof mark.belongs !== 'object') return undefined
  return mark.belongs.tag.startsWith('H') ? mark.belongs : undefined
}

function nest(headings: readonly Element[]): readonly Bookmark[] {
  let rank = headings[0]?.tag ?? ''
  const starts = headings.flatMap(({ tag }, at) => {
    if (tag > rank) return []
    rank = tag
    return [at]
  })
  return starts.map((start, index) => {
    const { title = '', anchor = '' } = headings[start] ?? {}
    return { title, anchor, children: nest(headings.slice(start + 1, starts[index + 1])) }
  })
}
