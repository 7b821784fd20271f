/** The nameplate 刊名 on the cover's field, with the optional pinyin in the strip under it. */
import type { Publication } from '../issue/issue.ts'
import type { Mark } from '../page.ts'
import type { RichText } from '../rich-text.ts'
import type { Element } from '../structure.ts'
import { composeLine, composeTitle } from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import { fits, type Pt, type Size } from '../units.ts'
import { baselineIn } from './frame.ts'
import { lineMark, lineStyle, type Setting } from './setting.ts'
import { coverPart, headingIn } from './structure.ts'

/** Tracking and largest size of a name by its number of characters, from two to eight. */
const oneLine: Readonly<Record<number, { readonly tracking: number; readonly most: Pt }>> = {
  1: { tracking: 0, most: 120 },
  2: { tracking: 0.12, most: 120 },
  3: { tracking: 0.12, most: 120 },
  4: { tracking: 0.08, most: 108 },
  5: { tracking: 0.05, most: 90 },
  6: { tracking: 0.03, most: 76.5 },
  7: { tracking: 0.03, most: 66 },
  8: { tracking: 0.02, most: 58 },
}

/** Sizes of a two-line name are tried downwards in this step. Any name is set below what looks well in the end: it must fit. */
const sizeStep: Pt = 1
const smallestName: Pt = 12

interface Nameplate {
  readonly lines: readonly Line[]
  readonly size: Pt
  /** Height of one line. */
  readonly box: Pt
}

/** The nameplate stands `below` above the lower edge of the field, and begins no higher than `above` from the trim. */
export function setNameplate(
  setting: Setting,
  publication: Publication,
  { field, above, below }: { readonly field: Pt; readonly above: Pt; readonly below: Pt },
): readonly Mark[] {
  const { theme, frame } = setting
  const { margin } = theme.cover
  const room = { width: frame.trim.width - 2 * margin, height: field - below - above }
  const plate = fitName(setting, publication.title, room)
  const top = field - below - plate.lines.length * plate.box
  const name = headingIn(coverPart, 'H1', publication.title.text, '#cover')
  const marks = plate.lines.map((line, row) =>
    lineMark(
      line,
      margin - inkLeft(line),
      top + row * plate.box + baselineIn(plate.box, plate.size),
      'nameplate',
      name,
      'paper',
    ),
  )
  return [...marks, ...setPinyin(setting, publication.pinyin, field, below)]
}

/** Whether a name is too long for one line. */
export const takesTwoLines = (name: RichText): boolean => oneLine[[...name.text].length] === undefined

/** One line as large as its length and the room allow; a name of more than eight characters on two lines, broken by sense. */
function fitName(setting: Setting, name: RichText, room: Size): Nameplate {
  const { fonts, theme } = setting
  const { box, twoLines } = theme.cover.nameplate
  const rule = oneLine[[...name.text].length]
  if (rule !== undefined) {
    const trial = composeLine(name, lineStyle(fonts, 'display', 100, rule.tracking))
    const largest = Math.min(rule.most, (100 * room.width) / trial.end, room.height / box)
    const size = Math.max(smallestName, largest)
    const line = composeLine(name, lineStyle(fonts, 'display', size, rule.tracking))
    return { lines: [line], size, box: size * box }
  }
  const setAt = (size: Pt): Nameplate => ({
    lines: composeTitle(name, lineStyle(fonts, 'display', size), room.width, 2),
    size,
    box: size * twoLines.leading,
  })
  let plate = setAt(twoLines.most)
  while (!fitsInto(plate, room) && plate.size > smallestName) plate = setAt(plate.size - sizeStep)
  return plate
}

const fitsInto = ({ lines, box }: Nameplate, { width, height }: Size): boolean =>
  lines.length <= 2 && fits(lines.length * box, height) && lines.every(line => fits(line.end, width))

/** Left bearing of a line's first glyph, so that the ink and not the bearing stands on the margin. */
function inkLeft(line: Line): Pt {
  const run = line.runs[0]
  const glyph = run?.glyphs[0]
  return run === undefined || glyph === undefined ? 0 : glyph.x + run.face.ink(glyph.id).left * run.size
}

/** Between the nameplate and the edge of the field. */
function setPinyin(setting: Setting, pinyin: RichText | undefined, field: Pt, below: Pt): readonly Mark[] {
  if (pinyin === undefined) return []
  const { theme, fonts } = setting
  const { margin, issueLine } = theme.cover
  const line = composeLine(pinyin, lineStyle(fonts, 'strong', issueLine.size, issueLine.tracking))
  const y = field - below + baselineIn(below, issueLine.size)
  const spoken: Element = { tag: 'P', parent: coverPart, language: 'zh-Latn-pinyin' }
  return [lineMark(line, margin, y, 'masthead', spoken, 'paper')]
}
