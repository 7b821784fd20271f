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

/** Pages that parts are asked for, and the lines that takes. */
type Given = Map<PartCast, { readonly pages: number; readonly lines: number }>

/** Where the wanted pages are lost or won with the fewest lines, after what `linesFor` says of each section asked. */
function changesFor(
  parts: readonly PartCast[],
  { action, wanted }: Way,
  names: readonly string[],
  linesFor: typeof linesAway,
): Changes | undefined {
  const given: Given = new Map()
  const refused = new Set<PartCast>()
  for (let left = wanted; left > 0; ) {
    const part = nearest(parts, action, given, refused)
    if (part === undefined) return undefined
    const pages = (given.get(part)?.pages ?? 0) + 1
    const lines = linesFor(part, action, pages)
    if (lines === undefined) refused.add(part)
    else {
      given.set(part, { pages, lines })
      left -= 1
    }
  }
  return [...given].map(([part, { lines }]) => ({
    section: names[mainSection(part)] ?? '',
    characters: inTens(charactersOf(part, lines)),
  }))
}

/** The part that is nearest to one page more than was already asked of it. */
function nearest(
  parts: readonly PartCast[],
  action: Action,
  given: Given,
  refused: ReadonlySet<PartCast>,
): PartCast | undefined {
  const more = (part: PartCast): number => {
    const asked = given.get(part)?.pages ?? 0
    return leastLines(part, action, asked + 1) - (asked === 0 ? 0 : leastLines(part, action, asked))
  }
  return parts
    .filter(
      part =>
        !refused.has(part) &&
        (action === 'add' || part.cast.pages.length > (given.get(part)?.pages ?? 0) + 1),
    )
    .sort((a, b) => more(a) - more(b))[0]
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
