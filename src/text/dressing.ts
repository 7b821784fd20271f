/**
 * Glyphs and width of an atom: faces from a stack, one character at a time; the width from the class, except for
 * Western words, which are as wide as they are shaped. All lengths are in em of the type size.
 */
import type { Face, FaceGlyph, FaceStack, ShapedGlyph } from '../fonts/face.ts'
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

/** Glyphs of one face. */
export interface Piece {
  readonly face: Face
  readonly glyphs: readonly DressedGlyph[]
}

export interface Dressing {
  /** Width before any blank is cut away. */
  readonly advance: Em
  /** Removable blank on the left: of an opener. */
  readonly before: Em
  /** Removable blank on the right: of a closer, pause or stop. */
  readonly after: Em
  /** `centred` ink gives up half of every cut on either side. */
  readonly ink: 'sided' | 'centred'
  readonly pieces: readonly Piece[]
}

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
    const pieces = [{ face, glyphs: [{ id: glyph.id, x: shift, from: 0, to: length }] }]
    return { advance: 1, before: one === OP ? cut : 0, after: one === OP ? 0 : cut, ink, pieces }
  }
  const width = widthOf(one, code)
  const isByInk = one === MD || one === SL || one === CN
  const x = isByInk ? centreInk(face, glyph, width) : (width - glyph.advance) / 2
  const isBlank = code === ideographicSpace
  return solid(width, [{ face, glyphs: [{ id: glyph.id, x: isBlank ? 0 : x, from: 0, to: length }] }])
}

/** Shapes a dash or an ellipsis whole: apart, its halves leave a gap between them. */
function dressLong(stack: FaceStack, one: number, code: number, times: number): Dressing {
  const width = widthOf(one, code) * times
  const isDrawnAsTwo = code === twoEmDash && stack.han.every(face => face.glyph(code) === undefined)
  const text = isDrawnAsTwo ? String.fromCodePoint(emDash, emDash) : String.fromCodePoint(code).repeat(times)
  const { face } = findGlyph(stack.han, text.codePointAt(0) ?? code, width)
  const shaped = face.shape(text, 'han')
  const advance = shaped.reduce((sum, glyph) => sum + glyph.advance, 0)
  return solid(width, [{ face, glyphs: place(shaped, (width - advance) / 2, 0, 0).glyphs }])
}

/** Dresses an ideograph with the marks that belong to it, as one em. What is never shown is not shaped. */
export function dressCluster(stack: FaceStack, code: number, text: string): Dressing {
  const { face } = findGlyph(stack.han, code, 1)
  const shown = [...text].filter(character => !isIgnorable(character.codePointAt(0) ?? 0)).join('')
  const shaped = face.shape(shown, 'han')
  const advance = shaped.reduce((sum, glyph) => sum + glyph.advance, 0)
  return solid(1, [{ face, glyphs: place(shaped, (1 - advance) / 2, 0, 0).glyphs }])
}

/** A stretch of a word in one style. */
export interface WordPart {
  readonly stack: FaceStack
  readonly text: string
}

/**
 * Dresses a Western word, part by part and face by face; `tracking` is added between its glyphs. What is never shown
 * divides what is shaped and belongs to the glyph before it, so that it is copied with the word.
 */
export function dressWord(parts: readonly WordPart[], tracking: Em): Dressing {
  const pieces: Piece[] = []
  let pen: Em = 0
  let offset = 0
  for (const { stack, text } of parts) {
    for (let from = pastIgnorables(text, 0); from < text.length; ) {
      const face = westernFace(stack, text.codePointAt(from) ?? 0)
      const end = endOfFace(stack, face, text, from)
      const to = pastIgnorables(text, end)
      const shaped = face.shape(text.slice(from, end), 'western')
      const placed = place(to === end ? shaped : stretchLast(shaped, to - from), pen, offset + from, tracking)
      pieces.push({ face, glyphs: placed.glyphs })
      pen = placed.pen
      from = to
    }
    offset += text.length
  }
  return solid(Math.max(0, pen - tracking), pieces)
}

/** Width of the space of a stack's Western face, held between a quarter and a third of an em (CLREQ). */
export function wordSpaceOf(stack: FaceStack): Em {
  const { glyph } = findGlyph(stack.western, 0x20, leastWordSpace)
  return Math.min(Math.max(glyph.advance, leastWordSpace), mostWordSpace)
}

export const leastWordSpace: Em = 0.25
const mostWordSpace: Em = 0.33

function endOfFace(stack: FaceStack, face: Face, text: string, from: number): number {
  let to = from
  while (to < text.length) {
    const code = text.codePointAt(to) ?? 0
    if (isIgnorable(code) || westernFace(stack, code) !== face) break
    to += code > 0xffff ? 2 : 1
  }
  return Math.max(to, from + 1)
}

/** Lets the last glyph of a run stand for everything up to `to`. */
const stretchLast = (shaped: readonly ShapedGlyph[], to: number): readonly ShapedGlyph[] =>
  shaped.map((glyph, index) => (index === shaped.length - 1 ? { ...glyph, to } : glyph))

function pastIgnorables(text: string, from: number): number {
  let at = from
  for (let code = text.codePointAt(at); code !== undefined && isIgnorable(code); code = text.codePointAt(at))
    at += code > 0xffff ? 2 : 1
  return at
}

function westernFace(stack: FaceStack, code: number): Face {
  for (const face of stack.western) if (face.glyph(code) !== undefined) return face
  const hanFace = stack.han.find(face => face.glyph(code) !== undefined)
  return hanFace ?? findGlyph(stack.western, code, 1).face
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

function place(
  shaped: readonly ShapedGlyph[],
  start: Em,
  offset: number,
  tracking: Em,
): { readonly glyphs: readonly DressedGlyph[]; readonly pen: Em } {
  const glyphs: DressedGlyph[] = []
  let pen = start
  for (const { id, advance, dx, from, to } of shaped) {
    glyphs.push({ id, x: pen + dx, from: offset + from, to: offset + to })
    pen += advance + tracking
  }
  return { glyphs, pen }
}

const solid = (advance: Em, pieces: readonly Piece[]): Dressing => ({
  advance,
  before: 0,
  after: 0,
  ink: 'sided',
  pieces,
})
