/** A word that was shaped whole, cut into the atoms it may be parted into. */
import type { Em } from '../units.ts'
import { type DressedGlyph, type Dressing, type Piece, solid } from './dressing.ts'

/**
 * Cuts the dressing of a word into parts that begin at `offsets` of its text, ascending, the first of them 0. Set side
 * by side, with `tracking` between, the parts look like the whole. Undefined when a glyph stands for characters of two
 * parts.
 */
export function cutDressing(
  { advance, pieces }: Dressing,
  offsets: readonly number[],
  tracking: Em,
): readonly Dressing[] | undefined {
  const starts: Em[] = []
  const parts = offsets.map((): (Piece & { readonly glyphs: DressedGlyph[] })[] => [])
  let part = 0
  for (const piece of pieces) {
    for (const glyph of piece.glyphs) {
      while (glyph.from >= (offsets[part + 1] ?? Number.POSITIVE_INFINITY)) part++
      if (glyph.to > (offsets[part + 1] ?? Number.POSITIVE_INFINITY)) return undefined
      const offset = offsets[part] ?? 0
      starts[part] ??= glyph.x
      const own = parts[part] ?? []
      if (own.at(-1)?.face !== piece.face) own.push({ ...piece, glyphs: [] })
      own.at(-1)?.glyphs.push({
        ...glyph,
        x: glyph.x - (starts[part] ?? 0),
        from: glyph.from - offset,
        to: glyph.to - offset,
      })
    }
  }
  return parts.map((own, index) => {
    const next = starts[index + 1]
    const end = next === undefined ? advance : next - tracking
    return solid(end - (starts[index] ?? 0), own)
  })
}
