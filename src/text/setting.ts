/** A paragraph ready to be broken: its atoms, their glyphs, where it may break, and the sums over them. */
import type { RichText } from '../rich-text.ts'
import { type Atoms, mergeAtoms, type Tears, type WordCut } from './atoms.ts'
import { type Blanks, keepBlanks } from './boundaries.ts'
import { cutClusters } from './clusters.ts'
import { dressAtoms, dressHyphen } from './dress-atoms.ts'
import { wordSpaceOf } from './dress-word.ts'
import type { Dressing } from './dressing.ts'
import { keepLedger, type Ledger } from './ledger.ts'
import { findOpportunities, type Opportunities } from './opportunities.ts'
import { resolve } from './resolve.ts'
import { keepBasesWhole, padBases, type Ruby, readRuby } from './ruby.ts'
import type { ParagraphStyle } from './rules.ts'

export interface Setting {
  readonly text: RichText
  /** The stretch of the text that is set: all of it, or what lies between two forced breaks. */
  readonly from: number
  readonly to: number
  readonly style: ParagraphStyle
  readonly atoms: Atoms
  readonly dressings: readonly Dressing[]
  readonly blanks: Blanks
  readonly ledger: Ledger
  readonly opportunities: Opportunities
  readonly rubies: readonly Ruby[]
}

/** Readies `text[from, to)`, its words to be divided as `cut` says, and at `tears` too. */
export function prepare(
  text: RichText,
  from: number,
  to: number,
  style: ParagraphStyle,
  cut: WordCut,
  tears: Tears = noTears,
): Setting {
  const clusters = cutClusters(text.text, from, to)
  resolve(clusters)
  const atoms = mergeAtoms(clusters, cut, tears)
  const bare = dressAtoms(atoms, text.styles, style)
  const rubies = text.marks.length === 0 ? noRubies : readRuby(atoms, bare, text.marks, style)
  const dressings = padBases(bare, rubies)
  const blanks = keepBlanks(atoms, dressings, style.rules.marks)
  const ledger = keepLedger({
    atoms,
    dressings,
    blanks,
    rules: style.rules,
    tracking: style.tracking,
    wordSpace: wordSpaceOf(style.stacks.plain),
    hyphenBefore: k =>
      dressHyphen(text.styles, (clusters.starts[atoms.first[k] ?? 0] ?? 0) - 1, style).advance,
  })
  const opportunities = findOpportunities(atoms, style.rules.level)
  keepBasesWhole(opportunities, rubies)
  return { text, from, to, style, atoms, dressings, blanks, ledger, opportunities, rubies }
}

const noTears: Tears = new Set()
const noRubies: readonly Ruby[] = []

/** Offset in the text at which atom k begins, the end of the stretch for k = count. */
export function offsetOf({ atoms, to }: Setting, k: number): number {
  return k < atoms.count ? (atoms.clusters.starts[atoms.first[k] ?? 0] ?? to) : to
}
