/**
 * Inline marks in the text of an article: `[词语]{着重}` and its like. They are found in the words the parser leaves
 * alone, between brackets of one level: links, notes and escaped brackets are the parser's, and plain `[…]` stays text.
 *
 *     [江湾]{专名}     [江湾志]{书名}     [江湾]{jiāng wān}     [万]{拼音: mò}
 *     ^  ^^^^^^
 */
import type { PhrasingContent, Text } from 'mdast'
import type { MarkRange } from '../rich-text.ts'
import { strides } from './align.ts'
import { type Manuscript, report, type Stretch, stretchOf } from './manuscript.ts'
import { isPinyin, partSyllables } from './pinyin.ts'

/** What is asked for between the braces. */
export type MarkWish =
  | { readonly kind: 'dots' | 'name' | 'title' }
  | { readonly kind: 'ruby'; readonly readings: readonly string[] }

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
  if (!nodes.some(node => node.type === 'text' && node.value.includes(']{'))) return noEdges
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
        report(manuscript, 'mark-unknown', { from: opener.written.from, to: bracket.written.to })
        continue
      }
      addEdge(edges, opener, { kind: 'open' })
      addEdge(edges, bracket, { kind: 'close', wish })
    }
  }
  for (const found of edges.values()) found.sort((a, b) => a.from - b.from)
  return edges
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

const words: ReadonlyMap<string, 'dots' | 'name' | 'title'> = new Map([
  ['着重', 'dots'],
  ['dot', 'dots'],
  ['专名', 'name'],
  ['name', 'name'],
  ['书名', 'title'],
  ['title', 'title'],
])
const explicitRuby = /^(?:拼音|ruby)\s*[:：]\s*(\S.*)$/

/** What the words between two braces ask for; undefined when they are no mark. */
export function readWish(inBraces: string): MarkWish | undefined {
  const word = inBraces.trim()
  const kind = words.get(word)
  if (kind !== undefined) return { kind }
  const readings = explicitRuby.exec(word)?.[1] ?? (isPinyin(word) ? word : undefined)
  return readings === undefined ? undefined : { kind: 'ruby', readings: readings.trim().split(/[ \u3000]+/) }
}

/** With the marks and selectors that belong to it. */
const character = /[^\s\p{M}]\p{M}*/gu
/** A Western word, a figure or a run of marks is one atom of a line, which can bear one reading only. */
const ideographs = /^(?:\p{Script=Han}\p{M}*|\s)+$/u

/** Why a wish cannot be granted. */
export type MarkFault = 'ruby-mismatch' | 'ruby-over-break'

/**
 * The ranges of a wish over `text[from, to)`. Readings stand over one ideograph each, a single one over all; no range
 * of a reading goes over a forced break.
 */
export function rangesOf(
  wish: MarkWish,
  text: string,
  from: number,
  to: number,
): readonly MarkRange[] | MarkFault {
  if (wish.kind !== 'ruby') return [{ from, to, mark: { kind: wish.kind } }]
  const base = text.slice(from, to)
  const [only, ...more] = wish.readings
  if (only !== undefined && more.length === 0)
    return base.includes(forcedBreak)
      ? partReading(only, base, from)
      : [{ from, to, mark: { kind: 'ruby', reading: only } }]
  const characters = [...base.matchAll(character)]
  if (!ideographs.test(base) || characters.length !== wish.readings.length) return 'ruby-mismatch'
  return characters.map(({ 0: one, index }, k) => ({
    from: from + index,
    to: from + index + one.length,
    mark: { kind: 'ruby', reading: wish.readings[k] ?? '' },
  }))
}

const forcedBreak = '\u2028'

/** Parts one reading over a base that a forced break parts: each line has the syllables of its ideographs. */
function partReading(reading: string, base: string, from: number): readonly MarkRange[] | MarkFault {
  const lines = [...base.matchAll(/[^\u2028]+/g)]
  const counts = lines.map(([line]) => line.match(character)?.length ?? 0)
  const count = counts.reduce((sum, one) => sum + one, 0)
  const syllables = ideographs.test(base) ? partSyllables(reading, count) : undefined
  if (syllables === undefined) return 'ruby-over-break'
  let next = 0
  return lines.flatMap(({ 0: line, index }, k) => {
    const own = syllables.slice(next, next + (counts[k] ?? 0)).join('')
    next += counts[k] ?? 0
    if (own === '') return []
    return [{ from: from + index, to: from + index + line.length, mark: { kind: 'ruby', reading: own } }]
  })
}
