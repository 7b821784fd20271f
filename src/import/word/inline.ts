/** The words of a Word paragraph → runs: bold and italic by their signs, links by their address, notes by their number. */
import type { Manner, Run } from '../manuscript.ts'
import type { WordDocument, WordHyperlink, WordNode, WordRun } from './model.ts'
import { type LostStyle, type Scribe, writeRun } from './scribe.ts'

export function writeInline(
  scribe: Scribe,
  nodes: readonly WordNode[],
  document: WordDocument,
): readonly Run[] {
  return nodes.flatMap(node => writeNode(scribe, node, { document, manner: 'plain', link: undefined }))
}

interface Around {
  readonly document: WordDocument
  readonly manner: Manner
  readonly link: string | undefined
}

function writeNode(scribe: Scribe, node: WordNode, around: Around): readonly Run[] {
  switch (node.type) {
    case 'text':
      return [writeRun(scribe, node.value, around.manner, around.link)]
    case 'tab':
      return [writeRun(scribe, '\t', around.manner, around.link)]
    case 'break':
      return [writeRun(scribe, '\n', around.manner, around.link)]
    case 'run':
      return writeStyled(scribe, node, around)
    case 'hyperlink':
      return writeLinked(scribe, node, around)
    case 'noteReference':
      return writeReference(scribe, around.document.notes.resolve(node)?.body ?? [])
    case 'checkbox':
      lose(scribe, 'checkbox', scribe.text.length)
      return []
    default:
      return 'children' in node ? node.children.flatMap(child => writeNode(scribe, child, around)) : []
  }
}

function writeStyled(scribe: Scribe, run: WordRun, around: Around): readonly Run[] {
  const from = scribe.text.length
  const manner = run.isBold ? 'strong' : run.isItalic ? 'citation' : around.manner
  const runs = run.children.flatMap(child => writeNode(scribe, child, { ...around, manner }))
  if (scribe.text.slice(from).trim() === '') return runs
  // A link is underlined as a matter of course.
  if (run.isUnderline && around.link === undefined) lose(scribe, 'underline', from)
  if (run.isStrikethrough) lose(scribe, 'strike', from)
  if (run.verticalAlignment !== 'baseline') lose(scribe, 'script', from)
  if (run.highlight !== null) lose(scribe, 'highlight', from)
  if (run.isAllCaps || run.isSmallCaps) lose(scribe, 'caps', from)
  return runs
}

function writeLinked(scribe: Scribe, { href, children }: WordHyperlink, around: Around): readonly Run[] {
  const from = scribe.text.length
  const link = href !== null && href !== undefined && /^(?:https?|mailto):/i.test(href) ? href : undefined
  const runs = children.flatMap(child => writeNode(scribe, child, { ...around, link }))
  if (link === undefined && scribe.text.length > from) lose(scribe, 'anchor', from)
  return runs
}

/** `[^1]`, with its words at the end of the manuscript's text. */
function writeReference(scribe: Scribe, body: readonly WordNode[]): readonly Run[] {
  const words = body.map(plainWords).join(' ').replace(/\s+/g, ' ').trim()
  scribe.notes.push(words)
  const sign = writeRun(scribe, `[^${scribe.notes.length}]`, 'verbatim', undefined)
  return [sign]
}

function plainWords(node: WordNode): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(plainWords).join('') : ''
}

function lose(scribe: Scribe, style: LostStyle, from: number): void {
  if (!scribe.lost.has(style)) scribe.lost.set(style, { from, to: scribe.text.length })
}
