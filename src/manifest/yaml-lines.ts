/** The lines of a YAML text as they are written: where each begins, and what it opens. */
import type { YamlSlice } from './yaml-node.ts'

/** One line of a file, without its line end. */
export interface WrittenLine {
  readonly from: number
  readonly text: string
}

export function lineAt(text: string, offset: number): WrittenLine {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', from)
  const to = end === -1 ? text.length : end
  return { from, text: text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to) }
}

/** The lines of a slice that say something: neither blank nor a comment. */
export function* linesOf({ text, from, to }: YamlSlice): Generator<WrittenLine> {
  for (let at = from; at < to; ) {
    const line = lineAt(text, at)
    if (/^\s*[^\s#]/.test(line.text)) yield line
    const end = text.indexOf('\n', at)
    at = end === -1 ? to : end + 1
  }
}

/** The last line before `offset` that says something; the line of `offset` when there is none. */
export function lineBefore(slice: YamlSlice, offset: number): WrittenLine {
  let last = lineAt(slice.text, offset)
  for (const line of linesOf({ ...slice, to: last.from })) last = line
  return last
}

/** What a line puts at a column of its own: an item of a list (`- `) or a field (`name: `). */
export interface Opening {
  readonly column: number
  readonly kind: 'list' | 'mapping'
}

export interface LineForm {
  /** Number of blanks before the first word. */
  readonly column: number
  /** From left to right: `- title: 渡口` opens a list, and a mapping two columns further in. None for bare text. */
  readonly openings: readonly Opening[]
  /** What stands at its end: nothing yet, a value, a block of text that begins, a bracket or quote left open. */
  readonly end: 'nothing' | 'value' | 'block' | 'unclosed'
}

/** What an input method gives for the sign of an item: a wide minus, dashes, dots. */
export const wideDash = /^\s*[－—–―·•●*](?=[ \t\u3000])/

const dash = /-(?:[ \t]+|$)/y
const name = /(?:"[^"]*"|'[^']*'|[^\s#"'[\]{},&*!|>%@`-][^:]*|-[^\s:][^:]*):(?=[ \t]|$)/y

export function formOf({ text }: WrittenLine): LineForm {
  const column = /^[ \t\u3000]*/.exec(text)?.[0].length ?? 0
  const openings: Opening[] = []
  let at = column
  for (dash.lastIndex = at; dash.test(text); at = dash.lastIndex) openings.push({ column: at, kind: 'list' })
  name.lastIndex = at
  if (name.test(text)) {
    openings.push({ column: at, kind: 'mapping' })
    at = name.lastIndex
  }
  return { column, openings, end: endOf(text.slice(at)) }
}

function endOf(rest: string): LineForm['end'] {
  // Anchors and tags stand before a value and are none themselves.
  const value = rest
    .replace(/^\s*(?:[&!]\S*\s*)*/, '')
    .replace(/(?:^|\s)#.*$/, '')
    .trim()
  if (value === '') return 'nothing'
  if (/^[|>][-+\d]*$/.test(value)) return 'block'
  if (/^"(?:[^"\\]|\\.)*$|^'(?:[^']|'')*$/.test(value)) return 'unclosed'
  return /^[[{]/.test(value) && depthOf(value) > 0 ? 'unclosed' : 'value'
}

/** Brackets that are open at the end of a text, those between quotes left out. */
function depthOf(text: string): number {
  let depth = 0
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[[\]{}]/g))
    depth += '[{'.includes(sign) ? 1 : ']}'.includes(sign) ? -1 : 0
  return depth
}
