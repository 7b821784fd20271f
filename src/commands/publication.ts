/** The publication that a command means which is not about one number: the folder that its numbers lie in. */
import { posix } from 'node:path'
import type { Files } from '../manifest/files.ts'
import { manifestNames, monthFolders, publicationAbove } from '../manifest/locate.ts'

export interface Publication {
  /** From the working folder. */
  readonly folder: string
  /** Its settings, if it has any. */
  readonly file: string | undefined
}

/** `publication.yaml` here or above; else the folder that holds numbers, or the one around the number we stand in. */
export function publicationHere(files: Files): Publication {
  const file = publicationAbove(files, 'issue.yaml')
  if (file !== undefined) return { folder: posix.dirname(file), file }
  const inNumber =
    monthFolders(files, '.').length === 0 && manifestNames.some(name => files.kind(name) === 'file')
  return { folder: inNumber ? '..' : '.', file: undefined }
}
