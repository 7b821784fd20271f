/** What reading gives: the two YAML files of a number, valid in shape, and the settings they amount to. */
import type { RichText, Span } from '../rich-text.ts'
import type { IssueFile, PublicationFile } from './schema.ts'
import type { Path, Sourced } from './sourced.ts'

/** What a publication settles, with the built-in value of everything that has one. */
export type HouseSettings = PublicationFile & {
  readonly [Key in 'title' | 'columns' | 'bookColumn' | 'columnLabel' | 'editor' | 'sources']: NonNullable<
    PublicationFile[Key]
  >
} & {
  readonly sourceLine: { readonly own: string; readonly outside: string; readonly date: string }
}

/** `issue.yaml` over `publication.yaml` over the built-in settings; each value knows which of them it came from. */
export interface Settings {
  readonly values: HouseSettings
  /** The file a setting was written in, or undefined for a built-in one. */
  fileOf(path: Path): Sourced<IssueFile> | Sourced<PublicationFile> | undefined
  /** Where a setting was written; the start of `issue.yaml` for a built-in one. */
  at(path: Path): Span
  /** A setting that is a text, ready to print, with the place of every character; empty when it is not set. */
  textAt(path: Path): RichText
}

export interface Manifest {
  /** Path of `issue.yaml`. */
  readonly file: string
  /** Folder of `issue.yaml`; what it names is relative to it. */
  readonly folder: string
  /** Nothing outside this folder is read: that of `publication.yaml`, else that of `issue.yaml`. */
  readonly root: string
  readonly issue: Sourced<IssueFile>
  readonly publication: Sourced<PublicationFile> | undefined
  readonly settings: Settings
}
