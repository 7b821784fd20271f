/**
 * ICC profiles of press conditions: what a file must be before it may go into a print file as the output intent
 * (ISO 15076-1, 7.2; ISO 15930-7, 6.2.2). Nothing is converted here.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A CMYK output profile that a print file may carry. */
export interface Profile {
  readonly bytes: Uint8Array
  /** What the profile calls itself. */
  readonly description: string
  /** 2 or 4. */
  readonly version: number
}

/** Why a file cannot be the output intent. */
export type ProfileFault = 'no-profile' | 'cut-short' | 'not-output' | 'not-cmyk' | 'version' | 'no-tables'

/** A vendor's profile has 3 MB at most. */
export const largestProfile = 16_000_000

const headerSize = 128

/** Checks the bytes of a profile by its header and its table of tags. */
export function readProfile(bytes: Uint8Array): Profile | ProfileFault {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number): string => view.toString('latin1', at, at + 4)
  if (view.length < headerSize + 4 || word(36) !== 'acsp') return 'no-profile'
  if (view.readUInt32BE(0) !== view.length) return 'cut-short'
  if (word(12) !== 'prtr') return 'not-output'
  if (word(16) !== 'CMYK') return 'not-cmyk'
  // PDF 1.6 knows profiles up to 4.1, and ISO 15930-7 takes them up to 4.2.
  const [version = 0, minor = 0] = [view[8], (view[9] ?? 0) >> 4]
  if (version !== 2 && !(version === 4 && minor <= 2)) return 'version'
  const tags = readTags(view)
  if (tags === undefined) return 'cut-short'
  const connection = word(20)
  const hasTables = tags.has('A2B0') && tags.has('B2A0')
  if (!hasTables || (connection !== 'Lab ' && connection !== 'XYZ ')) return 'no-tables'
  return { bytes, description: readDescription(tags.get('desc')), version }
}

/** The tags by their names; nothing when one lies outside the file. */
function readTags(view: Buffer): ReadonlyMap<string, Buffer> | undefined {
  const count = view.readUInt32BE(headerSize)
  if (view.length < headerSize + 4 + count * 12) return undefined
  const tags = new Map<string, Buffer>()
  for (let index = 0; index < count; index++) {
    const at = headerSize + 4 + index * 12
    const from = view.readUInt32BE(at + 4)
    const to = from + view.readUInt32BE(at + 8)
    if (to > view.length) return undefined
    tags.set(view.toString('latin1', at, at + 4), view.subarray(from, to))
  }
  return tags
}

/** Version 2 has one text in ASCII (`desc`), version 4 texts by language in UTF-16 (`mluc`), of which the first is read. */
function readDescription(tag: Buffer | undefined): string {
  if (tag === undefined || tag.length < 12) return ''
  const kind = tag.toString('latin1', 0, 4)
  if (kind === 'desc') return tag.toString('latin1', 12, 12 + tag.readUInt32BE(8)).split('\0')[0] ?? ''
  if (kind !== 'mluc' || tag.length < 28) return ''
  const from = tag.readUInt32BE(24)
  const text = Buffer.from(tag.subarray(from, from + (tag.readUInt32BE(20) & ~1)))
  return text.swap16().toString('utf16le')
}

/** The profile in the folder `press` of this package; `package.json` gives it a name that source and bundle both find. */
export function readDefaultProfile(): Profile {
  const profile = readProfile(readFileSync(createRequire(import.meta.url).resolve('#press/profile')))
  if (typeof profile === 'string') throw new Error(`the built-in profile: ${profile}`)
  return profile
}
