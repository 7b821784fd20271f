/**
 * The places between the letters of Western words, which a line opens last. Figures and addresses have none: a number
 * is read as one, an address is copied.
 */
import { type Atoms, IN_ADDRESS, IN_MAIL, isInsideWord } from './atoms.ts'
import { isLetter, W } from './classes.ts'
import type { DressedGlyph, Dressing } from './dressing.ts'

/** Running sums: a line of atoms i … j−1 has `ends[j] − starts[i]` places. */
export interface Letters {
  /** Places up to the first letter of atom k, … */
  readonly starts: Float64Array
  /** … and up to the last letter of atom k − 1. They differ where both are of one word. */
  readonly ends: Float64Array
}

/** Counts the places of a paragraph, when asked and once. */
export function lettersOf(atoms: Atoms, dressings: readonly Dressing[]): () => Letters {
  let letters: Letters | undefined
  return () => {
    letters ??= countLetters(atoms, dressings)
    return letters
  }
}

function countLetters(atoms: Atoms, dressings: readonly Dressing[]): Letters {
  const { classes, seams, count } = atoms
  const letters = { starts: new Float64Array(count), ends: new Float64Array(count + 1) }
  let places = 0
  for (let k = 0; k < count; k++) {
    letters.ends[k] = places
    const isWord = classes[k] === W && holdsLetter(atoms, k) && !isAddress(atoms, k)
    if (isWord && isInsideWord(seams[k] ?? 0)) places++
    letters.starts[k] = places
    if (isWord)
      for (const { glyphs } of dressings[k]?.pieces ?? [])
        for (let g = 0; g < glyphs.length; g++) if (opensBefore(glyphs, g)) places++
  }
  letters.ends[count] = places
  return letters
}

/** Whether there is a place before a glyph: not before the first of its word, and not before an accent on a letter. */
export const opensBefore = (glyphs: readonly DressedGlyph[], g: number): boolean => {
  const glyph = glyphs[g]
  return glyph !== undefined && glyph.from > 0 && glyph.from !== glyphs[g - 1]?.from
}

/** Whether the letters of atom k may open. */
export const mayOpen = ({ starts, ends }: Letters, k: number): boolean =>
  (ends[k + 1] ?? 0) > (starts[k] ?? 0)

/** Whether atom k continues a word whose letters may open. */
export const mayOpenBefore = ({ starts, ends }: Letters, k: number): boolean =>
  (starts[k] ?? 0) > (ends[k] ?? 0)

function holdsLetter({ clusters, first, end }: Atoms, k: number): boolean {
  for (let at = first[k] ?? 0; at < (end[k] ?? 0); at++) if (isLetter(clusters.codes[at] ?? 0)) return true
  return false
}

const isAddress = ({ seams }: Atoms, k: number): boolean =>
  isInsideAddress(seams[k]) || isInsideAddress(seams[k + 1])

const isInsideAddress = (seam: number | undefined): boolean => seam === IN_ADDRESS || seam === IN_MAIL
