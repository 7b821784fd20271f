/**
 * The best division of a paragraph into lines: breaking at the usual places, then, where that leaves a loose line, at
 * the places of the relief pass too, and as a last resort inside words.
 */
import type { Em } from '../units.ts'
import { type Breaking, breakAtoms, breakWithin } from './break.ts'
import { W } from './classes.ts'
import { mayHyphenate } from './hyphenate.ts'
import type { Division } from './pieces.ts'
import { prepare, type Setting } from './setting.ts'

/** A line whose Han stand further apart, in em of the body, calls for the relief pass. */
const reliefFrom: Em = 0.15

/** Divides a piece that has atoms. Never fails; a line that nothing makes fit is overfull. */
export function divideBest(setting: Setting, measure: Em): Division {
  const { setting: finer, breaking } = breakWithRelief(setting, measure)
  if (breaking.fit === 'fits' || !hasLongWord(setting, measure))
    return { setting: finer, ends: breaking.ends }
  const { text, from, to, style } = setting
  const cut = prepare(text, from, to, style, 'characters')
  return { setting: cut, ends: breakAtoms(cut, cut.opportunities.usual, measure).ends }
}

/** Parts figures from their units, and words, only where a line would be loose otherwise; keeps what is cheaper. */
function breakWithRelief(
  setting: Setting,
  measure: Em,
): { readonly setting: Setting; readonly breaking: Breaking } {
  const breaking = breakAtoms(setting, setting.opportunities.usual, measure)
  const scale = setting.style.size / setting.style.bodySize
  if (breaking.fit === 'fits' && breaking.loosest * scale <= reliefFrom) return { setting, breaking }
  const open = openWords(setting)
  const { usual, relief } = open.opportunities
  const relieved = relief === usual ? undefined : breakWithin(open, relief, measure, breaking.demerits)
  return relieved === undefined ? { setting, breaking } : { setting: open, breaking: relieved }
}

/** The same text with its words open to hyphenation; the setting itself when it has no such word. */
function openWords(setting: Setting): Setting {
  const { text, from, to, style, atoms } = setting
  const { starts } = atoms.clusters
  for (let k = 0; k < atoms.count; k++) {
    if (atoms.classes[k] !== W) continue
    if (mayHyphenate(text.text.slice(starts[atoms.first[k] ?? 0], starts[atoms.end[k] ?? 0])))
      return prepare(text, from, to, style, 'syllables')
  }
  return setting
}

const hasLongWord = ({ atoms, dressings }: Setting, measure: Em): boolean =>
  dressings.some((dressing, k) => atoms.classes[k] === W && dressing.advance > measure)
