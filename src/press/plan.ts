/**
 * Finished pages → the files the print shop is given: which pages stand on which sheets, and what is drawn around them.
 * No page is added, moved or numbered anew: order and folios are those of the layout.
 */
import type { Finding, Outcome } from '../findings/finding.ts'
import { problems } from '../findings/problems.ts'
import type { FontSet } from '../fonts/face.ts'
import { lineFindings } from '../layout/line-findings.ts'
import type { Layout, Page } from '../page.ts'
import { joinTexts, plainText } from '../rich-text.ts'
import { mmToPt, type Pt } from '../units.ts'
import { type CoverPages, coverFlat, overSpine } from './cover-flat.ts'
import { pressFileName } from './file-names.ts'
import { type PressInks, platesOf, pressInks } from './inks.ts'
import { pageCountFindings } from './page-count.ts'
import { pageFindings } from './page-findings.ts'
import type { PressFile, PressRole, Sheet } from './press-file.ts'
import { allMarks, foldMarks, type MarkedSheet, noMarks, slugWidth } from './printer-marks.ts'
import type { PressSettings } from './settings.ts'
import { spineWidth } from './spine.ts'

/**
 * Plans the files, or tells why the pages cannot go on the press. Separate files part the sheet of the cover, pages 1, 2
 * and the last two, from the pages between, of which the first is then a right-hand page.
 */
export function planPress(
  layout: Layout,
  settings: PressSettings,
  fonts: FontSet,
): Outcome<readonly PressFile[]> {
  const inks = pressInks(layout.inks, settings.accent)
  const before = [...pageCountFindings(layout, settings), ...pageFindings(layout, settings, inks)]
  if (before.some(isError)) return { ok: false, findings: before }
  const plan: Plan = { layout, settings, fonts, inks }
  const files = settings.files === 'one' ? [pageFile(plan, 'whole', layout.pages)] : separateFiles(plan)
  const findings = [...before, ...slugFindings(files)]
  return findings.some(isError) ? { ok: false, findings } : { ok: true, value: files, findings }
}

const isError = ({ problem }: Finding): boolean => problems[problem].severity === 'error'

interface Plan {
  readonly layout: Layout
  readonly settings: PressSettings
  readonly fonts: FontSet
  readonly inks: PressInks
}

function separateFiles(plan: Plan): readonly PressFile[] {
  const { pages } = plan.layout
  const [front, insideFront] = pages
  const [insideBack, back] = pages.slice(-2)
  if (!front || !insideFront || !insideBack || !back) throw new Error('a cover needs four pages')
  const cover = { front, insideFront, insideBack, back }
  return [coverFile(plan, cover), pageFile(plan, 'inside', pages.slice(2, -2))]
}

/** One page on each sheet. */
function pageFile(plan: Plan, role: PressRole, pages: readonly Page[]): PressFile {
  const { trim, bleed } = plan.layout
  const name = pressFileName(plan.settings, role, trim, pages.length)
  const clip = { left: -bleed, top: -bleed, right: trim.width + bleed, bottom: trim.height + bleed }
  const panels = [{ left: 0, right: trim.width }]
  const sheets = pages.map(page => {
    const side = { trim, pages: [{ page, x: 0, clip }] }
    return finish(plan, side, { trim, bleed, panels, folds: [] }, name, `第 ${page.folio} 页`)
  })
  return { role, name, pages, sheets }
}

function coverFile(plan: Plan, pagesOfCover: CoverPages): PressFile {
  const { layout, settings } = plan
  const { trim, bleed } = layout
  const spine: Pt = mmToPt(spineWidth(settings, layout.pages.length) ?? 0)
  const cover = { ...pagesOfCover, front: overSpine(pagesOfCover.front, { bleed, spine }) }
  const pages = [cover.front, cover.insideFront, cover.insideBack, cover.back]
  const name = pressFileName(settings, 'cover', trim, pages.length)
  const right = trim.width + spine
  const panels = [
    { left: 0, right: trim.width },
    { left: right, right: right + trim.width },
  ]
  const folds = spine === 0 ? [trim.width] : [trim.width, right]
  const [outer, inner] = coverFlat(cover, { trim, bleed, spine, binding: settings.binding })
  const marked = { trim: outer.trim, bleed, panels, folds }
  return {
    role: 'cover',
    name,
    pages,
    sheets: [finish(plan, outer, marked, name, '封面外'), finish(plan, inner, marked, name, '封面里')],
  }
}

/** Adds the plates of a sheet, and the marks that are wanted or that nobody could fold it without. */
function finish(
  plan: Plan,
  side: Pick<Sheet, 'trim' | 'pages'>,
  marked: MarkedSheet,
  name: string,
  sheet: string,
): Sheet {
  const { settings, fonts, inks } = plan
  const plates = platesOf(
    side.pages.map(({ page }) => page),
    inks,
  )
  if (settings.marks === 'on') {
    const span = settings.at(['press', 'marks'])
    const own = settings.slug === undefined ? [] : [plainText('　', span), settings.slug]
    const inked = plates.length === 0 ? '' : `　${plates.join(' + ')}`
    const said = plainText(`${settings.job}　${sheet}${inked}`, span)
    const texts = { left: joinTexts([said, ...own], span), right: plainText(name, span) }
    return { ...side, plates, slug: slugWidth, marks: allMarks(marked, texts, fonts) }
  }
  if (marked.folds.length === 0) return { ...side, plates, slug: 0, marks: noMarks }
  return { ...side, plates, slug: slugWidth, marks: foldMarks(marked) }
}

/** A character of the slug line that no face has must not be shown either. */
function slugFindings(files: readonly PressFile[]): readonly Finding[] {
  const [sheet] = files.flatMap(file => file.sheets)
  const [page] = sheet?.pages ?? []
  if (sheet === undefined || page === undefined) return []
  return sheet.marks.lines.flatMap(({ line, role }) => lineFindings(line, role, page.page))
}
