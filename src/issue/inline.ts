/**
 * The words of one paragraph or heading: Markdown phrasing in, `RichText` out, every character tied to the place it
 * was typed at. What cannot be set is reported where it stands; blocks are the affair of `markup.ts`.
 */
import type { Html, InlineCode, Link, PhrasingContent, Text } from 'mdast'
import type { MarkRange, RichText } from '../rich-text.ts'
import { unreachable } from '../unreachable.ts'
import { addAligned, append, type Draft, finish, newDraft, type Style } from './draft.ts'
import { findMarks, type MarkEdge } from './inline-marks.ts'
import { type Manuscript, report, type Stretch, stretchOf } from './manuscript.ts'
import { oddCount, rangesOf, readWish } from './mark-wish.ts'

const lineBreak = '\u2028'

/**
 * Reads phrasing as one flat text: bold as `strong`, italics as `citation`, a hard break as U+2028. A line end between
 * two characters that are not Western disappears, any other is a space (CSS Text 4, segment break transformation).
 */
export function readInline(
  nodes: readonly PhrasingContent[],
  manuscript: Manuscript,
  where: Stretch,
): RichText {
  const draft = newDraft(manuscript)
  addAll(draft, nodes, 'plain')
  return finish(draft, where)
}

/** Everything but words, which `addAll` deals with. */
function addNode(draft: Draft, node: Exclude<PhrasingContent, Text>, style: Style): void {
  switch (node.type) {
    case 'strong':
      addAll(draft, node.children, 'strong')
      break
    case 'emphasis':
      addAll(draft, node.children, style === 'strong' ? 'strong' : 'citation')
      break
    case 'break':
      append(draft, { text: lineBreak, at: undefined }, style)
      break
    case 'inlineCode':
      addCode(draft, node, style)
      break
    case 'link':
      addLink(draft, node, style)
      break
    case 'linkReference':
      if (node.label?.startsWith('^')) report(draft.manuscript, 'note-in-text', stretchOf(node))
      else addAll(draft, node.children, style)
      break
    case 'html':
      reportTag(draft.manuscript, node)
      break
    case 'image':
    case 'imageReference':
      report(draft.manuscript, 'picture-in-text', stretchOf(node))
      break
    case 'delete':
    case 'footnoteReference':
      throw new Error(`the parser gave words of kind ${node.type}, which CommonMark does not have`)
    default:
      unreachable(node)
  }
}

/** One tag, one fault: an end tag is told of only where no tag before it was. */
function reportTag(manuscript: Manuscript, node: Html): void {
  const closes = node.value.startsWith('</') && manuscript.findings.at(-1)?.problem === 'raw-html'
  if (!closes) report(manuscript, 'raw-html', stretchOf(node))
}

function addAll(draft: Draft, nodes: readonly PhrasingContent[], style: Style): void {
  const edges = findMarks(nodes, draft.manuscript)
  const begun: OpenMark[] = []
  for (const node of nodes) {
    if (node.type === 'text') addText(draft, node, style, edges.get(node) ?? [], begun)
    else addNode(draft, node, style)
  }
}

/** A bracket that has been opened: where its words begin, and where it was typed. */
interface OpenMark {
  readonly from: number
  readonly typed: number
}

function addLink(draft: Draft, { url, title, children, position }: Link, style: Style): void {
  const from = draft.text.length
  if (title) report(draft.manuscript, 'link-title', stretchOf({ position }))
  // [词](着重) is a link to nowhere.
  if (readWish(url) !== undefined)
    report(draft.manuscript, 'mark-slip', stretchOf({ position }), { word: url })
  addAll(draft, children, style)
  if (draft.text.length > from) draft.links.push({ from, to: draft.text.length, href: url })
}

/** Code has no face of its own in the design; its words are set like the words around them. */
function addCode(draft: Draft, node: InlineCode, style: Style): void {
  const { from, to } = stretchOf(node)
  const at = draft.manuscript.markdown.text.indexOf(node.value, from)
  const isOneToOne = at >= 0 && at + node.value.length <= to
  append(draft, { text: node.value, at: isOneToOne ? at : undefined }, style)
}

const noteMark = /(?<!\\)\[\^[^\]\s]+\]/g

function addText(
  draft: Draft,
  node: Text,
  style: Style,
  edges: readonly MarkEdge[],
  begun: OpenMark[],
): void {
  const { from, to } = stretchOf(node)
  const written = draft.manuscript.markdown.text
  const { value } = node
  if (value.includes('[^'))
    for (const mark of written.slice(from, to).matchAll(noteMark))
      report(draft.manuscript, 'note-in-text', {
        from: from + mark.index,
        to: from + mark.index + mark[0].length,
      })
  if (
    value.length === to - from &&
    !value.includes('\n') &&
    edges.length === 0 &&
    written.startsWith(value, from)
  ) {
    append(draft, { text: value, at: from }, style)
    return
  }
  let next = 0
  let at = from
  for (const edge of edges) {
    addAligned(draft, { text: value.slice(next, edge.from), at }, style)
    passEdge(draft, edge, begun)
    next = edge.to
    at = edge.written.to
  }
  addAligned(draft, { text: value.slice(next), at }, style)
}

function passEdge(draft: Draft, { effect, written }: MarkEdge, begun: OpenMark[]): void {
  if (effect.kind === 'open') {
    begun.push({ from: draft.text.length, typed: written.from })
    return
  }
  const opener = begun.pop()
  if (opener === undefined || opener.from === draft.text.length) return
  const ranges = rangesOf(effect.wish, draft.text, opener.from, draft.text.length)
  const typed = { from: opener.typed, to: written.to }
  if (typeof ranges === 'string') report(draft.manuscript, ranges, typed)
  else if (effect.wish.kind === 'ruby' && draft.marks.some(bearsReading(opener.from)))
    report(draft.manuscript, 'ruby-twice', typed)
  else {
    const odd = oddCount(effect.wish, draft.text.slice(opener.from))
    if (odd !== undefined) report(draft.manuscript, 'ruby-count', typed, { ...odd })
    draft.marks.push(...ranges)
  }
}

/** Whether a mark that is there already is a reading over what was added from `from` on. */
const bearsReading =
  (from: number) =>
  ({ mark, to }: MarkRange): boolean =>
    mark.kind === 'ruby' && to > from

/** Reads the lines of a paragraph that hold words only, with the same rule for line ends. There is at least one. */
export function readLines(manuscript: Manuscript, lines: readonly Stretch[]): RichText {
  const draft = newDraft(manuscript)
  for (const { from, to } of lines) {
    append(draft, { text: manuscript.markdown.text.slice(from, to), at: from }, 'plain')
    draft.atLineEnd = true
  }
  return finish(draft, { from: lines[0]?.from ?? 0, to: lines.at(-1)?.to ?? 0 })
}
