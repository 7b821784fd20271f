/** A disk that is a map: text or bytes by path, `refused` for a file that the system will not open. */
import { posix } from 'node:path'
import type { Files } from '../../src/manifest/files.ts'

export type MemoryFile =
  | string
  | Uint8Array
  | { readonly kind: 'refused' }
  | { readonly kind: 'link'; readonly to: string }

export function memoryFiles(contents: Readonly<Record<string, MemoryFile>>): Files {
  const workingFolder = '/desk'
  const bytesOf = (file: string | Uint8Array) => (typeof file === 'string' ? Buffer.from(file) : file)
  const isFolder = (path: string) =>
    path === '.' || Object.keys(contents).some(name => name.startsWith(`${path}/`))
  return {
    workingFolder,
    read(path, limit) {
      const file = contents[path]
      if (file === undefined) return isFolder(path) ? 'folder' : 'missing'
      if (typeof file === 'object' && 'kind' in file) return 'refused'
      const bytes = bytesOf(file)
      return bytes.length > limit ? 'too-large' : bytes
    },
    kind: path => (path in contents ? 'file' : isFolder(path) ? 'folder' : 'missing'),
    list(path) {
      const inside = path === '.' ? '' : `${path}/`
      const names = Object.keys(contents).filter(name => name.startsWith(inside))
      return new Set(names.map(name => name.slice(inside.length).split('/')[0] ?? ''))
    },
    isLink(folder, name) {
      const file = contents[posix.join(folder, name)]
      return typeof file === 'object' && 'to' in file
    },
    realPath(path) {
      const file = contents[path]
      if (typeof file === 'object' && 'to' in file) return file.to
      return path in contents || isFolder(path) ? posix.join(workingFolder, path) : undefined
    },
  }
}
