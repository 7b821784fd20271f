import { describe, expect, it } from 'vitest'
import { readTheme, type Theme } from '../../src/design/theme.ts'
import { frameOf } from '../../src/layout/frame.ts'

const themeOf = (overrides: unknown): Theme => {
  const read = readTheme(overrides, () => undefined)
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  return read.value
}

const faults = (overrides: unknown): readonly string[] =>
  readTheme(overrides, path => ({ file: path.join('.'), from: 0, to: 0 })).findings.map(
    finding => `${finding.problem} ${finding.where?.file}`,
  )

describe('the design', () => {
  it('reads its own values: 38 em of type area, 39 lines, on A4', () => {
    const theme = themeOf(undefined)
    expect(theme.measure.full).toBeCloseTo(399)
    expect(theme.body.lines).toBe(39)
    expect(theme.page.size.width).toBeCloseTo(595.276, 3)
  })
  it('gives what is left to the outer and lower margins', () => {
    const frame = frameOf(themeOf(undefined))
    expect(frame.left.recto).toBeCloseTo(85.04)
    expect(frame.left.verso).toBeCloseTo(111.236, 2)
    expect(frame.top + frame.baseline).toBeCloseTo(90.99)
  })
  it('counts em and steps in the body an editor sets', () => {
    const theme = themeOf({
      body: { size: '12pt', pitch: '19.2pt', lines: '36', indent: '0em' },
      measure: { full: '18em', text: '18em' },
      channel: '0em',
    })
    expect(theme.measure.full).toBeCloseTo(216)
    expect(theme.type.titleA.box).toBeCloseTo(28.8)
    expect(theme.body.indent).toBe(0)
  })
  it('takes a page of another size by name or by millimetres', () => {
    expect(themeOf({ page: { size: '大16开' } }).page.size.height).toBeCloseTo((285 * 72) / 25.4)
    expect(themeOf({ page: { size: '185x260mm' }, body: { lines: '34' } }).page.size.width).toBeCloseTo(
      (185 * 72) / 25.4,
    )
  })
})

describe('a theme that cannot be', () => {
  it('is told at the key that does not exist, with the nearest one', () => {
    const read = readTheme({ body: { sise: '12pt' } }, () => undefined)
    expect(read.findings.map(finding => finding.params)).toEqual([{ key: 'body.sise', nearest: 'body.size' }])
  })
  it('reports every fault at once, each at its place', () => {
    expect(
      faults({ body: { size: 'big', lines: '-3' }, ink: { accent: { rgb: 'red' } }, channel: { x: '1' } }),
    ).toEqual([
      'theme-bad-value body.size',
      'theme-bad-value body.lines',
      'theme-bad-value channel',
      'theme-bad-value ink.accent.rgb',
    ])
  })
  it('is a measure that is no whole number of em', () => {
    expect(faults({ measure: { text: '33.5em' } })).toEqual(['theme-impossible measure.text'])
  })
  it('is a measure wider than the page, or more lines than it holds', () => {
    expect(faults({ measure: { full: '60em' } })).toEqual(['theme-impossible measure.full'])
    expect(faults({ body: { lines: '60' } })).toEqual(['theme-impossible body.lines'])
  })
  it('is margins that do not come to what is left', () => {
    expect(faults({ margin: { inner: '80pt', outer: '80pt' } })).toEqual(['theme-impossible margin.outer'])
  })
  it('is two columns that are wider than the page, or no whole number of em', () => {
    expect(faults({ columns: { count: '2', width: '19em' } })).toEqual(['theme-impossible columns.width'])
    expect(faults({ columns: { width: '18.5em' } })).toEqual(['theme-impossible columns.width'])
  })
  it('is a text measure that with the channel passes the full one', () => {
    expect(faults({ channel: '6em' })).toEqual(['theme-impossible channel'])
  })
})
