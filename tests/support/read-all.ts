/** Goes as far as reading goes: finds the manifest, reads it, and reads the head of every article it names. */
import type { Finding, Outcome } from '../../src/findings/finding.ts'
import type { Files } from '../../src/manifest/files.ts'
import { readFrontMatter } from '../../src/manifest/front-matter.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import type { Manifest } from '../../src/manifest/manifest.ts'
import { resolvePath } from '../../src/manifest/paths.ts'
import { readManifest } from '../../src/manifest/read.ts'
import type { ArticleEntry } from '../../src/manifest/schema.ts'
import { largestArticle, readSource } from '../../src/manifest/source.ts'
import type { Path } from '../../src/manifest/sourced.ts'

export function readAll(files: Files, named?: string): readonly Finding[] {
  const location = locateManifest(files, named)
  if (!location.ok) return location.findings
  const manifest = readManifest(files, location.value)
  if (!manifest.ok) return manifest.findings
  return [
    ...manifest.findings,
    ...articlePaths(manifest.value).flatMap(path => readHead(files, manifest.value, path)),
  ]
}

/** Where the manifest names an article file. */
function articlePaths({ issue }: Manifest): readonly Path[] {
  return Object.entries(issue.value.sections ?? {}).flatMap(([name, section]) => {
    const [entries, above] = Array.isArray(section)
      ? [section, ['sections', name]]
      : [section?.articles ?? [], ['sections', name, 'articles']]
    return entries.flatMap((entry: ArticleEntry, index: number): Path[] => {
      if (typeof entry === 'string') return [[...above, index]]
      return entry.file === undefined ? [] : [[...above, index, 'file']]
    })
  })
}

function readHead(files: Files, manifest: Manifest, at: Path): readonly Finding[] {
  const path = resolvePath(files, manifest, manifest.issue.textAt(at))
  if (!path.ok) return path.findings
  const source = readSource(files, {
    file: path.value,
    limit: largestArticle,
    namedAt: manifest.issue.at(at),
  })
  const head: Outcome<unknown> = source.ok ? readFrontMatter(source.value) : source
  return source.ok ? [...source.findings, ...head.findings] : source.findings
}
