/**
 * Puts the glyphs of a line at their final places. A mark loses blank by being drawn closer, an opener from its left
 * and the others from their right; gaps are positions and never glyphs, while a space between two words is both, so
 * that copied text has it. Nothing is rounded.
 */
import type { LatinFit } from '../fonts/face.ts'
import type { Em, GlyphId } from '../units.ts'
import { HARD_SPACE, isInsideWord, SPACE, takesHyphen } from './atoms.ts'
import { AFTER_MARK, GAP, SOLID, WORD_SPACE } from './boundaries.ts'
import { CL, CM, ID, ST } from './classes.ts'
import type { AtomEdges } from './decorate.ts'
import { dressHyphen, stackAt } from './dress-atoms.ts'
import { fitOf, leastWordSpace } from './dress-word.ts'
import { asDrawn, type Dressing, findGlyph, type Piece } from './dressing.ts'
import type { Adjustment, LineRange } from './justify.ts'
import {
  blankLeft,
  blankRight,
  fromBrackets,
  fromGaps,
  fromPauses,
  fromStops,
  fromWordSpaces,
  leastGap,
  mostFromStop,
} from './ledger.ts'
import { mayOpen, mayOpenBefore, opensBefore } from './letters.ts'
import type { GlyphRun, PlacedGlyph } from './line.ts'
import type { Setting } from './setting.ts'

/** Where the next glyph goes, and the runs so far; written to while one line is placed. */
interface Pen {
  x: Em
  readonly size: number
  readonly runs: (GlyphRun & { readonly glyphs: PlacedGlyph[] })[]
  /** Of the last run. */
  fit: LatinFit
}

/**
 * Places atoms `range.from … range.to − 1` from `start` on; `end` is where the last of them ends. Enters the two ends
 * of each atom in `edges`, if they are wanted.
 */
export function placeLine(
  setting: Setting,
  range: LineRange,
  adjustment: Adjustment,
  endTrim: Em,
  start: Em,
  edges: AtomEdges | undefined,
): { readonly runs: readonly GlyphRun[]; readonly end: Em } {
  const { dressings, blanks, ledger, atoms } = setting
  const { from, to } = range
  const { letter } = adjustment.growth
  const pen: Pen = { x: start, size: setting.style.size, runs: [], fit: asDrawn }
  for (let k = from; k < to; k++) {
    const dressing = dressings[k]
    if (dressing === undefined) break
    if (k > from) placeSpace(setting, k, adjustment, pen)
    const left = k === from ? (ledger.startTrims[k] ?? 0) : cutLeft(setting, k, adjustment.shares)
    const right = k === to - 1 ? Math.max(0, endTrim) : cutRight(setting, k + 1, adjustment.shares)
    const before = dressing.before - (blanks.before[k] ?? 0) + left
    const after = dressing.after - (blanks.after[k] ?? 0) + right
    const letterSpace = letter > 0 && mayOpen(ledger.letters(), k) ? letter : 0
    const x = pen.x
    placeAtom(setting, k, dressing, before, after, letterSpace, pen)
    edges?.set([x, pen.x], 2 * (k - from))
  }
  const seam = to < atoms.count ? (atoms.seams[to] ?? 0) : 0
  if (isInsideWord(seam)) pen.x += dressings[to - 1]?.regained ?? 0
  if (takesHyphen(seam)) placeHyphen(setting, to, pen)
  return { runs: pen.runs, end: pen.x }
}

function placeAtom(
  { atoms }: Setting,
  k: number,
  dressing: Dressing,
  before: Em,
  after: Em,
  letterSpace: Em,
  pen: Pen,
): void {
  const from = atoms.clusters.starts[atoms.first[k] ?? 0] ?? 0
  const to = atoms.clusters.starts[atoms.end[k] ?? 0] ?? from
  const cut = dressing.ink === 'centred' ? (before + after) / 2 : before
  const { pieces } = dressing
  let x = pen.x - cut
  // Plain loops: this is done for every character of the number, mostly before the engine has compiled it.
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p]
    if (piece === undefined) break
    const { glyphs } = piece
    for (let g = 0; g < glyphs.length; g++) {
      const glyph = glyphs[g]
      if (glyph === undefined) break
      const isLast = p === pieces.length - 1 && g === glyphs.length - 1
      const glyphTo = isLast ? to : Math.min(from + glyph.to, to)
      if (letterSpace > 0 && opensBefore(glyphs, g)) x += letterSpace
      placeGlyph(pen, piece, glyph.id, x + glyph.x, Math.min(from + glyph.from, to), glyphTo)
    }
  }
  pen.x = x + cut + dressing.advance - before - after
}

type Fitted = Pick<Piece, 'face' | 'fit'>

function placeGlyph(pen: Pen, { face, fit }: Fitted, id: GlyphId, x: Em, from: number, to: number): void {
  const glyph = { id, x: x * pen.size, from, to }
  const run = pen.runs[pen.runs.length - 1]
  if (run !== undefined && run.face === face && pen.fit === fit) {
    run.glyphs.push(glyph)
    return
  }
  pen.runs.push({ face, size: fit.size * pen.size, rise: fit.rise * pen.size, glyphs: [glyph] })
  pen.fit = fit
}

/** Moves over boundary k; between two words, or two Han that the writer parted, the space is a glyph as well. */
function placeSpace(setting: Setting, k: number, { shares, growth }: Adjustment, pen: Pen): void {
  const { atoms, ledger, style, text } = setting
  const place = ledger.places[k] ?? 0
  const seam = atoms.seams[k]
  const space = ledger.spaces[k] ?? 0
  if ((seam === SPACE || seam === HARD_SPACE) && place !== GAP && space > style.tracking) {
    const from = atoms.clusters.starts[atoms.end[k - 1] ?? 0] ?? 0
    const to = atoms.clusters.starts[atoms.first[k] ?? 0] ?? from
    const stack = stackAt(text.styles, from, style)
    const { face, glyph } = findGlyph(stack.western, 0x20, leastWordSpace)
    placeGlyph(pen, { face, fit: fitOf(stack, face) }, glyph.id, pen.x, from, to)
  }
  pen.x += space
  if (place === SOLID) {
    pen.x += growth.solid
  } else if (place === GAP) {
    pen.x += growth.gap - (shares[fromGaps] ?? 0) * Math.max(0, space - style.tracking - leastGap)
  } else if (place === WORD_SPACE) {
    pen.x += growth.wordSpace - (shares[fromWordSpaces] ?? 0) * (space - style.tracking - leastWordSpace)
  } else if (place === AFTER_MARK) {
    pen.x += growth.afterMark
  } else if (growth.letter > 0 && mayOpenBefore(ledger.letters(), k)) {
    pen.x += growth.letter
  }
}

/** What atom k loses on its left to the atom before it, by meeting it and by squeezing. */
function cutLeft({ blanks, ledger }: Setting, k: number, shares: readonly number[]): Em {
  const before = blanks.before[k] ?? 0
  if (before === 0) return 0
  const kept = blankLeft(blanks, ledger, k)
  return before - kept + (shares[fromBrackets] ?? 0) * kept
}

/** What atom k − 1 loses on its right to atom k. */
function cutRight({ atoms, blanks, ledger }: Setting, k: number, shares: readonly number[]): Em {
  const after = blanks.after[k - 1] ?? 0
  if (after === 0) return 0
  const kept = blankRight(blanks, ledger, k)
  return after - kept + squeezed(atoms.classes[k - 1] ?? ID, kept, shares)
}

function squeezed(one: number, blank: Em, shares: readonly number[]): Em {
  if (one === CL) return (shares[fromBrackets] ?? 0) * blank
  if (one === CM) return (shares[fromPauses] ?? 0) * blank
  if (one === ST) return (shares[fromStops] ?? 0) * Math.min(mostFromStop, blank)
  return 0
}

/** The hyphen stands for no character. */
function placeHyphen(setting: Setting, to: number, pen: Pen): void {
  const at = setting.atoms.clusters.starts[setting.atoms.first[to] ?? 0] ?? 0
  const hyphen = dressHyphen(setting.text.styles, at - 1, setting.style)
  for (const piece of hyphen.pieces)
    for (const glyph of piece.glyphs) placeGlyph(pen, piece, glyph.id, pen.x + glyph.x, at, at)
  pen.x += hyphen.advance
}
