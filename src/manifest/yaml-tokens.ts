/** What the tokens of a YAML text tell before a tree is built of them: how deep they nest, and where tags stand. */
import type { CST } from 'yaml'
import { type Finding, found } from '../findings/finding.ts'
import type { YamlSlice } from './yaml-node.ts'

/** Levels of nesting; a manifest needs seven. Deeper ones would only serve to exhaust the stack. */
export const deepest = 32

/** What the tokens tell before anything is built of them. */
export interface TokenFaults {
  /** Offset of a token nested deeper than allowed. */
  readonly tooDeep: number | undefined
  /** Offsets of tags. */
  readonly tags: readonly number[]
}

/** A loop and not a recursion, since the depth is what it guards. */
export function inspectTokens(tokens: readonly CST.Token[]): TokenFaults {
  const tags: number[] = []
  const open: { readonly token: CST.Token; readonly depth: number }[] = []
  const enter = (token: CST.Token | null | undefined, depth: number) => {
    if (token) open.push({ token, depth })
  }
  const note = (around: readonly CST.SourceToken[] | undefined) => {
    for (const token of around ?? []) if (token.type === 'tag') tags.push(token.offset)
  }
  for (const token of tokens) enter(token, 0)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (depth > deepest) return { tooDeep: token.offset, tags }
    if (token.type === 'document') {
      note(token.start)
      enter(token.value, depth)
    }
    if (!('items' in token)) continue
    for (const item of token.items) {
      note(item.start)
      note(item.sep)
      enter(item.key, depth + 1)
      enter(item.value, depth + 1)
    }
  }
  return { tooDeep: undefined, tags: tags.sort((one, other) => one - other) }
}

/** A tag as it is written, up to the next blank. */
export function tagFinding({ file, text, from }: YamlSlice, at: number): Finding {
  const tag = /^[^\s,[\]{}]*/.exec(text.slice(from + at, from + at + 80))?.[0] ?? '!'
  return found('yaml-tag', { tag }, { file, from: from + at, to: from + at + tag.length })
}
