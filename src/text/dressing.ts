/**
 * Glyphs and width of an atom: faces from a stack, one character at a time; the width from the class, except for
 * Western words (`dress-word.ts`). All lengths are in em of the type size.
 */
import type { Face, FaceGlyph, FaceStack, LatinFit, ShapedGlyph } from '../fonts/face.ts'
import type { Em, GlyphId } from '../units.ts'
import { belongs, CN, EL, isIgnorable, LD, MD, OP, SL, trimmable } from './classes.ts'
import { centreInk, placeFullMark } from './marks.ts'

/** A glyph in its atom: `x` from the left edge of the atom, `from` and `to` as offsets in the atom's own text. */
export interface DressedGlyph {
  readonly id: GlyphId
  readonly x: Em
  readonly from: number
  readonly to: number
}

/** Glyphs of one face in one fit. */
export interface Piece {
  readonly face: Face
  readonly fit: LatinFit
  readonly glyphs: readonly DressedGlyph[]
}

export interface Dressing {
  /** Width before any blank is cut away. */
  readonly advance: Em
  /** Removable blank on the left: of an opener. */
  readonly before: Em
  /** Removable blank on the right: of a closer, pause or stop. */
  readonly after: Em
  /** What the last glyph is wider by when a line ends after it: its kerning towards a glyph that is then on the next. */
  readonly regained: Em
  /** `centred` ink gives up half of every cut on either side. */
  readonly ink: 'sided' | 'centred'
  readonly pieces: readonly Piece[]
}

/** The fit of a face that needs none. */
export const asDrawn: LatinFit = { size: 1, rise: 0 }

const enDash = 0x2013
const emDash = 0x2014
const twoEmDash = 0x2e3a
const ideographicSpace = 0x3000
/** ‼ ⁇ ⁈ ⁉ fill their em. */
const doubleMarks: ReadonlySet<number> = new Set([0x203c, 0x2047, 0x2048, 0x2049])

/** Widths of the classes (GB/T 15834 5.1.5–5.1.9); a dash or an ellipsis is two of its characters. */
function widthOf(one: number, code: number): Em {
  if (one === MD || one === SL) return 0.5
  if (one === CN) return code <= enDash ? 0.5 : 1
  return code === twoEmDash ? 2 : 1
}

/** The dressings made for a face stack so far; a dressing is shared by all occurrences of its character. */
export type Wardrobe = Map<number, Dressing>

const wardrobes = new WeakMap<FaceStack, Wardrobe>()

export function wardrobeOf(stack: FaceStack): Wardrobe {
  const known = wardrobes.get(stack)
  if (known !== undefined) return known
  const wardrobe: Wardrobe = new Map()
  wardrobes.set(stack, wardrobe)
  return wardrobe
}

/** Dresses an atom of `times` like characters of one class. */
export function dressCharacter(
  stack: FaceStack,
  wardrobe: Wardrobe,
  one: number,
  code: number,
  times: number,
): Dressing {
  const key = (code * 32 + one) * 4 + times
  const known = wardrobe.get(key)
  if (known !== undefined) return known
  const isLong = one === LD || one === EL
  const dressing = isLong ? dressLong(stack, one, code, times) : dressSingle(stack, one, code)
  wardrobe.set(key, dressing)
  return dressing
}

function dressSingle(stack: FaceStack, one: number, code: number): Dressing {
  const { face, glyph } = findGlyph(stack.han, code, widthOf(one, code))
  const length = code > 0xffff ? 2 : 1
  if (belongs(one, trimmable)) {
    const { shift, blank, ink } = placeFullMark(face, glyph, one)
    const cut = doubleMarks.has(code) ? 0 : blank
    const pieces = [{ face, fit: asDrawn, glyphs: [{ id: glyph.id, x: shift, from: 0, to: length }] }]
    return { advance: 1, before: one === OP ? cut : 0, after: one === OP ? 0 : cut, regained: 0, ink, pieces }
  }
  const width = widthOf(one, code)
  const isByInk = one === MD || one === SL || one === CN
  const x = isByInk ? centreInk(face, glyph, width) : (width - glyph.advance) / 2
  const isBlank = code === ideographicSpace
  return solid(width, [
    { face, fit: asDrawn, glyphs: [{ id: glyph.id, x: isBlank ? 0 : x, from: 0, to: length }] },
  ])
}

/** Shapes a dash or an ellipsis whole: apart, its halves leave a gap between them. */
function dressLong(stack: FaceStack, one: number, code: number, times: number): Dressing {
  const width = widthOf(one, code) * times
  const isDrawnAsTwo = code === twoEmDash && stack.han.every(face => face.glyph(code) === undefined)
  const text = isDrawnAsTwo ? String.fromCodePoint(emDash, emDash) : String.fromCodePoint(code).repeat(times)
  const { face } = findGlyph(stack.han, text.codePointAt(0) ?? code, width)
  const shaped = face.shape(text, 'han')
  const advance = shaped.reduce((sum, glyph) => sum + glyph.advance, 0)
  return solid(width, [{ face, fit: asDrawn, glyphs: place(shaped, (width - advance) / 2) }])
}

/** Dresses an ideograph with the marks that belong to it, as one em. What is never shown is not shaped. */
export function dressCluster(stack: FaceStack, code: number, text: string): Dressing {
  const { face } = findGlyph(stack.han, code, 1)
  // Where each unit that is shaped stands in the text, and where the text ends.
  const places: number[] = []
  let shown = ''
  for (let at = 0, next = 0; at < text.length; at = next) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    next = at + character.length
    if (isIgnorable(character.codePointAt(0) ?? 0)) continue
    shown += character
    for (let unit = at; unit < next; unit++) places.push(unit)
  }
  places.push(text.length)
  const shaped = face
    .shape(shown, 'han')
    .map(glyph => ({ ...glyph, from: places[glyph.from] ?? 0, to: places[glyph.to] ?? text.length }))
  const advance = shaped.reduce((sum, glyph) => sum + glyph.advance, 0)
  return solid(1, [{ face, fit: asDrawn, glyphs: place(shaped, (1 - advance) / 2) }])
}

/** The glyph of the first face that has it; else glyph 0 of the first face, in the width its class gives it. */
export function findGlyph(
  faces: readonly Face[],
  code: number,
  width: Em,
): { readonly face: Face; readonly glyph: FaceGlyph } {
  for (const face of faces) {
    const glyph = face.glyph(code)
    if (glyph !== undefined) return { face, glyph }
  }
  const [face] = faces
  if (face === undefined) throw new Error('a face stack without faces')
  return { face, glyph: { id: 0, advance: width } }
}

function place(shaped: readonly ShapedGlyph[], start: Em): readonly DressedGlyph[] {
  const glyphs: DressedGlyph[] = []
  let pen = start
  for (const { id, advance, dx, from, to } of shaped) {
    glyphs.push({ id, x: pen + dx, from, to })
    pen += advance
  }
  return glyphs
}

export const solid = (advance: Em, pieces: readonly Piece[]): Dressing => ({
  advance,
  before: 0,
  after: 0,
  regained: 0,
  ink: 'sided',
  pieces,
})
