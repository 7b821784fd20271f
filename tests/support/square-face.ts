/**
 * A face in which every full-width character is one em and every ASCII character half of one, so that the expected
 * lines of a test can be counted with a finger. The metric is that of the line vectors: middle dot .5, dash and
 * ellipsis units 2, a space .25.
 */
import type { Face, FaceGlyph, FaceStack, InkBox, ShapedGlyph } from '../../src/fonts/face.ts'
import type { Em } from '../../src/units.ts'

const openers = new Set(Array.from('“‘（《〈「『【〔', mark => mark.codePointAt(0) ?? 0))
const closers = new Set(Array.from('”’）》〉」』】〕，。、；：？！', mark => mark.codePointAt(0) ?? 0))

function advanceOf(code: number): Em {
  if (code === 0x20) return 0.25
  if (code === 0xb7 || code === 0x2013) return 0.5
  if (code < 0x250) return code === 0xa5 ? 1 : 0.5
  return 1
}

/** Ink as Song faces have it: openers in the right half, closers and pauses in the left. */
function inkOf(code: number): InkBox {
  const middle = { bottom: -0.08, top: 0.82 }
  if (code === 0x20 || code === 0x3000) return { left: 0, right: 0, bottom: 0, top: 0 }
  if (openers.has(code)) return { left: 0.55, right: 0.95, ...middle }
  if (closers.has(code)) return { left: 0.05, right: 0.45, ...middle }
  const advance = advanceOf(code)
  return { left: advance * 0.1, right: advance * 0.9, ...middle }
}

/** Glyph ids are code points; characters outside `covers` are missing. */
export function squareFace(name = 'Square', covers: (code: number) => boolean = () => true): Face {
  const glyph = (code: number): FaceGlyph | undefined =>
    covers(code) ? { id: code, advance: advanceOf(code) } : undefined
  return {
    name,
    glyph,
    ink: inkOf,
    shape(text): readonly ShapedGlyph[] {
      const shaped: ShapedGlyph[] = []
      for (let from = 0; from < text.length; ) {
        const code = text.codePointAt(from) ?? 0
        const to = from + (code > 0xffff ? 2 : 1)
        const { id, advance } = glyph(code) ?? { id: 0, advance: 0.5 }
        shaped.push({ id, advance: code === 0x2e3a ? 2 : advance, dx: 0, from, to })
        from = to
      }
      return shaped
    },
  }
}

export const stackOf = (face: Face): FaceStack => ({ han: [face], western: [face] })
