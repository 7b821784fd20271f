/** Pages mended by a paragraph that gives or takes a line. */
import { describe, expect, it } from 'vitest'
import type { Slot } from '../../src/layout/divide.ts'
import { pageMould } from '../../src/layout/paginate.ts'
import type { Passage } from '../../src/layout/passage.ts'
import { repair } from '../../src/layout/repair.ts'
import { paragraph } from '../support/paragraph.ts'

const slots: readonly Slot[] = [
  { capacity: 10, next: 1, faces: 'nothing' },
  { capacity: 10, next: 0, faces: 'previous' },
]

/** Items of each page after repair, with at most `left` paragraphs tried. */
function pages(part: readonly Passage[], least = 0, left = 9): readonly number[] {
  return repair(part, pageMould(slots, least), { left }).pages.map(page => page.length)
}

describe('a page with blank lines at its foot', () => {
  it('asks the paragraph that is nearly a line longer for one', () => {
    expect(pages([paragraph(4, 90), paragraph(4, 50), paragraph(9, 50)])).toEqual([9, 9])
  })
  it('is left alone when its paragraphs have no line to give', () => {
    expect(pages([paragraph(4, 50), paragraph(4, 50), paragraph(9, 50)])).toEqual([8, 9])
    expect(pages([paragraph(4, 90, 'rigid'), paragraph(4, 90, 'rigid'), paragraph(9, 50)])).toEqual([8, 9])
  })
  it('is left alone when one line is blank', () => {
    expect(pages([paragraph(5, 90), paragraph(4, 90), paragraph(9, 50)])).toEqual([9, 9])
  })
  it('is left alone when no more paragraphs may be tried', () => {
    expect(pages([paragraph(4, 90), paragraph(4, 50), paragraph(9, 50)], 0, 0)).toEqual([8, 9])
  })
})

describe('a last page with hardly a line on it', () => {
  it('is won back by a paragraph that gives up its last line', () => {
    expect(pages([paragraph(6, 5), paragraph(5, 50)], 8)).toEqual([10])
  })
})
