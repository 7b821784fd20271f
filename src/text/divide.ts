/**
 * The best division of a paragraph into lines: breaking at the usual places, then, where that leaves a loose line, at
 * the places of the relief pass too, and as a last resort inside words.
 */
import type { Em } from '../units.ts'
import { type Breaking, breakAtoms, breakWithin } from './break.ts'
import { W } from './classes.ts'
import { mayHyphenate } from './hyphenate.ts'
import { looseFrom, wideFrom } from './judge.ts'
import type { Division } from './pieces.ts'
import { prepare, type Setting } from './setting.ts'

/**
 * A line whose Han stand further apart, in em of the body, calls for the relief pass: where there is room to share the
 * trouble, as soon as it is seen; in a narrow column a figure parted from its unit disturbs more than a line a little
 * loose.
 */
const reliefFrom = { wide: looseFrom, narrow: 0.15 } as const

/** Divides a piece that has atoms. Never fails; a line that nothing makes fit is overfull. */
export function divideBest(setting: Setting, measure: Em): Division {
  const { setting: finer, breaking } = breakWithRelief(setting, measure)
  if (breaking.fit === 'fits' || !hasLongWord(setting, measure))
    return { setting: finer, ends: breaking.ends }
  const { text, from, to, style } = setting
  const cut = prepare(text, from, to, style, 'characters')
  return { setting: cut, ends: breakAtoms(cut, cut.opportunities.usual, measure).ends }
}

interface Broken {
  readonly setting: Setting
  readonly breaking: Breaking
}

/**
 * Parts figures from their units, and if that does not help words too, only where a line would be loose otherwise; keeps
 * what is cheaper. Words come last because their patterns must be loaded.
 */
function breakWithRelief(setting: Setting, measure: Em): Broken {
  const whole = { setting, breaking: breakAtoms(setting, setting.opportunities.usual, measure) }
  if (!isLoose(whole, measure)) return whole
  const parted = relieve(whole, setting, measure)
  return isLoose(parted, measure) ? relieve(parted, openWords(setting), measure) : parted
}

function isLoose({ setting: { style }, breaking }: Broken, measure: Em): boolean {
  const scale = style.size / style.bodySize
  const limit = measure * scale >= wideFrom ? reliefFrom.wide : reliefFrom.narrow
  return breaking.fit === 'overfull' || breaking.loosest * scale > limit
}

/** Breaks `open` at its relief breaks too, if it has any and that is cheaper. */
function relieve(best: Broken, open: Setting, measure: Em): Broken {
  const { usual, relief } = open.opportunities
  if (relief === usual) return best
  const breaking = breakWithin(open, relief, measure, best.breaking.demerits)
  return breaking === undefined ? best : { setting: open, breaking }
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
