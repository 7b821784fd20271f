/**
 * Inline marks in the text of an article: `[词语]{着重}` and its like. They are found in the words the parser leaves
 * alone, between brackets of one level: links, notes and escaped brackets are the parser's, and plain `[…]` stays text.
 *
 *     [江湾]{专名}     [江湾志]{书名}     [江湾]{jiāng wān}     [万]{拼音: mò}
 *     ^  ^^^^^^
 */
import type { PhrasingContent, Text } from 'mdast'
import { strides } from './align.ts'
import { type Manuscript, report, type Stretch, stretchOf } from './manuscript.ts'
import { mayHoldMarks, slipsIn } from './mark-slips.ts'
import { lacksTones, type MarkWish, nearestWish, readWish } from './mark-wish.ts'

/** A bracket, or a bracket with its braces, at `value[from, to)` of a node; `written` is the stretch it was typed at. */
export interface MarkEdge {
  readonly from: number
  readonly to: number
  readonly written: Stretch
  readonly effect: { readonly kind: 'open' } | { readonly kind: 'close'; readonly wish: MarkWish }
}

/** The edges of each text node, in order. */
export type MarkEdges = ReadonlyMap<Text, readonly MarkEdge[]>

const noEdges: MarkEdges = new Map()

/** Finds the marks among the nodes of one level. A word in braces that is no mark is reported. */
export function findMarks(nodes: readonly PhrasingContent[], manuscript: Manuscript): MarkEdges {
  if (!nodes.some(node => node.type === 'text' && mayHoldMarks(node.value))) return noEdges
  const edges = new Map<Text, MarkEdge[]>()
  const open: Bracket[] = []
  for (const node of nodes) {
    if (node.type !== 'text') continue
    for (const bracket of bracketsOf(node, manuscript)) {
      if (bracket.words === 'opens') {
        open.push(bracket)
        continue
      }
      const opener = open.pop()
      if (opener === undefined || bracket.words === 'closes') continue
      const wish = readWish(bracket.words.inBraces)
      if (wish === undefined) {
        const written = { from: opener.written.from, to: bracket.written.to }
        const { inBraces } = bracket.words
        if (lacksTones(inBraces)) report(manuscript, 'pinyin-toneless', written, { reading: inBraces.trim() })
        else report(manuscript, 'mark-unknown', written, { near: nearestWish(inBraces) })
        continue
      }
      addEdge(edges, opener, { kind: 'open' })
      addEdge(edges, bracket, { kind: 'close', wish })
    }
  }
  for (const found of edges.values()) found.sort((a, b) => a.from - b.from)
  tellSlips(nodes, edges, manuscript)
  return edges
}

/** Reports what looks like a mark and is none. Behind a bracket that was escaped nothing was meant. */
function tellSlips(nodes: readonly PhrasingContent[], edges: MarkEdges, manuscript: Manuscript): void {
  for (const node of nodes) {
    if (node.type !== 'text') continue
    const slips = [...slipsIn(node.value)]
    if (slips.length === 0) continue
    const places = placesOf(node, manuscript.markdown.text)
    for (const { from, to, word, bracket, brace } of slips) {
      const isMark = edges.get(node)?.some(edge => edge.from <= bracket && brace < edge.to) ?? false
      const first = places[from]
      const last = places[to - 1]
      const isTyped = first !== undefined && places[bracket] !== undefined && places[brace] !== undefined
      if (!isMark && isTyped && last !== undefined)
        report(manuscript, 'mark-slip', { from: first, to: last + 1 }, { word })
    }
  }
}

interface Bracket extends Stretch {
  readonly node: Text
  readonly written: Stretch
  readonly words: 'opens' | 'closes' | { readonly inBraces: string }
}

function addEdge(edges: Map<Text, MarkEdge[]>, bracket: Bracket, effect: MarkEdge['effect']): void {
  const { node, from, to, written } = bracket
  const known = edges.get(node)
  const edge = { from, to, written, effect }
  if (known === undefined) edges.set(node, [edge])
  else known.push(edge)
}

const bracketForm = /\[|\](?:\{([^{}\r\n]*)\})?/g

/** The brackets of a node that were typed as such, neither escaped nor written as references. */
function* bracketsOf(node: Text, { markdown }: Manuscript): Generator<Bracket> {
  const places = placesOf(node, markdown.text)
  for (const match of node.value.matchAll(bracketForm)) {
    const [typed, inBraces] = match
    const from = match.index
    const isBraced = inBraces !== undefined && places[from + 1] !== undefined
    const to = isBraced ? from + typed.length : from + 1
    const first = places[from]
    const last = places[to - 1]
    if (first === undefined || last === undefined) continue
    const words = typed === '[' ? 'opens' : isBraced ? { inBraces } : 'closes'
    yield { node, from, to, written: { from: first, to: last + 1 }, words }
  }
}

/** Where each character of a node was typed; nothing for what was not typed as itself. */
function placesOf(node: Text, written: string): readonly (number | undefined)[] {
  const places: (number | undefined)[] = new Array(node.value.length).fill(undefined)
  for (const { kind, from, to, at } of strides(node.value, written, stretchOf(node).from))
    if (kind === 'same' && at !== undefined) for (let k = from; k < to; k++) places[k] = at + (k - from)
  return places
}
