/**
 * Which glyphs of which faces a document shows, gathered while its pages are written. A glyph gets one code per text
 * it stands for: the glyph of 一 may also be asked for as the radical ⼀, and each must be copied as it was written.
 */
import type { Face } from '../fonts/face.ts'
import { isOpenFace, type OpenFace } from '../fonts/open-face.ts'
import type { GlyphId } from '../units.ts'

export interface UsedGlyph {
  readonly id: GlyphId
  /** What a reader gets when it copies the glyph. */
  readonly text: string
  /** The code in a page: four hexadecimal digits. Codes count from 1 in the order of first use. */
  readonly code: string
  /** Thousandths of an em, as the font dictionary will say. */
  readonly advance: number
}

export interface FontUse {
  readonly face: OpenFace
  /** Name among the resources of a page: F1, F2, … in the order of first use, or with another prefix. */
  readonly name: string
  /** In the order of their codes. */
  readonly glyphs: readonly UsedGlyph[]
  use(id: GlyphId, text: string): UsedGlyph
}

export interface FontUses {
  of(face: Face): FontUse
  all(): readonly FontUse[]
}

export function fontUses(prefix = 'F'): FontUses {
  const uses = new Map<Face, FontUse>()
  return {
    of(face) {
      const known = uses.get(face)
      if (known !== undefined) return known
      if (!isOpenFace(face)) throw new Error(`the face ${face.name} has no file to embed`)
      const use = fontUse(face, `${prefix}${uses.size + 1}`)
      uses.set(face, use)
      return use
    },
    all: () => [...uses.values()],
  }
}

function fontUse(face: OpenFace, name: string): FontUse {
  const glyphs: UsedGlyph[] = []
  const byId = new Map<GlyphId, UsedGlyph[]>()

  function add(id: GlyphId, text: string): UsedGlyph {
    const code = (glyphs.length + 1).toString(16).padStart(4, '0')
    const glyph = { id, text, code, advance: Math.round(face.advance(id) * 1e6) / 1e3 }
    const same = byId.get(id)
    if (same === undefined) byId.set(id, [glyph])
    else same.push(glyph)
    glyphs.push(glyph)
    return glyph
  }

  return {
    face,
    name,
    glyphs,
    use(id, text) {
      return byId.get(id)?.find(glyph => glyph.text === text) ?? add(id, text)
    },
  }
}
