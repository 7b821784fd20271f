import { describe, expect, it } from 'vitest'
import { decorationMarks } from '../../src/layout/decorations.ts'
import { markFindings } from '../../src/layout/mark-findings.ts'
import { lineMark } from '../../src/layout/setting.ts'
import type { Layout, Mark } from '../../src/page.ts'
import { composeLine } from '../../src/text/compose.ts'
import { size, styleOf } from '../support/composition.ts'
import { layoutOf } from '../support/hand-set.ts'
import { marked } from '../support/marked-text.ts'

/** Lines of a page one below the other, a pitch of `ems` apart. */
function pageOf(ems: number, ...written: readonly string[]): Layout {
  const marks = written.flatMap((text, k): readonly Mark[] => {
    const line = composeLine(marked(text), styleOf())
    const y = 100 + k * ems * size
    return [lineMark(line, 50, y, 'body', 'ornament'), ...decorationMarks(line, 50, y, 'ornament', [])]
  })
  const layout = layoutOf([marks])
  return { ...layout, grid: { ...layout.grid, pitch: ems * size } }
}

const told = (layout: Layout) =>
  markFindings(layout).map(
    ({ params, page }) => `${page}: ${params.upper} on ${params.lower}, ${params.least}`,
  )

// In the square face every letter reaches .82 em above its baseline and .08 below: a reading's ink begins 1.35 em above the
// baseline of its line, dots end .42 below theirs, waves .36, lines .32. A hair of .3pt counts as touching.
describe('a reading', () => {
  it.each([
    ['dots', 'dot', 1.79, 1.81],
    ['title', 'title', 1.73, 1.75],
    ['name', 'name', 1.69, 1.71],
  ])(
    'touches the %s of the line above where the pitch is too close, and only there',
    (mark, upper, close, wide) => {
      const lines = [`春[江潮|${mark}]水`, '连[海|ab]平'] as const
      expect(told(pageOf(close, ...lines))[0]).toMatch(`1: ${upper} on ruby`)
      expect(told(pageOf(wide, ...lines))).toEqual([])
    },
  )

  it('touches the characters of the line above on a closer pitch still', () => {
    expect(told(pageOf(1.4, '春江潮水', '连[海|ab]平'))).toEqual(['1: text on ruby, 14.6'])
    expect(told(pageOf(1.5, '春江潮水', '连[海|ab]平'))).toEqual([])
  })

  it('does not touch what stands beside it', () => {
    expect(told(pageOf(1.7, '春江潮[水|dots]', '[连|ab]海平沙'))).toEqual([])
  })

  it('is named by its base', () => {
    const layout = pageOf(1.7, '[春江潮水|dots]', '连[海|ab]平')
    expect(markFindings(layout)[0]?.params).toEqual({
      upper: 'dot',
      lower: 'ruby',
      least: 18,
      text: '连海平',
    })
  })
})

describe('dots', () => {
  it('touch the characters of the line below where lines are set all but solid', () => {
    expect(told(pageOf(1.2, '[春江|dots]潮水', '连海平沙'))).toEqual(['1: dot on text, 12.7'])
    expect(told(pageOf(1.3, '[春江|dots]潮水', '连海平沙'))).toEqual([])
  })
})

describe('lines without marks', () => {
  it('are not looked at', () => {
    expect(told(pageOf(0.6, '春江潮水', '连海平沙'))).toEqual([])
  })
})
