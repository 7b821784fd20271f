/** A008: pictures that lie in `images/` of the number and are named nowhere: one was forgotten, or is no longer wanted. */
import { posix } from 'node:path'
import { type Finding, found } from '../findings/finding.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { naturalOrder } from '../manifest/natural-order.ts'
import { largestArticle } from '../manifest/source.ts'
import type { ListedSection } from './listing.ts'

const pictureName = /^[^.].*\.(?:jpe?g|png|gif|webp|tiff?)$/i

/** A name anywhere in the words counts as a use: what an article does with it is told where it stands. */
export function unusedPictures(
  files: Files,
  { folder, issue, publication }: Manifest,
  sections: readonly ListedSection[],
): readonly Finding[] {
  const names = [...files.list(posix.join(folder, 'images'))].filter(name => pictureName.test(name))
  const unnamedIn = (text: string, among: readonly string[]): readonly string[] =>
    among.filter(name => !text.includes(name.normalize('NFC')))
  let left = unnamedIn(`${issue.text}\n${publication?.text ?? ''}`, names)
  // The articles are read again only where the manifest leaves a doubt.
  const articles = left.length === 0 ? [] : sections.flatMap(section => section.articles)
  for (const { file } of articles) {
    const bytes = file === undefined ? 'missing' : files.read(file, largestArticle)
    if (typeof bytes !== 'string') left = unnamedIn(new TextDecoder().decode(bytes).normalize('NFC'), left)
  }
  return left
    .toSorted(naturalOrder)
    .map(name => found('picture-unused', { file: posix.join('images', name) }, issue.keyAt(['issue'])))
}
