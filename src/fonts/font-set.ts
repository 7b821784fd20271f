/**
 * Puts the faces of every role together: the editor's own first, then the catalogued face of the role, then its
 * fallbacks. Files are checked here, before layout; they are read when a glyph of them is wanted.
 */
import { type Finding, found, type Outcome } from '../findings/finding.ts'
import { cataloguedRoles, isCatalogued, locateFace, packageOf } from './catalogue.ts'
import type { Face, FaceStack, FontSet, Role } from './face.ts'
import { fontFile } from './font-file.ts'
import { type FontRequest, inspectFont, type RequestedRole } from './inspect.ts'
import { type FaceSource, type OpenFace, openFace } from './open-face.ts'
import { readDirectory } from './sfnt.ts'
import { trueTypeOutlines } from './truetype.ts'

const roles = Object.keys(cataloguedRoles) as readonly Role[]

/**
 * Opens the faces of all roles. Of several requests for one role the last holds, except that fallbacks add up in
 * their order. Findings are A005, one for every request or built-in face that cannot be used.
 */
export async function openFonts(requests: readonly FontRequest[]): Promise<Outcome<FontSet>> {
  const findings: Finding[] = []
  const open = faceOpener()
  const builtIn = (name: string): readonly Face[] => {
    const face = open.catalogued(name)
    if (face === undefined && !findings.some(({ params }) => params.face === name))
      findings.push(builtInMissing(name))
    return face === undefined ? [] : [face]
  }
  const own = new Map<RequestedRole, readonly Face[]>()
  for (const request of requests) {
    const before = request.role === 'fallback' ? (own.get('fallback') ?? []) : []
    if (isCatalogued(request.file)) {
      own.set(request.role, [...before, ...builtIn(request.file)])
      continue
    }
    const inspection = await inspectFont(request)
    if (inspection.kind === 'refused') findings.push(inspection.finding)
    else own.set(request.role, [...before, open.requested(request.file, inspection.source)])
  }
  const stacks = roles.map((role): [Role, FaceStack] => [role, stackOf(role, own, builtIn)])
  if (findings.length > 0) return { ok: false, findings }
  return { ok: true, value: Object.fromEntries(stacks) as FontSet, findings }
}

function stackOf(
  role: Role,
  own: ReadonlyMap<RequestedRole, readonly Face[]>,
  builtIn: (name: string) => readonly Face[],
): FaceStack {
  const { face, fallback } = cataloguedRoles[role]
  const han = distinct([
    ...(own.get(role) ?? []),
    ...builtIn(face),
    ...(own.get('fallback') ?? []),
    ...fallback.flatMap(builtIn),
  ])
  return { han, western: distinct([...(own.get('latin') ?? []), ...han]) }
}

const builtInMissing = (name: string): Finding =>
  found('font-built-in-missing', { face: name, package: packageOf(name) })

const distinct = (faces: readonly Face[]): readonly Face[] => [...new Set(faces)]

interface FaceOpener {
  catalogued(name: string): OpenFace | undefined
  requested(file: string, source: FaceSource): OpenFace
}

/** A face that several roles ask for is opened once. Two files of one name get different names. */
function faceOpener(): FaceOpener {
  const faces = new Map<string, OpenFace>()
  const names = new Set<string>()

  function open(key: string, source: FaceSource): OpenFace {
    const known = faces.get(key)
    if (known !== undefined) return known
    let name = source.name
    for (let count = 2; names.has(name); count++) name = `${source.name}-${count}`
    const face = openFace({ ...source, name })
    names.add(name)
    faces.set(key, face)
    return face
  }

  return {
    catalogued(name) {
      const known = faces.get(name)
      if (known !== undefined) return known
      const file = locateFace(name)
      if (file === undefined) return undefined
      return open(name, {
        name,
        file,
        sfnt: () => readDirectory(fontFile(file), 0),
        outlines: trueTypeOutlines,
        broken: builtInMissing(name),
      })
    },
    requested: (file, source) => open(`${file}\n${source.name}`, source),
  }
}
