/** Lines with one known flaw each, and the same lines without it. Every character of the square face is an em wide. */
import { describe, expect, it } from 'vitest'
import { fitLine } from '../../src/quality/fitting.ts'
import type { PlacedLine } from '../../src/quality/paragraphs.ts'
import { rich } from '../support/composition.ts'
import { innerLine, lastLine, placedLine } from '../support/placed.ts'

const flawsOf = (line: PlacedLine): readonly string[] => fitLine(line).flaws.map(({ kind }) => kind)

describe('the edges of a line', () => {
  it('are flush when Han end on the measure and a closing mark at half its width', () => {
    expect(flawsOf(innerLine('春夏秋冬', 4, [0, 1, 2, 3]))).toEqual([])
    expect(flawsOf(innerLine('春夏秋，', 3.5, [0, 1, 2, 3]))).toEqual([])
    expect(flawsOf(innerLine('“春夏秋', 3.5, [-0.5, 0.5, 1.5, 2.5]))).toEqual([])
  })

  it('are ragged a hundredth of a point short, and overfull as much beyond', () => {
    expect(flawsOf(innerLine('春夏秋冬', 4.0011, [0, 1, 2, 3]))).toEqual(['ragged'])
    expect(flawsOf(innerLine('春夏秋冬', 3.9989, [0, 1, 2, 3]))).toEqual(['overfull'])
    expect(flawsOf(lastLine('春夏秋冬', 9, [0, 1, 2, 3]))).toEqual([])
  })

  it('are out of line when an opener keeps its blank at the head, or a closer at the foot', () => {
    expect(flawsOf(innerLine('“春夏秋', 4, [0, 1, 2, 3]))).toEqual(['left-edge'])
    expect(flawsOf(innerLine('春夏秋，', 4, [0, 1, 2, 3]))).toEqual(['ragged'])
  })

  it('let a comma hang beside a line that is flush without it', () => {
    expect(flawsOf(innerLine('春夏秋，', 3, [0, 1, 2, 3]))).toEqual([])
    expect(flawsOf(innerLine('春夏秋”', 3, [0, 1, 2, 3]))).toEqual(['overfull'])
  })

  it('allow the first line an indent of whole ems', () => {
    const indented = (x: number) => ({ ...innerLine('春夏', x + 2, [x, x + 1]), isFirst: true })
    expect(flawsOf(indented(2))).toEqual([])
    expect(flawsOf(indented(1.5))).toEqual(['left-edge'])
  })
})

describe('two marks that meet', () => {
  it('share one blank', () => {
    expect(flawsOf(innerLine('春”，夏', 3.5, [0, 1, 1.5, 2.5]))).toEqual([])
    expect(flawsOf(innerLine('春」「夏', 3.5, [0, 1, 1.5, 2.5]))).toEqual([])
    expect(flawsOf(innerLine('春？！夏', 3, [0, 1, 1.5, 2]))).toEqual([])
  })

  it('are a loose pair when both keep theirs', () => {
    expect(flawsOf(innerLine('春”，夏', 4, [0, 1, 2, 3]))).toEqual(['loose-pair'])
    expect(flawsOf(innerLine('春」「夏', 4, [0, 1, 2, 3]))).toEqual(['loose-pair'])
  })
})

describe('the gap between Han and Western', () => {
  it('is a quarter of an em, an eighth at least, opened with the line', () => {
    expect(flawsOf(innerLine('用A好', 3, [0, 1.25, 2]))).toEqual([])
    expect(flawsOf(innerLine('用A好', 2.75, [0, 1.125, 1.75]))).toEqual([])
  })

  it('is missing when it is less, and doubled when a space stands in it as well', () => {
    expect(flawsOf(innerLine('用A好', 2.5, [0, 1, 1.5]))).toEqual(['missing-gap', 'missing-gap'])
    expect(flawsOf(lastLine('用 A 好的', 9, [0, 1.5, 2.5, 3.5]))).toEqual(['doubled-gap', 'doubled-gap'])
    expect(flawsOf(innerLine('用 A好的', 4.25, [0, 1.5, 2.25, 3.25]))).toEqual([
      'doubled-gap',
      'unequal-gaps',
    ])
  })

  it('is as wide on one side of a word as on the other', () => {
    expect(flawsOf(innerLine('约70%的', 4.05, [0, 1.25, 1.75, 2.25, 3.05]))).toEqual(['unequal-gaps'])
  })

  it('is none beside an ASCII mark that stands alone, or beside a Chinese mark', () => {
    expect(flawsOf(innerLine('网+好', 2.5, [0, 1, 1.5]))).toEqual([])
    expect(flawsOf(innerLine('好，A', 2.5, [0, 1, 2]))).toEqual([])
    expect(flawsOf(innerLine('好好，A', 3.75, [0, 1, 2, 3.25]))).toEqual(['opened-where-closed'])
  })

  it('opens after a mark where Han stand apart as well, or the line has no other place', () => {
    expect(flawsOf(innerLine('好，A', 2.75, [0, 1, 2.25]))).toEqual([])
    expect(flawsOf(innerLine('好好，A', 4.1, [0, 1.3, 2.3, 3.6]))).not.toContain('opened-where-closed')
  })
})

describe('what adjusting may not do', () => {
  it('is to set Han closer than solid', () => {
    expect(flawsOf(innerLine('春夏秋', 2.98, [0, 0.99, 1.98]))).toEqual([
      'squeezed-too-far',
      'squeezed-too-far',
    ])
  })

  it('is to take more than the blank of a comma, or more than half of that of a stop', () => {
    expect(flawsOf(innerLine('春，夏', 2.5, [0, 1, 1.5]))).toEqual([])
    expect(flawsOf(innerLine('春，夏', 2.4, [0, 1, 1.4]))).toEqual(['squeezed-too-far'])
    expect(flawsOf(innerLine('春。夏', 2.6, [0, 1, 1.6]))).toEqual(['squeezed-too-far'])
  })

  it('is to open a place after an opener or before a closing mark', () => {
    expect(flawsOf(innerLine('春，夏', 3.1, [0, 1.1, 2.1]))).toEqual(['opened-where-closed'])
    expect(flawsOf(innerLine('“春夏', 2.6, [-0.5, 0.6, 1.6]))).toEqual(['opened-where-closed'])
  })

  it('is to space Han unevenly', () => {
    expect(flawsOf(innerLine('春夏秋', 3.1, [0, 1.1, 2.1]))).toEqual(['uneven-han'])
  })
})

describe('how loose or tight a line is', () => {
  it('is the space between neighbouring Han beyond their advances', () => {
    expect(fitLine(innerLine('春夏秋', 3.1, [0, 1.05, 2.1])).hanExtra).toBeCloseTo(0.05)
    expect(fitLine(innerLine('用A好', 3, [0, 1.25, 2])).hanExtra).toBeUndefined()
  })

  it('is the widest hole anywhere: a gap, a word space, after a mark, between letters', () => {
    expect(fitLine(innerLine('用A好', 3.3, [0, 1.4, 2.3])).widestExtra).toBeCloseTo(0.15)
    expect(fitLine(innerLine('A A', 1.55, [0, 1.05])).widestExtra).toBeCloseTo(0.3)
    expect(fitLine(innerLine('春，夏', 3.2, [0, 1, 2.2])).widestExtra).toBeCloseTo(0.2)
    expect(fitLine(innerLine('ABC', 1.7, [0, 0.6, 1.2])).letterSpace).toBeCloseTo(0.1)
  })

  it('is the share of the blank that squeezing took', () => {
    expect(fitLine(innerLine('春，夏，秋', 4.5, [0, 1, 1.75, 2.75, 3.5])).squeezed).toBeCloseTo(0.5)
  })

  it('says when a stop was squeezed, not when the opener after it was', () => {
    expect(fitLine(innerLine('春。夏', 2.8, [0, 1, 1.8])).stopSqueezed).toBe(true)
    expect(fitLine(innerLine('春。“夏', 3.3, [0, 1, 1.3, 2.3])).stopSqueezed).toBe(false)
  })

  it('is seen from the glyphs and not from what the line says of itself', () => {
    const text = rich('春夏秋')
    const line = {
      ...placedLine({ text, from: 0, to: 3, measure: 3 }, [0, 1, 2]),
      hanExtra: 9,
      fit: 'overfull' as const,
    }
    const fitting = fitLine({ ...innerLine('春夏秋', 3, [0, 1, 2]), line })
    expect(fitting.hanExtra).toBeCloseTo(0)
    expect(fitting.flaws).toEqual([])
  })
})
