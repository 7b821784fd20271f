/**
 * Looks at the font file an editor has named before anything is laid out: is it there, can it be read, which face
 * of it is meant, may it be embedded. Whatever its bytes do, the answer is a face or a finding.
 */
import { statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { type Finding, found } from '../findings/finding.ts'
import type { Span } from '../rich-text.ts'
import type { Role } from './face.ts'
import { type FontFile, fontFile } from './font-file.ts'
import { type FaceNames, readNames } from './name-table.ts'
import { type FaceSource, readMetrics } from './open-face.ts'
import type { Outlines } from './outlines.ts'
import { readCollection, readContainer, readDirectory, readTables, type Sfnt } from './sfnt.ts'
import { trueTypeOutlines } from './truetype.ts'

/** A role that an editor gives a face of his own; `latin` and `fallback` serve all roles. */
export type RequestedRole = Role | 'latin' | 'fallback'

export interface FontRequest {
  readonly role: RequestedRole
  /** Path of a TTF, OTF or TTC, or the name of a catalogued face. */
  readonly file: string
  /** The same as the editor wrote it, for messages. */
  readonly named: string
  /** Which face of a collection: its PostScript, full or family name. */
  readonly face: string | undefined
  /** Where the editor wrote it. */
  readonly where: Span
}

export type Inspection =
  | { readonly kind: 'usable'; readonly source: FaceSource }
  | { readonly kind: 'refused'; readonly finding: Finding }

interface NamedFace {
  readonly sfnt: Sfnt
  readonly names: FaceNames
}

/** Never rejects. */
export async function inspectFont(request: FontRequest): Promise<Inspection> {
  if (!isFile(request.file)) return refuse(request, 'font-missing')
  try {
    const file = fontFile(request.file)
    const container = readContainer(file)
    if (container === 'other') return refuse(request, 'font-kind')
    if (container === 'collection') return await inspectCollection(request, file)
    return await inspectFace(request, nameFace(readDirectory(file, 0)))
  } catch {
    return refuse(request, 'font-broken')
  }
}

type FontProblem =
  | 'font-missing'
  | 'font-broken'
  | 'font-kind'
  | 'font-not-embeddable'
  | 'font-not-subsettable'
  | 'font-face-unknown'
  | 'font-face-unnamed'

type More = Readonly<Record<string, string>>

const faultOf = ({ named, role, where }: FontRequest, problem: FontProblem, more: More = {}): Finding =>
  found(problem, { file: named, role, ...more }, where)

const refuse = (request: FontRequest, problem: FontProblem, more: More = {}): Inspection => ({
  kind: 'refused',
  finding: faultOf(request, problem, more),
})

/** A path that the system refuses to follow (too long, a loop of links, a NUL) leads to no file. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function nameFace(sfnt: Sfnt): NamedFace {
  const [names] = readTables(sfnt, ['name'])
  return { sfnt, names: readNames(names) }
}

async function inspectCollection(request: FontRequest, file: FontFile): Promise<Inspection> {
  const faces = readCollection(file).map(at => nameFace(readDirectory(file, at)))
  const names = faces.map(face => face.names.postScript ?? '').join(', ')
  const [only] = faces
  if (request.face === undefined)
    return only !== undefined && faces.length === 1
      ? inspectFace(request, only)
      : refuse(request, 'font-face-unnamed', { names })
  const wanted = request.face
  const face =
    faces.find(({ names }) => names.postScript === wanted) ?? faces.find(({ names }) => names.all.has(wanted))
  if (face === undefined) return refuse(request, 'font-face-unknown', { face: wanted, names })
  return inspectFace(request, face)
}

async function inspectFace(request: FontRequest, { sfnt, names }: NamedFace): Promise<Inspection> {
  const make = makeOf(sfnt)
  if (make === undefined) return refuse(request, 'font-kind')
  if (!isWhole(sfnt)) return refuse(request, 'font-broken')
  const name = names.postScript ?? basename(request.file, extname(request.file))
  const licence = readLicence(sfnt)
  if (licence !== 'free') return refuse(request, licence, { face: name })
  readMetrics(sfnt)
  const outlines = make === 'truetype' ? trueTypeOutlines : await openCff(request.file, name)
  const broken = faultOf(request, 'font-broken')
  return { kind: 'usable', source: { name, file: request.file, sfnt: () => sfnt, outlines, broken } }
}

/** Bytes of the tables without which no glyph can be set or embedded. */
const leastLengths: readonly (readonly [string, number])[] = [
  ['head', 54],
  ['hhea', 36],
  ['maxp', 6],
]

/** Whether every table lies inside the file and the short ones are complete, so that nothing fails later. */
function isWhole({ file, tables }: Sfnt): boolean {
  const { size } = statSync(file.path)
  const complete = leastLengths.every(([name, least]) => (tables.get(name)?.length ?? 0) >= least)
  return complete && [...tables.values()].every(({ offset, length }) => offset + length <= size)
}

/** A variable font with CFF2 outlines cannot be put into a PDF (ISO 32000-1, 9.9), and bitmaps not on paper. */
function makeOf(sfnt: Sfnt): 'truetype' | 'cff' | undefined {
  if (sfnt.tables.has('glyf') && sfnt.tables.has('loca')) return 'truetype'
  return sfnt.tables.has('CFF ') ? 'cff' : undefined
}

async function openCff(file: string, postScript: string): Promise<(sfnt: Sfnt) => Outlines> {
  const { cffOutlines } = await import('./cff.ts')
  const outlines = cffOutlines(file, postScript)
  return () => outlines
}

const usageBits = 0x000e
const restricted = 0x0002
const noSubsetting = 0x0100
const bitmapsOnly = 0x0200

/** The field `fsType` (OpenType 1.9, “OS/2”); of several usage bits the most generous one holds. */
function readLicence(sfnt: Sfnt): 'free' | 'font-not-embeddable' | 'font-not-subsettable' {
  const [os2] = readTables(sfnt, ['OS/2'])
  if (os2.byteLength < 10) return 'free'
  const type = os2.getUint16(8)
  if ((type & usageBits) === restricted || type & bitmapsOnly) return 'font-not-embeddable'
  return type & noSubsetting ? 'font-not-subsettable' : 'free'
}
