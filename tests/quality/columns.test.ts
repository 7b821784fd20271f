import { describe, expect, it } from 'vitest'
import type { Mark, TextRole } from '../../src/page.ts'
import { columnFlaws } from '../../src/quality/columns.ts'
import { linesOf, paragraphsOf } from '../../src/quality/paragraphs.ts'
import { layoutOf } from '../support/hand-set.ts'
import { brokenParagraph, lineMarkAt } from '../support/placed.ts'

/** Pages as rows of role and height; the grid of `layoutOf` begins at 12 and goes on by 18. */
type Rows = readonly (readonly [TextRole, number])[]

function flawsOn(pages: readonly Rows[]): readonly string[] {
  const marks = pages.map(rows => rows.map(([role, y], index): Mark => lineMarkAt(`字${index}字`, role, y)))
  const layout = layoutOf(marks)
  const lines = linesOf(layout)
  return columnFlaws(layout, lines, paragraphsOf(lines)).map(
    ({ kind, line }) => `${kind} on page ${line.folio}`,
  )
}

describe('a paragraph over two columns', () => {
  const flawsOf = (broken: string, regions: readonly number[]): readonly string[] => {
    const paragraph = brokenParagraph(broken, regions)
    return columnFlaws(layoutOf([]), [], [paragraph]).map(({ kind }) => kind)
  }

  it('has two lines on either side', () => {
    expect(flawsOf('春夏|秋冬|春夏|秋冬', [0, 0, 1, 1])).toEqual([])
  })

  it('leaves an orphan at the foot, or a widow at the head', () => {
    expect(flawsOf('春夏|秋冬|春夏', [0, 1, 1])).toEqual(['orphan'])
    expect(flawsOf('春夏|秋冬|春夏', [0, 0, 1])).toEqual(['widow'])
    expect(flawsOf('春夏|秋冬', [0, 1])).toEqual(['orphan', 'widow'])
  })
})

describe('a head', () => {
  it('is stranded with fewer than two lines of its text under it', () => {
    expect(
      flawsOn([
        [
          ['body', 12],
          ['heading', 30],
        ],
        [
          ['body', 12],
          ['body', 30],
        ],
      ]),
    ).toEqual(['stranded-head on page 1'])
    expect(
      flawsOn([
        [
          ['title', 12],
          ['body', 30],
        ],
        [['body', 12]],
      ]),
    ).toEqual(['stranded-head on page 1'])
    expect(
      flawsOn([
        [
          ['title', 12],
          ['body', 30],
          ['body', 48],
        ],
        [['body', 12]],
      ]),
    ).toEqual([])
  })

  it('of an article of one line is not', () => {
    expect(
      flawsOn([
        [
          ['title', 12],
          ['body', 30],
        ],
        [
          ['title', 12],
          ['body', 30],
        ],
      ]),
    ).toEqual([])
  })
})

describe('a column', () => {
  it('does not begin with a source line', () => {
    expect(flawsOn([[['body', 12]], [['source', 12]]])).toEqual(['parted-source on page 2'])
  })

  it('ends where the next line stands higher, on the same page too', () => {
    expect(
      flawsOn([
        [
          ['body', 12],
          ['body', 30],
          ['source', 12],
        ],
      ]),
    ).toEqual(['parted-source on page 1'])
  })

  it('has its body lines on the grid, to a hundredth of a point', () => {
    expect(
      flawsOn([
        [
          ['body', 12],
          ['body', 30.009],
          ['quotation', 40],
        ],
      ]),
    ).toEqual([])
    expect(
      flawsOn([
        [
          ['body', 12],
          ['body', 30.02],
        ],
      ]),
    ).toEqual(['off-grid on page 1'])
  })
})
