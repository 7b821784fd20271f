/** Strings in parentheses (ISO 32000-1, 7.3.4.2): they nest, and a backslash says what cannot stand for itself. */
import { isLineEnd, type Slice } from './characters.ts'

/** Where the parenthesis stands that closes the string; the end of the bytes when none does. */
export function literalEnd(source: Buffer, from: number): number {
  let open = 1
  for (let at = from; at < source.length; at++) {
    const byte = source[at] as number
    if (byte === 0x5c) at++
    else if (byte === 0x28) open++
    else if (byte === 0x29 && --open === 0) return at
  }
  return source.length
}

export function readLiteral(source: Buffer, from: number, to: number, slice: Slice): string {
  let backslash = nextBackslash(source, from, to)
  if (backslash === to) return slice(from, to)
  const bytes = Buffer.allocUnsafe(to - from)
  let length = 0
  let at = from
  while (at < to) {
    length += source.copy(bytes, length, at, backslash)
    if (backslash === to) break
    const { byte, end } = escapeAt(source, backslash + 1, to)
    if (byte !== undefined) bytes[length++] = byte
    at = end
    backslash = nextBackslash(source, at, to)
  }
  return bytes.toString('latin1', 0, length)
}

function nextBackslash(source: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at++) if (source[at] === 0x5c) return at
  return to
}

const escapes: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c }

/** What a backslash before `at` means: a byte, or nothing where it only breaks the line. */
function escapeAt(
  source: Buffer,
  at: number,
  to: number,
): { readonly byte: number | undefined; readonly end: number } {
  const byte = source[at]
  if (byte === undefined || at >= to) return { byte: undefined, end: to }
  if (isLineEnd(byte))
    return { byte: undefined, end: byte === 0x0d && source[at + 1] === 0x0a ? at + 2 : at + 1 }
  if (byte < 0x30 || byte > 0x37) return { byte: escapes[String.fromCharCode(byte)] ?? byte, end: at + 1 }
  let code = 0
  let end = at
  for (; end < Math.min(at + 3, to); end++) {
    const digit = source[end] as number
    if (digit < 0x30 || digit > 0x37) break
    code = code * 8 + digit - 0x30
  }
  return { byte: code & 0xff, end }
}
