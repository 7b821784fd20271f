/**
 * How a face's glyph for a full-width mark sits in the width its class gives it. The advance is never the font's:
 * the middle dot of one face is .327 em wide and of another 1, and the quotes of a 楷体 are .35. The ink box decides
 * where the glyph is drawn and how much blank it can give up.
 */
import type { Face, FaceGlyph, InkBox } from '../fonts/face.ts'
import type { Em } from '../units.ts'
import { CL, OP } from './classes.ts'

export interface MarkPlacement {
  /** Where the glyph is drawn in the untrimmed width of its class. */
  readonly shift: Em
  /** How much of the width may be cut away beside the ink, at most half an em. */
  readonly blank: Em
  /** `centred` ink gives up half of every cut on either side. */
  readonly ink: 'sided' | 'centred'
}

const half: Em = 0.5
/** What stays beside ink that fills more than its half. */
const leastBearing: Em = 0.02
/** Below this advance a quote is not drawn for the full em, and is placed in its half by its ink. */
const narrowAdvance: Em = 0.8
/** Bearing of a quote so placed. */
const narrowBearing: Em = 0.06
/** Bearings this much alike mean centred ink, as in the faces of Taiwan and Hong Kong. */
const centredTolerance: Em = 0.15

/** Places a mark of class OP, CL, CM or ST, which is one em wide. */
export function placeFullMark(face: Face, glyph: FaceGlyph, one: number): MarkPlacement {
  const ink = face.ink(glyph.id)
  if (ink.right <= ink.left) return { shift: 0, blank: half, ink: 'sided' }
  const isNarrow = glyph.advance < narrowAdvance && (one === OP || one === CL)
  if (isNarrow) return { shift: shiftNarrow(ink, one), blank: half, ink: 'sided' }
  const before = ink.left
  const after = 1 - ink.right
  if (Math.abs(before - after) < centredTolerance)
    return { shift: 0, blank: blankOf(before + after), ink: 'centred' }
  return { shift: 0, blank: blankOf(one === OP ? before : after), ink: 'sided' }
}

const shiftNarrow = (ink: InkBox, one: number): Em =>
  one === OP ? 1 - narrowBearing - ink.right : narrowBearing - ink.left

const blankOf = (bearing: Em): Em => (bearing >= half ? half : Math.max(0, bearing - leastBearing))

/** Where a glyph is drawn so that its ink stands in the middle of `width`: the middle dot, the slash, a connector. */
export function centreInk(face: Face, glyph: FaceGlyph, width: Em): Em {
  const ink = face.ink(glyph.id)
  if (ink.right <= ink.left) return (width - glyph.advance) / 2
  return (width - (ink.right - ink.left)) / 2 - ink.left
}
