/**
 * The words of a node beside what was typed for them: escapes, character references, and line ends with the marks of a
 * quotation after them make the two differ.
 */

/**
 * A stretch of the words, `value[from, to)`, and where it was typed: `same`, character by character from `at` on;
 * `replaced`, one character for which something else stands at `at`; or a line end, which is no word.
 */
export interface Stride {
  readonly kind: 'same' | 'replaced' | 'line-end'
  readonly from: number
  readonly to: number
  readonly at: number | undefined
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/y
const escapedMark = /\\[!-/:-@[-`{-~]/y

/**
 * Walks both side by side, one stretch that agrees at a time, from `start` on in `written`.
 *
 *     value   甲*乙 &丙      written   甲\*乙 &amp;丙
 *               ^                        ^
 */
export function* strides(value: string, written: string, start: number): Generator<Stride> {
  let at = start
  let next = 0
  while (next < value.length) {
    const from = next
    if (value[next] === '\n' || value[next] === '\r') {
      next = value[next] === '\r' && value[next + 1] === '\n' ? next + 2 : next + 1
      at = afterLinePrefix(written, at)
      yield { kind: 'line-end', from, to: next, at: undefined }
      continue
    }
    const escaped = matchAt(escapedMark, written, at)
    const referred = matchAt(reference, written, at)
    if (escaped?.[1] === value[next]) {
      yield { kind: 'replaced', from, to: ++next, at: at + 1 }
      at += 2
    } else if (referred !== undefined && !value.startsWith(referred, next)) {
      next += (value.codePointAt(next) ?? 0) > 0xffff ? 2 : 1
      yield { kind: 'replaced', from, to: next, at }
      at += referred.length
    } else {
      const begun = at
      do {
        next++
        at++
      } while (next < value.length && value[next] === written[at] && !mayDiffer(written[at]))
      yield { kind: 'same', from, to: next, at: written[begun] === value[from] ? begun : undefined }
    }
  }
}

const mayDiffer = (char: string | undefined): boolean =>
  char === '\\' || char === '&' || char === '\n' || char === '\r'

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Steps over the end of the line and over what is not text on the next: indents and the marks of quotations. */
function afterLinePrefix(written: string, from: number): number {
  const end = written.indexOf('\n', from)
  let at = end < 0 ? written.length : end + 1
  while (written[at] === ' ' || written[at] === '\t' || written[at] === '>') at++
  return at
}
