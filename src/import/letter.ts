/**
 * The end of a letter below its articles, 此致 and 敬礼, with the names and the date under it: no article of its own.
 * Where the article above has no source line yet, the letter may be the article, and nothing is taken.
 */
import type { House } from './house.ts'
import { type Block, type Left, textOf } from './manuscript.ts'
import { readSourceLine } from './read-source.ts'
import { emsOf, endsSentence } from './title-line.ts'

export interface WithoutLetters {
  readonly blocks: readonly Block[]
  readonly left: readonly Left[]
}

const closing =
  /^(?:此\s*致|(?:此\s*致\s*)?敬\s*礼|(?:顺|谨|敬|即|并)?(?:祝|颂)\s*(?:您|你们?)?\s*(?:商祺|[编撰时近春夏秋冬]安|安好|好|工作顺利|编祺))\s*[，,！!。]?$/

const dated = /^\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?$/

/** Names, places and numbers of those who sign. */
const longestLine = 30
const mostLines = 10

export function takeLetters(blocks: readonly Block[], house: House): WithoutLetters {
  const kept: Block[] = []
  const left: Left[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) break
    const above = kept.findLast(one => one.kind === 'passage')
    const isOver = above?.kind === 'passage' && readSourceLine(textOf(above), house) !== undefined
    if (!isOver || !closing.test(wordsOf(block))) {
      kept.push(block)
      continue
    }
    const end = endOf(blocks, at)
    left.push({ kind: 'letter', from: block.from, to: blocks[end - 1]?.to ?? block.to })
    at = end - 1
  }
  return { blocks: kept, left }
}

/** Behind the closing words, what is below them to the next head; among articles no more than to the date. */
function endOf(blocks: readonly Block[], begin: number): number {
  let end = begin + 1
  while (closing.test(wordsOf(blocks[end]))) end++
  let last = end
  while (last < blocks.length && last - end < mostLines && isOfSignature(blocks[last])) last++
  if (last === blocks.length || /^【.*】$/.test(wordsOf(blocks[last]))) return last
  const date = blocks.slice(end, end + 3).findIndex(block => dated.test(wordsOf(block)))
  return date === -1 ? end : end + date + 1
}

function isOfSignature(block: Block | undefined): boolean {
  const text = wordsOf(block)
  return (
    block?.kind === 'page-end' ||
    (text !== '' &&
      emsOf(text) <= longestLine &&
      !endsSentence(text) &&
      !/^(?:【.*】|来\s*源\s*[:：].*)$/.test(text))
  )
}

const wordsOf = (block: Block | undefined): string => (block?.kind === 'passage' ? textOf(block).trim() : '')
