/** One YAML text → a value of the schema with its places, or every fault of the text. */
import * as z from 'zod/mini'
import type { Finding, Outcome } from '../findings/finding.ts'
import { lineOf } from '../findings/sources.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { escapedCharacters } from './escaped-characters.ts'
import { schemaFindings } from './faults.ts'
import type { Sourced } from './sourced.ts'
import { type KeyNames, plainValue, sourcedValue, type YamlFile } from './sourced-yaml.ts'
import { swallowedWords } from './swallowed.ts'
import type { Pair, YamlSlice } from './yaml-node.ts'
import type { Slip } from './yaml-signs.ts'
import { mendSlips, slipsOf } from './yaml-slips.ts'
import { parseYaml, type YamlTree } from './yaml-tree.ts'

/** How often a text is mended and read again; each round shows the slips that the ones before it hid. */
const mostRounds = 8

export interface YamlRequest<T> {
  readonly slice: YamlSlice
  readonly schema: z.ZodMiniType<T>
  readonly names: KeyNames
  /** What becomes of a mapping with a fault in a field: it is refused, or read without that field. */
  readonly faulty: 'refused' | 'without-field'
}

/**
 * Reads YAML that must be to `schema`; what is empty reads as a mapping without keys. A value that is given beside
 * findings lacks the fields that they are about.
 */
export function readYaml<T>({ slice, schema, names, faulty }: YamlRequest<T>): Outcome<Sourced<T>> {
  const { tree, findings: slips, readable } = parseOn(slice)
  const whole = { file: slice.file, from: slice.from, to: slice.to }
  const yaml: YamlFile = { file: slice.file, text: slice.text, root: tree.root, names, whole }
  const structure = [...slips, ...tree.findings, ...escapedCharacters(yaml)]
  if (!readable) return { ok: false, findings: inOrder(structure) }
  const parsed = z.safeParse(schema, tree.root === undefined ? {} : plainValue(tree.root, names))
  const swallowed = swallowedWords(yaml)
  const faults = parsed.success ? [] : schemaFindings(yaml, parsed.error.issues)
  const own = faults.filter(fault => !followsFrom(slice.text, fault, [...slips, ...swallowed]))
  const findings = inOrder([...structure, ...swallowed, ...duplicateKeys(yaml), ...own])
  if (findings.length === 0 && parsed.success)
    return { ok: true, value: sourcedValue(yaml, parsed.data), findings }
  const value = faulty === 'refused' ? undefined : withoutFaults(yaml, schema, findings)
  return value === undefined ? { ok: false, findings } : { ok: true, value, findings }
}

/** The mapping without the fields that something was found in; undefined where the fault is not one of its fields. */
function withoutFaults<T>(
  yaml: YamlFile,
  schema: z.ZodMiniType<T>,
  findings: readonly Finding[],
): Sourced<T> | undefined {
  if (yaml.root?.kind !== 'mapping') return undefined
  const isSound = ({ key, value }: Pair): boolean =>
    !findings.some(({ where }) => where && key.from <= where.from && where.from <= Math.max(key.to, value.to))
  const root = { ...yaml.root, pairs: yaml.root.pairs.filter(isSound) }
  const parsed = z.safeParse(schema, plainValue(root, yaml.names))
  return parsed.success ? sourcedValue({ ...yaml, root }, parsed.data) : undefined
}

/** A line that was passed over may have been what is missing; what was swallowed is part of the value that is wrong. */
const followsFrom = (text: string, fault: Finding, slips: readonly Finding[]): boolean =>
  slips.length > 0 &&
  (fault.problem === 'missing-key' ||
    slips.some(
      ({ where }) => where && fault.where && where.from < fault.where.to && fault.where.from < where.to,
    ) ||
    sharesLine(text, fault, slips))

/** Parses, and as long as there are slips that can be passed over, mends and parses again. */
function parseOn(slice: YamlSlice): {
  readonly tree: YamlTree
  readonly findings: readonly Finding[]
  /** Whether the tree is what the editor meant, so that the schema may be asked about it. */
  readonly readable: boolean
} {
  const findings: Finding[] = []
  let current = slice
  for (let round = 0; ; round++) {
    const tree = parseYaml(current)
    if (tree.errors.length === 0) return { tree, findings, readable: tree.findings.length === 0 }
    const slips = slipsOf(current, tree.errors)
    const isTold = ({ finding }: Slip): boolean => sharesLine(slice.text, finding, findings)
    // A line told of before stands wrong once more: only the editor knows where it belongs, and what hangs on it.
    const again = slips.findIndex(isTold)
    const news = again === -1 ? slips : slips.slice(0, again)
    findings.push(
      ...news
        .map(({ finding }) => finding)
        .filter(finding => !sharesLine(slice.text, finding, tree.findings)),
    )
    const mendable = again === -1 && slips.every(({ mend }) => mend !== undefined)
    const mended = mendable ? mendSlips(current.text, slips) : undefined
    if (mended === undefined || round === mostRounds) return { tree, findings, readable: false }
    current = { ...current, text: mended }
  }
}

/** What the parser makes of a tag that it does not know is only the tag over again. */
const sharesLine = (text: string, finding: Finding, others: readonly Finding[]): boolean =>
  others.some(other => lineOf(text, other.where?.from ?? 0) === lineOf(text, finding.where?.from ?? 0))

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => (one.where?.from ?? 0) - (other.where?.from ?? 0))
