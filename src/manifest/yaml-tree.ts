/**
 * YAML text → a plain tree of scalars, mappings and lists with their places: with `yaml-tokens.ts` all that
 * knows the `yaml` library.
 *
 * Every scalar stays text (3.9), aliases are replaced by what they stand for, and whatever is not allowed here (tags,
 * nesting without end, aliases of aliases) is a finding. The tree is returned even when there are findings, so that
 * the schema can be asked about the rest.
 */
import { Composer, isAlias, isMap, isScalar, isSeq, Parser, Scalar } from 'yaml'
import { type Finding, found } from '../findings/finding.ts'
import { readFlatYaml } from './flat-yaml.ts'
import type { EmptyNode, Pair, Place, ScalarNode, SyntaxFault, YamlNode, YamlSlice } from './yaml-node.ts'
import { deepest, inspectTokens, tagFinding } from './yaml-tokens.ts'

export interface YamlTree {
  /** Undefined when there is nothing but blanks and comments. */
  readonly root: YamlNode | undefined
  readonly findings: readonly Finding[]
  /** What the parser itself refused, for `yaml-slips.ts` to put into words. */
  readonly errors: readonly SyntaxFault[]
}

/** Replacements of an alias by its anchor, those inside an anchor counted each time (3.9). */
const mostAliases = 100

/** Values in one file, aliases replaced; 64 articles with all their fields make about a thousand. */
const mostValues = 200_000

/** Reads one YAML document. */
export function parseYaml(slice: YamlSlice): YamlTree {
  const flat = readFlatYaml(slice)
  return flat === undefined ? parseYamlText(slice) : { root: flat, findings: [], errors: [] }
}

/** The same by the parser alone, whatever the text is like. */
export function parseYamlText(slice: YamlSlice): YamlTree {
  const text =
    slice.from === 0 && slice.to === slice.text.length ? slice.text : slice.text.slice(slice.from, slice.to)
  const tokens = [...new Parser().parse(text)]
  const { tooDeep, tags } = inspectTokens(tokens)
  if (tooDeep !== undefined) {
    const at = slice.from + tooDeep
    const where = { file: slice.file, from: at, to: at + 1 }
    return { root: undefined, findings: [found('yaml-too-deep', { limit: deepest }, where)], errors: [] }
  }
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents = [...composer.compose(tokens, true, text.length)]
  const [document, second] = documents
  const errors: SyntaxFault[] = documents
    .flatMap(each => each.errors)
    .map(({ code, pos }) => ({ code, from: slice.from + pos[0], to: slice.from + pos[1] }))
  if (second !== undefined) {
    const at = slice.from + second.range[0]
    errors.push({ code: 'MULTIPLE_DOCS', from: at, to: at + 3 })
  }
  const growth = newGrowth(slice, errors)
  for (const at of tags) growth.findings.push(tagFinding(slice, at))
  const root = document === undefined ? undefined : grow(document.contents, growth)
  const present = root?.kind === 'empty' && root.from === root.to ? undefined : root
  return { root: present, findings: growth.findings, errors }
}

/** A node with what it costs when an alias repeats it. */
interface Grown {
  readonly node: YamlNode
  readonly values: number
  readonly aliases: number
}

/** The state of one walk over a document. */
interface Growth {
  readonly slice: YamlSlice
  readonly anchors: Map<string, Grown>
  readonly findings: Finding[]
  readonly errors: SyntaxFault[]
  values: number
  aliases: number
  exhausted: boolean
}

const newGrowth = (slice: YamlSlice, errors: SyntaxFault[]): Growth => ({
  slice,
  anchors: new Map(),
  findings: [],
  errors,
  values: 0,
  aliases: 0,
  exhausted: false,
})

/** Turns a node of the library into one of ours; recursion is bounded by `deepest`. */
function grow(node: unknown, growth: Growth): YamlNode {
  const where = place(node, growth.slice)
  const values = growth.values
  const aliases = growth.aliases
  if (isAlias(node)) return growAlias(node.source, where, growth)
  spend({ values: 1, aliases: 0 }, where, growth)
  const grown = growPlain(node, growth)
  noteOpenEnd(node, where, growth)
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.anchor !== undefined)
      growth.anchors.set(node.anchor, {
        node: grown,
        values: growth.values - values,
        aliases: growth.aliases - aliases,
      })
  }
  return grown
}

function growPlain(node: unknown, growth: Growth): YamlNode {
  const where = place(node, growth.slice)
  if (growth.exhausted) return { kind: 'empty', ...where }
  if (isScalar(node)) return growScalar(node, where)
  if (isSeq(node)) return { kind: 'list', ...where, items: node.items.map(item => grow(item, growth)) }
  if (!isMap(node)) return { kind: 'empty', ...where }
  const pairs: Pair[] = []
  for (const { key, value } of node.items) {
    const grownKey = grow(key, growth)
    const grownValue =
      value === null ? { kind: 'empty' as const, from: grownKey.to, to: grownKey.to } : grow(value, growth)
    // The schema passes over `__proto__` wherever names are free; here nothing is passed over in silence.
    if (grownKey.kind === 'scalar' && grownKey.text !== '__proto__')
      pairs.push({ key: grownKey, value: grownValue })
    else if (!growth.exhausted) growth.errors.push({ code: 'BAD_KEY', from: grownKey.from, to: grownKey.to })
  }
  return { kind: 'mapping', ...where, pairs }
}

/** The parser names the place where a quote or bracket should have closed; an editor needs the one where it opened. */
function noteOpenEnd(node: unknown, { from, to }: Place, { slice, errors }: Growth): void {
  const first = slice.text[from]
  const last = to - from > 1 ? slice.text[to - 1] : undefined
  const quote = isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE)
  if (quote && last !== first) errors.push({ code: 'OPEN_QUOTE', from, to: from + 1 })
  const flow = (isMap(node) || isSeq(node)) && node.flow === true && (first === '[' || first === '{')
  if (flow && last !== ']' && last !== '}') errors.push({ code: 'OPEN_BRACKET', from, to: from + 1 })
}

/** Adds to what has been spent; past a limit nothing more is grown, and that is said once. */
function spend(cost: { readonly values: number; readonly aliases: number }, at: Place, growth: Growth): void {
  growth.values += cost.values
  growth.aliases += cost.aliases
  if (growth.exhausted) return
  const where = { file: growth.slice.file, from: at.from, to: at.to }
  if (growth.aliases > mostAliases)
    growth.findings.push(found('too-many-aliases', { limit: mostAliases }, where))
  else if (growth.values > mostValues)
    growth.findings.push(found('too-many-values', { limit: mostValues }, where))
  else return
  growth.exhausted = true
}

/** An anchor stands only once it is complete, so that one that holds itself is unknown to its own inside. */
function growAlias(name: string, at: Place, growth: Growth): YamlNode {
  const anchor = growth.anchors.get(name)
  if (anchor === undefined) {
    growth.errors.push({ code: 'UNKNOWN_ALIAS', ...at })
    return { kind: 'empty', ...at }
  }
  spend({ values: anchor.values, aliases: anchor.aliases + 1 }, at, growth)
  return growth.exhausted ? { kind: 'empty', ...at } : anchor.node
}

/** Plain words that YAML 1.2 core takes for null (10.3.2). */
const nothing = new Set(['', '~', 'null', 'Null', 'NULL'])

function growScalar(node: Scalar, where: Place): ScalarNode | EmptyNode {
  const written = typeof node.value === 'string' ? node.value : String(node.source ?? '')
  const style = scalarStyle(node)
  // The line end after a block belongs to the block's form and not to its text.
  const text = style === 'block' ? written.replace(/\n+$/, '') : written
  const empty = style === 'plain' ? nothing.has(text) : text.trim() === ''
  return empty ? { kind: 'empty', ...where } : { kind: 'scalar', ...where, text, style }
}

function scalarStyle(node: Scalar): ScalarNode['style'] {
  switch (node.type) {
    case Scalar.BLOCK_FOLDED:
    case Scalar.BLOCK_LITERAL:
      return 'block'
    case Scalar.QUOTE_DOUBLE:
      return 'double'
    case Scalar.QUOTE_SINGLE:
      return 'single'
    default:
      return 'plain'
  }
}

/** Range of a node without the blanks, line ends and comments behind it. */
function place(node: unknown, { from: shift, text }: YamlSlice): Place {
  const known = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)
  const [from, to] = (known ? node.range : undefined) ?? [0, 0]
  let end = shift + to
  while (end > shift + from && ' \t\r\n'.includes(text.charAt(end - 1))) end--
  return { from: shift + from, to: end }
}
