/** The shortest manifest of all: without `sections`, the folders of `articles/` are the sections (3.2). */
import { posix } from 'node:path'
import type { Files } from './files.ts'
import type { Manifest } from './manifest.ts'
import { naturalOrder } from './natural-order.ts'

export interface ColumnFolder {
  readonly column: string
  /** Paths relative to the folder of the manifest, in natural order of names. */
  readonly files: readonly string[]
}

/** Every folder of `articles/` with its article files, in the order of names; `assemble` puts columns in theirs. */
export function listColumnFolders(
  files: Files,
  { folder }: Pick<Manifest, 'folder'>,
): readonly ColumnFolder[] {
  const articles = posix.join(folder, 'articles')
  return [...files.list(articles)]
    .filter(name => !name.startsWith('.') && files.kind(posix.join(articles, name)) === 'folder')
    .sort(naturalOrder)
    .map(column => ({
      column: column.normalize('NFC'),
      files: [...files.list(posix.join(articles, column))]
        .filter(isArticleName)
        .sort(naturalOrder)
        .map(name => posix.join('articles', column, name)),
    }))
}

/** Hidden files and the lock files of word processors (`~$01.md`) are no articles. */
export const isArticleName = (name: string): boolean => /^[^.~].*\.md$/i.test(name)
