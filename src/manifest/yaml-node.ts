/** The plain tree that YAML is read into: scalars, mappings and lists with their places in the file. */
import type { YAMLError } from 'yaml'

/** `from` and `to` are offsets in the whole text of the file, also when only a slice of it is YAML. */
export interface Place {
  readonly from: number
  readonly to: number
}

export interface ScalarNode extends Place {
  readonly kind: 'scalar'
  readonly text: string
  readonly style: 'plain' | 'single' | 'double' | 'block'
}

export interface MappingNode extends Place {
  readonly kind: 'mapping'
  readonly pairs: readonly Pair[]
}

export interface ListNode extends Place {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
}

/** A value left out: nothing, `~`, `null`, or quotes round nothing. Counts as not given. */
export interface EmptyNode extends Place {
  readonly kind: 'empty'
}

export interface Pair {
  readonly key: ScalarNode
  readonly value: YamlNode
}

export type YamlNode = ScalarNode | MappingNode | ListNode | EmptyNode

/** A stretch of a file that is YAML; its offsets are those of the file. */
export interface YamlSlice {
  readonly file: string
  readonly text: string
  readonly from: number
  readonly to: number
}

/** An error of the parser: its code as the library names it, at `[from, to)` of the file. */
export interface SyntaxFault extends Place {
  readonly code: YAMLError['code'] | 'UNKNOWN_ALIAS' | 'BAD_KEY' | 'OPEN_QUOTE' | 'OPEN_BRACKET'
}

/** A node and all below it, each before its own; an anchor and its aliases are one node and come once. */
export function nodesFrom(root: YamlNode | undefined): readonly YamlNode[] {
  const nodes = new Set<YamlNode>()
  const visit = (node: YamlNode): void => {
    if (nodes.has(node)) return
    nodes.add(node)
    if (node.kind === 'list') for (const item of node.items) visit(item)
    if (node.kind === 'mapping') for (const { value } of node.pairs) visit(value)
  }
  if (root !== undefined) visit(root)
  return [...nodes]
}
