/** What may be wrong with a finished line or page, and where it was seen. */
import type { PlacedLine } from './paragraphs.ts'

/** Flaws that no number may have. */
export type FlawKind =
  | 'prohibited-start'
  | 'prohibited-end'
  | 'split-unit'
  | 'overfull'
  | 'ragged'
  | 'left-edge'
  | 'text-lost'
  | 'lone-last-character'
  | 'widow'
  | 'orphan'
  | 'stranded-head'
  | 'parted-source'
  | 'loose-pair'
  | 'missing-gap'
  | 'doubled-gap'
  | 'unequal-gaps'
  | 'squeezed-too-far'
  | 'opened-where-closed'
  | 'uneven-han'
  | 'off-grid'
  | 'double-hyphen'

/** What a number may have a few of: counted, named, and held against a share of the lines. */
export type NoteKind =
  | 'short-last-line'
  | 'dash-start'
  | 'figure-parted'
  | 'hyphenated'
  | 'stop-squeezed'
  | 'squeezed-dry'
  | 'opened'
  | 'loose'
  | 'ugly'
  | 'uneven-neighbours'
  | 'wide-hole'
  | 'letter-spaced'

export interface Flaw {
  readonly kind: FlawKind | NoteKind
  readonly line: PlacedLine
  /** The characters or the length it is about. */
  readonly detail: string
}
