/** The project’s own number through the whole road to the press. */
import { describe, expect, it } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import { writeEditions } from '../../src/export/editions.ts'
import { diskFiles } from '../../src/manifest/disk.ts'
import { platesOf } from '../../src/press/inks.ts'
import { preparePress } from '../../src/press/prepare.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { copiedText, readPdf } from '../support/read-pdf.ts'

const files = diskFiles(process.cwd())
const { manifest, issue, layout, fonts } = await layOutEdition(files, 'issues/2023-02')
if (!manifest || !issue || !layout || !fonts) throw new Error('the sample has faults')
const prepared = preparePress(files, { manifest, issue, layout, fonts })
const facts = { title: '样刊', author: undefined, date: new Date(0), toolVersion: '1.0.0' }

describe('the sample on the press', () => {
  it('has nothing against it', () => {
    expect(prepared.findings).toEqual([])
    expect(prepared.ok && prepared.value.files.map(file => file.name)).toEqual([
      'dianzi-shangwu-dongtai-2023-02-press-210x297-36p-v1.pdf',
    ])
  })

  it('takes black and one spot ink, on inside pages two plates at most', () => {
    if (!prepared.ok) throw new Error('not prepared')
    const { inks, files: planned } = prepared.value
    expect(platesOf(layout.pages, inks)).toEqual(['Black', 'PANTONE 187 C'])
    for (const sheet of planned.flatMap(file => file.sheets))
      expect(sheet.plates.length).toBeLessThanOrEqual(2)
  })

  it('has the lines of the screen edition on the same pages', async () => {
    if (!prepared.ok) throw new Error('not prepared')
    const [screen, press] = await writeEditions(layout, facts, ['screen', 'press'], prepared.value)
    const [shown, printed] = [screen, press].map(file => readPdf(file?.bytes ?? new Uint8Array()))
    if (shown === undefined || printed === undefined) throw new Error('two files are wanted')
    const textOf = (pdf: typeof shown) => pdf.pages.map(page => copiedText(pdf, page))
    expect(textOf(printed)).toEqual(textOf(shown))
    expect(shown.bytes.toString('latin1')).not.toContain('GTS_PDFX')
  })
})

describe('the design without a spot ink', () => {
  const number = (press: string) =>
    memoryFiles({
      'issue.yaml': [
        'issue: 2026-11',
        'title: 江湾月报',
        'organiser: 江湾镇',
        'contact: { address: 江湾路 1 号 }',
        'layout: { pages: { fill: pad, multipleOf: 8 } }',
        `press: { binding: saddle${press} }`,
        'sections:',
        '  专家视点:',
        '    - title: 渡口还剩一处',
        '      author: 沈渡',
        '      note: 作者是渡口的常客。',
        '      date: 2026-11-02',
        '      toc: true',
        '      body: "[江湾]{jiāng wān}人都这么说，[不能]{着重}丢。"',
        'books: [{ title: 渡口账本, intro: 三十年的账。 }]',
        '',
      ].join('\n'),
    })

  const problemsOf = async (press: string): Promise<readonly unknown[]> => {
    const own = number(press)
    const edition = await layOutEdition(own, undefined)
    if (!edition.manifest || !edition.issue || !edition.layout || !edition.fonts)
      throw new Error('has faults')
    const { manifest: made, issue: read, layout: set, fonts: faces } = edition
    const { findings } = preparePress(own, { manifest: made, issue: read, layout: set, fonts: faces })
    return findings.map(({ problem, params }) => [problem, params.key])
  }

  it('has nothing against it either: labels are black, readings 6 pt', async () => {
    expect(await problemsOf('')).toEqual([])
  })

  it('has readings as large as the pitch allows, and names it where that is too little', async () => {
    expect(await problemsOf(' }\ntheme: { body: { pitch: 15pt }')).toEqual([
      ['press-small-type', 'theme.body.pitch'],
    ])
  })
})
