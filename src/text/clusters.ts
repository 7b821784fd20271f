/**
 * Text cut into clusters, a character with the marks and selectors that belong to it, each with its class and the
 * code point it is set with. Equivalent code points are exchanged here (grade “set” of the normalisation): the
 * offsets stay those of the written text, so that copied text is what was written.
 */
import {
  ambiguous,
  belongs,
  classOfAstral,
  classTable,
  EX,
  ID,
  isIgnorable,
  isPicture,
  WJ,
} from './classes.ts'

export interface Clusters {
  readonly text: string
  readonly count: number
  /** Cluster k is `text[starts[k], starts[k + 1])`. */
  readonly starts: Int32Array
  /** The code point each cluster is set with; marks that follow its base are not in it. */
  readonly codes: Int32Array
  readonly classes: Uint8Array
  /** The clusters whose class must still be read off their surroundings, ascending. */
  readonly shared: readonly number[]
}

const joiner = 0x200d

/** Half-width forms, full-width letters and signs, dots, and the slash of half an em, by what they are set as. */
const setAs: ReadonlyMap<number, number> = new Map([
  [0xff61, 0x3002],
  [0xff62, 0x300c],
  [0xff63, 0x300d],
  [0xff64, 0x3001],
  [0xff65, 0x00b7],
  [0xff05, 0x0025],
  [0xff0f, 0x002f],
])

function codeToSet(code: number): number {
  const isFullWidthAscii =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  return isFullWidthAscii ? code - 0xfee0 : (setAs.get(code) ?? code)
}

/** Cuts `text[from, to)` into clusters (UAX #29, as far as Chinese and Western text need it). */
export function cutClusters(text: string, from: number, to: number): Clusters {
  const table = classTable()
  const starts = new Int32Array(to - from + 1)
  const codes = new Int32Array(to - from)
  const classes = new Uint8Array(to - from)
  let count = 0
  let isJoined = false
  const shared: number[] = []
  for (let at = from; at < to; at++) {
    const start = at
    let code = text.charCodeAt(at)
    let one = ID
    // The fast path: nearly every character of a Chinese text is one of the unified ideographs.
    if (code < 0x4e00 || code > 0x9fff) {
      if (code >= 0xd800 && code <= 0xdbff && at + 1 < to) {
        code = text.codePointAt(at) ?? code
        at++
        one = classOfAstral(code)
      } else {
        one = table[code] ?? ID
        if (code >= 0xff00) code = codeToSet(code)
      }
    }
    if (one === EX || (isJoined && isPicture(code))) {
      isJoined = code === joiner
      if (count > 0) continue
      // At the head there is nothing to belong to: a mark is shown by itself, what is never shown takes no room.
      one = isIgnorable(code) ? WJ : ID
    } else isJoined = false
    if (one !== ID && belongs(one, ambiguous)) shared.push(count)
    starts[count] = start
    codes[count] = code
    classes[count] = one
    count++
  }
  starts[count] = to
  return { text, count, starts, codes, classes, shared }
}
