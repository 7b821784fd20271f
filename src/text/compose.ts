/**
 * Composition: a text and a style in, finished lines out. Characters are classed by themselves and by their
 * surroundings, merged into atoms, dressed in glyphs, divided into lines of least cost, and set. Where lines go on
 * the page is layout's business.
 */
import type { RichText } from '../rich-text.ts'
import type { Em, Pt } from '../units.ts'
import { naturalWidth } from './badness.ts'
import { type Breaking, breakAtoms, breakWithin } from './break.ts'
import { W } from './classes.ts'
import { setLine } from './justify.ts'
import type { Line } from './line.ts'
import { composePieces, type Division } from './pieces.ts'
import type { ParagraphStyle } from './rules.ts'
import { prepare, type Setting } from './setting.ts'

export type { CompositionRules, MarkStyle, ParagraphStyle, ProhibitionLevel } from './rules.ts'
export { defaultRules } from './rules.ts'
export { composeTitle } from './title.ts'

/** A line whose Han stand further apart, in em of the body, calls for the relief pass. */
const reliefFrom: Em = 0.15

/**
 * Composes a paragraph in `measure`. Its lines tile the text in order; when the style is justified every line but the
 * last is flush. U+2028 ends a line, which is then set like a last one, and the next has no indent. Never fails: a
 * line that nothing could make fit is recorded as overfull. A text without a visible character has no lines.
 */
export function composeParagraph(text: RichText, style: ParagraphStyle, measure: Pt): readonly Line[] {
  const room = measure / style.size
  return composePieces(text, style, room, setting => divide(setting, room))
}

function divide(setting: Setting, measure: Em): Division {
  const breaking = breakWithRelief(setting, measure)
  if (breaking.fit === 'fits' || !hasLongWord(setting, measure)) return { setting, ends: breaking.ends }
  const { text, from, to, style } = setting
  const cut = prepare(text, from, to, style, 'characters')
  return { setting: cut, ends: breakAtoms(cut, cut.opportunities.usual, measure).ends }
}

/** Parts figures from their units only where a line would be loose otherwise, and keeps what is cheaper. */
function breakWithRelief(setting: Setting, measure: Em): Breaking {
  const { usual, relief } = setting.opportunities
  const breaking = breakAtoms(setting, usual, measure)
  const scale = setting.style.size / setting.style.bodySize
  const isGood = breaking.fit === 'fits' && breaking.loosest * scale <= reliefFrom
  if (isGood || relief === usual) return breaking
  return breakWithin(setting, relief, measure, breaking.demerits) ?? breaking
}

const hasLongWord = ({ atoms, dressings }: Setting, measure: Em): boolean =>
  dressings.some((dressing, k) => atoms.classes[k] === W && dressing.advance > measure)

/**
 * Composes one line, however long, at its natural width, which is its measure. An opening mark at its head and a
 * closing one at its end are trimmed to half. An empty text gives an empty line.
 */
export function composeLine(text: RichText, style: ParagraphStyle): Line {
  const textTo = text.text.length
  const setting = prepare(text, 0, textTo, { ...style, indent: 0 }, 'whole')
  const { count } = setting.atoms
  const measure = count === 0 ? 0 : naturalWidth(setting.ledger, 0, count)
  return setLine(setting, { from: 0, to: count, textFrom: 0, textTo, place: 'last' }, measure)
}
