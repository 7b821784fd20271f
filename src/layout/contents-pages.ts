/** The contents list on pages of its own, behind the cover. */
import type { Issue } from '../issue/issue.ts'
import type { Page } from '../page.ts'
import type { Pt } from '../units.ts'
import {
  type ContentsRow,
  contentsHeading,
  contentsRows,
  type Folios,
  rowsLines,
  stackRows,
} from './contents.ts'
import { type Furniture, runningHead } from './furniture.ts'
import type { Setting } from './setting.ts'

export interface ContentsPages {
  readonly pages: readonly Page[]
  /** Lines by which a list that was meant for the cover is too long even for a page; 0 when pages were asked for. */
  readonly overflow: number
}

export function setContentsPages(
  setting: Setting,
  issue: Issue,
  furniture: Furniture,
  folios: Folios,
): ContentsPages {
  const { theme, frame } = setting
  const tier = theme.toc.tiers.page
  const place = { width: theme.measure.full, label: theme.toc.page.labelWidth }
  const rows = contentsRows(setting, issue.contents, folios, tier, place)
  const height = frame.lines * frame.step
  const sheets = divideRows(rows, height - tier.heading, height)
  const pages = sheets.map((sheet, at): Page => {
    const index = 1 + at
    const side = index % 2 === 0 ? 'recto' : 'verso'
    const x = frame.left[side]
    const top = at === 0 ? frame.top + tier.heading : frame.top
    return {
      index,
      folio: index + 1,
      side,
      kind: 'contents',
      marks: [
        ...runningHead(setting, furniture, side, index + 1),
        ...(at === 0 ? contentsHeading(setting, issue.contents, tier, x, frame.top) : []),
        ...stackRows(sheet, x, top),
      ],
    }
  })
  const overflow = issue.cover.contents === 'pages' ? 0 : Math.max(0, rowsLines(rows) - tier.lines)
  return { pages, overflow }
}

/** Fills sheets with rows, the first of them lower by its heading. */
function divideRows(
  rows: readonly ContentsRow[],
  firstRoom: Pt,
  room: Pt,
): readonly (readonly ContentsRow[])[] {
  const sheets: ContentsRow[][] = []
  let sheet: ContentsRow[] = []
  let used: Pt = 0
  for (const row of rows) {
    const space = sheets.length === 0 ? firstRoom : room
    const taken = used + row.height + (sheet.length === 0 ? 0 : row.before)
    if (sheet.length > 0 && taken > space + 1e-6) {
      sheets.push(sheet)
      sheet = [row]
      used = row.height
    } else {
      sheet.push(row)
      used = taken
    }
  }
  if (sheet.length > 0) sheets.push(sheet)
  return sheets
}
