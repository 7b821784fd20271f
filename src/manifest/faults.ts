/** What the schema refuses → findings at the place in the file, each with the words that were written there. */
import type * as z from 'zod/mini'
import { type Finding, found } from '../findings/finding.ts'
import { nearestName } from '../findings/nearest.ts'
import { quoted } from '../findings/quoting.ts'
import type { Wanted } from './leaves.ts'
import type { Path } from './sourced.ts'
import { findNode, placesIn, type YamlFile } from './sourced-yaml.ts'
import type { YamlNode } from './yaml-node.ts'
import { inQuotes, signsOfName, signsOfValue } from './yaml-signs.ts'

type SchemaIssue = z.core.$ZodIssue

/** Turns the issues of one parse into findings. */
export const schemaFindings = (yaml: YamlFile, issues: readonly SchemaIssue[]): readonly Finding[] =>
  issues.flatMap(issue => findingsOf(yaml, issue, []))

function findingsOf(yaml: YamlFile, issue: SchemaIssue, above: Path): readonly Finding[] {
  const path = [...above, ...issue.path.filter(step => typeof step !== 'symbol')]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => unknownKey(yaml, [...path, key], issue.message.split(' ')))
  if (issue.code === 'invalid_union') {
    const branch = meantBranch(issue.errors)
    if (branch !== undefined) return branch.flatMap(inner => findingsOf(yaml, inner, path))
  }
  const choices = issue.code === 'invalid_value' ? issue.values.map(String).join(' / ') : ''
  return [wrongValue(yaml, path, issue.message as Wanted, choices)]
}

/** Of the forms a field may take, the one that was begun: its fault lies deeper than the form itself. */
function meantBranch(branches: readonly (readonly SchemaIssue[])[]): readonly SchemaIssue[] | undefined {
  return branches.find(
    issues => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  )
}

function unknownKey(yaml: YamlFile, path: Path, known: readonly string[]): Finding {
  const key = String(path.at(-1))
  const where = placesIn(yaml).keyAt(path)
  const slip = signsOfName(yaml.file, yaml.text, where)
  if (slip !== undefined) return slip
  const nearest = nearestName(key, [...known, ...yaml.names.keys()])
  const above = emptyAbove(yaml, path)
  return found('unknown-key', { key: quoted(key), nearest, above, known: known.join(', ') }, where)
}

/** The field just before one, when nothing belongs to it: what follows may have lost its indentation. */
function emptyAbove(yaml: YamlFile, path: Path): string {
  const { node } = findNode(yaml, path.slice(0, -1))
  if (node?.kind !== 'mapping') return ''
  const place = node.pairs.findIndex(({ key }) => key.text === path.at(-1))
  const before = node.pairs[place - 1]
  return before?.value.kind === 'empty' ? before.key.text : ''
}

function wrongValue(yaml: YamlFile, path: Path, want: Wanted, choices: string): Finding {
  const { node, missing } = findNode(yaml, path)
  const key = nameOf(path) || yaml.file
  const where = placesIn(yaml).at(path)
  if (want === 'file-or-body')
    return found(isGiven(yaml, [...path, 'file']) ? 'file-and-body' : 'no-file-no-body', {}, where)
  if (want === 'not-yet') return found('not-yet-set', { key }, placesIn(yaml).keyAt(path))
  if (node?.kind === 'empty' && typeof path.at(-1) === 'number') return found('empty-item', { key }, where)
  if (missing || node === undefined) return found('missing-key', { key, want, choices }, headOf(yaml, path))
  if (node.kind === 'empty') return found('missing-key', { key, want, choices }, placesIn(yaml).keyAt(path))
  return slipIn(yaml, node, want) ?? plainFault(yaml, node, { key, want, choices })
}

function plainFault(
  yaml: YamlFile,
  node: YamlNode,
  params: { readonly key: string; readonly want: Wanted; readonly choices: string },
): Finding {
  const where = { file: yaml.file, from: node.from, to: node.to }
  const written = node.kind === 'scalar' ? quoted(node.text) : ''
  if (params.want === 'month' && written !== '') return found('not-a-month', { written }, where)
  if (params.want === 'possible-date') return found('impossible-date', { written }, where)
  return found('wrong-value', { ...params, written, form: node.kind }, where)
}

/** A value of the wrong kind is often no wish for another kind but a slip of the pen in the line. */
function slipIn(yaml: YamlFile, node: YamlNode, want: Wanted): Finding | undefined {
  if (node.kind === 'scalar' && node.style === 'plain' && wantsFields.has(want))
    return signsOfValue(yaml.file, yaml.text, node)
  const written = yaml.text.slice(node.from, node.to)
  if (node.kind !== 'mapping' || !wantsText.has(want) || written.includes('\n') || written.startsWith('{'))
    return undefined
  const params = { written: quoted(written), mended: inQuotes(written) }
  return found('colon-in-text', params, { file: yaml.file, from: node.from, to: node.to })
}

const wantsFields: ReadonlySet<Wanted> = new Set(['mapping', 'paper', 'section', 'list', 'entry'])
const wantsText: ReadonlySet<Wanted> = new Set(['text', 'texts', 'compiler'])

/** The field as an editor would call it: its own key, and for an item of a list the key of the list. */
const nameOf = (path: Path): string => String(path.findLast(step => typeof step === 'string') ?? '')

/** Where to say that something is missing: the first line of what lacks it. */
function headOf(yaml: YamlFile, path: Path) {
  const { file, from, to } = placesIn(yaml).at(path.slice(0, -1))
  const lineEnd = yaml.text.indexOf('\n', from)
  return { file, from, to: lineEnd === -1 ? to : Math.min(to, lineEnd) }
}

function isGiven(yaml: YamlFile, path: Path): boolean {
  const { node, missing } = findNode(yaml, path)
  return !missing && node?.kind !== 'empty'
}
