/**
 * Glyphs and width of a Western word, which is as wide as it is shaped: part by part where its style changes, face by
 * face where no one face has all of it. Lengths are in em of the type size.
 */
import type { Face, FaceStack, LatinFit, ShapedGlyph } from '../fonts/face.ts'
import type { Em } from '../units.ts'
import { isDigit, isIgnorable } from './classes.ts'
import { asDrawn, type DressedGlyph, type Dressing, findGlyph, type Piece, solid } from './dressing.ts'
import type { CompositionRules } from './rules.ts'
import { type SmallFigure, smallFigure } from './small-figures.ts'

/** A stretch of a word in one style. */
export interface WordPart {
  readonly stack: FaceStack
  readonly text: string
}

type Figures = CompositionRules['digits']

/**
 * Dresses a word; `tracking` is added between its glyphs. What is never shown divides what is shaped and belongs to the
 * glyph before it, so that it is copied with the word.
 */
export function dressWord(parts: readonly WordPart[], tracking: Em, figures: Figures): Dressing {
  const pieces: Piece[] = []
  let pen: Em = 0
  let offset = 0
  for (const { stack, text } of parts) {
    for (let from = pastIgnorables(text, 0); from < text.length; ) {
      const small = smallFigure(stack, text.codePointAt(from) ?? 0)
      const face = westernFace(stack, small?.code ?? text.codePointAt(from) ?? 0)
      const end = endOfRun(stack, face, text, from, figures)
      const to = pastIgnorables(text, end)
      const isHalf = figures === 'half' && isDigit(text.codePointAt(from) ?? 0)
      const own = fitOf(stack, face)
      const fit = isHalf ? fitFigures(face, own) : small === undefined ? own : shrink(own, small)
      const run = small === undefined ? text.slice(from, end) : drawnText(stack, text.slice(from, end))
      const shaped = isHalf ? halfWide(face.shape(run, 'half-width'), fit.size) : face.shape(run, 'western')
      const standing = to === end ? shaped : stretchLast(shaped, to - from)
      const glyphs: DressedGlyph[] = []
      for (const { id, advance, dx, from: glyphFrom, to: glyphTo } of standing) {
        const at = offset + from
        glyphs.push({ id, x: pen + dx * fit.size, from: at + glyphFrom, to: at + glyphTo })
        pen += advance * fit.size + tracking
      }
      pieces.push({ face, fit, glyphs })
      from = to
    }
    offset += text.length
  }
  return solid(Math.max(0, pen - tracking), pieces)
}

/** Width of the space of a stack's Western face, held between a quarter and a third of an em (CLREQ). */
export function wordSpaceOf(stack: FaceStack): Em {
  const { face, glyph } = findGlyph(stack.western, 0x20, leastWordSpace)
  return Math.min(Math.max(glyph.advance * fitOf(stack, face).size, leastWordSpace), mostWordSpace)
}

export const leastWordSpace: Em = 0.25
const mostWordSpace: Em = 0.33

/** Only a face that serves no Han is fitted to them. */
export function fitOf({ han, latin }: FaceStack, face: Face): LatinFit {
  return latin === undefined || han.includes(face) ? asDrawn : latin
}

const half: Em = 0.5

/**
 * The fit of a face whose figures are to stand on half an em: where the face draws the widest of them wider, all are set
 * smaller until it fits with the white on its sides. They stay those of the face, that figures and letters match.
 */
function fitFigures(face: Face, fit: LatinFit): LatinFit {
  const widest = Math.max(...face.shape('0123456789', 'half-width').map(({ advance }) => advance))
  return widest * fit.size <= half ? fit : { ...fit, size: half / widest }
}

/** Figures on half an em each, those that the face draws narrower in its middle. */
function halfWide(shaped: readonly ShapedGlyph[], size: number): readonly ShapedGlyph[] {
  const advance = half / size
  return shaped.map(glyph => ({ ...glyph, advance, dx: glyph.dx + (advance - glyph.advance) / 2 }))
}

const shrink = ({ size, rise }: LatinFit, small: SmallFigure): LatinFit => ({
  size: size * small.size,
  rise: rise + size * small.rise,
})

/** Small figures, and what is drawn for them, are of one unit each, so offsets stay. */
const drawnText = (stack: FaceStack, text: string): string =>
  Array.from(text, character => {
    const figure = smallFigure(stack, character.charCodeAt(0))
    return figure === undefined ? character : String.fromCharCode(figure.code)
  }).join('')

/** A run is of one face, of one height and, where figures are half wide, of figures or of none. */
function endOfRun(stack: FaceStack, face: Face, text: string, from: number, figures: Figures): number {
  const isFigure = isDigit(text.codePointAt(from) ?? 0)
  const rise = smallFigure(stack, text.codePointAt(from) ?? 0)?.rise
  let to = from
  while (to < text.length) {
    const code = text.codePointAt(to) ?? 0
    const small = smallFigure(stack, code)
    if (isIgnorable(code) || westernFace(stack, small?.code ?? code) !== face || small?.rise !== rise) break
    if (figures === 'half' && isDigit(code) !== isFigure) break
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
