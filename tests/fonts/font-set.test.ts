import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { problems } from '../../src/findings/problems.ts'
import type { FontSet } from '../../src/fonts/face.ts'
import { findingOfFontFault } from '../../src/fonts/font-fault.ts'
import { openFonts } from '../../src/fonts/font-set.ts'
import type { FontRequest, RequestedRole } from '../../src/fonts/inspect.ts'
import { isOpenFace } from '../../src/fonts/open-face.ts'
import { smallCollection, smallFont } from '../support/small-font.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonts-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const where = { file: 'publication.yaml', from: 10, to: 20 }
const ask = (role: RequestedRole, file: string, face?: string): FontRequest => ({
  role,
  file,
  named: file,
  face,
  where,
})

async function faultsOf(requests: readonly FontRequest[]): Promise<readonly Finding[]> {
  const opened = await openFonts(requests)
  expect(opened.ok).toBe(false)
  return opened.findings
}

async function open(requests: readonly FontRequest[]): Promise<FontSet> {
  const opened = await openFonts(requests)
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings))
  return opened.value
}

const namesOf = (faces: readonly { readonly name: string }[]): readonly string[] =>
  faces.map(face => face.name)

describe('the faces of the roles', () => {
  it('are those of the catalogue, each opened once', async () => {
    const fonts = await open([])
    expect(namesOf(fonts.text.han)).toEqual(['NotoSerifSC-Regular', 'NotoSansSC-Regular'])
    expect(namesOf(fonts.heading.han)).toEqual(['NotoSansSC-Bold', 'NotoSerifSC-Regular'])
    expect(fonts.textMedium.han[0]).toBe(fonts.citation.han[0])
    expect(fonts.text.western).toEqual(fonts.text.han)
  })

  it("begin with the editor's own, and keep the built-in ones behind it", async () => {
    const fonts = await open([ask('text', fileOf('own.ttf', smallFont({ name: 'Own' })))])
    expect(namesOf(fonts.text.han)).toEqual(['Own', 'NotoSerifSC-Regular', 'NotoSansSC-Regular'])
    expect(namesOf(fonts.title.han)[0]).toBe('NotoSerifSC-Bold')
  })

  it('take a Latin face for Western runs of every role, and fallbacks in their order', async () => {
    const latin = fileOf('latin.ttf', smallFont({ name: 'Latin' }))
    const rare = fileOf('rare.ttf', smallFont({ name: 'Rare' }))
    const rarer = fileOf('rarer.ttf', smallFont({ name: 'Rarer' }))
    const fonts = await open([ask('latin', latin), ask('fallback', rare), ask('fallback', rarer)])
    const han = ['NotoSansSC-Regular', 'Rare', 'Rarer', 'NotoSerifSC-Regular']
    expect(namesOf(fonts.note.han)).toEqual(han)
    expect(namesOf(fonts.note.western)).toEqual(['Latin', ...han])
  })

  it('may be another built-in face by its name', async () => {
    const fonts = await open([ask('text', 'NotoSansSC-Bold')])
    expect(fonts.text.han[0]).toBe(fonts.heading.han[0])
  })

  it('bear different names when two files bear one', async () => {
    const one = fileOf('one.ttf', smallFont({ name: 'Same' }))
    const two = fileOf('two.ttf', smallFont({ name: 'Same' }))
    const fonts = await open([ask('text', one), ask('title', two), ask('note', one)])
    expect([fonts.text, fonts.title].map(({ han }) => han[0]?.name)).toEqual(['Same', 'Same-2'])
    expect(fonts.note.han[0]).toBe(fonts.text.han[0])
  })
})

describe("an editor's face", () => {
  it.each([4, 12] as const)('is read by a character map of format %i', async characterMap => {
    const file = fileOf(`map-${characterMap}.ttf`, smallFont({ name: 'Mapped', characterMap }))
    const face = (await open([ask('text', file)])).text.han[0]
    expect([0x4e00, 0x4e8c, 0x4e01, 0x41, 0x14e00].map(codePoint => face?.glyph(codePoint)?.id)).toEqual([
      1,
      2,
      undefined,
      undefined,
      undefined,
    ])
    expect(face?.ink(1)).toEqual({ left: 0.1, bottom: 0, right: 0.9, top: 0.2 })
    expect(face?.shape('一二', 'western').map(glyph => glyph.id)).toEqual([1, 2])
  })

  it('may have CFF outlines', async () => {
    const file = fileOf('own.otf', smallFont({ name: 'Curves', outlines: 'cff' }))
    const face = (await open([ask('text', file)])).text.han[0]
    expect(face?.ink(2)).toEqual({ left: 0.1, bottom: 0, right: 0.9, top: 0.6 })
    expect(face?.ink(0)).toEqual({ left: 0, right: 0, bottom: 0, top: 0 })
  })

  it.each(['Second', 'Second Full', 'Second Family'])('may be called %s in a collection', async name => {
    const file = fileOf('two.ttc', smallCollection([{ name: 'First' }, { name: 'Second' }]))
    const face = (await open([ask('citation', file, name)])).citation.han[0]
    expect(face?.name).toBe('Second')
    expect(face?.glyph(0x4e8c)?.id).toBe(2)
  })

  it('needs no name when the collection has but one', async () => {
    const file = fileOf('one.ttc', smallCollection([{ name: 'Only' }]))
    expect((await open([ask('text', file)])).text.han[0]?.name).toBe('Only')
  })
})

describe('a path that leads to no file', () => {
  it.each([`${'长'.repeat(300)}.ttf`, 'a\0b.ttf'])(
    'is a finding, whatever the system makes of %j',
    async name => {
      const findings = await faultsOf([ask('text', join(folder, name))])
      expect(findings.map(({ problem, where: at }) => [problem, at])).toEqual([['font-missing', where]])
    },
  )
})

describe('a face whose outlines are damaged', () => {
  /** 一 moves by an operand and an operator that no interpreter knows. */
  function damaged(): Buffer {
    const bytes = smallFont({ name: 'Damaged', outlines: 'cff' })
    bytes.writeUInt8(2, bytes.indexOf(Buffer.from([28, 0, 100, 28, 0, 0, 21])) + 6)
    return bytes
  }

  it('has no ink, and tells of the fault at the place it was named when it is to be embedded', async () => {
    const face = (await open([ask('text', fileOf('damaged.otf', damaged()))])).text.han[0]
    if (face === undefined || !isOpenFace(face)) throw new Error('no face')
    expect(face.ink(1)).toEqual({ left: 0, right: 0, bottom: 0, top: 0 })
    let fault: unknown
    try {
      face.subset([1])
    } catch (error) {
      fault = error
    }
    expect(findingOfFontFault(fault)).toMatchObject({
      problem: 'font-broken',
      where,
      params: { role: 'text' },
    })
    expect(findingOfFontFault(new Error('another'))).toBeUndefined()
  })
})

describe('a face that cannot be used', () => {
  const usual = smallFont({ name: 'Usual' })
  const cases: readonly (readonly [string, string, Uint8Array | undefined])[] = [
    ['is not there', 'font-missing', undefined],
    ['is empty', 'font-broken', new Uint8Array(0)],
    ['is no font', 'font-kind', Buffer.from('这不是字体，只是一段文字。')],
    ['is a web font', 'font-kind', Buffer.concat([Buffer.from('wOF2'), usual])],
    ['breaks off in its directory', 'font-broken', usual.subarray(0, 60)],
    ['breaks off in its tables', 'font-broken', usual.subarray(0, usual.length - 200)],
    [
      'is zeros behind its directory',
      'font-broken',
      Buffer.concat([usual.subarray(0, 172), Buffer.alloc(900)]),
    ],
    ['may not be embedded', 'font-not-embeddable', smallFont({ name: 'Locked', fsType: 0x0002 })],
    ['may be embedded as bitmaps only', 'font-not-embeddable', smallFont({ name: 'Bits', fsType: 0x0200 })],
    ['may not be subset', 'font-not-subsettable', smallFont({ name: 'Whole', fsType: 0x0104 })],
  ]

  it.each(cases)('%s', async (name, problem, bytes) => {
    const file = bytes === undefined ? join(folder, 'nowhere.ttf') : fileOf(`${name}.ttf`, bytes)
    const [fault, ...more] = await faultsOf([ask('title', file)])
    expect(more).toEqual([])
    expect(fault).toMatchObject({ problem, where, params: { file, role: 'title' } })
  })

  it('may be used when the licence leaves a choice, or allows preview and print', async () => {
    const choice = fileOf('choice.ttf', smallFont({ name: 'Choice', fsType: 0x000a }))
    const preview = fileOf('preview.ttf', smallFont({ name: 'Preview', fsType: 0x0004 }))
    const fonts = await open([ask('text', choice), ask('title', preview)])
    expect([fonts.text.han[0]?.name, fonts.title.han[0]?.name]).toEqual(['Choice', 'Preview'])
  })

  it('is not among the faces of the collection, which are listed', async () => {
    const file = fileOf('names.ttc', smallCollection([{ name: 'KaiA' }, { name: 'KaiB' }]))
    const faults = await faultsOf([ask('citation', file, 'Kai'), ask('text', file)])
    expect(faults.map(fault => fault.problem)).toEqual(['font-face-unknown', 'font-face-unnamed'])
    expect(faults[0]?.params).toMatchObject({ face: 'Kai', names: 'KaiA, KaiB' })
  })

  it('is damaged CFF', async () => {
    const bytes = smallFont({ name: 'Bad', outlines: 'cff' })
    const program = bytes.indexOf('Bad', 0, 'latin1') - 11
    bytes.fill(0xff, program, program + 40)
    const [fault] = await faultsOf([ask('text', fileOf('bad.otf', bytes))])
    expect(fault?.problem).toBe('font-broken')
  })

  it('is told in words that name the file, the role and the mend', async () => {
    const [fault] = await faultsOf([ask('citation', 'fonts/楷体.ttf')])
    if (fault === undefined) throw new Error('no fault')
    const { code, message, mend } = problems[fault.problem]
    expect(code).toBe('A005')
    expect(message.zh(fault.params)).toBe('找不到字体文件“fonts/楷体.ttf”（角色 citation）')
    expect(message.en(fault.params)).toContain('“fonts/楷体.ttf”')
    expect(mend?.zh(fault.params)).toContain('改正路径')
  })

  it('never brings the tool down, wherever a byte is wrong', async () => {
    for (let at = 0; at < usual.length; at++) {
      const bytes = Buffer.from(usual)
      bytes[at] = 0xff
      const opened = await openFonts([ask('text', fileOf('byte.ttf', bytes))])
      if (opened.ok) for (const codePoint of [0x4e00, 0x4e8c]) tryOut(opened.value, codePoint)
      else expect(opened.findings).toHaveLength(1)
    }
  })

  function tryOut(fonts: FontSet, codePoint: number): void {
    const face = fonts.text.han[0]
    const glyph = face?.glyph(codePoint)
    if (face === undefined || glyph === undefined || !isOpenFace(face)) return
    face.ink(glyph.id)
    face.shape('一二', 'western')
    expect(face.subset([glyph.id]).bytes.length).toBeGreaterThan(0)
  }
})
