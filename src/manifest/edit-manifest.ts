/**
 * Adds articles and books to the text of an `issue.yaml`. The text is parsed to know where they belong and is added to
 * there; nothing that an editor typed is set anew, so comments, blank lines and columns stay as they are. The result
 * is read again and must say what it said before and the additions, or there is none.
 */
import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { type FieldValue, mappingText } from './write-yaml.ts'

export interface ManifestAdditions {
  /** Files by section, in the order they are to stand. */
  readonly sections: ReadonlyMap<string, readonly string[]>
  readonly books: readonly (readonly (readonly [string, FieldValue])[])[]
}

/** Text put in at `at`, for the characters up to `to`. */
interface Splice {
  readonly at: number
  readonly to: number
  readonly text: string
}

/** The text with the additions, or undefined when it is written in a way that cannot be added to. */
export function addToManifest(text: string, additions: ManifestAdditions): string | undefined {
  const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`
  const document = parseDocument(ended)
  const root = document.contents
  if (document.errors.length > 0 || !isMap(root) || root.flow === true) return undefined
  const splices = [
    ...sectionSplices(ended, root, additions.sections),
    ...bookSplices(ended, root, additions.books),
  ]
  const edited = splice(ended, splices)
  const wanted = withAdditions(document.toJS(), additions)
  return isDeepStrictEqual(readBack(edited), wanted) ? edited : undefined
}

const readBack = (text: string): unknown => {
  const document = parseDocument(text)
  return document.errors.length === 0 ? document.toJS() : undefined
}

function splice(text: string, splices: readonly Splice[]): string {
  let edited = ''
  let from = 0
  for (const { at, to, text: added } of splices.toSorted((one, other) => one.at - other.at)) {
    edited += text.slice(from, at) + (text.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added)
    from = to
  }
  return edited + text.slice(from)
}

function sectionSplices(
  text: string,
  root: YAMLMap,
  sections: ManifestAdditions['sections'],
): readonly Splice[] {
  const added = [...sections].filter(([, files]) => files.length > 0)
  if (added.length === 0) return []
  const pair = pairOf(root, 'sections')
  const map = pair?.value
  const inner = isMap(map) && map.flow !== true ? columnOf(text, map) : 2
  const sectionText = ([name, files]: readonly [string, readonly string[]]): string =>
    mappingText([[name, files]]).replace(/^(?=.)/gm, ' '.repeat(inner))
  if (pair === undefined) return [insert(endOf(text, root), `sections:\n${added.map(sectionText).join('')}`)]
  if (!isMap(map) || map.items.length === 0) {
    const lines = added.map(sectionText).join('')
    return replaceEmpty(text, pair, lines)
  }
  return added.flatMap(section => {
    const known = pairOf(map, section[0])
    if (known === undefined) return [insert(endOf(text, map), sectionText(section))]
    return addFiles(text, known, section[1], inner)
  })
}

/** Adds to the list of a section, which may be empty, in brackets, or under `articles`. */
function addFiles(text: string, pair: Pair, files: readonly string[], column: number): readonly Splice[] {
  const { value } = pair
  if (isMap(value)) {
    const articles = pairOf(value, 'articles')
    if (articles !== undefined) return addFiles(text, articles, files, columnOf(text, value))
    const lines = mappingText([['articles', files]])
    return [insert(endOf(text, value), lines.replace(/^(?=.)/gm, ' '.repeat(columnOf(text, value))))]
  }
  if (isSeq(value) && value.items.length > 0) {
    if (value.flow === true) return [insert(closingOf(text, value), `, ${files.join(', ')}`)]
    const indent = ' '.repeat(columnOf(text, value))
    return [insert(endOf(text, value), files.map(file => `${indent}- ${file}\n`).join(''))]
  }
  const indent = ' '.repeat(column + 2)
  return replaceEmpty(text, pair, files.map(file => `${indent}- ${file}\n`).join(''))
}

function bookSplices(text: string, root: YAMLMap, books: ManifestAdditions['books']): readonly Splice[] {
  if (books.length === 0) return []
  const pair = pairOf(root, 'books')
  const items = (column: number): string => books.map(book => itemText(book, column)).join('')
  if (pair === undefined) return [insert(endOf(text, root), `books:\n${items(2)}`)]
  const { value } = pair
  if (isSeq(value) && value.items.length > 0)
    return value.flow === true ? [] : [insert(endOf(text, value), items(columnOf(text, value)))]
  return replaceEmpty(text, pair, items(2))
}

function itemText(book: ManifestAdditions['books'][number], column: number): string {
  const lines = mappingText(book).replace(/^(?=.)/gm, ' '.repeat(column + 2))
  return `${' '.repeat(column)}- ${lines.slice(column + 2)}`
}

/** `专家视点: []  # 空栏` keeps its comment and gets its lines below; without one no blank is left behind. */
function replaceEmpty(text: string, pair: Pair, lines: string): readonly Splice[] {
  const value = pair.value as Node | null
  const key = pair.key as Node
  const [from, to] = value?.range ?? key.range ?? [0, 0]
  const keyEnd = key.range?.[1] ?? from
  const isWritten = isScalar(value) ? value.source !== '' && value.source !== undefined : value !== null
  // The space behind the colon goes with the value, unless a comment follows.
  const isLast = /^[ \t]*\r?(?:\n|$)/.test(text.slice(to, lineEnd(text, to)))
  const at = isLast ? keyEnd + text.slice(keyEnd, from).trimEnd().length : from
  const cut: readonly Splice[] = isWritten ? [{ at, to, text: '' }] : []
  return [...cut, insert(lineEnd(text, Math.max(isWritten ? to : keyEnd, keyEnd)), lines)]
}

const insert = (at: number, text: string): Splice => ({ at, to: at, text })

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find(pair => isScalar(pair.key) && String(pair.key.value) === key)

/** Spaces before a block on its line. */
function columnOf(text: string, node: Node): number {
  const at = node.range?.[0] ?? 0
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

/** The beginning of the line after the last of a block, behind a comment on that line. */
function endOf(text: string, node: Node): number {
  const last = lastOf(node)
  const end = last.range?.[1] ?? 0
  return text[end - 1] === '\n' ? end : lineEnd(text, end)
}

/** The innermost last value; the end of a block itself may lie behind the comments that follow it. */
function lastOf(node: Node): Node {
  if (isMap(node) && node.flow !== true) {
    const pair = node.items.at(-1)
    const value = pair?.value as Node | null | undefined
    if (value !== null && value !== undefined) return lastOf(value)
    return (pair?.key as Node | undefined) ?? node
  }
  if (isSeq(node) && node.flow !== true) {
    const item = node.items.at(-1) as Node | undefined
    return item === undefined ? node : lastOf(item)
  }
  return node
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

const closingOf = (text: string, seq: YAMLSeq): number => {
  const close = text.lastIndexOf(']', (seq.range?.[1] ?? 1) - 1)
  const before = text.slice(0, close)
  return before.trimEnd().length
}

/** What the file must say afterwards. */
function withAdditions(value: unknown, { sections, books }: ManifestAdditions): unknown {
  const root: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  const added = [...sections].filter(([, files]) => files.length > 0)
  if (added.length > 0) {
    const known = { ...((root.sections ?? {}) as Record<string, unknown>) }
    for (const [name, files] of added) known[name] = withFiles(known[name], files)
    root.sections = known
  }
  if (books.length > 0)
    root.books = [...((root.books ?? []) as unknown[]), ...books.map(book => fieldsOf(book))]
  return root
}

function withFiles(section: unknown, files: readonly string[]): unknown {
  if (section === null || section === undefined) return files
  if (Array.isArray(section)) return [...section, ...files]
  const settings = section as Record<string, unknown>
  return { ...settings, articles: withFiles(settings.articles, files) }
}

const fieldsOf = (book: ManifestAdditions['books'][number]): Record<string, unknown> =>
  Object.fromEntries(book.filter(([, value]) => value !== undefined))
