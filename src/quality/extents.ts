/**
 * How far a cell reaches, in em from the place of its first glyph: by the advances and the ink of the face, and by the
 * widths that GB/T 15834 5.1 gives to marks.
 *
 *     样 |，   | 品      a full-width mark is the half em that holds its ink; its blank is told apart
 */
import type { Face, InkBox } from '../fonts/face.ts'
import type { Em, GlyphId } from '../units.ts'
import { characterAt, type Kind } from './characters.ts'

export interface Extent {
  readonly left: Em
  readonly right: Em
  readonly blankBefore?: Em
  readonly blankAfter?: Em
  readonly letterSpace?: Em
}

/** The glyphs of one cell: the stretch of text they stand for, the first of them, and how far the last is from it. */
export interface GlyphSpan {
  readonly from: number
  readonly to: number
  readonly glyph: GlyphId
  readonly glyphs: number
  readonly span: Em
}

export function extentOf(text: string, kind: Kind, face: Face, glyphs: GlyphSpan): Extent {
  const code = text.codePointAt(glyphs.from) ?? 0
  switch (kind) {
    case 'opener':
    case 'closer':
    case 'pause':
    case 'stop':
      return markExtent(kind, face.ink(glyphs.glyph), advanceOf(face, code), blankOf(text, glyphs.from))
    case 'dot':
    case 'slash':
      return centredExtent(face.ink(glyphs.glyph), 0.5)
    case 'connector':
      return centredExtent(face.ink(glyphs.glyph), code <= enDash ? 0.5 : 1)
    case 'dash':
    case 'ellipsis':
      return longExtent(face, text.slice(glyphs.from, glyphs.to))
    case 'western':
      return wordExtent(face, text.slice(glyphs.from, glyphs.to), glyphs)
    default: {
      const advance = advanceOf(face, code)
      return { left: (advance - 1) / 2, right: (advance + 1) / 2 }
    }
  }
}

export const hyphenExtent = (face: Face): Extent => ({ left: 0, right: advanceOf(face, 0x2d) })

const enDash = 0x2013
const half: Em = 0.5

const advanceOf = (face: Face, code: number): Em => face.glyph(code)?.advance ?? 1

/** ？！ in a row: all are half wide but the last of an odd number (GB/T 15834 5.1.2); ‼ and its like fill their em. */
function blankOf(text: string, at: number): Em {
  if ('‼⁇⁈⁉'.includes(characterAt(text, at))) return 0
  const isEmphatic = (offset: number): boolean => text[offset] === '？' || text[offset] === '！'
  if (!isEmphatic(at)) return half
  let from = at
  let to = at + 1
  while (isEmphatic(from - 1)) from--
  while (isEmphatic(to)) to++
  const keepsBlank = at === to - 1 && (to - from) % 2 === 1
  return keepsBlank ? half : 0
}

/** A quote narrower than this was placed in its half by its ink, with this bearing. */
const narrowAdvance: Em = 0.8
const narrowBearing: Em = 0.06
/** Ink may stand out of its half by so much before it counts as centred. */
const inkTolerance: Em = 0.05

function markExtent(kind: Kind, ink: InkBox, advance: Em, blank: Em): Extent {
  const isOpener = kind === 'opener'
  const blanks = isOpener ? { blankBefore: blank } : { blankAfter: blank }
  if (ink.right - ink.left > half + inkTolerance) return { left: 0, right: 1 }
  if (advance < narrowAdvance) {
    const left = isOpener ? ink.right + narrowBearing - half : ink.left - narrowBearing
    return { left, right: left + half, ...blanks }
  }
  const own = isOpener ? half : 0
  if (ink.left >= own - inkTolerance && ink.right <= own + half + inkTolerance)
    return { left: own, right: own + half, ...blanks }
  const centre = (ink.left + ink.right) / 2
  return { left: centre - half / 2, right: centre + half / 2, blankBefore: blank / 2, blankAfter: blank / 2 }
}

function centredExtent(ink: InkBox, width: Em): Extent {
  const centre = (ink.left + ink.right) / 2
  return { left: centre - width / 2, right: centre + width / 2 }
}

const twoEmDash = '⸺'

/** Two em for a pair of dashes or of ellipsis dots, however wide the face draws them. */
function longExtent(face: Face, text: string): Extent {
  const width = text === twoEmDash ? 2 : text.length
  const drawn = face.shape(text, 'han').reduce((sum, { advance }) => sum + advance, 0)
  const left = (drawn - width) / 2
  return { left, right: left + width }
}

/** As wide as the face shapes it; what the glyphs stand apart beyond that is letter-spacing. */
function wordExtent(face: Face, text: string, { glyphs, span }: GlyphSpan): Extent {
  const shaped = face.shape(asAscii(text), 'western')
  const last = shaped[shaped.length - 1]
  if (last === undefined) return { left: 0, right: span }
  const natural = shaped.reduce((sum, { advance }) => sum + advance, 0) - last.advance
  const letterSpace = glyphs > 1 ? (span - natural) / (glyphs - 1) : 0
  return { left: 0, right: span + last.advance, letterSpace }
}

/** Full-width letters, figures and percent signs are set as ASCII. */
const asAscii = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
