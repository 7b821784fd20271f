/**
 * Clusters merged into atoms, the smallest things a line is broken between: one ideograph, one mark, one dash or
 * ellipsis unit, one Western word with its signs (¥68.00, 12.5%). Typed spaces are no atoms; they lie between two
 * and are remembered as the seam. An address (URL) is several atoms with seams that may be broken.
 */
import { belongs, classSet, EL, FN, isLetter, LD, NB, SHY, SP, W, WJ, western } from './classes.ts'
import type { Clusters } from './clusters.ts'
import { syllableStarts } from './hyphenate.ts'

/** What joins an atom to the one before it. */
export const TOUCHING = 0
/** Typed spaces. */
export const SPACE = 1
/** A space that must not be broken at. */
export const HARD_SPACE = 2
/** A word joiner. */
export const JOINED = 3
/** Inside a Western word: after an explicit hyphen between letters, … */
export const AFTER_HYPHEN = 4
/** … at a soft hyphen, … */
export const AT_SOFT_HYPHEN = 5
/** … inside an address, … */
export const IN_ADDRESS = 6
/** … inside an e-mail address, … */
export const IN_MAIL = 7
/** … between two characters of a word that no line holds, … */
export const IN_WORD = 8
/** … where the patterns of English part it, … */
export const AT_SYLLABLE = 9
/** … or where they part a name with a capital inside. */
export const AT_NAME_SYLLABLE = 10

export const isInsideWord = (seam: number): boolean => seam >= AFTER_HYPHEN

/** Whether a line that ends at the seam takes a hyphen that was not written. */
export const takesHyphen = (seam: number): boolean => seam === AT_SOFT_HYPHEN || seam >= AT_SYLLABLE

export interface Atoms {
  readonly clusters: Clusters
  readonly count: number
  /** Atom k is the clusters `[first[k], end[k])`; spaces lie between `end[k - 1]` and `first[k]`. */
  readonly first: Int32Array
  readonly end: Int32Array
  /** Class of the atom; W for every Western one. */
  readonly classes: Uint8Array
  /** How atom k is joined to atom k − 1. */
  readonly seams: Uint8Array
}

/** Whether words stay whole or, for the relief pass, are open to hyphenation. */
export type WordCut = 'whole' | 'syllables'

/** Clusters before which a word may be parted without a hyphen: those of words that no line holds. */
export type Tears = ReadonlySet<number>

const between = classSet(SP, NB, WJ)
const twoEmDash = 0x2e3a

export function mergeAtoms(clusters: Clusters, cut: WordCut, tears: Tears): Atoms {
  const { classes, codes, count } = clusters
  const draft = draftAtoms(clusters)
  let seam = TOUCHING
  for (let k = 0; k < count; ) {
    const one = classes[k] ?? W
    if (belongs(one, between)) {
      seam = strongerSeam(seam, one)
      k++
      continue
    }
    if (one === SHY) {
      k++
      continue
    }
    let end = k + 1
    if (belongs(one, western)) {
      end = endOfWord(clusters, k)
      pushWord(draft, k, end, seam, cut, tears)
    } else {
      const isDoubled = (one === LD || one === EL) && codes[k] !== twoEmDash
      if (isDoubled && end < count && classes[end] === one && codes[end] === codes[k]) end++
      pushAtom(draft, k, end, one, seam)
    }
    seam = TOUCHING
    k = end
  }
  return draft
}

interface Draft extends Atoms {
  count: number
}

function draftAtoms(clusters: Clusters): Draft {
  const size = clusters.count
  return {
    clusters,
    count: 0,
    first: new Int32Array(size),
    end: new Int32Array(size),
    classes: new Uint8Array(size),
    seams: new Uint8Array(size),
  }
}

function pushAtom(draft: Draft, first: number, end: number, one: number, seam: number): void {
  draft.first[draft.count] = first
  draft.end[draft.count] = end
  draft.classes[draft.count] = one
  draft.seams[draft.count] = seam
  draft.count++
}

function strongerSeam(seam: number, one: number): number {
  if (one === SP) return seam === TOUCHING ? SPACE : seam
  if (one === NB) return seam === JOINED ? JOINED : HARD_SPACE
  return seam === TOUCHING ? JOINED : HARD_SPACE
}

/** A word takes its signs, soft hyphens and note marks with it, and ends before anything else. */
function endOfWord({ classes, count }: Clusters, from: number): number {
  let end = from + 1
  while (end < count && (belongs(classes[end] ?? SP, western) || classes[end] === SHY || classes[end] === FN))
    end++
  return end
}

function pushWord(draft: Draft, from: number, end: number, seam: number, cut: WordCut, tears: Tears): void {
  const { text, starts } = draft.clusters
  const word = text.slice(starts[from], starts[end])
  const seamAt = seamsOf(word, cut)
  let first = from
  let joinedBy = seam
  for (let k = from + 1; k < end; k++) {
    let inside = seamAt(draft.clusters, k, from, end)
    if (inside === TOUCHING && tears.has(k)) inside = IN_WORD
    if (inside === TOUCHING) continue
    pushAtom(draft, first, k, W, joinedBy)
    first = k
    joinedBy = inside
  }
  pushAtom(draft, first, end, W, joinedBy)
}

function seamsOf(word: string, cut: WordCut): typeof wordSeam {
  if (isAddress(word)) return addressSeam(word)
  if (mail.test(word)) return mailSeam(word)
  return cut === 'syllables' ? syllableSeam(word) : wordSeam
}

const isAddress = (word: string): boolean =>
  word.length > 6 && (word.includes('://') || word.startsWith('www.'))

/** An e-mail address, whatever marks stand around it. */
const mail = /[\w.+-]@[A-Za-z0-9-]+\.[A-Za-z]/

/** state-|of-|the-|art, and wherever the writer put a soft hyphen. */
function wordSeam({ classes, codes }: Clusters, k: number, from: number, end: number): number {
  if (classes[k - 1] === SHY) return k - 1 > from ? AT_SOFT_HYPHEN : TOUCHING
  const before = codes[k - 1]
  if (before !== 0x2d && before !== 0x2010) return TOUCHING
  const isBetweenLetters = k - 2 >= from && k < end && isLetter(codes[k - 2] ?? 0) && isLetter(codes[k] ?? 0)
  return isBetweenLetters ? AFTER_HYPHEN : TOUCHING
}

function syllableSeam(word: string): typeof wordSeam {
  const starts = syllableStarts(word)
  return (clusters, k, from, end) => {
    const parting = starts.get((clusters.starts[k] ?? 0) - (clusters.starts[from] ?? 0))
    if (parting === undefined) return wordSeam(clusters, k, from, end)
    return parting === 'plain' ? AT_SYLLABLE : AT_NAME_SYLLABLE
  }
}

/** Fewest characters of an address before a break, and after it. */
const addressHead = 3
const addressTail = 2
const breakBefore = '.?&=#%_-~,'

/**
 * An address breaks after a slash (not inside `//`) and before a separator:
 *
 *     https://|example|.org/|news/|list|?page|=2
 */
function addressSeam(word: string): typeof wordSeam {
  return ({ starts }, k, from, end) => {
    const at = (starts[k] ?? 0) - (starts[from] ?? 0)
    if (at < addressHead || end - k < addressTail) return TOUCHING
    const isAfterSlash = word[at - 1] === '/' && word[at] !== '/'
    return isAfterSlash || breakBefore.includes(word[at] ?? '/') ? IN_ADDRESS : TOUCHING
  }
}

/**
 * An e-mail address breaks after its @ and before the separators of an address; only the relief pass asks, for it is
 * short:
 *
 *     first|.last@|example|-press|.org
 */
function mailSeam(word: string): typeof wordSeam {
  return ({ starts }, k, from, end) => {
    const at = (starts[k] ?? 0) - (starts[from] ?? 0)
    if (at < addressHead || end - k < addressTail) return TOUCHING
    return word[at - 1] === '@' || breakBefore.includes(word[at] ?? '/') ? IN_MAIL : TOUCHING
  }
}
