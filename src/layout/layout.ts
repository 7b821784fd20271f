/**
 * The whole number as pages. The text is composed once; the contents list needs the pages its articles stand on and
 * may itself take pages, so pagination and front matter are repeated until every number stands still.
 */
import type { Theme } from '../design/theme.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Issue } from '../issue/issue.ts'
import type { Layout, Mark, Page, SettledEntry } from '../page.ts'
import type { Folio } from '../units.ts'
import { setBackPage, setFillerPage } from './back.ts'
import type { Folios } from './contents.ts'
import { setContentsPages } from './contents-pages.ts'
import { type Fitted, fitPages } from './copyfit.ts'
import { fitCoverList, setCover } from './cover.ts'
import { shiftMarks } from './flow.ts'
import { type Furniture, runningHead, setFurniture, thumb } from './furniture.ts'
import { inksOf } from './inks.ts'
import { pageDistance, shortPages } from './page-distance.ts'
import { castOff, regionsOf, type Sheets } from './paginate.ts'
import type { Passage } from './passage.ts'
import type { Region } from './region.ts'
import { setBookSection, setSection } from './section.ts'
import { type Setting, settingOf } from './setting.ts'
import { bookmarksOf } from './structure.ts'

/** The list of contents knows its entries beforehand, so two passes settle nearly all; this bounds the rest. */
const mostPasses = 5

export function layoutIssue(issue: Issue, theme: Theme, fonts: FontSet): Layout {
  const setting = settingOf(theme, fonts)
  const names = [...issue.sections.map(section => section.name), ...(issue.books ? [issue.books.name] : [])]
  const furniture = setFurniture(setting, issue, names)
  const { front, text, folios, passes, unsettled } = settle(setting, issue, furniture)
  const before = front.pages.length
  const pages = [...front.pages, ...insidePages(setting, furniture, regionsOf(text.parts), before)]
  const all = withBack(setting, issue, pages, front.field)
  const plainNames = names.map(name => name.text)
  return {
    pages: all,
    trim: setting.frame.trim,
    bleed: setting.frame.bleed,
    inks: inksOf(theme),
    bookmarks: bookmarksOf(all),
    contents: settledContents(issue, folios),
    passes,
    unsettled,
    contentsOverflow: front.overflow,
    fitChanges: text.changes,
    distance: asksPageCount(issue)
      ? pageDistance(text.parts, before + 1, issue.pageCount.multipleOf, plainNames)
      : undefined,
    shortPages: shortPages(text.parts, before, plainNames),
    grid: {
      top: setting.frame.top,
      pitch: setting.frame.step,
      firstBaseline: setting.frame.top + setting.frame.baseline,
    },
  }
}

/** Whether a page count that does not fold will be told of. */
const asksPageCount = ({ pageCount: { fill, fit } }: Issue): boolean => fill === 'warn' || fit === 'on'

/** Front matter and text that agree about the page of every article, or stopped moving too late. */
interface Settled {
  readonly front: Front
  readonly text: Fitted
  readonly folios: Folios
  readonly passes: number
  readonly unsettled: readonly string[]
}

/** Sets the front matter with the numbers known so far and pours the text behind it, until the numbers stand still. */
function settle(setting: Setting, issue: Issue, furniture: Furniture): Settled {
  let folios: Folios = new Map()
  let text: Fitted = { parts: [], changes: [] }
  let before = 0
  for (let passes = 1; ; passes += 1) {
    const front = setFront(setting, issue, furniture, folios)
    if (front.pages.length !== before) {
      before = front.pages.length
      text = pourText(setting, issue, before)
    }
    const found = foliosOf(regionsOf(text.parts), before)
    const unsettled = moved(issue, folios, found)
    folios = found
    if (unsettled.length === 0 || passes === mostPasses) return { front, text, folios, passes, unsettled }
  }
}

const sheetsOf = ({ theme, frame }: Setting, before: number): Sheets => ({
  lines: frame.lines,
  lastLeast: theme.section.lastPageMin,
  first: sideOf(before),
  columns: theme.columns.count === 2 ? 2 : 1,
  stride: theme.columns.width + theme.columns.gutter,
})

/** The text behind `before` pages, as designed or, when that is asked for, as it comes to the page count. */
function pourText(setting: Setting, issue: Issue, before: number): Fitted {
  const sheets = sheetsOf(setting, before)
  const { multipleOf, fit } = issue.pageCount
  if (fit === 'off') return { parts: castOff(passagesOf(setting, issue), sheets), changes: [] }
  return fitPages(setting, tried => passagesOf(tried, issue), sheets, { multipleOf, around: before + 1 })
}

function passagesOf(setting: Setting, issue: Issue): readonly Passage[] {
  const sections = issue.sections.flatMap((section, index) => setSection(setting, section, index))
  const books = issue.books ? setBookSection(setting, issue.books, issue.sections.length) : []
  return [...sections, ...books]
}

interface Front {
  readonly pages: readonly Page[]
  readonly field: number
  readonly overflow: number
}

/** The cover, and the contents list on pages of its own when it is wanted there or too long for the cover. */
function setFront(setting: Setting, issue: Issue, furniture: Furniture, folios: Folios): Front {
  const isOnCover = issue.cover.contents === 'cover' && issue.contents.groups.length > 0
  const list = isOnCover ? fitCoverList(setting, issue, folios) : undefined
  const cover = setCover(setting, issue, list)
  const first: Page = { index: 0, folio: 1, side: 'recto', kind: 'cover', marks: cover.marks }
  if (list !== undefined || issue.contents.groups.length === 0)
    return { pages: [first], field: cover.field, overflow: 0 }
  const { pages, overflow } = setContentsPages(setting, issue, furniture, folios)
  return { pages: [first, ...pages], field: cover.field, overflow }
}

const sideOf = (index: number): Page['side'] => (index % 2 === 0 ? 'recto' : 'verso')

function insidePages(
  setting: Setting,
  furniture: Furniture,
  regions: readonly Region[],
  before: number,
): readonly Page[] {
  const { frame } = setting
  return regions.map((region, at): Page => {
    const index = before + at
    const side = sideOf(index)
    const sections = [...new Set(region.map(placed => placed.item.section))]
    const thumbs = sections.flatMap(section => thumb(setting, furniture, section, side))
    const text = region.flatMap(placed =>
      shiftMarks(placed.form.marks, frame.left[side] + placed.left, frame.top + placed.top * frame.step),
    )
    const marks: readonly Mark[] = [...runningHead(setting, furniture, side, index + 1), ...thumbs, ...text]
    return { index, folio: index + 1, side, kind: 'inside', marks }
  })
}

/** Adds the filler or blank pages that are asked for and the back page, which is always the last. */
function withBack(setting: Setting, issue: Issue, pages: readonly Page[], field: number): readonly Page[] {
  const { multipleOf, fill } = issue.pageCount
  const over = (pages.length + 1) % multipleOf
  const wanted = (fill === 'pad' || fill === 'blank') && over > 0 ? multipleOf - over : 0
  const all: Page[] = [...pages]
  for (let added = 0; added < wanted; added += 1) {
    const index = all.length
    const side = sideOf(index)
    const place = { index, folio: index + 1, side }
    all.push(
      fill === 'pad'
        ? { ...place, kind: 'filler', marks: setFillerPage(setting, issue, side) }
        : { ...place, kind: 'blank', marks: [] },
    )
  }
  const index = all.length
  const side = sideOf(index)
  all.push({ index, folio: index + 1, side, kind: 'back', marks: setBackPage(setting, issue, field) })
  return all
}

/** The page of every anchor of the text, which stands behind `before` pages. */
function foliosOf(regions: readonly Region[], before: number): Folios {
  const folios = new Map<string, Folio>()
  for (const [at, region] of regions.entries())
    for (const { form } of region)
      for (const mark of form.marks) if (mark.kind === 'anchor') folios.set(mark.name, before + at + 1)
  return folios
}

const entriesOf = (issue: Issue) => issue.contents.groups.flatMap(group => group.entries)

/** Articles of the contents list whose page is not the one the list was set with. */
const moved = (issue: Issue, before: Folios, after: Folios): readonly string[] =>
  entriesOf(issue)
    .map(entry => entry.article)
    .filter(article => before.get(article) !== after.get(article))

const settledContents = (issue: Issue, folios: Folios): readonly SettledEntry[] =>
  issue.contents.groups.flatMap(group =>
    group.entries.map(entry => ({
      section: group.section.text,
      title: entry.title.text,
      article: entry.article,
      folio: folios.get(entry.article) ?? 0,
    })),
  )
