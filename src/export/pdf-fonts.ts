/**
 * Embeds the faces a document uses as composite fonts (ISO 32000-1, 9.7): a subset with one slot per code, its
 * advances and its way back to text.
 */
import { createHash } from 'node:crypto'
import type { Descriptor } from '../fonts/descriptor.ts'
import type { FontProgram } from '../fonts/outlines.ts'
import type { FontUse, UsedGlyph } from './font-use.ts'
import { type PdfDictionary, type PdfFile, type PdfReference, pdfText } from './pdf-file.ts'

/** A font whose streams are packed and that only wants to be written. */
export interface PackedFont {
  readonly name: string
  /** PostScript name with the subset tag. */
  readonly tagged: string
  readonly descriptor: Descriptor
  readonly format: FontProgram['format']
  readonly glyphs: readonly UsedGlyph[]
  readonly size: number
  readonly program: Uint8Array
  readonly toUnicode: Uint8Array
}

/** Six letters that name the subset (9.6.4), taken from its bytes: equal subsets have equal tags, others do not. */
export function subsetTag(program: Uint8Array): string {
  const hash = createHash('sha256').update(program).digest()
  return Array.from(hash.subarray(0, 6), byte => String.fromCharCode(65 + (byte % 26))).join('')
}

/** In a PostScript name only these characters may stand. */
export const postScriptName = (use: FontUse): string => use.face.name.replace(/[^A-Za-z0-9_+-]/g, '_')

/** The fonts of a document by their names among the resources of a page. */
export function addFonts(file: PdfFile, fonts: readonly PackedFont[]): Record<string, PdfReference> {
  return Object.fromEntries(fonts.map(font => [font.name, addFont(file, font)]))
}

function addFont(file: PdfFile, font: PackedFont): PdfReference {
  const program = file.addStream(programHead(font), font.program, 'deflated')
  const descriptor = file.add({
    ...describe(font),
    [font.format === 'cff' ? 'FontFile3' : 'FontFile2']: program,
  })
  const descendant = file.add({
    Type: 'Font',
    Subtype: font.format === 'cff' ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: font.tagged,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: ordinary,
    W: advancesOf(font.glyphs),
    ...(font.format === 'cff' ? {} : { CIDToGIDMap: 'Identity' }),
  })
  return file.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: font.tagged,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: file.addStream({}, font.toUnicode, 'deflated'),
  })
}

const programHead = (font: PackedFont): PdfDictionary =>
  font.format === 'cff' ? { Subtype: 'CIDFontType0C' } : { Length1: font.size }

const fixedPitch = 1
const serif = 2
/** Always set: the codes are our own and follow no standard character set. */
const symbolic = 4
const italic = 64

function describe({ descriptor, tagged }: PackedFont): PdfDictionary {
  const flags =
    symbolic |
    (descriptor.fixedPitch ? fixedPitch : 0) |
    (descriptor.serif ? serif : 0) |
    (descriptor.italicAngle === 0 ? 0 : italic)
  return {
    Type: 'FontDescriptor',
    FontName: tagged,
    Flags: flags,
    FontBBox: descriptor.box,
    ItalicAngle: descriptor.italicAngle,
    Ascent: descriptor.ascent,
    Descent: descriptor.descent,
    CapHeight: descriptor.capHeight,
    StemV: descriptor.stem,
  }
}

/** The advance of Han, and so of nearly every glyph: what needs no entry. */
const ordinary = 1000

/** Code and advances of each row of neighbours that are not ordinary. */
function advancesOf(glyphs: readonly UsedGlyph[]): readonly (number | readonly number[])[] {
  const widths: (number | readonly number[])[] = []
  let row: number[] = []
  glyphs.forEach(({ advance }, index) => {
    if (advance === ordinary) {
      row = []
      return
    }
    if (row.length === 0) widths.push(index + 1, row)
    row.push(advance)
  })
  return widths
}
