/** What a file is by its first bytes, whatever its name says. */

export type FileKind =
  | 'JPEG'
  | 'PNG'
  | 'GIF'
  | 'WebP'
  | 'TIFF'
  | 'HEIC'
  | 'AVIF'
  | 'BMP'
  | 'PSD'
  | 'PDF'
  | 'SVG'

/** Text that stands in a file at an offset, one row a kind; the first that matches. */
const signatures: readonly (readonly [FileKind, number, string])[] = [
  ['JPEG', 0, '\xff\xd8\xff'],
  ['PNG', 0, '\x89PNG\r\n\x1a\n'],
  ['GIF', 0, 'GIF8'],
  ['WebP', 8, 'WEBP'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['AVIF', 4, 'ftypavif'],
  ['AVIF', 4, 'ftypavis'],
  ['HEIC', 4, 'ftyphe'],
  ['HEIC', 4, 'ftypmif1'],
  ['HEIC', 4, 'ftypmsf1'],
  ['BMP', 0, 'BM'],
  ['PSD', 0, '8BPS'],
  ['PDF', 0, '%PDF-'],
  ['SVG', 0, '<svg'],
  ['SVG', 0, '<?xml'],
]

export function kindOf(bytes: Uint8Array): FileKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return signatures.find(([, at, sign]) => head.startsWith(sign, at))?.[0]
}

const extensions: Readonly<Record<'JPEG' | 'PNG', readonly string[]>> = {
  JPEG: ['jpg', 'jpeg', 'jpe', 'jfif'],
  PNG: ['png'],
}

/** The ending of a name when it is not one of the kind's; undefined when it is, or when there is none. */
export function wrongEnding(file: string, kind: 'JPEG' | 'PNG'): string | undefined {
  const ending = /\.([^./]+)$/.exec(file)?.[1]
  return ending === undefined || extensions[kind].includes(ending.toLowerCase()) ? undefined : ending
}
