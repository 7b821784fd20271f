/**
 * What YAML reads without a word of complaint and no editor can have meant: an item that goes on with the text above it,
 * and the end of a text that is read as a comment.
 *
 *     - articles/01.md            title: 夜市 #1 开张
 *       - articles/02.md                      ^^^^^^^
 */
import type { Finding } from '../findings/finding.ts'
import { lineOf } from '../findings/sources.ts'
import type { YamlFile } from './sourced-yaml.ts'
import { lineAt } from './yaml-lines.ts'
import { nodesFrom, type Place } from './yaml-node.ts'
import { signsOfValue, syntaxFinding } from './yaml-signs.ts'

export function swallowedWords(yaml: YamlFile): readonly Finding[] {
  const findings: Finding[] = []
  for (const node of nodesFrom(yaml.root)) {
    if (node.kind === 'mapping')
      for (const { key, value } of node.pairs)
        if (value.kind === 'empty') findings.push(...commentBehind(yaml, { ...key, to: key.to + 1 }))
    if (node.kind === 'scalar' && node.style === 'plain')
      findings.push(...itemWithin(yaml, node), ...commentBehind(yaml, node))
  }
  return findings
}

const firstItem = /\n([ \t]*)(- [^\r\n]*)/

/** The first line of a plain text that begins as items do, or the line that lacks its sign and made it go on. */
function itemWithin(yaml: YamlFile, { from, to }: Place): readonly Finding[] {
  const { file, text } = yaml
  const written = text.slice(from, to)
  const match = firstItem.exec(written)
  // A text that begins with a sign gone wrong is told of as that.
  if (match === null || signsOfValue(file, text, { from, to }) !== undefined) return []
  const [whole, blank = '', item = ''] = match
  const line = lineAt(text, from)
  const head = line.text.trim()
  if (line.from + line.text.indexOf(head) === from) {
    const fault = blank.length > from - line.from ? 'no-colon' : 'no-dash'
    return [syntaxFinding(file, fault, head, { from, to: from + head.length })]
  }
  const end = from + match.index + whole.length
  const where = { from: end - item.length, to: end }
  return [syntaxFinding(file, 'item-in-text', item, where, { like: lineOf(text, from) })]
}

/** `#1` and `#话题#` are words; a comment leaves a space after its sign, or is one of words. */
const numberOrTopic = /^[ \t]+(#(?:\d|[^\s#]+#).*)/

function commentBehind({ file, text }: YamlFile, { to }: Place): readonly Finding[] {
  const line = lineAt(text, to)
  const [whole = '', comment] = numberOrTopic.exec(line.text.slice(to - line.from)) ?? []
  if (comment === undefined) return []
  const end = to + whole.length
  return [syntaxFinding(file, 'comment-in-text', comment, { from: end - comment.length, to: end })]
}
