/**
 * Prepared pictures kept from one build to the next, each under the hash of all it is made from. A cache that cannot be
 * read or written is as good as none: nothing here fails a build, and what was kept wrongly is made anew.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PreparedPicture } from './prepared.ts'

export interface PictureCache {
  get(key: string): PreparedPicture | undefined
  put(key: string, picture: PreparedPicture): void
}

export const noCache: PictureCache = { get: () => undefined, put: () => undefined }

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** A file begins with one line of facts, a hash of the rest among them; the packed samples follow. */
interface Facts extends Omit<PreparedPicture, 'bytes'> {
  readonly sha256: string
}

export function diskCache(folder: string): PictureCache {
  const fileOf = (key: string): string => join(folder, `${key}.picture`)
  return {
    get(key) {
      try {
        const kept = readFileSync(fileOf(key))
        const end = kept.indexOf('\n')
        const { sha256: hash, ...facts } = JSON.parse(kept.toString('utf8', 0, end)) as Facts
        const bytes = kept.subarray(end + 1)
        return sha256(bytes) === hash ? { ...facts, bytes } : undefined
      } catch {
        return undefined
      }
    },
    put(key, { bytes, ...rest }) {
      const facts: Facts = { ...rest, sha256: sha256(bytes) }
      // Written beside and renamed, so that a second build never reads half a picture.
      const beside = join(folder, `.${key}.${process.pid}.partial`)
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(beside, Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), bytes]))
        renameSync(beside, fileOf(key))
      } catch {
        removeBeside(beside)
      }
    },
  }
}

function removeBeside(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {}
}
