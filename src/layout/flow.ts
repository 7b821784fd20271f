/**
 * The stream that is poured into pages: items of whole line pitches, each knowing what it looks like in the middle
 * of a region and at its head, and whether a region may begin with it.
 */
import type { Mark } from '../page.ts'
import type { Pt } from '../units.ts'

/** Marks relative to the left edge of the type area and to the top of the item. */
export interface Form {
  /** Height in whole line pitches. */
  readonly steps: number
  readonly marks: readonly Mark[]
}

/**
 * `forced`: a region begins here; `free`: one may; `held`: none may, the item stays with the one before it.
 */
export type Start = 'forced' | 'free' | 'held'

/** What an item is to the rules that keep lines together. */
export type FlowKind = 'opener' | 'head' | 'heading' | 'text' | 'source'

export interface FlowItem {
  readonly kind: FlowKind
  readonly start: Start
  readonly form: Form
  /** As the first of a region, where white space above is dropped. */
  readonly first: Form
  /** Index of the section among the printed ones. */
  readonly section: number
  /** `page`: cuts through both columns where there are two. */
  readonly span: 'column' | 'page'
}

/** Whole pitches that hold a height; a remainder smaller than a rounding error does not cost a line. */
export const stepsFor = (height: Pt, step: Pt): number => Math.ceil(height / step - 1e-6)

export const shiftMark = (mark: Mark, x: Pt, y: Pt): Mark => ({
  ...mark,
  at: { x: mark.at.x + x, y: mark.at.y + y },
})

export const shiftMarks = (marks: readonly Mark[], x: Pt, y: Pt): readonly Mark[] =>
  marks.map(mark => shiftMark(mark, x, y))

/** An item that looks the same wherever it stands. */
export function plainItem(kind: FlowKind, start: Start, section: number, form: Form): FlowItem {
  return { kind, start, form, first: form, section, span: 'column' }
}

/**
 * Where a region may begin inside a paragraph of `lines` lines: at its first, or where at least `least` lines
 * stay on either side (widows and orphans; CLREQ, paragraph adjustment across pages).
 */
export const startInParagraph = (index: number, lines: number, least: number): Start =>
  index === 0 || (index >= least && lines - index >= least) ? 'free' : 'held'

/**
 * Holds together what an article may not be parted at: `least` text lines under a head or heading, `least` above
 * the source line, and the whole of an article of no more than `whole` lines.
 */
export function holdTogether(items: readonly FlowItem[], least: number, whole: number): readonly FlowItem[] {
  const held = new Set<number>()
  const texts: number[] = []
  let underHead = 0
  for (const [index, item] of items.entries()) {
    if (item.kind === 'text') texts.push(index)
    if (underHead > 0) {
      held.add(index)
      if (item.kind !== 'heading') underHead -= 1
    }
    if (item.kind === 'head' || item.kind === 'heading') underHead = least
    if (item.kind === 'source') {
      for (const text of texts.slice(1 - least)) if (least > 1) held.add(text)
      held.add(index)
    }
  }
  if (texts.length <= whole) for (let index = 1; index < items.length; index += 1) held.add(index)
  return items.map((item, index) =>
    held.has(index) && index > 0 && item.start === 'free' ? { ...item, start: 'held' } : item,
  )
}
