/** Names of new article files: `07-社区菜店试行.md`, counted on from what the folder has, so that none is ever taken. */
import { posix } from 'node:path'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { ImportedArticle } from './article.ts'

export interface FileNames {
  /** `by-folder`: the edition lists no files; the folder an article lies in is its section (3.2). */
  readonly listed: 'in-manifest' | 'by-folder'
  /** The path of the next article, from the manifest's folder. */
  next(article: ImportedArticle): string
}

export function fileNames(files: Files, { folder, issue }: Manifest, count: number): FileNames {
  const root = posix.join(folder, 'articles')
  const folders = [...files.list(root)].filter(name => files.kind(posix.join(root, name)) === 'folder')
  const isByFolder = issue.value.sections === undefined && folders.length > 0
  const names = [root, ...folders.map(name => posix.join(root, name))].flatMap(path => [...files.list(path)])
  const numbers = names.map(name => /^(\d{1,6})[-_. ]?.*\.md$/i.exec(name)?.[1] ?? '')
  let last = numbers.reduce((most, number) => Math.max(most, Number(number)), 0)
  const width = Math.max(2, String(last + count).length, ...numbers.map(number => number.length))
  return {
    listed: isByFolder ? 'by-folder' : 'in-manifest',
    next({ title, section }) {
      const name = `${String(++last).padStart(width, '0')}-${shortName(title)}.md`
      return isByFolder ? posix.join('articles', section ?? '', name) : posix.join('articles', name)
    },
  }
}

/** Characters of a title that a file is known by; enough to find it, short enough for every file system. */
const longestName = 12

/** Letters and figures of any script alone: nothing that a system or a shell could take otherwise. */
function shortName(title: string): string {
  const letters = [...title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')]
  const name = letters.slice(0, longestName).join('')
  if (name === '') return '无题'
  // ChatGPT is not cut to ChatGP, unless nothing would be left.
  const isWithinWord = /[A-Za-z\d]$/.test(name) && /[A-Za-z\d]/.test(letters[longestName] ?? '')
  return (isWithinWord && name.replace(/[A-Za-z\d]+$/, '')) || name
}
