/**
 * What stands above the first article → the entries of the contents list; the words of the cover, which
 * `publication.yaml` has, are left and listed.
 */
import { bareTitle, type ContentsEntry, hasPage } from './contents-line.ts'
import type { House } from './house.ts'
import { placeList } from './list-end.ts'
import { type Block, type Left, type LeftKind, textOf } from './manuscript.ts'
import { type Listed, listedIn, type OpeningLine, type Role, readRoles, titlePlaces } from './opening.ts'

export interface TakenContents {
  readonly entries: readonly ContentsEntry[]
  readonly left: readonly Left[]
  /** The blocks of the articles. */
  readonly blocks: readonly Block[]
}

export function takeContents(blocks: readonly Block[], house: House): TakenContents {
  const lines = readRoles(blocks, house)
  const places = titlePlaces(lines)
  const listed = listedIn(lines, places)
  const { announced, end } = placeList({ lines, listed, places })
  const opening = lines.slice(0, end)
  const isMissing = missingIn(opening, listed, announced)
  const entries: ContentsEntry[] = []
  const left: Left[] = []
  for (const [at, line] of opening.entries()) {
    const { from, to } = line.block
    const known = listed.get(at)
    // A row of a table may be the head of a section.
    if (known !== undefined) entries.push(...known.filter(({ title }) => !house.columns.includes(title)))
    else if (isMissing(line, at)) entries.push({ title: bareTitle(wordsOf(line)), from, to })
    else if (line.role !== 'page-end') left.push({ kind: leftKind(line.role), from, to })
  }
  return { entries, left, blocks: blocks.slice(end) }
}

/**
 * Which lines are entries though no article has their title: those with a page number, and in a list without page
 * numbers every line that is no word of the cover.
 */
function missingIn(
  opening: readonly OpeningLine[],
  listed: Listed,
  announced: number | undefined,
): (line: OpeningLine, at: number) => boolean {
  const isEntry = (line: OpeningLine, at: number): boolean =>
    listed.has(at) || (line.role === 'title' && hasPage(wordsOf(line)))
  const entries = opening.flatMap((line, at) => (isEntry(line, at) ? [at] : []))
  const paged = entries.filter(at => hasPage(wordsOf(opening[at])))
  const from = announced ?? entries[0] ?? opening.length
  const hasHeads = opening.some(({ role }, at) => at > from && role === 'head')
  const to = announced !== undefined || hasHeads ? opening.length : (entries.at(-1) ?? 0)
  const isBare = paged.length * 2 <= entries.length
  /** Below 主办单位 stand names. */
  const isOfImprint = (at: number): boolean =>
    opening
      .slice(0, at)
      .findLast((line, before) => line.role === 'imprint' || line.role === 'head' || isEntry(line, before))
      ?.role === 'imprint'
  return (line, at) =>
    line.role === 'title' && (isEntry(line, at) || (isBare && at > from && at < to && !isOfImprint(at)))
}

function leftKind(role: Role): LeftKind {
  switch (role) {
    case 'announcement':
    case 'head':
    case 'column':
      return 'contents-head'
    case 'folio':
    case 'rule':
      return role
    default:
      return 'cover'
  }
}

const wordsOf = (line: OpeningLine | undefined): string =>
  line?.block.kind === 'passage' ? textOf(line.block).trim() : ''
