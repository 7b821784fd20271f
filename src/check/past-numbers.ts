/** The words of the numbers before this one, for X501: read as they lie on the disk, without being assembled. */
import { posix } from 'node:path'
import { listArticles } from '../issue/listing.ts'
import type { Files } from '../manifest/files.ts'
import { locateManifest } from '../manifest/locate.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { readManifest } from '../manifest/read.ts'
import { largestArticle, readSource, type Source } from '../manifest/source.ts'
import type { Span } from '../rich-text.ts'

export interface PastArticle {
  /** `2023-01` */
  readonly month: string
  readonly title: string
  readonly text: string
  /** Its title, or where it begins when that stands elsewhere. */
  readonly where: Span
}

/** As many numbers as a year has. */
const mostNumbers = 12

/** Articles of the last twelve numbers in the folder of the publication. A number that cannot be read is passed over. */
export function readPast(files: Files, manifest: Manifest): readonly PastArticle[] {
  if (manifest.publication === undefined) return []
  const { year, month } = manifest.issue.value.issue
  const own = `${year}-${String(month).padStart(2, '0')}`
  return [...files.list(manifest.root)]
    .filter(name => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(name) && name < own)
    .sort()
    .slice(-mostNumbers)
    .flatMap(name => readNumberOf(files, posix.join(manifest.root, name), name))
}

function readNumberOf(files: Files, folder: string, month: string): readonly PastArticle[] {
  const location = locateManifest(files, folder)
  const manifest = location.ok ? readManifest(files, location.value) : undefined
  if (manifest === undefined || !manifest.ok) return []
  const { issue } = manifest.value
  return listArticles(files, manifest.value).sections.flatMap(section =>
    section.articles.flatMap(({ file, path, entry }): readonly PastArticle[] => {
      if (file === undefined) {
        const text = issue.markdownAt([...path, 'body']).text
        return [
          {
            month,
            title: entry?.title ?? '',
            text,
            where: issue.at(entry?.title === undefined ? path : [...path, 'title']),
          },
        ]
      }
      const source = readSource(files, { file, limit: largestArticle, namedAt: issue.at(path) })
      return source.ok ? [{ month, ...partsOf(source.value, entry?.title) }] : []
    }),
  )
}

const frontMatter = /^\s*---\r?\n([\s\S]*?)\n---[ \t]*(?:\r?\n|$)/
const titleLine = /(?<=^(?:title|标题)[ \t]*:[ \t]*)\S.*?(?=[ \t]*\r?$)/m
const titleHeading = /(?<=^#[ \t]+)\S.*?(?=[ \t]*\r?$)/m

/** Title and text of an article file; nothing of its fields is checked. */
function partsOf(
  { file, text: written }: Source,
  listedTitle: string | undefined,
): Omit<PastArticle, 'month'> {
  const head = frontMatter.exec(written)
  const bodyFrom = head?.[0].length ?? 0
  const text = written.slice(bodyFrom)
  const field = titleLine.exec(written.slice(0, bodyFrom))
  const heading = titleHeading.exec(text)
  const [typed = ''] = field ?? heading ?? []
  const from = field?.index ?? (heading === null ? 0 : bodyFrom + heading.index)
  const ownTitle = field === null ? typed : typed.replace(/^["']|["']$/g, '')
  return { title: listedTitle ?? ownTitle, text, where: { file, from, to: from + typed.length } }
}
