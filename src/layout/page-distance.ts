/** How many characters a number is over or under the nearest page count that folds. */
import type { PageDistance } from '../page.ts'
import type { Sheets } from './paginate.ts'
import type { Region } from './region.ts'

/** Characters are told in tens: nobody cuts to the letter, and the lines do not fall that exactly. */
const unit = 10

/**
 * The lesser of what must be cut to lose the pages over `multipleOf`, and what must be added to fill up to it;
 * undefined when the count is right, or the number has no text.
 */
export function pageDistance(
  regions: readonly Region[],
  around: number,
  multipleOf: number,
  { lines, columns }: Sheets,
): PageDistance | undefined {
  const pages = around + regions.length
  const over = pages % multipleOf
  if (over === 0 || regions.length === 0) return undefined
  const lasts = lastHeights(regions)
  const toCut = sumOfLeast(
    lasts.flatMap(({ height, pages: own }) => (own > 1 ? [height] : [])),
    over,
  )
  const toAdd = sumOfLeast(
    lasts.map(({ height }) => Math.max(0, lines - height) + 1),
    multipleOf - over,
  )
  const perLine = charactersPerLine(regions)
  const isCut = toCut <= toAdd
  const wanted = columns * (isCut ? toCut : toAdd)
  if (wanted === Number.POSITIVE_INFINITY || perLine === 0) return undefined
  return {
    action: isCut ? 'cut' : 'add',
    characters: Math.ceil((wanted * perLine) / unit) * unit,
    pages: isCut ? pages - over : pages + multipleOf - over,
  }
}

/** Of every part that begins a page: what its last page is filled to, and how many pages it has. */
function lastHeights(
  regions: readonly Region[],
): readonly { readonly height: number; readonly pages: number }[] {
  const lasts: { height: number; pages: number }[] = []
  for (const [index, region] of regions.entries()) {
    const height = region.reduce((most, { top, form }) => Math.max(most, top + form.steps), 0)
    const open = lasts.at(-1)
    if (index === 0 || open === undefined || region[0]?.item.start === 'forced')
      lasts.push({ height, pages: 1 })
    else {
      open.height = height
      open.pages += 1
    }
  }
  return lasts
}

/** The `count` smallest together; infinite when there are not so many. */
function sumOfLeast(values: readonly number[], count: number): number {
  if (values.length < count) return Number.POSITIVE_INFINITY
  return [...values]
    .sort((a, b) => a - b)
    .slice(0, count)
    .reduce((sum, value) => sum + value, 0)
}

function charactersPerLine(regions: readonly Region[]): number {
  let characters = 0
  let lines = 0
  for (const region of regions)
    for (const { form } of region)
      for (const mark of form.marks) {
        if (mark.kind !== 'line' || mark.role !== 'body') continue
        characters += mark.line.to - mark.line.from
        lines += 1
      }
  return lines === 0 ? 0 : characters / lines
}
