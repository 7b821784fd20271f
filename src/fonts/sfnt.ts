/**
 * The container of TrueType and OpenType fonts: which tables a face has and where (OpenType 1.9, “Organization of
 * an OpenType Font”), and the faces of a collection. Contents of tables are read elsewhere.
 */
import { type ByteRange, type FontFile, readRange } from './font-file.ts'

export interface Sfnt {
  readonly file: FontFile
  readonly tables: ReadonlyMap<string, ByteRange>
}

/** What the first four bytes say of a file. `other` is no font that may be set (WOFF, Type 1, not a font). */
export type Container = 'face' | 'collection' | 'other'

const trueType = 0x00010000
const tag = (name: string): number => Buffer.from(name, 'latin1').readUInt32BE()

const faceVersions: ReadonlySet<number> = new Set([trueType, tag('OTTO'), tag('true')])

export function readContainer(file: FontFile): Container {
  const version = readRange(file, 0, 4).getUint32(0)
  if (version === tag('ttcf')) return 'collection'
  return faceVersions.has(version) ? 'face' : 'other'
}

/** Offsets of the face directories of a collection, in its own order. */
export function readCollection(file: FontFile): readonly number[] {
  const count = readRange(file, 8, 4).getUint32(0)
  const offsets = readRange(file, 12, count * 4)
  return Array.from({ length: count }, (_, face) => offsets.getUint32(face * 4))
}

/** Reads the table directory at `at`, which is 0 except in a collection. */
export function readDirectory(file: FontFile, at: number): Sfnt {
  const count = readRange(file, at + 4, 2).getUint16(0)
  const records = readRange(file, at + 12, count * 16)
  const tables = new Map<string, ByteRange>()
  for (let record = 0; record < records.byteLength; record += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map(letter => records.getUint8(record + letter)))
    tables.set(name, { offset: records.getUint32(record + 8), length: records.getUint32(record + 12) })
  }
  return { file, tables }
}

/** Reads whole tables at once; a table the face does not have is an empty view. */
export function readTables<const Tags extends readonly string[]>(
  sfnt: Sfnt,
  tags: Tags,
): { readonly [At in keyof Tags]: DataView } {
  const none: ByteRange = { offset: 0, length: 0 }
  const views = sfnt.file.read(tags.map(name => sfnt.tables.get(name) ?? none))
  return views as unknown as { readonly [At in keyof Tags]: DataView }
}
