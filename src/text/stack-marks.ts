/**
 * Tone marks that have no letter of their own, as in ê̄, ê̌ and m̀: the faces draw them without a place to stand on, so
 * they are put over the middle of their letter and, where they would touch it, above it.
 */
import type { Em } from '../units.ts'
import type { DressedGlyph, Dressing, Piece } from './dressing.ts'

/** White between a letter and the mark put above it. */
const leastWhite: Em = 0.02

const combining = /^\p{M}/u

/** The dressing of `text` with its combining marks over their letters; as it was when there are none. */
export function stackMarks(dressing: Dressing, text: string): Dressing {
  if (!/\p{M}/u.test(text)) return dressing
  const pieces: Piece[] = []
  let letter: { readonly piece: Piece; readonly glyph: DressedGlyph } | undefined
  let top: Em = 0
  for (const piece of dressing.pieces)
    for (const glyph of piece.glyphs) {
      const { size, rise } = piece.fit
      const ink = piece.face.ink(glyph.id)
      const isMark = letter !== undefined && combining.test(text.slice(glyph.from, glyph.to))
      if (letter === undefined || !isMark) {
        letter = { piece, glyph }
        top = ink.top * size + rise
        pieces.push({ ...piece, glyphs: [glyph] })
        continue
      }
      const middle = letter.glyph.x + middleOf(letter.piece, letter.glyph)
      const raised = Math.max(rise, top + leastWhite - ink.bottom * size)
      const placed = { ...glyph, x: middle - middleOf(piece, glyph) }
      pieces.push({ ...piece, fit: { size, rise: raised }, glyphs: [placed] })
      top = ink.top * size + raised
    }
  return { ...dressing, pieces }
}

/** Middle of a glyph's ink from where it is drawn. */
function middleOf({ face, fit }: Piece, { id }: DressedGlyph): Em {
  const { left, right } = face.ink(id)
  return ((left + right) / 2) * fit.size
}
