import { describe, expect, it } from 'vitest'
import { type FlowItem, holdTogether, startInParagraph } from '../../src/layout/flow.ts'
import { flowItems } from '../support/flow-items.ts'

/** Starts as letters: F forced, . free, - held. */
const starts = (flow: readonly FlowItem[]): string =>
  flow.map(item => ({ forced: 'F', free: '.', held: '-' })[item.start]).join('')

const paragraph = (lines: number, least: number): string =>
  Array.from({ length: lines }, (_, index) =>
    startInParagraph(index, lines, least) === 'free' ? '.' : '-',
  ).join('')

describe('lines of a paragraph', () => {
  it('keep two together at the foot and at the head of a page', () => {
    expect([1, 2, 3, 4, 6].map(lines => paragraph(lines, 2))).toEqual(['.', '.-', '.--', '.-.-', '.-...-'])
  })
  it('may be divided anywhere when one line is enough', () => {
    expect(paragraph(3, 1)).toBe('...')
  })
})

describe('an article', () => {
  it('keeps two lines under its head and two above its source line', () => {
    expect(starts(holdTogether(flowItems('Httttttts'), 2, 3))).toBe('.--....--')
  })
  it('of up to three lines is never divided', () => {
    expect(starts(holdTogether(flowItems('Httts'), 2, 3))).toBe('.----')
  })
  it('keeps two lines under a heading in its text', () => {
    expect(starts(holdTogether(flowItems('Httthtttts'), 2, 3))).toBe('.--..--.--')
  })
  it('does not let two headings in a row part from each other or from the text', () => {
    expect(starts(holdTogether(flowItems('tttthhtttt'), 2, 3))).toBe('.....---..')
  })
})
