/**
 * The design with an editor's overrides read into it: every length in points, every key known, every value
 * possible. Reports all faults of the overrides at once.
 */
import { type Finding, found, type Outcome } from '../findings/finding.ts'
import { nearestName } from '../findings/nearest.ts'
import type { Span } from '../rich-text.ts'
import type { Pt } from '../units.ts'
import { design } from './design.ts'
import { impossibilities } from './impossible.ts'
import type { Leaf, RelativeUnits } from './leaf.ts'

type Values<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends Leaf<infer Value> ? Value : Values<Tree[Key]>
}

/** All values of the design, lengths in points. */
export type Theme = Values<typeof design>

/** Overrides as they came from YAML: nested mappings of text. */
export type Overrides = unknown

/** Where a key or its value was written. */
export type Locate = (path: readonly string[], part: 'key' | 'value') => Span | undefined

interface Tree {
  readonly [key: string]: Leaf<unknown> | Tree
}

const isLeaf = (node: Leaf<unknown> | Tree): node is Leaf<unknown> => typeof node.read === 'function'

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads the overrides into the design. `em` and `step` are those of the overridden body. */
export function readTheme(overrides: Overrides, locate: Locate): Outcome<Theme> {
  const reading: Reading = { units: bodyUnits(overrides), locate, findings: [] }
  const theme = readTree(reading, design, overrides, []) as Theme
  const findings = reading.findings.length > 0 ? reading.findings : impossibilities(theme, overrides, locate)
  return findings.length === 0 ? { ok: true, value: theme, findings } : { ok: false, findings }
}

/** What is known while the tree is walked, and what was found so far. */
interface Reading {
  readonly units: RelativeUnits
  readonly locate: Locate
  readonly findings: Finding[]
}

function readTree(reading: Reading, tree: Tree, given: unknown, path: readonly string[]): unknown {
  const mapping = isMapping(given) ? given : {}
  if (given !== undefined && given !== '' && !isMapping(given)) {
    const keys = Object.keys(tree).join('、')
    report(reading, path, given, { zh: `下分 ${keys} 的设置`, en: `settings named ${keys}` })
  }
  reportUnknownKeys(reading, tree, mapping, path)
  const values: Record<string, unknown> = {}
  for (const [key, node] of Object.entries(tree)) {
    const here = Object.hasOwn(mapping, key) ? mapping[key] : undefined
    const at = [...path, key]
    values[key] = isLeaf(node) ? readLeaf(reading, node, here, at) : readTree(reading, node, here, at)
  }
  return values
}

/** A value as written, or the design's own where nothing or nothing possible was written. */
function readLeaf(reading: Reading, leaf: Leaf<unknown>, given: unknown, path: readonly string[]): unknown {
  const initial = leaf.read(leaf.initial, reading.units)
  if (given === undefined || given === '') return initial
  const value = typeof given === 'string' ? leaf.read(given, reading.units) : undefined
  if (value !== undefined) return value
  report(reading, path, given, { zh: leaf.expects.zh({}), en: leaf.expects.en({}) })
  return initial
}

function report(
  { findings, locate }: Reading,
  path: readonly string[],
  given: unknown,
  expects: { readonly zh: string; readonly en: string },
): void {
  const value = typeof given === 'string' ? given : JSON.stringify(given)
  const params = { key: path.join('.'), value, expectsZh: expects.zh, expectsEn: expects.en }
  findings.push(found('theme-bad-value', params, locate(path, 'value')))
}

function reportUnknownKeys(
  { findings, locate }: Reading,
  tree: Tree,
  mapping: Readonly<Record<string, unknown>>,
  path: readonly string[],
): void {
  for (const key of Object.keys(mapping)) {
    if (Object.hasOwn(tree, key) || key.startsWith('x-')) continue
    const name = nearestName(key, Object.keys(tree))
    const nearest = name === '' ? '' : [...path, name].join('.')
    const params = { key: [...path, key].join('.'), nearest }
    findings.push(found('theme-unknown-key', params, locate([...path, key], 'key')))
  }
}

/** The body's size and pitch, read ahead because other lengths are written in them; a bad value counts as unset. */
function bodyUnits(overrides: Overrides): RelativeUnits {
  const body = isMapping(overrides) && isMapping(overrides.body) ? overrides.body : {}
  const none = { em: 0, step: 0 }
  const pick = (leaf: Leaf<Pt>, given: unknown): Pt =>
    (typeof given === 'string' ? leaf.read(given, none) : undefined) ?? leaf.read(leaf.initial, none) ?? 0
  return { em: pick(design.body.size, body.size), step: pick(design.body.pitch, body.pitch) }
}
