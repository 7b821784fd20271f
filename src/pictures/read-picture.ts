/** One picture file of the manifest: found, told by its bytes, its head read, looked at once. Every fault is a finding. */
import { type Finding, found, type Outcome } from '../findings/finding.ts'
import type { ProblemName } from '../findings/problems.ts'
import type { FileFault, Files } from '../manifest/files.ts'
import type { PathBase } from '../manifest/paths.ts'
import { resolvePath } from '../manifest/paths.ts'
import type { RichText, Span } from '../rich-text.ts'
import { readJpegHead } from './jpeg-head.ts'
import { kindOf, wrongEnding } from './kind.ts'
import { lookAt } from './look.ts'
import type { Picture, PictureHead } from './picture.ts'
import { readPngHead } from './png-head.ts'

/** A full page of A4 at 600 ppi in CMYK, unpacked, is below this. */
const largestFile = 150_000_000
const megabyte = 1_000_000

/** A sheet of A3 at 600 ppi is 70 million pixels; a file that claims more is a bomb or no picture for a page. */
export const mostPixels = 100_000_000
/** A page of A4 with its bleed is 146 million pixels of line art at 1200 ppi. */
const mostOfLineArt = 150_000_000

/** Path as written, and where. */
export interface NamedPicture {
  readonly written: RichText
  readonly where: Span
}

export async function readPicture(
  files: Files,
  base: PathBase,
  { written, where }: NamedPicture,
): Promise<Outcome<Picture>> {
  const path = resolvePath(files, base, written)
  if (!path.ok) return path
  const file = path.value
  const refuse = (problem: ProblemName, params = {}): Outcome<Picture> => ({
    ok: false,
    findings: [found(problem, { file, ...params }, where)],
  })
  const bytes = files.read(file, largestFile)
  if (typeof bytes === 'string') return refuse(faults[bytes], { limit: largestFile / megabyte })
  const kind = kindOf(bytes)
  if (kind !== 'JPEG' && kind !== 'PNG')
    return bytes.length === 0 ? refuse('picture-broken') : refuse('picture-kind', { kind: kind ?? '' })
  const head = kind === 'JPEG' ? readJpegHead(bytes) : readPngHead(bytes)
  if (typeof head === 'string') return refuse(`picture-${head}`)
  const { width, height } = upright(head)
  const most = head.art === 'line' ? mostOfLineArt : mostPixels
  if (width * height > most) return refuse('picture-huge', { width, height, limit: most / megabyte })
  const seen = await lookAt(bytes, head, most)
  if (seen === 'broken') return refuse('picture-broken')
  if (seen === 'no-library') return refuse('picture-library-missing')
  const ending = wrongEnding(file, kind)
  const findings: readonly Finding[] =
    ending === undefined ? [] : [found('picture-name', { file, kind, ending: `.${ending}` }, where)]
  return { ok: true, value: { ...head, file, where, bytes, width, height, edges: seen }, findings }
}

const faults: Readonly<Record<FileFault, ProblemName>> = {
  missing: 'picture-missing',
  folder: 'picture-is-folder',
  refused: 'picture-refused',
  'too-large': 'picture-too-large',
}

/** Orientations from 5 on lay the picture on its side. */
const upright = ({
  stored,
  orientation,
}: PictureHead): { readonly width: number; readonly height: number } =>
  orientation < 5 ? stored : { width: stored.height, height: stored.width }
