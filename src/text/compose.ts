/**
 * Composition: a text and a style in, finished lines out. Characters are classed by themselves and by their
 * surroundings, merged into atoms, dressed in glyphs, divided into lines of least cost, and set. Where lines go on
 * the page is layout's business.
 */
import type { RichText } from '../rich-text.ts'
import type { Pt } from '../units.ts'
import { naturalWidth } from './badness.ts'
import { divideBest } from './divide.ts'
import { setLine } from './justify.ts'
import type { Line } from './line.ts'
import { composePieces } from './pieces.ts'
import type { ParagraphStyle } from './rules.ts'
import { prepare } from './setting.ts'
import { breakInto } from './variant.ts'

export type { CompositionRules, MarkStyle, ParagraphStyle, ProhibitionLevel } from './rules.ts'
export { defaultRules } from './rules.ts'
export { composeTitle } from './title.ts'

/**
 * Composes a paragraph in `measure`. Its lines tile the text in order; when the style is justified every line but the
 * last is flush. U+2028 ends a line, which is then set like a last one, and the next has no indent. Never fails: a
 * line that nothing could make fit is recorded as overfull. A text without a visible character has no lines.
 */
export function composeParagraph(text: RichText, style: ParagraphStyle, measure: Pt): readonly Line[] {
  const room = measure / style.size
  return composePieces(text, style, room, setting => divideBest(setting, room))
}

/**
 * Composes a justified paragraph in exactly one line less or one more than `composeParagraph` does, at the least cost;
 * undefined when some line would then be overfull, too loose, or the last one a single character. Where U+2028 divides
 * the text, the first stretch that can change does.
 */
export function composeVariant(
  text: RichText,
  style: ParagraphStyle,
  measure: Pt,
  change: -1 | 1,
): readonly Line[] | undefined {
  const room = measure / style.size
  let toChange: number = change
  const lines = composePieces(text, style, room, setting => {
    const best = divideBest(setting, room)
    const ends = toChange === 0 ? undefined : breakInto(setting, room, best.ends.length + toChange)
    if (ends === undefined) return best
    toChange = 0
    return { setting, ends }
  })
  return toChange === 0 ? lines : undefined
}

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
