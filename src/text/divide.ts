/**
 * The best division of a paragraph into lines: breaking at the usual places; where that leaves a loose line, inside
 * words too; and only where that leaves one past bearing, between a figure and its unit. A word that no line holds is
 * torn between its characters, it alone.
 */
import type { Em } from '../units.ts'
import type { Tears } from './atoms.ts'
import { type Breaking, breakAtoms, breakWithin, measureAt } from './break.ts'
import { SHY, W } from './classes.ts'
import { mayHyphenate } from './hyphenate.ts'
import { looseFrom, wideFrom } from './judge.ts'
import type { Opportunities } from './opportunities.ts'
import type { Division } from './pieces.ts'
import { prepare, type Setting } from './setting.ts'

/**
 * Han that stand further apart, in em of the body, call for words to be parted: where there is room to share the
 * trouble, as soon as it is seen; in a narrow column a hyphen disturbs more than a line a little loose.
 */
const wordsFrom = { wide: looseFrom, narrow: 0.15 } as const
/** Han that stand further apart whatever words are parted call for figures to be parted from their units. */
const figuresFrom: Em = 0.15

interface Broken {
  readonly setting: Setting
  readonly breaking: Breaking
}

/** Divides a piece that has atoms. Never fails; a line that nothing makes fit is overfull. */
export function divideBest(setting: Setting, measure: Em): Division {
  const { setting: chosen, breaking } = breakBest(setting, measure)
  return { setting: chosen, ends: breaking.ends }
}

function breakBest(setting: Setting, measure: Em): Broken {
  const whole = breakAtUsual(setting, measure)
  if (!isLooser(whole, wordsLimit(setting, measure))) return whole
  const open = openWords(setting)
  const tears = whole.breaking.fit === 'overfull' ? tearsOf(open, measure) : noTears
  if (tears.size === 0) return relieve(whole, open, measure)
  const { text, from, to, style } = setting
  const torn = prepare(text, from, to, style, 'syllables', tears)
  return relieve(breakAtUsual(torn, measure), torn, measure)
}

const breakAtUsual = (setting: Setting, measure: Em): Broken => ({
  setting,
  breaking: breakAtoms(setting, setting.opportunities.usual, measure),
})

function wordsLimit({ style }: Setting, measure: Em): Em {
  const isWide = measure * style.size >= wideFrom * style.bodySize
  return isWide ? wordsFrom.wide : wordsFrom.narrow
}

/** Whether Han stand further apart than `limit`, in em of the body, or a line is overfull. */
const isLooser = ({ setting: { style }, breaking }: Broken, limit: Em): boolean =>
  breaking.loosest * style.size > limit * style.bodySize

/** Parts words, and if that is not enough figures; `open` is the same text with its words open. */
function relieve(whole: Broken, open: Setting, measure: Em): Broken {
  if (!isLooser(whole, wordsLimit(open, measure))) return whole
  const hyphenated = breakCheaper(whole, open, 'words', measure)
  return isLooser(hyphenated, figuresFrom) ? breakCheaper(hyphenated, open, 'figures', measure) : hyphenated
}

/** Breaks `open` at more places, if it has any and if that is cheaper. */
function breakCheaper(best: Broken, open: Setting, places: keyof Opportunities, measure: Em): Broken {
  const penalties = open.opportunities[places]
  if (penalties === open.opportunities.usual) return best
  const { demerits, fit } = best.breaking
  const breaking =
    fit === 'overfull'
      ? breakAtoms(open, penalties, measure)
      : breakWithin(open, penalties, measure, demerits)
  return breaking === undefined || breaking.demerits >= demerits ? best : { setting: open, breaking }
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

const noTears: Tears = new Set()

/** Every place inside the words, or parts of words, that are wider than a line. */
function tearsOf(open: Setting, measure: Em): Tears {
  const { atoms, dressings } = open
  const tears = new Set<number>()
  for (let k = 0; k < atoms.count; k++) {
    if (atoms.classes[k] !== W || (dressings[k]?.advance ?? 0) <= measureAt(open, k, measure)) continue
    for (let at = (atoms.first[k] ?? 0) + 1; at < (atoms.end[k] ?? 0); at++)
      if (atoms.clusters.classes[at] !== SHY) tears.add(at)
  }
  return tears
}
