/**
 * A stretch as pages of the web have it, each source line right under its title → the same with the lines below their
 * texts, where the house has them. One article that is otherwise leaves the stretch as it is.
 */
import type { House } from './house.ts'
import { type Block, textOf } from './manuscript.ts'
import { readSourceAt } from './read-source-at.ts'
import { isRule, mayBeTitle } from './title-line.ts'

export function settleSources(blocks: readonly Block[], house: House): readonly Block[] {
  const lines = blocks.filter(block => block.kind !== 'page-end' && !isRuleLine(block))
  const sources = lines.flatMap((_, at) => {
    const source = readSourceAt(lines, at, house)
    return source === undefined ? [] : [{ at, ...source }]
  })
  const isAbove = sources.every(({ at, next }, index) => {
    const title = lines[at - 1]
    const end = sources[index + 1]?.at ?? lines.length + 1
    // At least one line of text stands between it and the next title.
    return title?.kind === 'passage' && mayBeTitle(title) && end - next >= 2
  })
  if (sources[0]?.at !== 1 || !isAbove) return blocks
  const moved = new Set<Block>(sources.flatMap(({ passages }) => passages))
  const titles = new Map(sources.slice(1).map(({ at }, index) => [lines[at - 1], sources[index]]))
  return [
    ...blocks.flatMap(block => {
      const above = titles.get(block)?.passages ?? []
      return moved.has(block) ? [] : [...above, block]
    }),
    ...(sources.at(-1)?.passages ?? []),
  ]
}

const isRuleLine = (block: Block): boolean => block.kind === 'passage' && isRule(textOf(block))
