/** Fonts of a file (ISO 32000-1, 9.5 to 9.9): how wide their codes are, which are shown, and whether all is there. */
import type { FontFacts } from '../facts.ts'
import { type FontProgram, readTrueType } from './font-program.ts'
import type { OpenPdf } from './open.ts'
import { readToUnicode } from './to-unicode.ts'
import {
  isArray,
  isDictionary,
  isStream,
  nameIn,
  numberIn,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './values.ts'

export interface LoadedFont {
  readonly name: string
  readonly bytesPerCode: 1 | 2
  /** Takes note of the codes of a string and gives what they advance together, in thousandths of the size. */
  show(bytes: string): number
  facts(): FontFacts
}

type Dictionary = PdfDictionary | PdfStream

export function loadFont(font: Dictionary, pdf: OpenPdf): LoadedFont {
  const get = (from: Dictionary | undefined, key: string): PdfValue | undefined =>
    pdf.resolve(from?.entries.get(key))
  const kind = nameIn(get(font, 'Subtype')) ?? 'unknown'
  const composite = kind === 'Type0'
  const descendants = get(font, 'DescendantFonts')
  const below = composite && isArray(descendants) ? pdf.resolve(descendants[0]) : undefined
  const inner: Dictionary = isDictionary(below) ? below : font
  const widths = composite ? compositeWidths(inner, pdf) : simpleWidths(inner, pdf)
  const name = nameIn(get(font, 'BaseFont')) ?? ''
  const shown = new Uint8Array(composite ? 65_536 : 256)

  function facts(): FontFacts {
    const found = get(inner, 'FontDescriptor')
    const descriptor = isDictionary(found) ? found : undefined
    const stream = ['FontFile2', 'FontFile3', 'FontFile'].map(key => get(descriptor, key)).find(isStream)
    const bytes = stream === undefined ? undefined : pdf.unpack(stream)
    const trueType = isStream(get(descriptor, 'FontFile2'))
    const program = trueType && bytes !== undefined ? readTrueType(bytes) : undefined
    const toUnicode = get(font, 'ToUnicode')
    const map = isStream(toUnicode) ? pdf.unpack(toUnicode) : undefined
    const texts = map === undefined ? undefined : readToUnicode(map)
    const codes = codesOf(shown)
    const direct = composite && nameIn(get(font, 'Encoding'))?.startsWith('Identity') === true
    const glyphMap = get(inner, 'CIDToGIDMap')
    const identityMap = nameIn(glyphMap) === 'Identity'
    return {
      name,
      kind,
      embedded: kind === 'Type3' || stream !== undefined,
      sound: kind === 'Type3' || (bytes !== undefined && (!trueType || program !== undefined)),
      subset: /^[A-Z]{6}\+./.test(name) && nameIn(get(descriptor, 'FontName')) === name,
      toUnicode: texts !== undefined,
      identityMap: inner === font || nameIn(get(inner, 'Subtype')) !== 'CIDFontType2' || identityMap,
      wrongWidths:
        program !== undefined && direct && identityMap ? wrongWidths(codes, widths, program) : undefined,
      missingGlyphs: direct
        ? codes.filter(code => code === 0 || (identityMap && program && code >= program.glyphs)).length
        : 0,
      unmapped: codes.filter(code => !isRealText(texts?.get(code))).length,
      codes: codes.length,
    }
  }

  function show(bytes: string): number {
    let advance = 0
    const step = composite ? 2 : 1
    for (let at = 0; at + step <= bytes.length; at += step) {
      const code = composite ? bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1) : bytes.charCodeAt(at)
      shown[code] = 1
      advance += widths(code)
    }
    return advance
  }

  return { name, bytesPerCode: composite ? 2 : 1, show, facts }
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

/** `W` and `DW` of a composite font (9.7.4.3). */
function compositeWidths({ entries }: Dictionary, pdf: OpenPdf): (code: number) => number {
  const ordinary = numberIn(pdf.resolve(entries.get('DW'))) ?? 1000
  const widths = new Map<number, number>()
  const list = pdf.resolve(entries.get('W'))
  const items = isArray(list) ? list.map(item => pdf.resolve(item)) : []
  for (let at = 0; at + 1 < items.length; ) {
    const first = numberIn(items[at]) ?? 0
    const second = items[at + 1]
    if (isArray(second)) {
      second.forEach((item, k) => {
        widths.set(first + k, numberIn(pdf.resolve(item)) ?? ordinary)
      })
      at += 2
    } else {
      const last = Math.min(numberIn(second) ?? 0, 65_535)
      const width = numberIn(items[at + 2]) ?? ordinary
      for (let code = first; code <= last; code++) widths.set(code, width)
      at += 3
    }
  }
  return code => widths.get(code) ?? ordinary
}

function simpleWidths({ entries }: Dictionary, pdf: OpenPdf): (code: number) => number {
  const first = numberIn(pdf.resolve(entries.get('FirstChar'))) ?? 0
  const list = pdf.resolve(entries.get('Widths'))
  const widths = isArray(list) ? list.map(item => numberIn(pdf.resolve(item)) ?? 0) : []
  return code => widths[code - first] ?? 500
}
