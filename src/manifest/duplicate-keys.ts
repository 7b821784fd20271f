/** Keys written twice in one mapping, in one spelling or in two (标题 and `title`), each with the place of the first. */
import { addFindings, type Finding, found, relatedTo } from '../findings/finding.ts'
import { lineOf } from '../findings/sources.ts'
import type { YamlFile } from './sourced-yaml.ts'
import { type MappingNode, nodesFrom } from './yaml-node.ts'

export function duplicateKeys(yaml: YamlFile): readonly Finding[] {
  const findings: Finding[] = []
  for (const node of nodesFrom(yaml.root))
    if (node.kind === 'mapping') addFindings(findings, duplicatesIn(node, yaml, node === yaml.root))
  return findings
}

function duplicatesIn(node: MappingNode, yaml: YamlFile, top: boolean): readonly Finding[] {
  const findings: Finding[] = []
  const firsts = new Map<string, MappingNode['pairs'][number]['key']>()
  for (const { key } of node.pairs) {
    const name = (top ? yaml.names.get(key.text) : undefined) ?? key.text
    const first = firsts.get(name)
    if (first === undefined) {
      firsts.set(name, key)
      continue
    }
    const where = { file: yaml.file, from: key.from, to: key.to }
    const line = lineOf(yaml.text, first.from)
    const finding =
      first.text === key.text
        ? found('duplicate-key', { key: key.text, line }, where)
        : found('key-in-two-languages', { key: key.text, other: first.text, line }, where)
    findings.push(relatedTo(finding, { file: yaml.file, from: first.from, to: first.to }))
  }
  return findings
}
