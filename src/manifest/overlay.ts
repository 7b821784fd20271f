/** The disk with some of its files as they are somewhere else: mended in memory, or on standard input. */
import type { Files } from './files.ts'

/** `texts` may grow while the files are read. */
export const overlaid = (files: Files, texts: ReadonlyMap<string, Uint8Array>): Files => ({
  ...files,
  read(path, limit) {
    const bytes = texts.get(path)
    if (bytes === undefined) return files.read(path, limit)
    return bytes.length > limit ? 'too-large' : bytes
  },
  kind: path => (texts.has(path) ? 'file' : files.kind(path)),
})
