/**
 * What would bring a number to a page count that folds: which sections to cut or to lengthen, and by how many
 * characters. Sections begin pages, so that what is cut in one takes no page from another.
 */
import type { PageDistance, ShortPage } from '../page.ts'
import type { PartCast } from './paginate.ts'
import { type Action, charactersOf, leastLines, linesAway, mainSection } from './part-distance.ts'
import { heightOfRegion } from './region.ts'
import { isNearlyEmpty } from './repair.ts'

/** Characters are told in tens: nobody cuts to the letter, and the lines do not fall that exactly. */
const unit = 10

const inTens = (characters: number): number => Math.ceil(characters / unit - 1e-6) * unit

/**
 * The lesser of what must be cut to lose the pages over `multipleOf`, and what must be added to fill up to it;
 * undefined when the count is right, or nothing can be told that would do. `names` are those of the sections.
 */
export function pageDistance(
  parts: readonly PartCast[],
  around: number,
  multipleOf: number,
  names: readonly string[],
): PageDistance | undefined {
  const pages = around + parts.reduce((sum, { cast }) => sum + cast.pages.length, 0)
  const over = pages % multipleOf
  if (over === 0) return undefined
  const ways = [
    { action: 'cut', wanted: over, pages: pages - over },
    { action: 'add', wanted: multipleOf - over, pages: pages + multipleOf - over },
  ] as const
  const [nearer, farther] = ways
    .map(way => ({ ...way, least: sumOf(changesFor(parts, way, names, leastLines)) }))
    .sort((a, b) => a.least - b.least)
  if (nearer === undefined || farther === undefined) return undefined
  // Trying is dear: the other way is not tried where even its fewest lines are no fewer.
  const one = changesFor(parts, nearer, names, linesAway)
  const other = sumOf(one) <= farther.least ? undefined : changesFor(parts, farther, names, linesAway)
  const isOne = sumOf(one) <= sumOf(other)
  const changes = isOne ? one : other
  const { action, pages: aim } = isOne ? nearer : farther
  return changes && { action, pages: aim, changes }
}

/** What pages are to be lost or won. */
interface Way {
  readonly action: Action
  readonly wanted: number
}

type Changes = PageDistance['changes']

/** More than any, where nothing would do. */
const sumOf = (changes: Changes | undefined): number =>
  changes === undefined
    ? Number.POSITIVE_INFINITY
    : changes.reduce((sum, { characters }) => sum + characters, 0)

/** Pages that a part is asked for, and the lines that takes; a part that was not asked has neither. */
interface Asked {
  readonly pages: number
  readonly lines: number
}

const unasked: Asked = { pages: 0, lines: 0 }

/**
 * Where the wanted pages are lost or won with the fewest lines, after what `linesFor` says of each section asked. One page
 * after the other is asked of the part that is nearest to it; `linesFor` is dear, so a part counts with the fewest lines
 * that could do until it is the nearest by them.
 */
function changesFor(
  parts: readonly PartCast[],
  { action, wanted }: Way,
  names: readonly string[],
  linesFor: typeof linesAway,
): Changes | undefined {
  const given = new Map<PartCast, Asked>()
  const known = new Map<PartCast, number>()
  const askedOf = (part: PartCast): Asked => given.get(part) ?? unasked
  const more = (part: PartCast): number => {
    const { pages, lines } = askedOf(part)
    return (known.get(part) ?? leastLines(part, action, pages + 1)) - lines
  }
  const keepsPage = (part: PartCast): boolean =>
    action === 'add' || part.cast.pages.length > askedOf(part).pages + 1
  for (let left = wanted; left > 0; ) {
    const [part] = parts.filter(keepsPage).sort((a, b) => more(a) - more(b))
    if (part === undefined || more(part) === Number.POSITIVE_INFINITY) return undefined
    const pages = askedOf(part).pages + 1
    const lines = known.get(part)
    if (lines === undefined) known.set(part, linesFor(part, action, pages) ?? Number.POSITIVE_INFINITY)
    else {
      given.set(part, { pages, lines })
      known.delete(part)
      left -= 1
    }
  }
  return [...given].map(([part, { lines }]) => ({
    section: names[mainSection(part)] ?? '',
    characters: inTens(charactersOf(part, lines)),
  }))
}

/** Last pages with fewer lines than they should have, and what would have to be cut to be without them. */
export function shortPages(
  parts: readonly PartCast[],
  before: number,
  names: readonly string[],
): readonly ShortPage[] {
  const found: ShortPage[] = []
  let folio = before
  for (const part of parts) {
    const { cast, mould } = part
    folio += cast.pages.length
    if (!isNearlyEmpty(cast, mould)) continue
    const lines = linesAway(part, 'cut', 1)
    found.push({
      section: names[mainSection(part)] ?? '',
      folio,
      lines: heightOfRegion(cast.pages.at(-1) ?? []),
      least: mould.lastLeast,
      characters: lines === undefined ? 0 : inTens(charactersOf(part, lines)),
    })
  }
  return found
}
