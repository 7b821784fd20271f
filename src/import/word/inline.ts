/** The words of a Word paragraph → runs: bold and italic by their signs, links by their address, notes by their number. */

import type { Manner, Run } from '../manuscript.ts'
import { readMarkedRun } from './marked.ts'
import { readMark } from './marks.ts'
import type { WordDocument, WordHyperlink, WordNode, WordRun } from './model.ts'
import { lose, type Scribe, writeRun } from './scribe.ts'
import { noteOf } from './words.ts'

export function writeInline(
  scribe: Scribe,
  nodes: readonly WordNode[],
  document: WordDocument,
): readonly Run[] {
  const around = { document, manner: 'plain', link: undefined, small: undefined } as const
  return nodes.flatMap(node => writeNode(scribe, node, around))
}

interface Around {
  readonly document: WordDocument
  readonly manner: Manner
  readonly link: string | undefined
  /** Characters for those that are raised or lowered, where all of a run have one. */
  readonly small: SmallFigures | undefined
}

function writeNode(scribe: Scribe, node: WordNode, around: Around): readonly Run[] {
  switch (node.type) {
    case 'text':
      return [writeRun(scribe, inSmall(node.value, around.small), around.manner, around.link)]
    case 'tab':
      return [writeRun(scribe, '\t', around.manner, around.link)]
    case 'break':
      return [writeRun(scribe, '\n', around.manner, around.link)]
    case 'run':
      return writeMarked(scribe, node, around)
    case 'hyperlink':
      return writeLinked(scribe, node, around)
    case 'noteReference':
      scribe.notes.push(noteOf(around.document.notes.resolve(node)?.body ?? []))
      return [writeRun(scribe, `[^${scribe.notes.length}]`, 'verbatim', undefined)]
    case 'commentReference':
      scribe.commented.add(node.commentId)
      scribe.comments.push(...commentsBy(around.document, node.commentId))
      return []
    case 'checkbox':
      lose(scribe, 'checkbox', scribe.text.length)
      return []
    default:
      return 'children' in node ? node.children.flatMap(child => writeNode(scribe, child, around)) : []
  }
}

function writeMarked(scribe: Scribe, run: WordRun, around: Around): readonly Run[] {
  const mark = readMark(run.styleId)
  if (mark === undefined) return writeStyled(scribe, run, around)
  if (mark.kind !== 'dots') {
    const write = (node: WordNode) => writeNode(scribe, node, around)
    return readMarkedRun(scribe, run, mark, { link: around.link, write })
  }
  const from = scribe.text.length
  const runs = writeStyled(scribe, { ...run, isBold: false, isItalic: false }, { ...around, manner: 'dots' })
  if (run.isBold) lose(scribe, 'strong', from)
  return runs
}

type SmallFigures = ReadonlyMap<string, string>

/** What composition draws of its own where a face lacks it. */
const smallFigures: Readonly<Record<WordRun['verticalAlignment'], SmallFigures>> = {
  baseline: new Map(),
  superscript: pairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'),
  subscript: pairs('0123456789+-−=()aeoxhklmnpst', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ'),
}

function pairs(written: string, small: string): SmallFigures {
  return new Map(Array.from(written, (character, index) => [character, small.charAt(index)]))
}

const inSmall = (text: string, small: SmallFigures | undefined): string =>
  small === undefined ? text : Array.from(text, character => small.get(character) ?? character).join('')

function writeStyled(scribe: Scribe, run: WordRun, around: Around): readonly Run[] {
  const from = scribe.text.length
  const manner = run.isBold ? 'strong' : run.isItalic ? 'citation' : around.manner
  const words = noteOf(run.children).words
  const figures = smallFigures[run.verticalAlignment]
  const small = Array.from(words.replace(/\s/g, '')).every(one => figures.has(one)) ? figures : undefined
  const runs = run.children.flatMap(child => writeNode(scribe, child, { ...around, manner, small }))
  if (words.trim() === '') return runs
  // A link is underlined as a matter of course.
  if (run.isUnderline && around.link === undefined) lose(scribe, 'underline', from)
  if (run.isStrikethrough) lose(scribe, 'strike', from)
  if (run.verticalAlignment !== 'baseline' && small === undefined) lose(scribe, 'script', from)
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

const commentsBy = ({ comments }: WordDocument, id: string): readonly string[] =>
  comments.filter(({ commentId }) => commentId === id).map(({ body }) => noteOf(body).words)
