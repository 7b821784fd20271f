/** What is said about one article in two places, the manifest and the file's own front matter, as one set of fields. */
import type { ArticleFields, IssueFile } from '../manifest/schema.ts'
import type { Path, Sourced } from '../manifest/sourced.ts'
import type { RichText, Span } from '../rich-text.ts'

export type ArticleKey = keyof ArticleFields

export interface ArticleRecord {
  /** The value of a field, whichever of the two gives it. */
  get<Key extends ArticleKey>(key: Key): ArticleFields[Key]
  /** A field that is a text; undefined when it is not given or empty. `place` picks one text of a list. */
  textAt(key: ArticleKey, place?: number): RichText | undefined
  /** Where a field stands; the beginning of the article's description when it is not given. */
  at(key: ArticleKey): Span
  /** Where the key of a field stands. */
  keyAt(key: ArticleKey): Span
}

/** Where an entry of the manifest stands. */
export interface EntryPlace {
  readonly issue: Sourced<IssueFile>
  readonly path: Path
}

/** Lays the fields of a manifest entry over those of the article's file (manifest reference 3.6). */
export function mergeFields(
  place: EntryPlace,
  entry: ArticleFields | undefined,
  file: Sourced<ArticleFields> | undefined,
): ArticleRecord {
  const listed = entry ?? {}
  const own = file?.value ?? {}
  const get = <Key extends ArticleKey>(key: Key): ArticleFields[Key] => listed[key] ?? own[key]
  const holder = (key: ArticleKey): { readonly sourced: Sourced<unknown>; readonly path: Path } =>
    listed[key] === undefined && file !== undefined
      ? { sourced: file, path: [key] }
      : { sourced: place.issue, path: [...place.path, key] }
  return {
    get,
    textAt(key, index) {
      if (get(key) === undefined) return undefined
      const { sourced, path } = holder(key)
      const text = sourced.textAt(index === undefined ? path : [...path, index])
      return text.text.trim() === '' ? undefined : text
    },
    keyAt(key) {
      const { sourced, path } = holder(key)
      return sourced.keyAt(path)
    },
    at(key) {
      const { sourced, path } = holder(key)
      const span = sourced.at(path)
      return get(key) === undefined ? { ...span, to: span.from } : span
    },
  }
}
