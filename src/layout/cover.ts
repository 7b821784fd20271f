/**
 * The cover: the field with nameplate, numeral and issue line, the contents list under it, the organisers at the
 * foot. The field takes what the list leaves over; with a picture under it, the picture does.
 */
import type { Issue, PrintedPicture } from '../issue/issue.ts'
import type { Mark } from '../page.ts'
import { plainText } from '../rich-text.ts'
import { composeLine } from '../text/compose.ts'
import { fits, type Pt } from '../units.ts'
import {
  type ContentsPlace,
  type ContentsRow,
  contentsHeading,
  contentsRows,
  type Folios,
  rowsHeight,
  rowsLines,
  stackRows,
  type Tier,
} from './contents.ts'
import { issueLine, issueLineFoot, organisers } from './cover-lines.ts'
import { coverPicture, pictureHeight } from './cover-picture.ts'
import { setNameplate, takesTwoLines } from './nameplate.ts'
import { lineMark, lineStyle, rectangle, type Setting } from './setting.ts'
import { coverPart } from './structure.ts'

export interface CoverPage {
  readonly marks: readonly Mark[]
  /** Height of the red field; the back page repeats it. */
  readonly field: Pt
}

/** The list as it goes on the cover, or undefined when it has too many lines for the smallest setting. */
export interface CoverList {
  readonly tier: Tier
  readonly rows: readonly ContentsRow[]
  /** The picture above it; nothing when there is none, or when the list leaves no room for it. */
  readonly picture: PrintedPicture | undefined
}

const coverPlace = ({ theme, frame }: Setting): ContentsPlace => ({
  width: frame.trim.width - 2 * theme.cover.margin,
  label: theme.toc.label.width,
})

/**
 * Chooses the first row of the table of sizes whose limit the list, set at that size, keeps and which the sheet holds:
 * with the picture if there is one, or else without it.
 */
export function fitCoverList(setting: Setting, issue: Issue, folios: Folios): CoverList | undefined {
  const { picture } = issue.cover
  const beside = picture && fitList(setting, issue, folios, picture)
  return beside ?? fitList(setting, issue, folios, undefined)
}

function fitList(
  setting: Setting,
  issue: Issue,
  folios: Folios,
  picture: PrintedPicture | undefined,
): CoverList | undefined {
  const { theme, frame } = setting
  const { first, second, third, fourth } = theme.toc.tiers
  const alone: readonly Tier[] = [first, second, third, fourth]
  const tiers = picture === undefined ? alone : Object.values(theme.cover.picture.tiers)
  const entries = issue.contents.groups.reduce((sum, group) => sum + group.entries.length, 0)
  const above = leastField(setting, issue, picture) + (picture === undefined ? 0 : theme.cover.picture.least)
  const room = frame.trim.height - above
  for (const tier of tiers) {
    if (entries > tier.lines) continue
    const rows = contentsRows(setting, issue.contents, folios, tier, coverPlace(setting))
    const list = { tier, rows, picture }
    if (rowsLines(rows) <= tier.lines && fits(heightBelow(setting, issue, list), room)) return list
  }
  return undefined
}

export function setCover(setting: Setting, issue: Issue, list: CoverList | undefined): CoverPage {
  const { theme, frame } = setting
  const { cover } = theme
  const printed = list === undefined ? issue.cover.picture : list.picture
  const field = fieldHeight(setting, issue, list, printed)
  const below = list === undefined ? undefined : heightBelow(setting, issue, list)
  const height = printed === undefined ? 0 : pictureHeight(setting, field, below)
  const fieldFoot = field + frame.bleed + (printed === undefined ? 0 : lap)
  const marks: Mark[] = [
    { kind: 'anchor', name: '#cover', at: { x: 0, y: 0 } },
    rectangle(
      -frame.bleed,
      -frame.bleed,
      frame.trim.width + 2 * frame.bleed,
      fieldFoot,
      'accent',
      'background',
    ),
    ...(printed === undefined
      ? numeral(setting, issue, field)
      : [coverPicture(setting, printed, field, height, coverPart)]),
    ...setNameplate(setting, issue.publication, {
      field,
      above: issueLineFoot(setting, issue) + cover.nameplate.above,
      below: printed === undefined ? cover.nameplate.below : cover.picture.nameplateBelow,
    }),
    ...issueLine(setting, issue),
    ...organisers(setting, issue),
  ]
  if (list !== undefined) {
    const top = field + height + listAbove(setting, printed)
    marks.push(
      ...contentsHeading(setting, issue.contents, list.tier, cover.margin, top),
      ...stackRows(list.rows, cover.margin, top + list.tier.heading),
    )
  }
  return { marks, field }
}

/** The field goes on under the picture by so much, or a light line could show where the two meet. */
const lap: Pt = 1

/**
 * What the list leaves over, in whole units, between the least and the most the field may be; above a picture it is as
 * low as may be.
 */
function fieldHeight(
  setting: Setting,
  issue: Issue,
  list: CoverList | undefined,
  picture: PrintedPicture | undefined,
): Pt {
  const { theme, frame } = setting
  const { field } = theme.cover
  const least = leastField(setting, issue, picture)
  if (picture !== undefined) return least
  if (list === undefined) return field.most
  const left = frame.trim.height - heightBelow(setting, issue, list)
  return Math.min(field.most, Math.max(least, Math.floor(left / field.unit) * field.unit))
}

/** A name on two lines needs a higher field. */
function leastField({ theme }: Setting, issue: Issue, picture: PrintedPicture | undefined): Pt {
  const { field, nameplate, picture: withPicture } = theme.cover
  const least = picture === undefined ? field.least : withPicture.field
  return takesTwoLines(issue.publication.title) ? Math.max(least, nameplate.twoLines.field) : least
}

const listAbove = ({ theme }: Setting, picture: PrintedPicture | undefined): Pt =>
  picture === undefined ? theme.cover.list.above : theme.cover.picture.listAbove

/** What list and organisers take of the sheet, with the white above and between them. */
function heightBelow(setting: Setting, issue: Issue, { tier, rows, picture }: CoverList): Pt {
  const { organisers: foot, list: space } = setting.theme.cover
  const organisers = foot.line * issue.publication.organisers.length + foot.below
  return listAbove(setting, picture) + tier.heading + rowsHeight(rows) + space.below + organisers
}

/** The number of the issue, as high as the field, standing on its lower edge behind the nameplate. */
function numeral(setting: Setting, issue: Issue, field: Pt): readonly Mark[] {
  const { theme, fonts, frame } = setting
  const { numeral: style, margin } = theme.cover
  if (style.show === 'off' || field < style.fieldFrom) return []
  const text = plainText(String(issue.numbering.number), issue.where)
  const full = composeLine(text, lineStyle(fonts, 'display', field, style.tracking))
  const size = field * Math.min(1, (frame.trim.width - 2 * margin) / full.end)
  const line = composeLine(text, lineStyle(fonts, 'display', size, style.tracking))
  const run = line.runs.at(-1)
  const glyph = run?.glyphs.at(-1)
  if (run === undefined || glyph === undefined) return []
  const inkRight = glyph.x + run.face.ink(glyph.id).right * run.size
  // A round figure reaches below its baseline; its ink, not the baseline, stands on the edge of the field.
  const overshoot = Math.min(0, ...run.glyphs.map(({ id }) => run.face.ink(id).bottom)) * run.size
  return [
    lineMark(line, frame.trim.width - margin - inkRight, field + overshoot, 'numeral', 'ornament', 'numeral'),
  ]
}
