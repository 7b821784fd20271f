/**
 * What stands on every inside page beside the text: folio and running head at the top, the thumb index of its
 * section on the outer edge. Nothing of it on cover, back and filler pages.
 */
import type { Issue } from '../issue/issue.ts'
import type { Mark, Page } from '../page.ts'
import { plainText, type RichText, type Span, sliceText } from '../rich-text.ts'
import { composeLine } from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import type { Folio, Pt } from '../units.ts'
import { baselineIn } from './frame.ts'
import { flushRight, lineMark, namedStyle, rectangle, type Setting, setLine } from './setting.ts'

/** A running head longer than this is set by its short form, or cut. */
const longestRunningHead = 20

export const issueName = (issue: Issue): string => `${issue.numbering.year}年第${issue.numbering.number}期`

const runningTitle = ({ publication }: Issue): RichText => {
  const title = publication.shortTitle ?? publication.title
  const characters = [...title.text]
  if (characters.length <= longestRunningHead) return title
  return sliceText(title, 0, characters.slice(0, longestRunningHead).join('').length)
}

/** The lines that stand on many pages, set once. */
export interface Furniture {
  readonly title: Line
  readonly number: Line
  /** Names of the sections, set down letter by letter. */
  readonly thumbs: readonly (readonly Line[])[]
  readonly where: Span
}

export function setFurniture(setting: Setting, issue: Issue, sections: readonly RichText[]): Furniture {
  return {
    title: setLine(setting, 'runningHead', runningTitle(issue)),
    number: setLine(setting, 'runningHead', plainText(issueName(issue), issue.where)),
    thumbs: sections.map(name => setLetters(setting, name)),
    where: issue.where,
  }
}

/** Longest name a thumb carries whole; of a longer one the first four characters. */
const longestThumb = 7
const shortThumb = 4

function setLetters(setting: Setting, name: RichText): readonly Line[] {
  const characters = [...name.text]
  const shown = characters.length > longestThumb ? characters.slice(0, shortThumb) : characters
  const style = namedStyle(setting, 'thumb')
  let at = 0
  return shown.map(character => {
    const letter = sliceText(name, at, at + character.length)
    at += character.length
    return composeLine(letter, style)
  })
}

/** Folio outside, title on versos, number of the issue on rectos; all on one baseline. */
export function runningHead(
  setting: Setting,
  { title, number, where }: Furniture,
  side: Page['side'],
  folio: Folio,
): readonly Mark[] {
  const { theme, frame } = setting
  const y = theme.head.y + baselineIn(theme.head.box, theme.type.folio.size)
  const left = frame.left[side]
  const right = left + theme.measure.full
  const figures = setLine(setting, 'folio', plainText(String(folio), where))
  if (side === 'verso')
    return [
      lineMark(figures, left, y, 'folio', 'header'),
      lineMark(title, left + theme.head.inset, y, 'running-head', 'header'),
    ]
  return [
    flushRight(number, right - theme.head.inset, y, 'running-head', 'header'),
    flushRight(figures, right, y, 'folio', 'header'),
  ]
}

/**
 * Bars of more sections than five, or than the sheet has room for, stand closer and get shorter, down to three pitches;
 * beyond eight none is drawn.
 */
const thumbSlot = (setting: Setting, sections: number): { stride: Pt; height: Pt } => {
  const { theme, frame } = setting
  const { stride: planned, height } = theme.thumb
  if (sections <= 5 && frame.top + (sections - 1) * planned + height <= frame.trim.height)
    return { stride: planned, height }
  const stride = Math.floor(frame.lines / sections)
  return { stride: stride * frame.step, height: sections <= 8 ? Math.max(3, stride - 3) * frame.step : 0 }
}

/** The stair of section `index`: a bar bleeding off the fore-edge, the name set down beside it. */
export function thumb(
  setting: Setting,
  { thumbs }: Furniture,
  index: number,
  side: Page['side'],
): readonly Mark[] {
  const { theme, frame } = setting
  const { width } = theme.thumb
  const { box, size } = theme.type.thumb
  const slot = thumbSlot(setting, thumbs.length)
  const top = frame.top + index * slot.stride
  const outer = side === 'recto' ? frame.trim.width : 0
  const barLeft = side === 'recto' ? outer - width : -frame.bleed
  const centre = side === 'recto' ? outer - theme.thumb.name : theme.thumb.name
  const letters = (thumbs[index] ?? []).map((line, row) => {
    const x = centre - (line.start + line.end) / 2
    return lineMark(line, x, top + row * box + baselineIn(box, size), 'thumb', 'pagination')
  })
  const bar =
    slot.height > 0 ? [rectangle(barLeft, top, width + frame.bleed, slot.height, 'accent', 'pagination')] : []
  return [...bar, ...letters]
}
