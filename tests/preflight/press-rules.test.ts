/** Every rule of the press: kept by a good file, broken by the same file with one thing changed. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { type Expectations, nothingKnown } from '../../src/preflight/expectations.ts'
import { rulesOf } from '../../src/preflight/rules/rules.ts'
import { mmToPt } from '../../src/units.ts'
import { damage, type Patient } from '../support/damage.ts'
import { type GoodFiles, goodFiles } from '../support/good-files.ts'
import { preflightFile } from '../support/preflight.ts'

let spot: GoodFiles
let x1a: GoodFiles

beforeAll(async () => {
  spot = await goodFiles('inks: { accent: { spot: PANTONE 187 C } }, marks: true')
  x1a = await goodFiles('standard: PDF/X-1a, inks: { accent: { spot: PANTONE 187 C } }')
})

const known: Expectations = {
  ...nothingKnown('press'),
  role: 'whole',
  binding: 'saddle',
  trim: { width: mmToPt(210), height: mmToPt(297) },
  pages: 8,
}

const bytesOf = (files: GoodFiles): Uint8Array => files.press[0]?.bytes ?? new Uint8Array()

const broken = (bytes: Uint8Array, expected: Expectations = known): readonly Finding[] =>
  preflightFile(bytes, 'x.pdf', expected)

const rulesIn = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ problem, params }) => params.rule ?? problem)

/** A picture of one dot, `width` × `height` dots by its own word. */
const picture =
  (keys: string, bits = 8) =>
  (file: Patient): string =>
    file.add(
      `<< /Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent ${bits} ${keys} >>`,
      '\0\0\0\0',
    )

/** Puts an object among the XObjects and paints it, a unit square under `matrix`. */
const paint = (file: Patient, reference: string, matrix: string): void => {
  file.edit(/\/Font <</, '/Font <<', `/XObject << /X ${reference} >>\n/Font <<`)
  file.content(0, content => `${content}q ${matrix} cm /X Do Q\n`)
}

const more = (operators: string) => (file: Patient) => file.content(2, content => `${content}${operators}\n`)

const shown = 'BT /F6 10 Tf 100 400 Td <0001> Tj ET'
const blackText = '0 0 0 1 k'

type Case = readonly [rule: string, damage: (file: Patient) => void, expected?: Partial<Expectations>]

const cases: readonly Case[] = [
  ['binary-mark', file => file.header('%PDF-1.6\n')],
  ['file-id', file => file.trailer(/\/ID \[<\w+>/, '/ID [<>')],
  ['no-encryption', file => file.trailer('<<', `<<\n/Encrypt ${file.add('<< /Filter /Standard >>')}`)],
  ['info-title', file => file.edit(/\/Producer/, /\/Title \d+ 0 R\n/, '')],
  ['xmp-packet', file => file.edit(/\/Type \/Metadata/, '/XML', '/TXT')],
  ['xmp-packet', file => file.xmp('</dc:title>', '')],
  ['xmp-title', file => file.xmp('江湾月报', '江湾日报')],
  ['xmp-agrees', file => file.xmp('issue 1.2.3', 'issue 1.2.4')],
  ['header-version', file => file.header('%PDF-1.7\n%\xff\xff\xff\xff\n')],
  ['catalogue-version', file => file.addToCatalogue('/Version /1.7')],
  ['packed-structure', () => undefined, { standard: 'PDF/X-1a' }],
  ['info-dates', file => file.edit(/\/Producer/, /\/ModDate \d+ 0 R/, '/ModDate (yesterday)')],
  ['trapped', file => file.edit(/\/Producer/, /\/Trapped \d+ 0 R/, '/Trapped (False)')],
  [
    'info-identification',
    file => file.edit(/\/Producer/, /\/GTS_PDFXVersion \d+ 0 R/, '/GTS_PDFXVersion (PDF/X-3)'),
  ],
  ['xmp-identification', file => file.xmp('PDF/X-4<', 'PDF/X-5<')],
  ['xmp-dates', file => file.xmp(/<xmp:MetadataDate>.*<\/xmp:MetadataDate>/, '')],
  ['xmp-ids', file => file.xmp(/<xmpMM:VersionID>.*?<\/xmpMM:VersionID>/, '')],
  ['xmp-trapped', file => file.xmp('<pdf:Trapped>False', '<pdf:Trapped>True')],
  ['one-intent', file => file.edit(/\/OutputIntents/, /\/OutputIntents \[(.*?)\]/, '/OutputIntents [$1 $1]')],
  ['intent-identifier', file => file.edit(/\/GTS_PDFX\n/, '(FOGRA39)', '()')],
  ['intent-registry', file => file.edit(/\/GTS_PDFX\n/, '(FOGRA39)', '(CNGW)')],
  ['intent-words', file => file.edit(/\/GTS_PDFX\n/, /\/Info \(/, '/Unsaid (')],
  ['intent-profile', file => file.edit(/\/GTS_PDFX\n/, '/DestOutputProfile', '/NoProfile')],
  ['intent-profile', file => file.edit(/\/N 4\n/, '/N 4', '/N 3')],
  ['media-box', file => file.page(1, /\/MediaBox \[.*?\]/, '')],
  ['trim-box', file => file.page(1, '/TrimBox', '/ArtBox')],
  ['boxes-nest', file => file.page(1, /\/BleedBox \[.*?\]/, '/BleedBox [0 0 600 800]')],
  ['no-crop-box', file => file.addToPage(1, '/CropBox [0 0 600 800]')],
  ['no-turn', file => file.addToPage(1, '/Rotate 90')],
  ['no-turn', file => file.addToPage(1, '/UserUnit 2')],
  ['not-separated', file => file.addToPage(1, '/SeparationInfo << >>')],
  [
    'no-annotations',
    file => file.addToPage(1, '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>]'),
  ],
  ['no-actions', file => file.addToCatalogue('/OpenAction << /S /GoTo /D [0 /Fit] >>')],
  ['no-actions', file => file.addToPage(1, '/AA << /O << /S /JavaScript /JS (1) >> >>')],
  ['no-attachments', file => file.addToCatalogue('/AcroForm << /Fields [] >>')],
  [
    'no-outside-content',
    file => paint(file, picture('/ColorSpace /DeviceGray /Alternates []')(file), '1 0 0 1 300 300'),
  ],
  ['no-transfer-curves', file => file.edit(/\/OPM 1/, '/OPM 1', '/OPM 1 /TR /Identity')],
  ['no-halftones', file => file.edit(/\/OPM 1/, '/OPM 1', '/OPM 1 /HT << /HalftoneType 1 >>')],
  ['layers', file => file.addToCatalogue('/OCProperties << /OCGs [] /D << /AS [] >> >>')],
  ['viewer-areas', file => file.addToCatalogue('/ViewerPreferences << /PrintArea /TrimBox >>')],
  ['trim-size', file => file.page(1, /\/TrimBox \[.*?\]/, '/TrimBox [40 40 600 800]')],
  ['trim-size', () => undefined, { trim: { width: mmToPt(185), height: mmToPt(260) } }],
  [
    'trim-size',
    () => undefined,
    { role: 'cover', spine: mmToPt(9), trim: { width: mmToPt(100), height: mmToPt(297) } },
  ],
  ['bleed', file => file.page(1, /\/BleedBox \[.*?\]/, '/BleedBox [32 32 637 883]')],
  ['reaches-bleed', more('/Out gs 0 0 0 0.5 k -1 100 100 100 re f')],
  ['page-count', () => undefined, { pages: 12 }],
  ['page-count', () => undefined, { role: 'inside', bound: 10 }],
  ['page-count', () => undefined, { role: 'cover' }],
  ['fonts-embedded', file => file.edit(/\/FontFile2/, '/FontFile2', '/NoFile')],
  ['fonts-subset', file => file.edit(/\/Subtype \/Type0/, /\/BaseFont \/[A-Z]{6}\+/, '/BaseFont /')],
  ['font-widths', file => file.edit(/CIDFontType2/, /\/W \[1 \[\d+/, '/W [1 [500')],
  ['to-unicode', file => file.edit(/\/Subtype \/Type0/, '/ToUnicode', '/NoUnicode')],
  ['no-notdef', file => file.content(0, content => content.replace('<0001>', '<0000>'))],
  ['glyph-map', file => file.edit(/CIDFontType2/, '/CIDToGIDMap /Identity', '')],
  ['no-rgb', more('0.5 0.5 0.5 rg 100 100 50 50 re f')],
  ['no-rgb', more('/DeviceRGB CS 0 0 1 SC 2 w 100 100 m 150 150 l S')],
  ['no-rgb', file => paint(file, picture('/ColorSpace /DeviceRGB')(file), '1 0 0 1 300 300')],
  [
    'no-rgb',
    file => {
      const glyph = file.add('<< >>', '1 0 d0 1 0 0 rg 0 0 1 1 re f')
      const font = file.add(
        `<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /CharProcs << /a ${glyph} >> /FirstChar 97 /Widths [1] >>`,
      )
      file.edit(/\/Font <</, '/Font <<', `/Font <<\n/T3 ${font}`)
      file.content(0, content => `${content}BT /T3 10 Tf 100 400 Td (a) Tj ET\n`)
    },
  ],
  ['press-colours', file => paint(file, picture('/ColorSpace [/CalCMYK << >>]')(file), '1 0 0 1 300 300')],
  [
    'icc-cmyk',
    file => {
      const profile = `${file.number(/\/N 4\n/)} 0 R`
      paint(file, picture(`/ColorSpace [/ICCBased ${profile}]`)(file), '1 0 0 1 300 300')
    },
  ],
  [
    'icc-cmyk',
    file =>
      file.edit(
        /\/ColorSpace <</,
        '/ColorSpace <<',
        `/ColorSpace <<\n/DefaultCMYK [/ICCBased ${file.number(/\/N 4\n/)} 0 R]`,
      ),
  ],
  [
    'one-spot-one-ink',
    file => {
      const transform = '<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 1 0] /N 1 >>'
      const space = `[/Separation /PANTONE#20187#20C /DeviceCMYK ${transform}]`
      paint(file, picture(`/ColorSpace ${space}`)(file), '1 0 0 1 300 300')
    },
  ],
  ['spot-alternate', file => file.edit(/\/Separation \/PANTONE/, '/DeviceCMYK', '/DeviceRGB')],
  [
    'no-lzw',
    file => paint(file, picture('/ColorSpace /DeviceGray /Filter /LZWDecode')(file), '1 0 0 1 300 300'),
  ],
  ['no-lzw', more('q 9 0 0 9 100 100 cm BI /W 1 /H 1 /BPC 8 /CS /G /F [/A85 /LZW] ID x EI Q')],
  ['blend-space', file => file.edit(/\/OPM 1/, '/OPM 1', '/OPM 1 /ca 0.5')],
  ['black-overprints', file => file.edit(/\/OPM 1/, '/op true', '/op false')],
  ['black-overprints', file => file.edit(/\/OPM 1/, '/OPM 1', '/OPM 0')],
  ['black-overprints', more(`/Over gs 0 g ${shown}`)],
  ['white-knocks-out', more('/Over gs 0 0 0 0 k 100 100 50 50 re f')],
  ['tints-knock-out', more('/Over gs 0 0 0 0.5 k 100 100 50 50 re f')],
  ['black-type', more(`/Out gs 0.75 0.68 0.67 0.9 k ${shown}`)],
  ['black-type', more(`/Out gs 0 1 0 0 k ${shown}`), { textInks: [[0, 0, 0, 1]] }],
  ['marks-outside', more('/Out gs /All cs 1 scn 100 100 50 50 re f')],
  ['total-ink', more('/Out gs 1 1 1 0.1 k 100 100 50 50 re f')],
  ['too-much-ink', more('/Out gs 1 1 1 0.5 k 100 100 50 50 re f')],
  ['tints', more('/Out gs 0 0 0 0.01 k 100 100 50 50 re f')],
  ['safe-margin', more(`/Over gs ${blackText} BT /F6 10 Tf 12 400 Td <0001> Tj ET`)],
  ['text-at-trim', more(`/Over gs ${blackText} BT /F6 10 Tf 4 400 Td <0001> Tj ET`)],
  ['resolution', file => paint(file, picture('/ColorSpace /DeviceGray')(file), '10 0 0 10 300 300')],
  ['fine-resolution', file => paint(file, picture('/ColorSpace /DeviceGray')(file), '3 0 0 3 300 300')],
  ['resolution', file => paint(file, picture('/ColorSpace /DeviceGray', 1)(file), '1.3 0 0 1.3 300 300')],
  ['fine-resolution', file => paint(file, picture('/ColorSpace /DeviceGray', 1)(file), '1 0 0 1 300 300')],
  ['small-type', more(`/Over gs ${blackText} BT /F6 5 Tf 100 400 Td <0001> Tj ET`)],
  ['thin-rules', more(`/Over gs 0 0 0 1 K 0.1 w 100 100 m 150 100 l S`)],
  ['thin-rules', more(`/Over gs ${blackText} 100 100 50 0.2 re f`)],
  ['thin-rules', more(`/Over gs ${blackText} 100 100 m 150 100 l 150 100.2 l 100 100.2 l f`)],
  ['thin-rules', more(`/Over gs ${blackText} 100 100 m 140 130 l 139.9 130.1 l 99.9 100.1 l h f`)],
]

describe('a good press file', () => {
  it('keeps every rule', () => {
    expect(broken(bytesOf(spot))).toEqual([])
  })

  it('keeps every rule as PDF/X-1a too', () => {
    expect(broken(bytesOf(x1a), { ...known, standard: 'PDF/X-1a' })).toEqual([])
  })

  it('is not found at fault by being taken apart and written anew', () => {
    expect(broken(damage(bytesOf(spot), () => undefined))).toEqual([])
  })
})

describe('the rule', () => {
  it.each(cases.map(([rule, work, expected]) => ({ rule, work, expected })))(
    '$rule is broken',
    ({ rule, work, expected }) => {
      const source = rule === 'packed-structure' ? packed(bytesOf(x1a)) : damage(bytesOf(spot), work)
      const findings = broken(source, { ...known, ...expected })
      expect(rulesIn(findings)).toContain(rule)
      expect(rulesIn(findings)).not.toContain('pdf-damaged')
    },
  )

  it('is broken by some case, whichever it is', () => {
    const damaged = new Set(cases.map(([rule]) => rule))
    expect(rulesOf.press.map(({ name }) => name).filter(name => !damaged.has(name))).toEqual([])
  })

  it('is told once, with the pages it is broken on', () => {
    const bytes = damage(bytesOf(spot), file => {
      for (const page of [1, 3]) file.addToPage(page, '/Rotate 90')
    })
    expect(broken(bytes).map(({ params }) => [params.rule, params.found, params.pages])).toEqual([
      ['no-turn', 'Rotate 90', '2, 4'],
    ])
  })

  it('that the layout has told of is not told again of the file', () => {
    const bytes = damage(bytesOf(spot), more(`/Over gs ${blackText} BT /F6 5 Tf 100 400 Td <0001> Tj ET`))
    expect(broken(bytes, { ...known, told: 'pages' })).toEqual([])
  })
})

/** The same file with its trailer in a cross-reference stream, as a program that saves it anew may write it. */
function packed(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes).toString('latin1')
  const table = source.lastIndexOf('xref\n', source.lastIndexOf('startxref'))
  const offsets = [...source.slice(table).matchAll(/(\d{10}) \d{5} ([nf])/g)].map(([, offset, state]) =>
    state === 'n' ? Number(offset) : 0,
  )
  const [, root, info, id] =
    /\/Root (\d+ 0 R)\s*\/Info (\d+ 0 R)\s*\/ID (\[.*?\])/s.exec(source.slice(table)) ?? []
  const entries = Buffer.alloc((offsets.length + 1) * 5)
  for (const [key, offset] of [...offsets, table].entries()) {
    entries.writeUInt8(offset === 0 ? 0 : 1, key * 5)
    entries.writeUInt32BE(offset, key * 5 + 1)
  }
  const size = offsets.length + 1
  const head = `${offsets.length} 0 obj\n<< /Type /XRef /W [1 4 0] /Size ${size} /Root ${root} /Info ${info} /ID ${id} /Length ${entries.length} >>\nstream\n`
  const tail = `\nendstream\nendobj\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(source.slice(0, table) + head + entries.toString('latin1') + tail, 'latin1')
}
