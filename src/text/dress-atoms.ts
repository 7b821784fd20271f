/**
 * Dresses the atoms of a paragraph, each from the face stack of its style. Here, and nowhere before, a change of
 * style is seen.
 */
import type { FaceStack } from '../fonts/face.ts'
import type { Emphasis, EmphasisRange } from '../rich-text.ts'
import { AT_SOFT_HYPHEN, type Atoms, isInsideWord } from './atoms.ts'
import { FN, ID, isIgnorable, W } from './classes.ts'
import { cutDressing } from './cut-dressing.ts'
import { dressWord, type WordPart } from './dress-word.ts'
import { type Dressing, dressCharacter, dressCluster, wardrobeOf } from './dressing.ts'
import type { ParagraphStyle } from './rules.ts'

export function dressAtoms(
  atoms: Atoms,
  ranges: readonly EmphasisRange[],
  style: ParagraphStyle,
): readonly Dressing[] {
  const { clusters, first, end, classes, count } = atoms
  const { starts, codes } = clusters
  const dressings: Dressing[] = []
  let stack = style.stacks.plain
  let wardrobe = wardrobeOf(stack)
  let range = 0
  for (let k = 0; k < count; k++) {
    const from = first[k] ?? 0
    const to = end[k] ?? 0
    const at = starts[from] ?? 0
    const one = classes[k] ?? ID
    if (ranges.length > 0) {
      while (range < ranges.length && (ranges[range]?.to ?? 0) <= at) range++
      const styled = style.stacks[emphasisAt(ranges, range, at)]
      if (styled !== stack) wardrobe = wardrobeOf(styled)
      stack = styled
    }
    if (one === W || one === FN) {
      const next = endOfShaping(atoms, k)
      const parts = dressParts(atoms, k, next, ranges, range, style)
      for (const part of parts) dressings.push(part)
      k = next - 1
      continue
    }
    const code = codes[from] ?? 0
    const times = to - from
    const length = times * (code > 0xffff ? 2 : 1)
    const stop = starts[to] ?? 0
    dressings.push(
      stop - at === length || lengthShown(clusters.text, at, stop) === length
        ? dressCharacter(stack, wardrobe, one, code, times)
        : dressCluster(stack, code, clusters.text.slice(at, stop)),
    )
  }
  return dressings
}

/** The atom after those that are shaped as one with atom k: the rest of its word, up to a soft hyphen. */
function endOfShaping({ seams, count }: Atoms, k: number): number {
  let next = k + 1
  while (next < count && isInsideWord(seams[next] ?? 0) && seams[next] !== AT_SOFT_HYPHEN) next++
  return next
}

/**
 * Dresses atoms `k … next − 1` of one word. They are shaped whole, so that a place where the word may be parted does
 * not show unless it is; a ligature over such a place would, and then each atom is shaped for itself.
 */
function dressParts(
  atoms: Atoms,
  k: number,
  next: number,
  ranges: readonly EmphasisRange[],
  range: number,
  style: ParagraphStyle,
): readonly Dressing[] {
  const { tracking, rules } = style
  const whole = dressWord(wordParts(atoms, k, next, ranges, range, style), tracking, rules.digits)
  if (next === k + 1) return [whole]
  const { starts } = atoms.clusters
  const offsets = Array.from(atoms.first.subarray(k, next), first => starts[first] ?? 0)
  const cut = cutDressing(
    whole,
    offsets.map(offset => offset - (offsets[0] ?? 0)),
    tracking,
  )
  const alone = offsets.map((_, part) =>
    dressWord(wordParts(atoms, k + part, k + part + 1, ranges, range, style), tracking, rules.digits),
  )
  if (cut === undefined) return alone
  return cut.map((dressing, part) => ({
    ...dressing,
    regained: part === cut.length - 1 ? 0 : (alone[part]?.advance ?? dressing.advance) - dressing.advance,
  }))
}

/** The hyphen added where a word is parted, in the style of the character at `at`. */
export const dressHyphen = (ranges: readonly EmphasisRange[], at: number, style: ParagraphStyle): Dressing =>
  dressWord([{ stack: stackAt(ranges, at, style), text: '-' }], 0, 'proportional')

/** Length of `text[from, to)` without what is never shown. */
function lengthShown(text: string, from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; ) {
    const code = text.codePointAt(at) ?? 0
    const size = code > 0xffff ? 2 : 1
    if (!isIgnorable(code)) length += size
    at += size
  }
  return length
}

function emphasisAt(ranges: readonly EmphasisRange[], range: number, at: number): Emphasis | 'plain' {
  const found = ranges[range]
  return found !== undefined && found.from <= at ? found.emphasis : 'plain'
}

/** The face stack of the character at `at`. */
export function stackAt(ranges: readonly EmphasisRange[], at: number, style: ParagraphStyle): FaceStack {
  const range = ranges.findIndex(one => at < one.to)
  return style.stacks[range < 0 ? 'plain' : emphasisAt(ranges, range, at)]
}

/** Cuts the word of atoms `k … next − 1` where its style changes; nearly always it is one part. */
function wordParts(
  { clusters, first, end }: Atoms,
  k: number,
  next: number,
  ranges: readonly EmphasisRange[],
  firstRange: number,
  style: ParagraphStyle,
): readonly WordPart[] {
  const offset = clusters.starts[first[k] ?? 0] ?? 0
  const text = textToSet(clusters, first[k] ?? 0, end[next - 1] ?? 0)
  const parts: WordPart[] = []
  let range = firstRange
  for (let at = offset; at < offset + text.length; ) {
    while (range < ranges.length && (ranges[range]?.to ?? 0) <= at) range++
    const emphasis = emphasisAt(ranges, range, at)
    const edge = emphasis === 'plain' ? ranges[range]?.from : ranges[range]?.to
    const to = Math.min(edge ?? offset + text.length, offset + text.length)
    parts.push({ stack: style.stacks[emphasis], text: text.slice(at - offset, to - offset) })
    at = to
  }
  return parts
}

/** The text of a word with full-width letters as ASCII (one for one) and without the soft hyphen at its end. */
function textToSet({ text, starts, codes }: Atoms['clusters'], from: number, to: number): string {
  let set = text.slice(starts[from], starts[to])
  for (let k = from; k < to; k++) {
    const at = (starts[k] ?? 0) - (starts[from] ?? 0)
    const code = codes[k] ?? 0
    if (set.codePointAt(at) !== code) set = set.slice(0, at) + String.fromCodePoint(code) + set.slice(at + 1)
  }
  return set.endsWith('\u00ad') ? set.slice(0, -1) : set
}
