/** The running text of a Word document, paragraph by paragraph and table by table, into the hands of the scribe. */
import type { Kept, Passage, Run } from '../manuscript.ts'
import { readSigns } from '../typed-signs.ts'
import { writeInline } from './inline.ts'
import { partLines } from './lines.ts'
import { type Mark, readMark } from './marks.ts'
import type { WordDocument, WordImage, WordNode, WordParagraph } from './model.ts'
import { endLine, type Scribe, writeLeft } from './scribe.ts'
import { writeTable } from './table.ts'

export async function writeBlocks(scribe: Scribe, document: WordDocument): Promise<void> {
  for (const node of document.children) {
    if (node.type === 'table') writeTable(scribe, node, document)
    else if (node.type === 'paragraph') await writeParagraph(scribe, node, document)
    else if (node.type !== 'bookmarkStart')
      await writeParagraph(scribe, { ...emptyParagraph, children: [node] }, document)
  }
}

const emptyParagraph: WordParagraph = {
  type: 'paragraph',
  children: [],
  styleId: null,
  styleName: null,
}

/** A paragraph is parted by the page ends and the pictures in it. */
async function writeParagraph(
  scribe: Scribe,
  paragraph: WordParagraph,
  document: WordDocument,
): Promise<void> {
  const rank = rankOf(paragraph)
  const number = numberOf(paragraph)
  const item = rank === undefined ? itemOf(number) : undefined
  // The sign of an item is written with the article, and that of a paragraph joined to this one is gone.
  const words = paragraph.children.filter(
    node => markOf(node)?.kind !== 'number' || (node === number && item === undefined),
  )
  let from = scribe.text.length
  let runs: Run[] = []
  const close = (): void => {
    const to = scribe.text.length
    const passage: Passage = { kind: 'passage', runs, from, to, rank, item }
    for (const line of partLines(passage)) scribe.blocks.push(readSigns(line))
    runs = []
    from = to
  }
  for (const part of partsOf(words)) {
    if (part.kind === 'page-end') {
      close()
      scribe.blocks.push({ kind: 'page-end', from, to: from })
    } else if (part.kind === 'picture') {
      close()
      await writePicture(scribe, part.image)
      from = scribe.text.length
    } else runs.push(...writeInline(scribe, part.nodes, document))
  }
  close()
  endLine(scribe)
}

type Part =
  | { readonly kind: 'words'; readonly nodes: readonly WordNode[] }
  | { readonly kind: 'page-end' }
  | { readonly kind: 'picture'; readonly image: WordImage }

/** Runs are opened where a page ends or a picture stands within them; one that was marked is one thing. */
function partsOf(nodes: readonly WordNode[]): readonly Part[] {
  return nodes.flatMap((node): readonly Part[] => {
    if (node.type === 'break' && node.breakType !== 'line') return [{ kind: 'page-end' }]
    if (node.type === 'image') return [{ kind: 'picture', image: node }]
    const isMarked = node.type === 'run' && readMark(node.styleId) !== undefined
    if (isMarked || (node.type !== 'run' && node.type !== 'hyperlink'))
      return [{ kind: 'words', nodes: [node] }]
    return partsOf(node.children).map(part =>
      part.kind === 'words' ? { kind: 'words', nodes: [{ ...node, children: part.nodes }] } : part,
    )
  })
}

async function writePicture(scribe: Scribe, image: WordImage): Promise<void> {
  const at = scribe.text.length
  const picture = scribe.pictures.length
  const alt = (image.altText ?? '').replace(/[[\]\n]/g, ' ').trim()
  scribe.pictures.push({ bytes: await image.readAsBuffer(), extension: extensionOf(image.contentType ?? '') })
  const kept: Kept = { kind: 'kept', of: 'picture', markdown: `![${alt}]()`, picture, from: at, to: at }
  scribe.blocks.push(kept)
}

function extensionOf(contentType: string): string {
  const name = contentType.replace(/^image\/(?:x-)?/, '').toLowerCase()
  if (name === 'jpeg') return 'jpg'
  return /^[a-z0-9]+$/.test(name) ? name : name.startsWith('svg') ? 'svg' : 'bin'
}

/** 标题 1, Heading 1: their rank; Title and 标题 alone stand above all. */
function rankOf({ styleName, styleId }: WordParagraph): number | undefined {
  const name = (styleName ?? styleId ?? '').trim()
  const numbered = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]
  if (numbered !== undefined) return Number(numbered)
  return /^(?:title|标题)$/i.test(name) ? 1 : undefined
}

/** The number before a paragraph; one that was joined to another has that of the last. */
const numberOf = ({ children }: WordParagraph): WordNode | undefined =>
  children.findLast(node => markOf(node)?.kind === 'number')

const markOf = (node: WordNode): Mark | undefined =>
  node.type === 'run' ? readMark(node.styleId) : undefined

function itemOf(number: WordNode | undefined): Passage['item'] {
  const mark = number && markOf(number)
  return mark?.kind === 'number' && mark.depth !== undefined
    ? { sign: mark.sign, depth: mark.depth }
    : undefined
}

/** The notes, which stand below the text. */
export const writeNotes = (scribe: Scribe): readonly Kept[] =>
  scribe.notes.map(({ words, left }, index) => {
    const from = scribe.text.length
    scribe.text += words
    const to = scribe.text.length
    for (const part of left) {
      scribe.text += ' '
      writeLeft(scribe, part.kind, part.words)
    }
    endLine(scribe)
    const markdown = `[^${index + 1}]: ${words}`
    return { kind: 'kept', of: 'note', markdown, picture: undefined, from, to }
  })
