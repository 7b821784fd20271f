/** The tool's own faces: which there are, which role each plays, and where npm has put their files. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import catalogue from '../../fonts/catalogue.json' with { type: 'json' }
import type { Role } from './face.ts'

interface CataloguedFace {
  readonly package: string
  /** Within the package. */
  readonly file: string
}

interface CataloguedRole {
  readonly face: string
  /** Asked in turn for a character that the face does not have. */
  readonly fallback: readonly string[]
}

const faces: Readonly<Record<string, CataloguedFace>> = catalogue.faces

export const cataloguedRoles: Readonly<Record<Role, CataloguedRole>> = catalogue.roles

/** Says whether an editor may name this face in place of a file. */
export const isCatalogued = (name: string): boolean => Object.hasOwn(faces, name)

export const packageOf = (name: string): string => faces[name]?.package ?? ''

/**
 * Gives the file of a catalogued face, or nothing when its package is not installed. Packages are looked for from
 * where this module stands, be it a source file or a bundle, and not from the working folder.
 */
export function locateFace(name: string): string | undefined {
  const face = faces[name]
  const folder = face && folderOf(face.package)
  const file = folder && join(folder, face.file)
  return file !== undefined && existsSync(file) ? file : undefined
}

const folders = new Map<string, string | undefined>()

function folderOf(name: string): string | undefined {
  if (!folders.has(name)) folders.set(name, findFolder(name))
  return folders.get(name)
}

function findFolder(name: string): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}
