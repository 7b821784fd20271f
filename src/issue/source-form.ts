/**
 * A form of the source line as the publication settings write it, `来源：{source} 编选：{compiler} {date}`, cut into the
 * three parts that layout may set on one line or on two.
 */
import type { RichText, Span } from '../rich-text.ts'
import { joinTexts, plainText } from '../rich-text.ts'

export type SourcePart = 'source' | 'compiler' | 'date'

/** What a form may name in braces. */
export const sourceFields = ['editor', 'source', 'compiler', 'date'] as const

export type SourceField = (typeof sourceFields)[number]

/** What the fields of a form stand for in one article; a word whose field has no value is left out. */
export type SourceValues = Readonly<Record<SourceField, RichText | undefined>>

/** Literal text, or a field in braces. */
type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: SourceField }

/** A stretch of a form without spaces: `编选：{compiler}`. */
type Word = readonly Segment[]

export interface SourceForm {
  /** Words one part for an article; undefined when the form has none, or its field has no value. */
  word(part: SourcePart, values: SourceValues, where: Span): RichText | undefined
}

/** Reads a form. Fields it does not know are given back as written, `{page}`, and printed as nothing. */
export function readSourceForm(form: string): {
  readonly form: SourceForm
  readonly unknown: readonly string[]
} {
  const unknown: string[] = []
  for (const [written, name = ''] of form.matchAll(/\{([^{}]*)\}/g)) if (!isField(name)) unknown.push(written)
  const parts: Record<SourcePart, Word[]> = { source: [], compiler: [], date: [] }
  let pending: Segment[] = []
  let part: SourcePart = 'source'
  for (const written of form.split(/\s+/)) {
    const word = readWord(written)
    // A word without a field is the label of the next: `来源： {source}`.
    pending = [...pending, ...word]
    if (!word.some(segment => segment.kind === 'field')) continue
    part = partOf(word)
    parts[part].push(pending)
    pending = []
  }
  if (pending.length > 0) parts[part].push(pending)
  return { form: { word: (name, values, where) => wordPart(parts[name], values, where) }, unknown }
}

const isField = (name: string): name is SourceField => (sourceFields as readonly string[]).includes(name)

function readWord(written: string): Word {
  return written
    .split(/(\{[^{}]*\})/)
    .filter(text => text !== '')
    .flatMap((text): Word => {
      if (!text.startsWith('{')) return [{ kind: 'text', text }]
      const name = text.slice(1, -1)
      return isField(name) ? [{ kind: 'field', field: name }] : []
    })
}

function partOf(word: Word): SourcePart {
  const first = word.find(segment => segment.kind === 'field')?.field
  return first === 'compiler' || first === 'date' ? first : 'source'
}

function wordPart(words: readonly Word[], values: SourceValues, where: Span): RichText | undefined {
  const texts: RichText[] = []
  for (const word of words) {
    const worded = wordSegments(word, values, where)
    if (worded === undefined) continue
    if (texts.length > 0) texts.push(plainText(' ', where))
    texts.push(...worded)
  }
  return texts.length === 0 ? undefined : joinTexts(texts, where)
}

function wordSegments(word: Word, values: SourceValues, where: Span): readonly RichText[] | undefined {
  const texts: RichText[] = []
  for (const segment of word) {
    const text = segment.kind === 'text' ? plainText(segment.text, where) : values[segment.field]
    if (text === undefined) return undefined
    texts.push(text)
  }
  return texts
}
