/** A paragraph ready to be broken: its atoms, their glyphs, where it may break, and the sums over them. */
import type { RichText } from '../rich-text.ts'
import { AT_SOFT_HYPHEN, type Atoms, mergeAtoms, type WordCut } from './atoms.ts'
import { type Blanks, keepBlanks } from './boundaries.ts'
import { cutClusters } from './clusters.ts'
import { dressAtoms } from './dress-atoms.ts'
import { type Dressing, dressWord, wordSpaceOf } from './dressing.ts'
import { keepLedger, type Ledger } from './ledger.ts'
import { findOpportunities, type Opportunities } from './opportunities.ts'
import { resolve } from './resolve.ts'
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
}

/** Readies `text[from, to)`. Words stay whole, or may be cut between any two characters. */
export function prepare(
  text: RichText,
  from: number,
  to: number,
  style: ParagraphStyle,
  cut: WordCut,
): Setting {
  const clusters = cutClusters(text.text, from, to)
  resolve(clusters)
  const atoms = mergeAtoms(clusters, cut)
  const dressings = dressAtoms(atoms, text.styles, style)
  const blanks = keepBlanks(atoms, dressings, style.rules.marks)
  const ledger = keepLedger({
    atoms,
    dressings,
    blanks,
    rules: style.rules,
    tracking: style.tracking,
    wordSpace: wordSpaceOf(style.stacks.plain),
    hyphen: atoms.seams.includes(AT_SOFT_HYPHEN) ? hyphenOf(style).advance : 0,
  })
  const opportunities = findOpportunities(atoms, style.rules.level)
  return { text, from, to, style, atoms, dressings, blanks, ledger, opportunities }
}

/** The hyphen added where a word is parted. */
export const hyphenOf = (style: ParagraphStyle): Dressing =>
  dressWord([{ stack: style.stacks.plain, text: '-' }], 0)

/** Offset in the text at which atom k begins, the end of the stretch for k = count. */
export function offsetOf({ atoms, to }: Setting, k: number): number {
  return k < atoms.count ? (atoms.clusters.starts[atoms.first[k] ?? 0] ?? to) : to
}
