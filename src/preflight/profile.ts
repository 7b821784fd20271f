/** What an ICC profile says of itself in its header and its description (ICC.1:2010, 7.2 and 9.2.41). */
import { createHash } from 'node:crypto'
import type { ProfileFacts } from './facts.ts'

const headerLength = 128

export function readProfile(bytes: Uint8Array, components: number | undefined): ProfileFacts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number): string => file.toString('latin1', at, at + 4).trimEnd()
  const whole = file.length > headerLength + 4
  return {
    sha256: createHash('sha256').update(file).digest('hex'),
    bytes: file.length,
    name: whole ? descriptionIn(file) : '',
    class: word(12),
    space: word(16),
    connection: word(20),
    version: whole ? `${file[8]}.${(file[9] ?? 0) >> 4}` : '',
    components,
    sound: whole && word(36) === 'acsp' && file.readUInt32BE(0) === file.length,
  }
}

/** The `desc` tag: ASCII in version 2, UTF-16 in version 4. */
function descriptionIn(file: Buffer): string {
  const count = Math.min(file.readUInt32BE(headerLength), 200)
  for (let k = 0; k < count; k++) {
    const at = headerLength + 4 + 12 * k
    if (at + 12 > file.length || file.toString('latin1', at, at + 4) !== 'desc') continue
    const from = file.readUInt32BE(at + 4)
    const tag = file.subarray(from, from + file.readUInt32BE(at + 8))
    if (tag.length < 28) return ''
    if (tag.toString('latin1', 0, 4) === 'desc') {
      const text = tag.toString('latin1', 12, 12 + tag.readUInt32BE(8))
      return text.split('\0')[0] ?? ''
    }
    const length = tag.readUInt32BE(20)
    const begins = tag.readUInt32BE(24)
    const words = Buffer.from(tag.subarray(begins, begins + length - (length % 2)))
    return words.length % 2 === 0 ? words.swap16().toString('utf16le') : ''
  }
  return ''
}
