import { describe, expect, it } from 'vitest'
import { breakFlaws } from '../../src/quality/breaks.ts'
import { rich } from '../support/composition.ts'
import { brokenParagraph, placedLine } from '../support/placed.ts'

/** The flaws of a paragraph broken at `|`, with what they are about. */
const flawsOf = (broken: string): readonly string[] =>
  breakFlaws(brokenParagraph(broken)).map(({ kind, detail }) => `${kind} ${detail}`)

describe('a prohibited start', () => {
  it.each(['，', '。', '”', '》', '·', '～', '／', '%'])('is a line that begins with %s', mark => {
    const before = mark === '%' ? '约七' : '春夏'
    expect(flawsOf(`${before}|${mark}秋冬`)).toContain(`prohibited-start ${mark}`)
  })

  it('is an ellipsis; a dash is noted, unless it opens a new thought', () => {
    expect(flawsOf('春夏|……秋冬')).toEqual(['prohibited-start …'])
    expect(flawsOf('春夏|——秋冬')).toEqual(['dash-start —'])
    expect(flawsOf('春夏。|——秋冬')).toEqual([])
  })

  it('is no matter of the first line of a paragraph', () => {
    expect(flawsOf('……春夏|秋冬')).toEqual([])
  })
})

describe('a prohibited end', () => {
  it.each(['“', '《', '（', '￥'])('is a line that ends with %s', mark => {
    expect(flawsOf(`春夏${mark}|秋冬`)).toEqual([`prohibited-end ${mark}`])
  })
})

describe('a split unit', () => {
  it.each([
    ['a figure', '共12|34个'],
    ['a figure at its point', '共3.|5倍多'],
    ['a figure and its sign', '共12|%的人'],
    ['a sum and its sign', '共￥|68元整'],
    ['a dash', '春夏—|—秋冬'],
    ['an ellipsis', '春夏…|…秋冬'],
    ['a word', '用Lat|ex排版'],
  ])('is %s', (_, broken) => {
    expect(flawsOf(broken).some(flaw => flaw.startsWith('split-unit'))).toBe(true)
  })

  it('is not a run of dashes parted between two of them, an address, or a word at a space', () => {
    expect(flawsOf('春夏——|————秋冬')).toEqual([])
    expect(flawsOf('见https://example.|org/a就好')).toEqual([])
    expect(flawsOf('用Open |Type排')).toEqual([])
  })

  it('is only noted where a figure leaves its unit', () => {
    expect(flawsOf('共12|万人次')).toEqual(['figure-parted 共12|万人次'])
    expect(flawsOf('共 12 |万人次')).toEqual(['figure-parted  12 |万人次'])
  })
})

describe('a hyphen', () => {
  const text = rich('photography')
  const hyphenated = (from: number, to: number) =>
    placedLine(
      { text, from, to, measure: 20 },
      Array.from({ length: to - from }, (_, k) => k),
      to - from,
    )
  const [first, second, third] = brokenParagraph('photo|gra|phy')
  if (first === undefined || second === undefined || third === undefined) throw new Error('three lines')

  it('makes the break of a word a hyphenation, and two under each other a flaw', () => {
    const one = [{ ...first, line: hyphenated(0, 5) }, second, third]
    expect(breakFlaws(one.slice(0, 1)).map(({ kind }) => kind)).toContain('hyphenated')
    expect(breakFlaws(one).filter(({ kind }) => kind === 'split-unit')).toHaveLength(1)
    const two = [{ ...first, line: hyphenated(0, 5) }, { ...second, line: hyphenated(5, 8) }, third]
    expect(breakFlaws(two).map(({ kind }) => kind)).toContain('double-hyphen')
    expect(breakFlaws(two).map(({ kind }) => kind)).not.toContain('split-unit')
  })
})

describe('a last line', () => {
  it('of one character is a flaw, whatever marks follow it', () => {
    expect(flawsOf('春夏秋|冬')).toEqual(['lone-last-character 冬'])
    expect(flawsOf('春夏秋|冬。”')).toEqual(['lone-last-character 冬。”'])
    expect(flawsOf('春夏秋冬。')).toEqual([])
  })

  it('of one figure is one too, however long, with its signs and a stop', () => {
    for (const line of ['6%。', '2023。', '¥1,105.8”'])
      expect(flawsOf(`春夏秋|${line}`)).toEqual([`lone-last-character ${line}`])
    for (const line of ['约6%。', '5G。', '1～2。', '6万。'])
      expect(flawsOf(`春夏秋|${line}`).filter(one => one.startsWith('lone'))).toEqual([])
  })

  it('of less than two em is noted, marks counted in full', () => {
    expect(flawsOf('春夏秋|ab')).toEqual(['short-last-line ab'])
    expect(flawsOf('春夏秋|冬天')).toEqual([])
  })
})

describe('lost text', () => {
  it('is a character without a glyph, or a stretch that no line holds', () => {
    const [first, second] = brokenParagraph('春夏|秋冬天')
    if (first === undefined || second === undefined) throw new Error('two lines')
    const glyphs = second.line.runs.map(run => ({ ...run, glyphs: run.glyphs.slice(0, 2) }))
    const blind = { ...second, line: { ...second.line, runs: glyphs } }
    expect(breakFlaws([first, blind]).map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
      'text-lost 天',
    ])
    expect(breakFlaws([second]).map(({ kind }) => kind)).toContain('text-lost')
  })
})
