/**
 * Bytes → text. UTF-8 alone is read (3.9); what Chinese office programs write otherwise is recognised, so that the
 * message can name it and say how to convert it. Characters that nobody sees on a screen are reported where they stand.
 */
import { isUtf8 } from 'node:buffer'
import { type Finding, found, type Outcome } from '../findings/finding.ts'
import type { SourceText } from '../findings/sources.ts'
import { unseenList } from './unseen-list.ts'

/** Reads the bytes of `file`. Control characters keep a text from being set; others that nobody sees are warnings. */
export function decodeText(file: string, bytes: Uint8Array): Outcome<SourceText> {
  const source = readUtf8(file, bytes)
  if ('problem' in source) return { ok: false, findings: [source] }
  const findings = unseenCharacters(file, source.text)
  return findings.some(({ problem }) => problem === 'control-character')
    ? { ok: false, findings }
    : { ok: true, value: source, findings }
}

/** The text as NFC and without byte-order mark, its line ends as they were; or what the bytes are instead. */
export function readUtf8(file: string, bytes: Uint8Array): SourceText | Finding {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const utf16 = utf16Name(buffer)
  if (utf16 !== undefined) return found('utf16-text', { encoding: utf16, file }, { file, from: 0, to: 0 })
  if (!isUtf8(buffer)) return otherEncoding(file, buffer)
  const markBytes = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0
  const written = buffer.toString('utf8', markBytes)
  return { file, text: written.normalize('NFC'), written, markBytes }
}

/** By its byte-order mark; without one, by every other byte of the beginning being zero. */
function utf16Name(bytes: Buffer): 'UTF-16LE' | 'UTF-16BE' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  if (!bytes.includes(0)) return undefined
  const head = bytes.subarray(0, 512)
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = head.length / 8
  if (odd > many && even === 0) return 'UTF-16LE'
  return even > many && odd === 0 ? 'UTF-16BE' : undefined
}

/** Bytes that are no UTF-8: Chinese in the national encoding, or no text at all. */
function otherEncoding(file: string, bytes: Buffer): Finding {
  const start = { file, from: 0, to: 0 }
  if (readsAsGb18030(bytes)) return found('gb18030-text', { file }, start)
  const readable = bytes.toString('utf8')
  const byte = Buffer.byteLength(readable.slice(0, Math.max(0, readable.indexOf('\ufffd')))) + 1
  return found('not-utf8', { byte }, start)
}

/** Most of what is not ASCII must come out as Han or Chinese marks, without controls; pictures and archives do not. */
export function readsAsGb18030(bytes: Buffer): boolean {
  let text: string
  try {
    text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0
  const chinese = text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”—…·]/gu)?.length ?? 0
  return !control.test(text) && chinese * 2 > foreign
}

/** Line ends and the tab are the only controls a text has; U+2028 and U+2029 come from web pages. */
const control = /(?![\t\n\r])\p{Cc}|[\u2028\u2029]|\r(?!\n)/u
const noBreakSpace = /[\u00a0\u2007\u202f]/u
/** Joiners, marks of direction, the soft hyphen, a byte-order mark inside the text. */
const zeroWidth = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u
const privateUse = /\p{Co}/u
const unseen = new RegExp(
  [control, noBreakSpace, zeroWidth, privateUse].map(({ source }) => source).join('|'),
  'gu',
)

function unseenCharacters(file: string, text: string): readonly Finding[] {
  if (text.search(unseen) === -1) return []
  const list = unseenList(file)
  for (const { 0: character, index } of text.matchAll(unseen))
    list.add(problemOf(character), character, index)
  return list.findings()
}

function problemOf(character: string) {
  if (control.test(character)) return 'control-character'
  if (noBreakSpace.test(character)) return 'no-break-space'
  return zeroWidth.test(character) ? 'zero-width-character' : 'private-use-character'
}
