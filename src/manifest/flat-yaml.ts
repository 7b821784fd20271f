/**
 * Front matter as it nearly always is, one `key: value` a line, read without the YAML parser: a number has hundreds of
 * such heads, and the parser takes longer over them than composition over their articles. Whatever is not plainly of
 * this form is left to the parser; what is read here reads the same there (`tests/manifest/flat-yaml.test.ts`).
 */
import type { MappingNode, Pair, ScalarNode, YamlNode, YamlSlice } from './yaml-node.ts'

/**
 * One line: a key of letters; nothing, a text in quotes without escapes, or a plain text that begins with no sign of
 * YAML's own (YAML 1.2.2, 7.3.3). Colons and number signs inside are looked at afterwards.
 */
const line =
  /([A-Za-z\u3400-\u9fff]+):(?:[ ]+(?:"([^"\\\r\n\t]*)"|'([^'\r\n\t]*)'|([^\s\-?:,[\]{}#&*!|>'"%@`][^\r\n\t]*?))?)?[ ]*(?:\r?\n|$)/y

/** What a plain text may not hold: a colon before a blank or the end, a comment. */
const notPlain = /: |:$| #/

/** Words that are no text for YAML 1.2 core, and so are left to the parser. */
const nothing = /^(?:~|null|Null|NULL)$/

/** Longer slices are manifests; there is nothing to win on them. */
const longest = 4000

/** The mapping of a flat slice, or undefined when the slice is not flat in every line. */
export function readFlatYaml({ text, from, to }: YamlSlice): MappingNode | undefined {
  if (to - from > longest || from === to) return undefined
  const slice = text.slice(from, to)
  const pairs: Pair[] = []
  line.lastIndex = 0
  while (line.lastIndex < slice.length) {
    const at = from + line.lastIndex
    const match = line.exec(slice)
    const pair = match === null ? undefined : pairOf(match, at)
    if (pair === undefined) return undefined
    pairs.push(pair)
  }
  const end = pairs.at(-1)?.value.to ?? to
  return { kind: 'mapping', from, to: end, pairs }
}

function pairOf(match: RegExpExecArray, at: number): Pair | undefined {
  const [whole, name = '', double, single, plain] = match
  if (nothing.test(name)) return undefined
  const key: ScalarNode = { kind: 'scalar', from: at, to: at + name.length, text: name, style: 'plain' }
  const quoted = double ?? single
  if (quoted !== undefined) {
    const from = at + whole.indexOf(double === undefined ? "'" : '"', name.length + 1)
    const style = double === undefined ? 'single' : 'double'
    return { key, value: scalarOrEmpty(quoted, style, { from, to: from + quoted.length + 2 }) }
  }
  if (plain === undefined) return { key, value: { kind: 'empty', from: key.to + 1, to: key.to + 1 } }
  if (notPlain.test(plain) || nothing.test(plain)) return undefined
  const from = at + whole.indexOf(plain, name.length + 1)
  return { key, value: { kind: 'scalar', from, to: from + plain.length, text: plain, style: 'plain' } }
}

function scalarOrEmpty(
  text: string,
  style: 'single' | 'double',
  where: { readonly from: number; readonly to: number },
): YamlNode {
  return text.trim() === '' ? { kind: 'empty', ...where } : { kind: 'scalar', ...where, text, style }
}
