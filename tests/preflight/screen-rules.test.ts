/** Every rule of the screen edition: kept by a good file, broken by the same file with one thing changed. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { type Expectations, nothingKnown } from '../../src/preflight/expectations.ts'
import { readFile } from '../../src/preflight/read-file.ts'
import { rulesOf } from '../../src/preflight/rules/rules.ts'
import { mmToPt } from '../../src/units.ts'
import { damage, type Patient } from '../support/damage.ts'
import { goodFiles } from '../support/good-files.ts'
import { preflightFile } from '../support/preflight.ts'

let good: Uint8Array

beforeAll(async () => {
  good = (await goodFiles()).screen.bytes
})

const known: Expectations = { ...nothingKnown('screen'), trim: { width: mmToPt(210), height: mmToPt(297) } }

const broken = (bytes: Uint8Array): readonly Finding[] => preflightFile(bytes, 'x.pdf', known)

const rulesIn = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ problem, params }) => params.rule ?? problem)

const retype = (from: string, to: string) => (file: Patient) =>
  file.edit(new RegExp(`/S /${from}\\n`), `/S /${from}\n`, `/S /${to}\n`)

/** Hangs a branch of elements, each in the one before, under the document. */
const hang =
  (...keys: readonly string[]) =>
  (file: Patient): void => {
    let below = ''
    for (const own of [...keys].reverse()) below = file.add(`<< ${own} /K [${below}] >>`)
    file.edit(/\/S \/Document\n/, '/K [', `/K [${below} `)
  }

type Case = readonly [rule: string, damage: (file: Patient) => void]

const cases: readonly Case[] = [
  ['screen-version', file => file.header('%PDF-1.6\n%\xff\xff\xff\xff\n')],
  ['ua-identification', file => file.xmp('<pdfuaid:part>1', '<pdfuaid:part>2')],
  ['ua-identification', file => file.xmp('>http://www.aiim.org/pdfua/ns/id/<', '>http://www.aiim.org/<')],
  ['a-identification', file => file.xmp('<pdfaid:conformance>A', '<pdfaid:conformance>B')],
  ['screen-intent', file => file.edit(/\/GTS_PDFA1/, '/GTS_PDFA1', '/GTS_PDFX')],
  ['screen-intent', file => file.edit(/\/N 3\n/, '/N 3', '/N 4')],
  ['marked', file => file.edit(/\/Marked true/, 'true', 'false')],
  ['title-shown', file => file.edit(/\/DisplayDocTitle/, 'true', 'false')],
  ['language', file => file.edit(/\/Lang \(zh-CN\)/, '(zh-CN)', '(Chinese, simplified)')],
  ['language', hang('/S /P /Lang (English please)')],
  [
    'screen-colours',
    file => file.content(0, content => content.replace(/^[\d.]+ [\d.]+ [\d.]+ rg/, '0 0 0 1 k')),
  ],
  ['nothing-hidden', file => file.addToCatalogue('/OpenAction << /S /JavaScript /JS (1) >>')],
  ['nothing-hidden', file => file.addToPage(0, '/AA << >>')],
  ['screen-boxes', file => file.addToPage(1, '/BleedBox [1 1 594 840]')],
  ['screen-boxes', file => file.page(1, /\/MediaBox \[.*?\]/, '/MediaBox [0 0 500 500]')],
  ['binary-mark', file => file.header('%PDF-1.7\n')],
  ['file-id', file => file.trailer(/\/ID \[.*?\]/, '')],
  ['no-encryption', file => file.trailer('<<', `<<\n/Encrypt ${file.add('<< /Filter /Standard >>')}`)],
  ['info-title', file => file.edit(/\/Producer/, /\/Title \d+ 0 R\n/, '')],
  ['xmp-packet', file => file.xmp('江湾镇政府', '江湾 & 镇政府')],
  ['xmp-title', file => file.xmp('江湾月报', '江湾日报')],
  ['xmp-agrees', file => file.xmp('<xmp:CreateDate>2023', '<xmp:CreateDate>2022')],
  ['all-tagged', file => file.content(1, content => `${content}0 0 0 rg 100 100 50 50 re f\n`)],
  [
    'all-tagged',
    file => file.content(1, content => content.replace('/Artifact', '/Artifact BMC\n/Artifact')),
  ],
  [
    'all-tagged',
    file => file.content(1, content => content.replace(/<<\/MCID 0>>\s*BDC/, '$&\n/Artifact BMC EMC')),
  ],
  ['all-tagged', file => file.content(1, content => content.replace('/MCID 1>>', '/MCID 0>>'))],
  ['tags-in-tree', file => file.content(1, content => content.replace('/MCID 1>>', '/MCID 77>>'))],
  ['tags-in-tree', file => file.page(1, /\/StructParents \d+/, '/StructParents 0')],
  ['tags-in-tree', file => file.edit(/\/StructTreeRoot/, '/StructTreeRoot', '/NoTree')],
  ['one-document', retype('Document', 'Sect')],
  ['articles-named', file => file.edit(/\/S \/Art\n/, '/T ', '/Untitled ')],
  ['headings', retype('H1', 'H2')],
  ['headings', retype('H2', 'H4')],
  ['notes', hang('/S /Note')],
  ['notes', hang('/S /Note /ID (n)', '/S /Note /ID (n)')],
  ['families', retype('TOCI', 'LI')],
  ['families', hang('/S /L', '/S /P')],
  ['tables', hang('/S /Table', '/S /TR', '/S /TH')],
  [
    'tables',
    file => {
      const cell = file.add('<< /S /TD >>')
      const other = file.add('<< /S /TD >>')
      const third = file.add('<< /S /TD >>')
      const rows = [file.add(`<< /S /TR /K [${cell} ${other}] >>`), file.add(`<< /S /TR /K [${third}] >>`)]
      const table = file.add(`<< /S /Table /K [${rows.join(' ')}] >>`)
      file.edit(/\/S \/Document\n/, '/K [', `/K [${table} `)
    },
  ],
  ['figures', hang('/S /Figure /A << /O /Layout /BBox [0 0 9 9] >>')],
  ['figures', hang('/S /Figure /Alt (bridge)')],
  ['links', file => file.edit(/\/Subtype \/Link/, '/Contents', '/Discontents')],
  ['links', file => file.edit(/\/Subtype \/Link/, /\/StructParent \d+/, '/StructParent 9999')],
  ['links', file => file.edit(/\/Subtype \/Link/, '/F 4', '/F 2')],
  ['links', file => file.page(0, '/Tabs /S', '/Tabs /R')],
  ['links', file => file.edit(/\/S \/Link\n/, '/OBJR', '/MCR')],
  ['bookmarks', file => file.edit(/\/Outlines \d+/, '/Outlines', '/Inlines')],
  ['bookmarks', file => file.edit(/\/Parent \d+ 0 R\n\/Dest/, /\/Dest \[\d+ 0 R/, '/Dest [1 0 R')],
  ['bookmarks', file => file.edit(/\/Parent \d+ 0 R\n\/Dest/, /\/Dest \[.*?\]/, '/Dest (nowhere)')],
  ['links', file => file.edit(/\/Subtype \/Link/, /\/Dest .*\n/, '/Dest (nowhere)\n')],
  [
    'nothing-hidden',
    file =>
      file.content(
        1,
        content => `${content}/Artifact BMC q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /F /LZW ID x EI Q EMC\n`,
      ),
  ],
  ['roles', retype('Sect', 'Chapter')],
  ['fonts-embedded', file => file.edit(/\/FontFile2/, '/FontFile2', '/NoFile')],
  ['fonts-subset', file => file.edit(/\/FontFile2/, /\/FontName \/[A-Z]{6}/, '/FontName /ABCDEF')],
  ['font-widths', file => file.edit(/CIDFontType2/, /\/W \[1 \[\d+/, '/W [1 [500')],
  ['to-unicode', file => file.edit(/\/Subtype \/Type0/, '/ToUnicode', '/NoUnicode')],
  ['no-notdef', file => file.content(0, content => content.replace('<0001>', '<0000>'))],
  ['glyph-map', file => file.edit(/CIDFontType2/, '/CIDToGIDMap /Identity', '')],
]

describe('a good screen file', () => {
  it('keeps every rule', () => {
    expect(broken(good)).toEqual([])
    expect(broken(damage(good, () => undefined))).toEqual([])
  })

  it('gives the articles in order with their headings', () => {
    const elements = readFile(good).structure?.elements ?? []
    expect(elements.filter(({ type }) => type === 'Art').map(({ title }) => title)).toEqual([
      '社区菜店试行无纸小票',
      '包裹量比上月多了一成',
    ])
    expect(elements.filter(({ type }) => /^H\d$/.test(type ?? '')).map(({ type }) => type)).toEqual([
      'H1',
      'H1',
      'H1',
      'H2',
      'H1',
      'H2',
      'H1',
    ])
  })
})

describe('the rule', () => {
  it.each(cases)('%s is broken', (rule, work) => {
    const found = rulesIn(broken(damage(good, work)))
    expect(found).toContain(rule)
    expect(found).not.toContain('pdf-damaged')
  })

  it('is broken by some case, whichever it is', () => {
    const damaged = new Set(cases.map(([rule]) => rule))
    expect(rulesOf.screen.map(({ name }) => name).filter(name => !damaged.has(name))).toEqual([])
  })
})
