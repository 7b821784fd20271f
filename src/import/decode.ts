/** The bytes of a manuscript → text. Editors send what their programs save: UTF-8, GB18030, and Notepad's UTF-16. */
import { type Finding, found, type Outcome } from '../findings/finding.ts'
import type { SourceText } from '../findings/sources.ts'
import { readsAsGb18030, readUtf8 } from '../manifest/decode.ts'

/** Reads a text in any of its encodings; another than UTF-8 is told. */
export function decodeManuscript(file: string, bytes: Uint8Array): Outcome<SourceText> {
  const utf8 = readUtf8(file, bytes)
  if (!('problem' in utf8)) return { ok: true, value: utf8, findings: [] }
  const encoding = encodingOf(bytes)
  if (encoding === undefined) return { ok: false, findings: [found('manuscript-encoding', { file })] }
  const written = new TextDecoder(encoding).decode(bytes)
  const told: Finding = found(
    'manuscript-decoded',
    { encoding: encoding.toUpperCase() },
    { file, from: 0, to: 0 },
  )
  return {
    ok: true,
    value: { file, text: written.normalize('NFC'), written, markBytes: 0 },
    findings: [told],
  }
}

function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'gb18030' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return readsAsGb18030(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ? 'gb18030' : undefined
}
