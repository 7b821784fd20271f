import { describe, expect, it } from 'vitest'
import {
  type FlowItem,
  type FlowKind,
  holdTogether,
  plainItem,
  startInParagraph,
} from '../../src/layout/flow.ts'
import { paginate } from '../../src/layout/paginate.ts'

/** One letter an item: H head, h heading, t text, s source, O opener; a capital begins a part. */
const kinds: Readonly<Record<string, FlowKind>> = {
  H: 'head',
  h: 'heading',
  t: 'text',
  s: 'source',
  O: 'opener',
}

const items = (letters: string): readonly FlowItem[] =>
  [...letters].map(letter =>
    plainItem(kinds[letter] ?? 'text', letter === 'O' ? 'forced' : 'free', 0, { steps: 1, marks: [] }),
  )

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
    expect(starts(holdTogether(items('Httttttts'), 2, 3))).toBe('.--....--')
  })
  it('of up to three lines is never divided', () => {
    expect(starts(holdTogether(items('Httts'), 2, 3))).toBe('.----')
  })
  it('keeps two lines under a heading in its text', () => {
    expect(starts(holdTogether(items('Httthtttts'), 2, 3))).toBe('.--..--.--')
  })
  it('does not let two headings in a row part from each other or from the text', () => {
    expect(starts(holdTogether(items('tttthhtttt'), 2, 3))).toBe('.....---..')
  })
})

describe('pages', () => {
  /** Items of each page, a page of `capacity` lines. */
  const pages = (flow: readonly FlowItem[], capacity: number): readonly number[] =>
    paginate(flow, capacity).map(region => region.length)

  it('are filled to the last line', () => {
    expect(pages(items('tttttttttt'), 4)).toEqual([4, 4, 2])
  })
  it('end early rather than begin with a line that is held', () => {
    expect(pages(holdTogether(items('ttttHtttttts'), 2, 3), 6)).toEqual([4, 5, 3])
  })
  it('begin anew where a section asks for it', () => {
    expect(pages(items('ttOtt'), 4)).toEqual([2, 3])
  })
  it('give up a rule rather than a line when nothing may begin the next page', () => {
    expect(pages(holdTogether(items('Ht'.padEnd(9, 't')), 2, 99), 4)).toEqual([4, 4, 1])
  })
  it('let an item taller than a page stand alone', () => {
    const tall = plainItem('text', 'free', 0, { steps: 9, marks: [] })
    expect(pages([...items('tt'), tall, ...items('tt')], 4)).toEqual([2, 1, 2])
  })
  it('drop the white above an item at their head', () => {
    const spaced: FlowItem = {
      kind: 'head',
      start: 'free',
      section: 0,
      form: { steps: 3, marks: [] },
      first: { steps: 1, marks: [] },
    }
    const tops = paginate([...items('ttt'), spaced, ...items('ttt')], 4).map(region =>
      region.map(placed => placed.top),
    )
    expect(tops).toEqual([
      [0, 1, 2],
      [0, 1, 2, 3],
    ])
  })
})
