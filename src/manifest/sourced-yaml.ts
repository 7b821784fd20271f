/** A YAML tree → the value that the schema reads, and the places of everything in it. */
import { plainText, type RichText, type Span } from '../rich-text.ts'
import { inPrint, scalarText } from './scalar-text.ts'
import type { Path, Sourced } from './sourced.ts'
import type { MappingNode, Pair, YamlNode } from './yaml-node.ts'

/** Keys that stand for another one at the top of a file (标题 for `title`). */
export type KeyNames = ReadonlyMap<string, string>

const noNames: KeyNames = new Map()

/** Keys that begin so are the editor's own and mean nothing to the tool. */
const isPrivateKey = (key: string): boolean => key.startsWith('x-')

/**
 * The tree as text, arrays and plain objects. What is left empty becomes `undefined`, which the schema takes for not
 * given; private keys are left out.
 */
export function plainValue(node: YamlNode | undefined, names: KeyNames = noNames): unknown {
  if (node === undefined || node.kind === 'empty') return undefined
  if (node.kind === 'scalar') return node.text
  if (node.kind === 'list') return node.items.map(item => plainValue(item))
  // Built from entries, so that a key named as something every object has is a key like any other.
  return Object.fromEntries(
    node.pairs
      .filter(({ key }) => !isPrivateKey(key.text))
      .map(({ key, value }) => [names.get(key.text) ?? key.text, plainValue(value)]),
  )
}

/** What a value is looked up in; the parts of a file that do not depend on its schema. */
export interface YamlFile {
  readonly file: string
  readonly text: string
  readonly root: YamlNode | undefined
  readonly names: KeyNames
  /** Where the file as a whole is shown: its YAML, or its first character. */
  readonly whole: Span
}

/** A value that was read from `yaml`, with its places. */
export function sourcedValue<T>(yaml: YamlFile, value: T): Sourced<T> {
  return { file: yaml.file, text: yaml.text, value, ...placesIn(yaml) }
}

/** The same places before there is a value to go with them. */
export function placesIn(yaml: YamlFile): Omit<Sourced<never>, 'file' | 'text' | 'value'> {
  const span = ({ from, to }: { readonly from: number; readonly to: number }): Span => ({
    file: yaml.file,
    from,
    to,
  })
  const scalarOr = (node: YamlNode | undefined, where: Span): RichText =>
    node?.kind === 'scalar' ? scalarText(node, yaml.file, yaml.text) : plainText('', where)
  const markdownAt = (path: Path): RichText => {
    const { node, missing } = findNode(yaml, path)
    return missing ? plainText('', at(path)) : scalarOr(node, at(path))
  }
  const at = (path: Path): Span => {
    const { node } = findNode(yaml, path)
    return node === undefined ? yaml.whole : span(node)
  }
  return {
    at,
    keyAt(path) {
      const { pair } = findNode(yaml, path)
      return pair === undefined ? at(path) : span(pair.key)
    },
    keys(path) {
      const { node, missing } = findNode(yaml, path)
      if (missing || node?.kind !== 'mapping') return []
      return node.pairs.map(({ key }) => key.text).filter(key => !isPrivateKey(key))
    },
    markdownAt,
    textAt: path => inPrint(markdownAt(path)),
    keyTextAt(path) {
      const { pair } = findNode(yaml, path)
      return inPrint(scalarOr(pair?.key, at(path)))
    },
  }
}

/** What a path leads to: the last node that is there, and the pair it is the value of. */
interface FoundNode {
  readonly node: YamlNode | undefined
  readonly pair: Pair | undefined
  /** Whether the path goes on past `node`. */
  readonly missing: boolean
}

export function findNode({ root, names }: YamlFile, path: Path): FoundNode {
  let node = root
  let pair: Pair | undefined
  for (const [depth, step] of path.entries()) {
    const inside: Pair | YamlNode | undefined =
      node?.kind === 'mapping'
        ? pairOf(node, String(step), depth === 0 ? names : noNames)
        : node?.kind === 'list' && typeof step === 'number'
          ? node.items[step]
          : undefined
    if (inside === undefined) return { node, pair, missing: true }
    pair = 'key' in inside ? inside : undefined
    node = 'key' in inside ? inside.value : inside
  }
  return { node, pair, missing: false }
}

const pairOf = (node: MappingNode, key: string, names: KeyNames): Pair | undefined =>
  node.pairs.find(pair => (names.get(pair.key.text) ?? pair.key.text) === key)
