/** What can be said of the list of articles before any is opened: one named twice, one in the folder but not named. */
import { posix } from 'node:path'
import { type Finding, found, relatedTo } from '../findings/finding.ts'
import { lineOf } from '../findings/sources.ts'
import { isArticleName, listColumnFolders } from '../manifest/column-folders.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { naturalOrder } from '../manifest/natural-order.ts'
import type { Listed, ListedSection, Listing } from './listing.ts'

/** Leaves out every file that the manifest names a second time, and reports it with the line of the first. */
export function leaveOutRepeated(manifest: Manifest, sections: readonly ListedSection[]): Listing {
  const first = new Map<string, Listed>()
  const findings: Finding[] = []
  const isFirst = (listed: Listed): boolean => {
    const before = listed.file === undefined ? undefined : first.get(listed.file)
    if (listed.file !== undefined && before === undefined) first.set(listed.file, listed)
    if (before === undefined) return true
    const params = { file: before.file ?? '', line: lineOf(manifest.issue.text, before.where.from) }
    findings.push(relatedTo(found('article-listed-twice', params, listed.where), before.where))
    return false
  }
  return {
    sections: sections.map(section => ({ ...section, articles: section.articles.filter(isFirst) })),
    findings,
  }
}

/**
 * Reports every article file that lies in `articles/`, in a folder there, or beside an article of the number, and is
 * not listed: an editor has most likely forgotten its line.
 */
export function notListed(
  files: Files,
  manifest: Manifest,
  sections: readonly ListedSection[],
): readonly Finding[] {
  const listed = sections.flatMap(({ articles }) => articles.flatMap(({ file }) => file ?? []))
  const known = new Set(listed)
  const folders = new Set([posix.join(manifest.folder, 'articles'), ...listed.map(posix.dirname)])
  const beside = [...folders].flatMap(folder =>
    [...files.list(folder)]
      .filter(isArticleName)
      .sort(naturalOrder)
      .map(name => posix.join(folder, name)),
  )
  const inColumns = listColumnFolders(files, manifest).flatMap(column =>
    column.files.map(name => posix.join(manifest.folder, name)),
  )
  const where = manifest.issue.keyAt(sections[0]?.path.slice(0, 1) ?? ['sections'])
  return [...new Set([...beside, ...inColumns])]
    .filter(file => !known.has(file))
    .map(file => found('article-not-listed', { file }, where))
}
