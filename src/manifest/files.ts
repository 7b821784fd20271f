/**
 * What the reading stages may ask of the disk. Paths are relative to the working folder and use `/`; the disk itself is
 * `disk.ts`, and tests bring a map of files. One value serves one run: what it has once said it may say again without
 * looking.
 */

/** Why a file cannot be read: it is not there, it is a folder, the system refuses, or it is larger than it may be. */
export type FileFault = 'missing' | 'folder' | 'refused' | 'too-large'

export interface Files {
  /** The working folder as an absolute path with `/`; every other path is relative to it. */
  readonly workingFolder: string
  /** The bytes of a file, or why there are none. A file of more than `limit` bytes is not read. */
  read(path: string, limit: number): Uint8Array | FileFault
  kind(path: string): 'file' | 'folder' | 'missing'
  /** Names in a folder, in no particular order; none when it cannot be listed. */
  list(path: string): ReadonlySet<string>
  /** Whether a name of a folder is a symbolic link, or anything else that is neither file nor folder. */
  isLink(folder: string, name: string): boolean
  /** Absolute path with every symbolic link followed; undefined when there is nothing. */
  realPath(path: string): string | undefined
}
