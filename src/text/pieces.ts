/** The stretches of a text between forced breaks, composed one by one into lines that tile the whole. */
import type { RichText } from '../rich-text.ts'
import type { Em } from '../units.ts'
import { setLine } from './justify.ts'
import type { Line } from './line.ts'
import type { ParagraphStyle } from './rules.ts'
import { offsetOf, prepare, type Setting } from './setting.ts'

/** A piece divided: the atom after each line. `setting` is the one asked about, or a finer one. */
export interface Division {
  readonly setting: Setting
  readonly ends: readonly number[]
}

const forcedBreak = '\u2028'

/**
 * Composes `text` piece by piece; `divide` is never asked about a piece without atoms, which leaves no line and whose
 * text goes to a neighbour. Only the first line is indented.
 */
export function composePieces(
  text: RichText,
  style: ParagraphStyle,
  measure: Em,
  divide: (setting: Setting) => Division,
): readonly Line[] {
  const lines: Line[] = []
  const length = text.text.length
  let textFrom = 0
  for (let from = 0; from < length; ) {
    const at = text.text.indexOf(forcedBreak, from)
    const to = at < 0 ? length : at + 1
    const pieceStyle = lines.length === 0 ? style : { ...style, indent: 0 }
    const setting = prepare(text, from, to, pieceStyle, 'whole')
    if (setting.atoms.count > 0) {
      textFrom = setDivision(divide(setting), measure, textFrom, lines)
    }
    from = to
  }
  const last = lines.pop()
  if (last !== undefined) lines.push(last.to === length ? last : { ...last, to: length })
  return lines
}

/** Sets the lines of a piece, the first of them standing for the text from `start` on; returns where they end. */
function setDivision({ setting, ends }: Division, measure: Em, start: number, lines: Line[]): number {
  let from = 0
  let textFrom = start
  for (const to of ends) {
    const textTo = offsetOf(setting, to)
    const place = to === setting.atoms.count ? 'last' : 'inner'
    lines.push(setLine(setting, { from, to, textFrom, textTo, place }, measure))
    from = to
    textFrom = textTo
  }
  return textFrom
}
