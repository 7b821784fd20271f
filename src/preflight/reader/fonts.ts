/** Fonts of a file (ISO 32000-1, 9.5 to 9.9): how wide their codes are, which are shown, and whether all is there. */
import type { FontFacts } from '../facts.ts'
import type { FontParts } from './font-parts.ts'
import type { FontProgram } from './font-program.ts'
import { type Matrix, matrixIn } from './matrix.ts'
import type { OpenPdf } from './open.ts'
import {
  type Dictionary,
  isArray,
  isDictionary,
  isStream,
  nameIn,
  numberIn,
  type PdfStream,
  type PdfValue,
} from './values.ts'

export interface LoadedFont {
  readonly name: string
  readonly bytesPerCode: 1 | 2
  /** Of a font whose glyphs are contents. */
  readonly type3: Type3 | undefined
  /** Takes note of the codes of a string and gives what they advance together, in thousandths of the size. */
  show(bytes: Uint8Array, length: number): number
  facts(): FontFacts
}

/** Glyphs that are drawn as pages are (9.6.5). */
export interface Type3 {
  readonly glyphs: readonly PdfStream[]
  readonly matrix: Matrix
  readonly resources: Dictionary | undefined
}

function type3Of(font: Dictionary, pdf: OpenPdf): Type3 {
  const get = (key: string): PdfValue | undefined => pdf.resolve(font.entries.get(key))
  const glyphs = get('CharProcs')
  const resources = get('Resources')
  return {
    glyphs: isDictionary(glyphs)
      ? [...glyphs.entries.values()].map(glyph => pdf.resolve(glyph)).filter(isStream)
      : [],
    matrix: matrixIn(get('FontMatrix'), pdf.resolve),
    resources: isDictionary(resources) ? resources : undefined,
  }
}

export function loadFont(font: Dictionary, pdf: OpenPdf, parts: FontParts): LoadedFont {
  const get = (from: Dictionary | undefined, key: string): PdfValue | undefined =>
    pdf.resolve(from?.entries.get(key))
  const kind = nameIn(get(font, 'Subtype')) ?? 'unknown'
  const composite = kind === 'Type0'
  const descendants = get(font, 'DescendantFonts')
  const below = composite && isArray(descendants) ? pdf.resolve(descendants[0]) : undefined
  const inner: Dictionary = isDictionary(below) ? below : font
  const { widths, ordinary } = composite ? compositeWidths(inner, pdf) : simpleWidths(inner, pdf)
  const known = widths.length
  const widthOf = (code: number): number => (code < known ? (widths[code] as number) : ordinary)
  const name = nameIn(get(font, 'BaseFont')) ?? ''
  // A file that has fonts without end has them without glyphs.
  const shown = new Uint8Array(composite && pdf.budget.take(mostCodes) ? mostCodes : 256)

  function facts(): FontFacts {
    const found = get(inner, 'FontDescriptor')
    const descriptor = isDictionary(found) ? found : undefined
    const stream = ['FontFile2', 'FontFile3', 'FontFile'].map(key => get(descriptor, key)).find(isStream)
    const read = stream === undefined ? undefined : parts.program(stream, pdf)
    const trueType = isStream(get(descriptor, 'FontFile2'))
    const program = trueType ? read?.trueType : undefined
    const toUnicode = get(font, 'ToUnicode')
    const texts = isStream(toUnicode) ? parts.texts(toUnicode, pdf) : undefined
    const codes = codesOf(shown)
    const direct = composite && nameIn(get(font, 'Encoding'))?.startsWith('Identity') === true
    const glyphMap = get(inner, 'CIDToGIDMap')
    const identityMap = nameIn(glyphMap) === 'Identity'
    return {
      name,
      kind,
      embedded: kind === 'Type3' || stream !== undefined,
      sound: kind === 'Type3' || (read?.open === true && (!trueType || program !== undefined)),
      subset: /^[A-Z]{6}\+./.test(name) && nameIn(get(descriptor, 'FontName')) === name,
      identityMap: inner === font || nameIn(get(inner, 'Subtype')) !== 'CIDFontType2' || identityMap,
      wrongWidths:
        program !== undefined && direct && identityMap ? wrongWidths(codes, widthOf, program) : undefined,
      missingGlyphs: direct
        ? codes.filter(code => code === 0 || (identityMap && program && code >= program.glyphs)).length
        : 0,
      unmapped: codes.filter(code => !isRealText(texts?.get(code))).length,
    }
  }

  function show(bytes: Uint8Array, length: number): number {
    let advance = 0
    if (composite)
      for (let at = 0; at + 1 < length; at += 2) {
        const code = ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
        shown[code] = 1
        advance += code < known ? (widths[code] as number) : ordinary
      }
    else
      for (let at = 0; at < length; at++) {
        const code = bytes[at] as number
        shown[code] = 1
        advance += code < known ? (widths[code] as number) : ordinary
      }
    return advance
  }

  const type3 = kind === 'Type3' ? type3Of(font, pdf) : undefined
  return { name, bytesPerCode: composite ? 2 : 1, type3, show, facts }
}

function codesOf(shown: Uint8Array): readonly number[] {
  const codes: number[] = []
  const last = shown.lastIndexOf(1)
  for (let code = 0; code <= last; code++) if (shown[code] === 1) codes.push(code)
  return codes
}

/** ISO 14289-1, 7.21.7: neither nothing nor U+0000, U+FEFF, U+FFFE. */
const isRealText = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && !/[\0\ufeff\ufffe]/.test(text)

/** Widths are whole thousandths in many files: half of one is rounding, not a fault (ISO 19005-2, 6.2.11.5 allows one). */
const widthTolerance = 1

const wrongWidths = (
  codes: readonly number[],
  width: (code: number) => number,
  program: FontProgram,
): number =>
  codes.filter(
    code => code < program.glyphs && Math.abs(width(code) - program.advance(code)) > widthTolerance,
  ).length

/** Of each code in thousandths of the size, and of those beyond. */
interface Widths {
  readonly widths: Float64Array
  readonly ordinary: number
}

const mostCodes = 65_536

/** `W` and `DW` of a composite font (9.7.4.3): the first code and a list, or two codes and the width between them. */
function compositeWidths({ entries }: Dictionary, pdf: OpenPdf): Widths {
  const ordinary = numberIn(pdf.resolve(entries.get('DW'))) ?? 1000
  const list = pdf.resolve(entries.get('W'))
  const items = isArray(list) ? list : []
  const put: (readonly [first: number, last: number, width: number | readonly PdfValue[]])[] = []
  let end = 0
  for (let at = 0; at + 1 < items.length && put.length < mostCodes; ) {
    const first = Math.max(0, numberIn(pdf.resolve(items[at])) ?? 0)
    const second = pdf.resolve(items[at + 1])
    const last = Math.min(
      mostCodes - 1,
      isArray(second) ? first + second.length - 1 : Math.floor(numberIn(second) ?? 0),
    )
    // What is said again costs again.
    if (last >= first && !pdf.budget.take(last - first)) break
    put.push([first, last, isArray(second) ? second : (numberIn(pdf.resolve(items[at + 2])) ?? ordinary)])
    end = Math.max(end, last + 1)
    at += isArray(second) ? 2 : 3
  }
  const widths = new Float64Array(end).fill(ordinary)
  for (const [first, last, width] of put)
    if (typeof width === 'number') widths.fill(width, first, last + 1)
    else
      for (let code = first; code <= last; code++)
        widths[code] = numberIn(pdf.resolve(width[code - first])) ?? ordinary
  return { widths, ordinary }
}

const widthUnsaid = 500

function simpleWidths({ entries }: Dictionary, pdf: OpenPdf): Widths {
  const first = numberIn(pdf.resolve(entries.get('FirstChar'))) ?? 0
  const list = pdf.resolve(entries.get('Widths'))
  const widths = new Float64Array(256).fill(widthUnsaid)
  for (const [index, item] of (isArray(list) ? list.slice(0, 256) : []).entries())
    widths[first + index] = numberIn(pdf.resolve(item)) ?? 0
  return { widths, ordinary: widthUnsaid }
}
