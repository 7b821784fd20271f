/** The blocks of a number below its contents list → its sections by their 【…】 heads, and its back page. */
import { nearestName } from '../findings/nearest.ts'
import type { House } from './house.ts'
import { type Block, type Left, type Passage, textOf } from './manuscript.ts'
import { readSourceLine } from './read-source.ts'

export interface NumberSection {
  /** Undefined for what stands before any head. */
  readonly name: string | undefined
  readonly head: Passage | undefined
  readonly blocks: readonly Block[]
}

export interface DividedNumber {
  readonly sections: readonly NumberSection[]
  readonly books: readonly Block[]
  readonly heads: readonly Passage[]
  readonly left: readonly Left[]
}

export function divideNumber(blocks: readonly Block[], house: House): DividedNumber {
  const left: Left[] = []
  const heads: Passage[] = []
  const sections: { name: string | undefined; head: Passage | undefined; blocks: Block[] }[] = []
  let current: { name: string | undefined; head: Passage | undefined; blocks: Block[] } = {
    name: undefined,
    head: undefined,
    blocks: [],
  }
  sections.push(current)
  const body = beforeContact(blocks, house, left)
  for (const [index, block] of body.entries()) {
    const name =
      block.kind === 'passage' ? headName(block, () => passageBefore(body, index), house) : undefined
    if (block.kind !== 'passage' || name === undefined) {
      current.blocks.push(block)
      continue
    }
    if (name === current.name) {
      // The head of the section again, at the head of its next page.
      left.push({ kind: 'running-head', from: block.from, to: block.to })
      current.blocks.push({ kind: 'page-end', from: block.from, to: block.to })
      continue
    }
    heads.push(block)
    current = { name, head: block, blocks: [] }
    sections.push(current)
  }
  const isOfBooks = ({ name }: NumberSection): boolean => house.bookHeads.includes(name ?? '')
  return {
    sections: sections.filter(section => !isOfBooks(section) && section.blocks.length > 0),
    books: sections.filter(isOfBooks).flatMap(section => section.blocks),
    heads,
    left,
  }
}

const passageBefore = (blocks: readonly Block[], index: number): Passage | undefined =>
  blocks.slice(0, index).findLast(block => block.kind === 'passage')

/** `【行业资讯】`; in a heading style the bare name will do. Other words in 【】 are a head only where an article is over. */
export function headName(
  passage: Passage,
  before: () => Passage | undefined,
  house: House,
): string | undefined {
  const text = textOf(passage).trim()
  const known = [...house.columns, ...house.bookHeads]
  // A heading style may number the sections.
  const bare = text.replace(/^(?:第?[一二三四五六七八九十]+[、章节部分]*|\d{1,2}[.、]?)\s*(?=\S)/, '')
  const styled = passage.rank === undefined ? undefined : known.find(name => name === text || name === bare)
  if (styled !== undefined) return styled
  const name = /^【\s*([^【】]{1,20}?)\s*】$/.exec(text)?.[1]
  if (name === undefined) return undefined
  if (known.includes(name) || nearestName(name, known) !== '') return name
  const previous = before()
  const isOver = previous === undefined || readSourceLine(textOf(previous), house) !== undefined
  return isOver ? name : undefined
}

const contactLine =
  /(?:^|\s)(?:编辑部)?(?:地\s*址|邮政编码|邮\s*编|电\s*话|联系电话|传\s*真|电子邮[箱件]|邮\s*箱|E-?mail|网\s*址|投稿(?:邮箱|信箱)?)\s*[:：]/gi

/** Lines of an address are short. */
const longestContact = 45

/** The contact block of the back page is at the end of a file: two lines or more that say where the editors are. */
function beforeContact(blocks: readonly Block[], house: House, left: Left[]): readonly Block[] {
  let start = blocks.length
  let named = 0
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]
    if (block?.kind === 'page-end') continue
    if (block?.kind !== 'passage') break
    const text = textOf(block).trim()
    const labels = text.match(contactLine)?.length ?? 0
    const isContact = labels > 0 || house.settled.has(text)
    if (!isContact && (text.length > longestContact || /[。！？]$/.test(text))) break
    if (readSourceLine(text, house) !== undefined || /^内容简介/.test(text)) break
    named += labels
    if (isContact) start = index
  }
  if (named < 2) return blocks
  for (const block of blocks.slice(start))
    if (block.kind === 'passage') left.push({ kind: 'contact', from: block.from, to: block.to })
  return blocks.slice(0, start)
}
