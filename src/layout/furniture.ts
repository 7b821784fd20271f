/**
 * What stands on every inside page beside the text: folio and running head at the top, the thumb index of its
 * section on the outer edge. Nothing of it on cover, back and filler pages.
 */
import type { Issue } from '../issue/issue.ts'
import type { Mark, Page } from '../page.ts'
import { plainText, type RichText, sliceText } from '../rich-text.ts'
import { composeLine } from '../text/compose.ts'
import type { Folio, Pt } from '../units.ts'
import { baselineIn } from './frame.ts'
import { flushRight, lineMark, namedStyle, rectangle, type Setting, setLine } from './setting.ts'

/** A running head longer than this is set by its short form, or cut. */
const longestRunningHead = 20

export const issueName = (issue: Issue): string => `${issue.numbering.year}年第${issue.numbering.number}期`

const runningTitle = ({ publication }: Issue): RichText => {
  const title = publication.shortTitle ?? publication.title
  return title.text.length <= longestRunningHead ? title : sliceText(title, 0, longestRunningHead)
}

/** Folio outside, title on versos, number of the issue on rectos; all on one baseline. */
export function runningHead(
  setting: Setting,
  issue: Issue,
  side: Page['side'],
  folio: Folio,
): readonly Mark[] {
  const { theme, frame } = setting
  const y = theme.head.y + baselineIn(theme.head.box, theme.type.folio.size)
  const left = frame.left[side]
  const right = left + theme.measure.full
  const number = setLine(setting, 'folio', plainText(String(folio), issue.where))
  if (side === 'verso')
    return [
      lineMark(number, left, y, 'folio'),
      lineMark(
        setLine(setting, 'runningHead', runningTitle(issue)),
        left + theme.head.inset,
        y,
        'running-head',
      ),
    ]
  return [
    flushRight(
      setLine(setting, 'runningHead', plainText(issueName(issue), issue.where)),
      right - theme.head.inset,
      y,
      'running-head',
    ),
    flushRight(number, right, y, 'folio'),
  ]
}

/** Longest name a thumb carries whole; of a longer one the first four characters. */
const longestThumb = 7
const shortThumb = 4

/** Bars of more sections than five stand closer and get shorter, down to three pitches; beyond eight none is drawn. */
const thumbSlot = (setting: Setting, sections: number): { stride: Pt; height: Pt } => {
  const { theme, frame } = setting
  if (sections <= 5) return { stride: theme.thumb.stride, height: theme.thumb.height }
  const stride = Math.floor(frame.lines / sections)
  return { stride: stride * frame.step, height: sections <= 8 ? Math.max(3, stride - 3) * frame.step : 0 }
}

/** The stair of section `index` among `sections`: a bar bleeding off the fore-edge, the name set down beside it. */
export function thumb(
  setting: Setting,
  name: RichText,
  index: number,
  sections: number,
  side: Page['side'],
): readonly Mark[] {
  const { theme, frame } = setting
  const { width } = theme.thumb
  const { box, size } = theme.type.thumb
  const slot = thumbSlot(setting, sections)
  const top = frame.top + index * slot.stride
  const outer = side === 'recto' ? frame.trim.width : 0
  const barLeft = side === 'recto' ? outer - width : -frame.bleed
  const centre = side === 'recto' ? outer - theme.thumb.name : theme.thumb.name
  const characters = [...name.text]
  const shown = characters.length > longestThumb ? characters.slice(0, shortThumb) : characters
  const style = namedStyle(setting, 'thumb')
  let at = 0
  const letters = shown.map((character, row) => {
    const letter = sliceText(name, at, at + character.length)
    at += character.length
    const line = composeLine(letter, style)
    const x = centre - (line.start + line.end) / 2
    return lineMark(line, x, top + row * box + baselineIn(box, size), 'thumb')
  })
  const bar = slot.height > 0 ? [rectangle(barLeft, top, width + frame.bleed, slot.height, 'accent')] : []
  return [...bar, ...letters]
}
