/** The pictures that a manifest names. Who names none never loads what reads them. */
import { dirname } from 'node:path/posix'
import { addFindings, type Finding } from '../findings/finding.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { PictureFields } from '../manifest/schema.ts'
import type { Path } from '../manifest/sourced.ts'
import type { RichText, Span } from '../rich-text.ts'
import { noPictures, type Pictures, type WantedPicture } from './picture.ts'

export interface ReadPictures {
  readonly pictures: Pictures
  readonly findings: readonly Finding[]
}

/** A field of the manifest that names a picture. */
interface Naming {
  readonly path: Path
  readonly fields: PictureFields
  /** The file it was written in. */
  readonly file: string
  readonly textAt: (path: Path) => RichText
  readonly at: (path: Path) => Span
}

/** Reads the cover picture and the covers of the books. One that cannot be read is reported and left out. */
export async function readPictures(files: Files, manifest: Manifest): Promise<ReadPictures> {
  const named = namings(manifest)
  if (named.length === 0) return { pictures: noPictures, findings: [] }
  const { readPicture } = await import('./read-picture.ts')
  const pictures = new Map<string, WantedPicture>()
  const findings: Finding[] = []
  for (const { path, fields, file, textAt, at } of named) {
    const filePath = typeof fields === 'string' ? path : [...path, 'file']
    const base = { folder: dirname(file), root: manifest.root }
    const picture = await readPicture(files, base, { written: textAt(filePath), where: at(filePath) })
    addFindings(findings, picture.findings)
    if (!picture.ok) continue
    const { alt, focus } = typeof fields === 'string' ? { alt: undefined, focus: undefined } : fields
    pictures.set(path.join('.'), { picture: picture.value, alt, focus: focus ?? 'centre' })
  }
  return { pictures, findings }
}

function namings({ settings, issue, file }: Manifest): readonly Naming[] {
  const cover = settings.values.cover?.image
  const path: Path = ['cover', 'image']
  const named: Naming[] = []
  if (cover !== undefined)
    named.push({ ...settings, path, fields: cover, file: settings.fileOf(path)?.file ?? file })
  for (const [place, book] of (issue.value.books ?? []).entries())
    if (book.cover !== undefined)
      named.push({ ...issue, path: ['books', place, 'cover'], fields: book.cover, file })
  return named
}
