/**
 * Folios, running heads and section names repeated at the heads of pages: what stands on the pages and not in the
 * articles. They are taken out before paragraphs are rejoined, each becoming the page end that it marks.
 */
import type { House } from './house.ts'
import { type Block, type Left, type Passage, textOf } from './manuscript.ts'
import { readSourceLine } from './read-source.ts'

export interface WithoutFurniture {
  readonly blocks: readonly Block[]
  readonly left: readonly Left[]
}

export function takeFurniture(blocks: readonly Block[], house: House): WithoutFurniture {
  const left: Left[] = []
  const heads = runningHeads(blocks, house)
  const kept = blocks.map((block): Block => {
    const kind = block.kind === 'passage' ? kindOf(block, heads) : undefined
    if (kind === undefined) return block
    left.push({ kind, from: block.from, to: block.to })
    return { kind: 'page-end', from: block.from, to: block.to }
  })
  return { blocks: kept, left }
}

function kindOf(passage: Passage, heads: ReadonlySet<string>): 'folio' | 'running-head' | undefined {
  const text = textOf(passage).trim()
  if (isFolio(text)) return 'folio'
  return heads.has(shapeOf(text)) ? 'running-head' : undefined
}

/** `12`, `- 12 -`, `·12·`, `第 12 页`, `第 12 页 共 32 页`, `12/32`. */
const folio =
  /^[-—–~·•.|｜\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／，,]?\s*共?\s*\d{1,3}\s*页?)?[-—–~·•.|｜\s]*$/

export const isFolio = (text: string): boolean => folio.test(text)

/** Lines of a running head are alike but for their figures. */
const shapeOf = (text: string): string => text.replace(/\d+/g, '0').replace(/\s+/g, '')

const longestHead = 40

/**
 * A line is a running head when it names the publication with a year, or stands beside a folio or a page end wherever
 * it is repeated.
 */
function runningHeads(blocks: readonly Block[], house: House): ReadonlySet<string> {
  const places = new Map<string, number[]>()
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'passage' || block.rank !== undefined || block.item !== undefined) continue
    const text = textOf(block).trim()
    if (text.length > longestHead || /^【.*】$/.test(text) || isFolio(text)) continue
    if (readSourceLine(text, house) !== undefined) continue
    const shape = shapeOf(text)
    places.set(shape, [...(places.get(shape) ?? []), index])
  }
  const heads = new Set<string>()
  for (const [shape, indexes] of places) {
    const isRepeated = indexes.length > 1 && indexes.every(index => standsAtPageEnd(blocks, index))
    if (isRepeated || namesNumber(shape, house)) heads.add(shape)
  }
  return heads
}

/** `江湾月报 2026年第3期 行业资讯`: the publication, its number, its section, and nothing else. */
function namesNumber(shape: string, { title, columns }: House): boolean {
  const rest = [title, ...columns].reduce((text, name) => text.replaceAll(shapeOf(name), ''), shape)
  return shape.includes(shapeOf(title)) && rest !== '' && /^[总第0年月期（）()·•|｜—–-]+$/.test(rest)
}

const standsAtPageEnd = (blocks: readonly Block[], index: number): boolean =>
  [blocks[index - 1], blocks[index + 1]].some(
    beside => beside?.kind === 'page-end' || (beside?.kind === 'passage' && isFolio(textOf(beside).trim())),
  )
