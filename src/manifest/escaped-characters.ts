/**
 * Characters that no text may hold and that only an escape between double quotes can bring into one: "\e", "\uD800".
 * Characters typed as they are were looked at when the file was decoded.
 */
import type { Finding } from '../findings/finding.ts'
import type { YamlFile } from './sourced-yaml.ts'
import { unseenList } from './unseen-list.ts'
import type { ScalarNode, YamlNode } from './yaml-node.ts'

export function escapedCharacters({ file, text, root }: YamlFile): readonly Finding[] {
  const list = unseenList(file)
  const seen = new Set<YamlNode>()
  const visit = (node: YamlNode): void => {
    // An anchor and its aliases are one node: what is wrong with it is said once.
    if (seen.has(node)) return
    seen.add(node)
    if (node.kind === 'scalar') {
      if (node.style === 'double' && unprintable.test(node.text)) addEscapes(node)
    } else if (node.kind === 'list') {
      for (const item of node.items) visit(item)
    } else if (node.kind === 'mapping') {
      for (const { key, value } of node.pairs) {
        visit(key)
        visit(value)
      }
    }
  }
  const addEscapes = ({ from, to }: ScalarNode): void => {
    for (const match of text.slice(from, to).matchAll(escaped)) {
      const character = characterOf(match)
      const at = from + match.index
      if (unprintable.test(character)) list.add('control-character', character, at, at + match[0].length)
    }
  }
  // Nearly no file has a backslash between quotes, and nearly every article has a head.
  if (root !== undefined && text.slice(root.from, root.to).includes('\\')) visit(root)
  return list.findings()
}

/** Controls but for the tab and the line end, separators of lines and paragraphs, and halves of a surrogate pair. */
const unprintable = /(?![\t\n])\p{Cc}|[\u2028\u2029]|\p{Cs}/u

/** An escape (YAML 1.2.2, 5.7); two that make a surrogate pair are one. */
const escaped =
  /\\u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^xuU]))/g

/** Letters that stand for an unprintable character; every other one stands for something that may be printed. */
const byLetter: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  L: '\u2028',
  P: '\u2029',
}

function characterOf([, high, low, two, four, eight, letter]: RegExpExecArray): string {
  if (letter !== undefined) return byLetter[letter] ?? ' '
  const codes = [high, low, two, four, eight].flatMap(digits =>
    digits === undefined ? [] : Number(`0x${digits}`),
  )
  return String.fromCodePoint(...codes.map(code => Math.min(code, 0x10ffff)))
}
