/** What may be chosen about composition, and what is chosen when nobody says otherwise. */
import type { FaceStack } from '../fonts/face.ts'
import type { Emphasis } from '../rich-text.ts'
import type { Em, Pt } from '../units.ts'

/** How strictly marks are kept from line starts and ends (避头尾); `gb` is that of GB/T 15834—2011 5.1. */
export type ProhibitionLevel = 'none' | 'basic' | 'gb' | 'strict'

/**
 * How wide marks are: `quanjiao` 全角式, all on a full em, tightened where two meet; `kaiming` 开明式, half wide but
 * the stops; `banjiao` 半角式, all half wide; `hangmobanjiao` 行末半角式, full but at line edges; `plain`, full always.
 */
export type MarkStyle = 'quanjiao' | 'kaiming' | 'banjiao' | 'hangmobanjiao' | 'plain'

export interface CompositionRules {
  readonly level: ProhibitionLevel
  readonly marks: MarkStyle
  /** A closing mark at a line end: half an em (GB/T 15834 5.1.10), full where it fits, or always full. */
  readonly lineEnd: 'half' | 'fit' | 'full'
  /** Between Han and Western (CLREQ: a quarter of an em). */
  readonly gap: Em
  /** The same where the Western side is a figure or its sign: some houses set figures closer. */
  readonly digitGap: Em
  /** Figures as the face draws them, or each on half an em (GB/T 15835). */
  readonly digits: 'proportional' | 'half'
  /** A typed space between two Han. */
  readonly separator: Em
  /** Size of a reading over its character, as a share of the type size. */
  readonly ruby: number
  /** Whether ，、。． may stand outside the measure where the line would not hold them (行尾点号悬挂). */
  readonly hang: 'never' | 'allow'
}

export const defaultRules: CompositionRules = {
  level: 'gb',
  marks: 'quanjiao',
  lineEnd: 'half',
  gap: 0.25,
  digitGap: 0.25,
  digits: 'proportional',
  separator: 0.25,
  ruby: 0.5,
  hang: 'never',
}

export interface ParagraphStyle {
  readonly size: Pt
  /** Costs of looseness are counted in em of this size, usually the same as `size`. */
  readonly bodySize: Pt
  readonly stacks: Readonly<Record<Emphasis | 'plain', FaceStack>>
  /** Of the first line, in em of `size`. */
  readonly indent: Em
  /** Added between any two characters; 0 but in names of sections and of the publication. */
  readonly tracking: Em
  readonly align: 'justify' | 'left' | 'right'
  readonly rules: CompositionRules
}
