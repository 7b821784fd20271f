/**
 * How many lines a part of the stream is away from another number of pages. They are not counted but tried: the part is
 * poured with so many lines more or less until the pages come out, wherever in it the editor may change them.
 */
import type { RichText } from '../rich-text.ts'
import { bodyLine, type Mould } from './cast.ts'
import type { FlowItem } from './flow.ts'
import type { PartCast } from './paginate.ts'
import { itemsOf } from './passage.ts'
import { heightOfRegion } from './region.ts'
import { linesOver } from './shorten.ts'

export type Action = 'cut' | 'add'

/** Lines a page holds, all its columns together. */
const linesOfPage = ({ lines, columns }: Mould): number => lines * columns.length

/** The fewest lines that can do it, as if every page could be filled. */
export function leastLines({ cast, mould }: PartCast, action: Action, pages: number): number {
  const whole = (pages - 1) * linesOfPage(mould)
  if (action === 'cut') return linesOver(cast, mould) + whole
  return mould.columns.length * (mould.lines - heightOfRegion(cast.pages.at(-1) ?? [])) + 1 + whole
}

/** Lines beyond the fewest that are tried before a part is given up. */
const mostTried = 40

/**
 * Lines to take out of the section with most of the part, or to put into it, for `pages` pages less or more; nothing
 * when that cannot be had. Lines added are enough that no repair takes the page back and that it is not nearly empty.
 */
export function linesAway(part: PartCast, action: Action, pages: number): number | undefined {
  const { mould, cast } = part
  const items = itemsOf(part.passages)
  const section = mainSection(part)
  const wanted = cast.pages.length + (action === 'cut' ? -pages : pages)
  if (wanted < 1) return undefined
  const comesOut = (lines: number): boolean =>
    (['front', 'back'] as const).every(side => {
      const changed =
        action === 'cut' ? without(items, section, lines, side) : withMore(items, section, lines, side)
      const count = changed && mould.pour(changed, Number.POSITIVE_INFINITY)?.pages.length
      return count !== undefined && (action === 'cut' ? count <= wanted : count >= wanted)
    })
  const least = leastLines(part, action, pages)
  for (let lines = least; lines <= least + mostTried; lines += 1)
    if (comesOut(lines)) return action === 'cut' ? lines : lines + mould.lastLeast * mould.columns.length
  return undefined
}

/** The section that most items of a part belong to: others may follow on in it. */
export function mainSection({ cast }: PartCast): number {
  const counts = new Map<number, number>()
  for (const { section } of cast.items) counts.set(section, (counts.get(section) ?? 0) + 1)
  const [[section] = [0]] = [...counts].sort((a, b) => b[1] - a[1])
  return section
}

/** Characters of so many full lines of a part's running text. */
export function charactersOf({ cast }: PartCast, lines: number): number {
  const found = cast.items.flatMap(item => bodyLine(item) ?? [])
  const full = found.filter(line => !line.last)
  // A text without a full line tells by the longest it has.
  const [longest] = found.toSorted((a, b) => b.end - a.end)
  if (longest === undefined) return 0
  if (full.length === 0) return (lines * longest.to * longest.measure) / longest.end
  return (lines * full.reduce((sum, { from, to }) => sum + to - from, 0)) / full.length
}

/** A line of a section's running text behind the first of its paragraph. */
interface Later {
  readonly index: number
  readonly text: RichText
  /** Whether a page may begin with it; its paragraph keeps its rules when it is taken out or set twice. */
  readonly isFree: boolean
}

const laterLines = (items: readonly FlowItem[], section: number): readonly Later[] =>
  items.flatMap((item, index) => {
    const line = bodyLine(item)
    if (line === undefined || line.from === 0 || item.section !== section || item.kind !== 'text') return []
    return [{ index, text: line.text, isFree: item.start === 'free' }]
  })

/** Lines that can be taken out: a paragraph too short to be parted keeps its rules whichever it loses. */
function spareLines(items: readonly FlowItem[], section: number): readonly number[] {
  const later = laterLines(items, section)
  const parted = new Set(later.filter(({ isFree }) => isFree).map(({ text }) => text))
  return later.filter(({ isFree, text }) => isFree || !parted.has(text)).map(({ index }) => index)
}

function without(
  items: readonly FlowItem[],
  section: number,
  lines: number,
  side: 'front' | 'back',
): readonly FlowItem[] | undefined {
  const spare = spareLines(items, section)
  const gone = new Set(side === 'front' ? spare.slice(0, lines) : spare.slice(-lines))
  return gone.size < lines ? undefined : items.filter((_, index) => !gone.has(index))
}

/** The lines are put in at one place: as a longer paragraph, or beside one that is too short to be parted. */
function withMore(
  items: readonly FlowItem[],
  section: number,
  lines: number,
  side: 'front' | 'back',
): readonly FlowItem[] | undefined {
  const own = [...items.keys()].filter(index => items[index]?.section === section && bodyLine(items[index]))
  const free = laterLines(items, section).filter(({ isFree }) => isFree)
  const inner = side === 'front' ? free[0] : free.at(-1)
  const at = inner?.index ?? (side === 'front' ? own[0] : own.at(-1))
  const line = at === undefined ? undefined : items[at]
  if (at === undefined || line === undefined) return undefined
  return items.toSpliced(
    at + 1,
    0,
    ...Array.from({ length: lines }, () => ({ ...line, start: 'free' }) as const),
  )
}
