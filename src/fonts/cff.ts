/**
 * Outlines of CFF faces (OTF), by fontkit: their outlines are small programs that only an interpreter can measure.
 * Loaded when an editor brings such a face, since none of the tool's own is one. Only import of fontkit.
 */
import { readFileSync } from 'node:fs'
import { create, type Font, type FontCollection } from 'fontkit'
import type { GlyphId } from '../units.ts'
import type { InkBox } from './face.ts'
import { noInk, type Outlines } from './outlines.ts'

/** `postScript` names the face of a collection. Throws what fontkit throws on a damaged file. */
export function cffOutlines(path: string, postScript: string): Outlines {
  const opened = create(readFileSync(path))
  const font = 'fonts' in opened ? faceOf(opened, postScript) : opened
  // Tables are decoded late and errors swallowed there; a subset cannot be begun without a sound CFF table.
  font.createSubset()
  return {
    ink: id => inkOf(font, id),
    subset: glyphs => ({ format: 'cff', bytes: new Uint8Array(encode(font, glyphs)) }),
  }
}

/** A glyph whose program is damaged has no ink; the subset, which cannot be written without it, tells of the fault. */
function inkOf(font: Font, id: GlyphId): InkBox {
  try {
    const { minX, minY, maxX, maxY } = font.getGlyph(id).bbox
    if (!(minX < maxX)) return noInk
    const em = font.unitsPerEm
    return { left: minX / em, right: maxX / em, bottom: minY / em, top: maxY / em }
  } catch {
    return noInk
  }
}

function faceOf(collection: FontCollection, postScript: string): Font {
  const face = collection.fonts.find(font => font.postscriptName === postScript)
  if (face === undefined) throw new Error(`the collection has no face ${postScript}`)
  return face
}

/**
 * Fills the subset's list of glyphs directly: `includeGlyph` would fold a glyph that stands for two characters into
 * one.
 */
function encode(font: Font, glyphs: readonly GlyphId[]): Uint8Array {
  const subset = font.createSubset() as ReturnType<Font['createSubset']> & { readonly glyphs: number[] }
  for (const glyph of glyphs) subset.glyphs.push(glyph)
  return subset.encode()
}
