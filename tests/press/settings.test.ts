import { describe, expect, it } from 'vitest'
import { assemble } from '../../src/issue/assemble.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import { readManifest } from '../../src/manifest/read.ts'
import { nameOfPublication } from '../../src/press/file-names.ts'
import { readDefaultProfile } from '../../src/press/profile.ts'
import { type PressSettings, readPress } from '../../src/press/settings.ts'
import { type MemoryFile, memoryFiles } from '../support/memory-files.ts'
import { readAll } from '../support/read-all.ts'

const issue = [
  'issue: 2026-03',
  'title: 江湾月报',
  'sections: { 行业资讯: [{ title: 渡口, date: 2026-03-05, body: 开航。 }] }',
  '',
].join('\n')

const filesWith = (press: string, more: Readonly<Record<string, MemoryFile>> = {}) =>
  memoryFiles({ 'issue.yaml': `${issue}${press}\n`, ...more })

function read(press: string, more: Readonly<Record<string, MemoryFile>> = {}) {
  const files = filesWith(press, more)
  const location = locateManifest(files, undefined)
  const manifest = location.ok ? readManifest(files, location.value) : location
  if (!manifest.ok) throw new Error('the manifest has faults')
  const assembled = assemble(files, manifest.value)
  if (!assembled.ok) throw new Error('the issue has faults')
  return readPress(files, manifest.value, assembled.value)
}

function settingsOf(press: string, more: Readonly<Record<string, MemoryFile>> = {}): PressSettings {
  const settings = read(press, more)
  if (!settings.ok) throw new Error(JSON.stringify(settings.findings))
  return settings.value
}

const version4 = (): Buffer => {
  const profile = Buffer.from(readDefaultProfile().bytes)
  profile[8] = 4
  return profile
}

describe('what is agreed with the shop', () => {
  it('is the usual thing where nothing is written', () => {
    expect(settingsOf('')).toMatchObject({
      standard: 'PDF/X-4',
      binding: 'saddle',
      files: 'one',
      marks: 'off',
      job: '江湾月报 2026年第3期',
      stem: 'issue-2026-03',
      delivery: 1,
      maxTotalInk: 300,
      accent: undefined,
      spine: undefined,
      condition: { identifier: 'FOGRA39', registry: 'http://www.color.org' },
    })
  })

  it('is what the block says', () => {
    const block = [
      'pinyin: JIĀNGWĀN YUÈBÀO',
      'imprint: { copies: 600 }',
      'press:',
      '  standard: PDF/X-1a',
      '  binding: perfect',
      '  marks: true',
      '  delivery: 2',
      '  inks: { accent: { spot: PANTONE 186 C, cmyk: 0 100 80 10 } }',
      '  spine: 4.2mm',
    ].join('\n')
    expect(settingsOf(block)).toMatchObject({
      standard: 'PDF/X-1a',
      binding: 'perfect',
      files: 'separate',
      marks: 'on',
      stem: 'jiangwan-yuebao-2026-03',
      delivery: 2,
      quantity: 600,
      accent: { spot: 'PANTONE 186 C', cmyk: [0, 100, 80, 10] },
      spine: 4.2,
    })
  })

  it('takes the thickness of a paper from the mill, or else from its weight and finish', () => {
    const { papers } = settingsOf('press: { paper: { cover: { weight: 157 }, inside: { weight: 80 } } }')
    expect(papers.cover.caliper).toBeCloseTo(0.1413)
    expect(papers.inside.caliper).toBeCloseTo(0.108)
    const mill = settingsOf('press: { paper: { inside: { weight: 80, caliper: 0.1mm } } }')
    expect(mill.papers.inside.caliper).toBe(0.1)
    const matt = settingsOf('press: { paper: { inside: { weight: 100, finish: matt } } }')
    expect(matt.papers.inside.caliper).toBeCloseTo(0.1)
  })

  it('says where a setting stands', () => {
    const settings = settingsOf('press: { delivery: 3 }')
    expect(settings.at(['press', 'spine'], ['press', 'delivery']).from).toBe(
      issue.length + 'press: { delivery: '.length,
    )
    expect(settings.at(['press', 'spine'])).toEqual({ file: 'issue.yaml', from: 0, to: 0 })
  })

  it.each([
    ['a plate called All', 'inks: { accent: { spot: All } }', 'wrong-value'],
    ['a plate with the name of a process ink', 'inks: { accent: { spot: black } }', 'wrong-value'],
    ['a plate in Chinese', 'inks: { accent: { spot: 金色 } }', 'wrong-value'],
    ['an ink without its name', 'inks: { accent: { cmyk: 0 100 80 10 } }', 'missing-key'],
    ['shares over a hundred', 'inks: { accent: { spot: P 1, cmyk: 0 120 80 10 } }', 'wrong-value'],
    ['three shares', 'inks: { accent: { spot: P 1, cmyk: 0 20 80 } }', 'wrong-value'],
    ['a name with a blank', 'name: jiang wan', 'wrong-value'],
    ['a name in Chinese', 'name: 江湾', 'wrong-value'],
    ['a binding there is none of', 'binding: sewn', 'wrong-value'],
    ['a spine without a unit', 'spine: 4', 'wrong-value'],
    ['less ink than black takes', 'maxTotalInk: 99', 'wrong-value'],
    ['more ink than there is', 'maxTotalInk: 401', 'wrong-value'],
    ['a paper in words', 'paper: { inside: 80g 双胶纸 }', 'wrong-value'],
    ['a key there is none of', 'bleed: 3mm', 'unknown-key'],
  ])('refuses %s', (_, line, problem) => {
    const findings = readAll(filesWith(`press:\n  ${line}`))
    expect(findings.map(finding => finding.problem)).toEqual([problem])
    expect(findings[0]?.where?.from).toBeGreaterThan(issue.length)
  })
})

describe('the output condition', () => {
  const profile = { 'profiles/shop.icc': readDefaultProfile().bytes }

  it('is the shop’s own with a profile of its own', () => {
    expect(settingsOf('press: { profile: profiles/shop.icc }', profile).condition).toMatchObject({
      identifier: 'Custom',
      registry: undefined,
      condition: 'FOGRA39L Coated',
    })
  })

  it('is a registered one when that is written', () => {
    const press = 'press: { profile: profiles/shop.icc, identifier: FOGRA51, condition: 某厂 157g 哑粉 }'
    expect(settingsOf(press, profile).condition).toMatchObject({
      identifier: 'FOGRA51',
      registry: 'http://www.color.org',
      condition: '某厂 157g 哑粉',
    })
  })

  it.each(['FOGRA53', 'JC201103', 'CGATS21-2-CRPC6'])('knows %s of a registry that grows', identifier => {
    for (const registry of ['', ', registry: http://www.color.org', ', registry: https://www.color.org/']) {
      const press = `press: { profile: profiles/shop.icc, identifier: ${identifier}${registry} }`
      const { condition } = settingsOf(press, profile)
      expect(condition).toMatchObject({ identifier, registry: 'http://www.color.org' })
    }
  })

  it.each([
    ['another name for the built-in profile', 'identifier: FOGRA51', 'press-condition', 'profile-missing'],
    [
      'a name the registry does not have',
      'profile: profiles/shop.icc, identifier: CNGW, registry: http://www.color.org',
      'press-condition',
      'not-registered',
    ],
    [
      'a registered name under another registry',
      'identifier: FOGRA39, registry: http://www.example.com',
      'press-condition',
      'other-registry',
    ],
    ['a profile that is not there', 'profile: profiles/none.icc', 'press-profile', 'missing'],
    ['a folder', 'profile: profiles', 'press-profile', 'folder'],
    ['a file that is no profile', 'profile: issue.yaml', 'press-profile', 'no-profile'],
    ['version 4 in X-1a', 'profile: new.icc, standard: PDF/X-1a', 'press-profile', 'version-for-x1a'],
  ])('refuses %s', (_, line, problem, reason) => {
    const settings = read(`press: { ${line} }`, { ...profile, 'new.icc': version4() })
    expect(settings.ok).toBe(false)
    expect(settings.findings).toMatchObject([{ problem, params: { reason } }])
  })

  it('keeps to the folder of the publication', () => {
    const settings = read('press: { profile: ../shop.icc }')
    expect(settings.findings.map(finding => finding.problem)).toEqual(['path-outside-root'])
  })

  it('takes version 4 in X-4', () => {
    expect(
      settingsOf('press: { profile: new.icc }', { 'new.icc': version4() }).condition.profile.version,
    ).toBe(4)
  })
})

describe('the name of a publication in a file name', () => {
  it.each([
    ['DIANZI SHANGWU DONGTAI', 'dianzi-shangwu-dongtai'],
    ['Jiāngwān Yuèbào', 'jiangwan-yuebao'],
    ['  Lü·Xíng  2 ', 'lu-xing-2'],
    ['江湾月报', 'issue'],
    [undefined, 'issue'],
  ])('of %s is %s', (pinyin, name) => {
    expect(nameOfPublication(pinyin)).toBe(name)
  })
})
