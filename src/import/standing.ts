/** The articles and books an edition has already, so that an import adds what is new and nothing twice. */
import { posix } from 'node:path'
import { isArticleName, listColumnFolders } from '../manifest/column-folders.ts'
import type { Files } from '../manifest/files.ts'
import { readFrontMatter } from '../manifest/front-matter.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { ArticleEntry, SectionFields } from '../manifest/schema.ts'
import { largestArticle, readSource } from '../manifest/source.ts'
import { type Stretches, stretchesIn } from './alike.ts'
import { sameTitleForm } from './title-line.ts'

export interface StandingArticle {
  /** Undefined for a file among the articles that the manifest does not list. */
  readonly section: string | undefined
  /** Path from the manifest's folder; undefined for an article written in the manifest. */
  readonly file: string | undefined
  readonly text: string
  readonly titleForm: string
  readonly wordsForm: string
  readonly stretches: Stretches
}

/**
 * Every article the manifest lists, in its order, and the files that lie beside them unlisted; one that cannot be read
 * is known by its name alone.
 */
export function standingArticles(files: Files, manifest: Manifest): readonly StandingArticle[] {
  const { issue, folder } = manifest
  const sections =
    issue.value.sections === undefined
      ? listColumnFolders(files, manifest).map(({ column, files: names }) => [column, names] as const)
      : Object.entries(issue.value.sections).map(([name, section]) => [name, entriesOf(section)] as const)
  const listed = sections.flatMap(([section, entries]) =>
    entries.map(entry => standing(files, folder, section, entry)),
  )
  const known = new Set(listed.map(({ file }) => file && posix.normalize(file)))
  const unlisted = articleFiles(files, folder).filter(file => !known.has(file))
  return [...listed, ...unlisted.map(file => standing(files, folder, undefined, file))]
}

function articleFiles(files: Files, folder: string): readonly string[] {
  const within = (path: string): readonly string[] =>
    [...files.list(posix.join(folder, path))]
      .filter(name => isArticleName(name) && files.kind(posix.join(folder, path, name)) === 'file')
      .map(name => posix.join(path, name))
  const folders = [...files.list(posix.join(folder, 'articles'))]
    .map(name => posix.join('articles', name))
    .filter(path => files.kind(posix.join(folder, path)) === 'folder')
  return ['articles', ...folders].flatMap(within)
}

function entriesOf(section: SectionFields | undefined): readonly ArticleEntry[] {
  if (section === undefined) return []
  return 'length' in section ? section : (section.articles ?? [])
}

function standing(
  files: Files,
  folder: string,
  section: string | undefined,
  entry: ArticleEntry,
): StandingArticle {
  const fields = typeof entry === 'string' ? undefined : entry
  const file = typeof entry === 'string' ? entry : entry.file
  if (file === undefined) {
    const body = fields?.body ?? ''
    return {
      section,
      file,
      text: body,
      titleForm: sameTitleForm(fields?.title ?? ''),
      wordsForm: wordsForm(body),
      stretches: stretchesIn(body),
    }
  }
  const request = { file: posix.join(folder, file), limit: largestArticle, namedAt: { file, from: 0, to: 0 } }
  const source = readSource(files, request)
  const text = source.ok ? source.value.text : ''
  const matter = source.ok ? readFrontMatter(source.value) : undefined
  const body = matter?.ok ? text.slice(matter.value.bodyFrom) : text
  const written = matter?.ok ? matter.value.fields.value.title : undefined
  const title = fields?.title ?? written ?? /^#[ \t]+(.+)$/m.exec(body)?.[1] ?? ''
  return {
    section,
    file,
    text,
    titleForm: sameTitleForm(title),
    wordsForm: wordsForm(body),
    stretches: stretchesIn(body),
  }
}

/** Words compare without spaces and signs. */
export const wordsForm = (markdown: string): string =>
  markdown.normalize('NFKC').replace(/[\s\\*#>\-|]+/g, '')
