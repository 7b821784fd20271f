/**
 * A value together with the file it was written in: who reads a field can always say where it stands, and who prints a
 * field gets its text with the place of every character.
 */
import type { RichText, Span } from '../rich-text.ts'

/** Keys and list places from the top of a file to a value. */
export type Path = readonly (string | number)[]

export interface Sourced<T> {
  readonly file: string
  /** The whole text of the file. */
  readonly text: string
  readonly value: T
  /** Where the value at `path` stands; of the nearest value above it when there is none. */
  at(path: Path): Span
  /** Where the key that leads to the value at `path` stands; the same as `at` for places of a list. */
  keyAt(path: Path): Span
  /** Keys of the mapping at `path` in the order they were written; none when it is no mapping. */
  keys(path: Path): readonly string[]
  /**
   * The scalar at `path` as text to print, with the place of every character: plain, quoted with escapes, or a block,
   * whose inner line ends are U+2028. Empty, at the nearest value above, when there is no scalar.
   */
  textAt(path: Path): RichText
  /** The scalar at `path` as Markdown to read, its line ends as they are. */
  markdownAt(path: Path): RichText
  /** The key that leads to the value at `path`, as text to print (a section's name). */
  keyTextAt(path: Path): RichText
}
