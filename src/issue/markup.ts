/**
 * The Markdown of an article body → the blocks it is set from. CommonMark with the emphasis rules mended for Chinese
 * marks, so that `**……。**接着` opens and closes. Whatever the tool cannot set yet is an error at its place; nothing
 * the editor wrote is dropped in silence.
 */
import type { Blockquote, Definition, Heading, Html, List, Paragraph, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { addFindings, type Finding } from '../findings/finding.ts'
import type { ProblemName } from '../findings/problems.ts'
import { type RichText, sliceText } from '../rich-text.ts'
import { readInline } from './inline.ts'
import type { Block, ListItem } from './issue.ts'
import { tellLineSlips } from './line-slips.ts'
import { cutLabel, typedNumber } from './list-label.ts'
import { type Manuscript, report, type Stretch, stretchOf } from './manuscript.ts'
import { partText, readPlainPart } from './plain-text.ts'
import { isSilencingComment } from './silencers.ts'

export interface Markup {
  /** The `#` heading at the head of the text, if there is one. */
  readonly title: RichText | undefined
  readonly blocks: readonly Block[]
  readonly findings: readonly Finding[]
}

const syntax = { extensions: [cjkFriendlyExtension()] }

/** Reads an article body. The places of its words are those of `markdown`. */
export function readMarkup(markdown: RichText): Markup {
  const manuscript: Manuscript = { markdown, findings: [] }
  const blocks: Block[] = []
  let title: RichText | undefined
  for (const [index, part] of partText(markdown.text).entries()) {
    if (part.kind === 'plain') {
      const block = readPlainPart(manuscript, part)
      if (block !== undefined) blocks.push(block)
      continue
    }
    const read = readMarked(sliceText(markdown, part.from, part.to), index === 0 ? 'head' : 'inside')
    title ??= read.title
    for (const block of read.blocks) blocks.push(block)
    addFindings(manuscript.findings, read.findings)
  }
  return { title, blocks, findings: manuscript.findings }
}

/** Reads a stretch of a body by the parser alone. Only the head of a body may begin with the title. */
export function readMarked(markdown: RichText, place: 'head' | 'inside'): Markup {
  const manuscript: Manuscript = { markdown, findings: [] }
  const children = parse(manuscript)
  const first = children.findIndex(node => !isSilencer(node))
  const head = children[first]
  const titled = place === 'head' && head?.type === 'heading' && head.depth === 1
  const title = titled ? readInline(head.children, manuscript, stretchOf(head)) : undefined
  if (titled && title !== undefined && title.marks.length > 0)
    report(manuscript, 'mark-in-title', stretchOf(head))
  const rest = titled ? children.slice(first + 1) : children
  return { title, blocks: readBlocks(rest, manuscript), findings: manuscript.findings }
}

/** The parser calls itself for everything within something else; nobody writes so much that this could fail. */
function parse(manuscript: Manuscript): readonly RootContent[] {
  const { text } = manuscript.markdown
  const deep = tooDeep.exec(text)
  const crowd = text.length < mostSigns ? null : tooManySigns.exec(text)
  if (deep === null && crowd === null) return fromMarkdown(text, syntax).children
  if (deep !== null) reportMatch(manuscript, 'quoted-too-deep', deep)
  else if (crowd !== null) reportMatch(manuscript, 'too-many-signs', crowd)
  return []
}

const reportMatch = (manuscript: Manuscript, problem: ProblemName, match: RegExpExecArray): void =>
  report(manuscript, problem, { from: match.index, to: match.index + match[0].length })

/** Stars and brackets that may each pair with any other: the parser's time grows with the square of their number. */
const mostSigns = 1000
const tooManySigns = new RegExp(`(?:[*_[\`!]+[^*_[\`!\\n]*\\n?(?!\\n)){${mostSigns}}`)

/**
 * Quotations within quotations, or lists within lists: thirty of their signs one after the other on one line, or a
 * sign behind thirty tab stops of four columns, where a list on its own line stands for every list around it.
 */
const tooDeep =
  /^(?:(?:[ \t]*(?:>|(?:[-+*]|\d+[.)])[ \t])){30,}|(?:[ >]{0,3}\t|[ >]{4}){30,}[ \t>]*(?:[-+*]|\d+[.)])(?=\s|$))/m

function readBlocks(nodes: readonly RootContent[], manuscript: Manuscript): readonly Block[] {
  const blocks: Block[] = []
  for (const node of nodes) {
    const block = readBlock(node, manuscript)
    if (block !== undefined) blocks.push(block)
  }
  return blocks
}

function readBlock(node: RootContent, manuscript: Manuscript): Block | undefined {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, manuscript)
    case 'heading':
      return readHeading(node, manuscript)
    case 'list':
      return { kind: 'list', items: readItems(node, manuscript) }
    case 'blockquote':
      return readQuotation(node, manuscript)
    case 'html':
      if (!isSilencer(node)) report(manuscript, 'raw-html', stretchOf(node))
      return undefined
    case 'code':
      report(manuscript, 'code-in-text', stretchOf(node))
      return undefined
    case 'thematicBreak':
      report(manuscript, 'rule-in-text', stretchOf(node))
      return undefined
    case 'definition':
      reportDefinition(node, manuscript)
      return undefined
    default:
      throw new Error(`the parser gave a block of kind ${node.type}, which CommonMark does not have`)
  }
}

const isSilencer = (node: RootContent): node is Html => node.type === 'html' && isSilencingComment(node.value)

function readParagraph(node: Paragraph, manuscript: Manuscript): Block | undefined {
  const where = stretchOf(node)
  if (holdsTable(manuscript.markdown.text.slice(where.from, where.to))) {
    report(manuscript, 'table-in-text', where)
    return undefined
  }
  const text = readInline(node.children, manuscript, where)
  if (text.text.includes('**')) report(manuscript, 'bold-not-closed', where)
  tellLineSlips(manuscript, where)
  tellLastBackslash(manuscript, where, text)
  return text.text === '' ? undefined : { kind: 'paragraph', text }
}

/**
 * A break needs a line behind it: the backslash of the last one, and of a heading, is a letter (CommonMark 6.7). Behind
 * `D:` and Latin letters it may be part of a path, and two are one that was asked for.
 */
function tellLastBackslash(manuscript: Manuscript, where: Stretch, { text }: RichText): void {
  if (!text.endsWith('\\') || /[\w:\\]\\$/.test(text)) return
  const at = manuscript.markdown.text.lastIndexOf('\\', where.to - 1)
  if (manuscript.markdown.text[at - 1] !== '\\')
    report(manuscript, 'backslash-at-end', { from: at, to: at + 1 })
}

/** The line under the head of a table, `| --- | ---: |` (GFM 4.10). */
const delimiterRow =
  /\n[ \t>]*(?:\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?|:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?)[ \t]*(?:\r?\n|$)/

const holdsTable = (written: string): boolean => written.includes('|') && delimiterRow.test(written)

function readHeading(node: Heading, manuscript: Manuscript): Block | undefined {
  const where = stretchOf(node)
  if (node.depth === 1) report(manuscript, 'stray-title', where)
  if (node.depth > 3) report(manuscript, 'deep-heading', where)
  const text = readInline(node.children, manuscript, where)
  if (text.text === '') return undefined
  tellLastBackslash(manuscript, where, text)
  return { kind: 'heading', rank: node.depth < 3 ? 'major' : 'minor', text }
}

function readQuotation(node: Blockquote, manuscript: Manuscript): Block | undefined {
  const blocks = readBlocks(node.children, manuscript)
  return blocks.length === 0 ? undefined : { kind: 'quotation', blocks }
}

function readItems(list: List, manuscript: Manuscript): readonly ListItem[] {
  return list.children.map(item => {
    const where = stretchOf(item)
    const told = manuscript.findings.length
    const blocks = readBlocks(item.children, manuscript)
    const read =
      list.ordered === true ? { label: typedNumber(manuscript.markdown, where), blocks } : cutLabel(blocks)
    // An item whose text is at fault is not empty, and its fault has been told.
    if (read.blocks.length === 0 && manuscript.findings.length === told)
      report(manuscript, 'list-item-empty', where)
    return read
  })
}

function reportDefinition(node: Definition, manuscript: Manuscript): void {
  const problem = node.label?.startsWith('^') ? 'note-in-text' : 'link-definition'
  report(manuscript, problem, stretchOf(node))
}
