/**
 * Tells Chinese quotes from Western ones. The code points are the same; the rule is by content and surroundings
 * (CLREQ 3.1.2, UAX #14 LB19a), and ’ may be an apostrophe.
 *
 *     他说“OK”。   content Western, surroundings Chinese: Chinese quotes
 *     He said “中文”.   content Chinese: Chinese quotes
 *     He said “OK”.   all Western: Western quotes
 *     他说“He said ‘OK’”。   the inner pair stands in English: Western quotes
 */
import {
  belongs,
  CL,
  CLOSE_QUOTE,
  chinese,
  isDigit,
  isLetter,
  OP,
  OPEN_QUOTE,
  W,
  western,
} from './classes.ts'
import type { Clusters } from './clusters.ts'

const leftDouble = 0x201c
const leftSingle = 0x2018
const rightSingle = 0x2019

const isAlphanumeric = (code: number): boolean => isLetter(code) || isDigit(code)

/** Gives every quote of `clusters` its class, in place. Quotes without a partner are Chinese. */
export function resolveQuotes(clusters: Clusters): void {
  const { classes, codes, shared } = clusters
  const open: number[] = []
  const pairs: (readonly [number, number])[] = []
  for (const k of shared) {
    if (classes[k] === OPEN_QUOTE) open.push(k)
    if (classes[k] !== CLOSE_QUOTE) continue
    const code = codes[k]
    const partner = code === rightSingle ? leftSingle : leftDouble
    const at = open.findLastIndex(opener => codes[opener] === partner)
    if (code === rightSingle && isApostrophe(clusters, k, at >= 0)) {
      classes[k] = W
    } else if (at >= 0) {
      pairs.push([open[at] ?? 0, k])
      open.length = at
    }
  }
  const isWestern = pairs.filter(([from, to]) => isWesternPair(clusters, from, to))
  for (const [from, to] of isWestern) {
    classes[from] = W
    classes[to] = W
  }
  for (const k of shared) {
    if (classes[k] === OPEN_QUOTE) classes[k] = OP
    else if (classes[k] === CLOSE_QUOTE) classes[k] = CL
  }
}

/** it’s; and, when no ‘ is open, ’90s, rock ’n’ roll, the boys’ room. */
function isApostrophe({ codes, classes, count }: Clusters, k: number, isOpen: boolean): boolean {
  const before = k > 0 ? (codes[k - 1] ?? 0) : 0
  const after = k + 1 < count ? (codes[k + 1] ?? 0) : 0
  if (isLetter(before) && isLetter(after)) return true
  if (isOpen || (!isAlphanumeric(before) && !isAlphanumeric(after))) return false
  if (isDigit(after) && !isAlphanumeric(before)) return true
  const isChineseBeside =
    (k > 0 && belongs(classes[k - 1] ?? W, chinese)) ||
    (k + 1 < count && belongs(classes[k + 1] ?? W, chinese))
  return !isChineseBeside
}

function isWesternPair(clusters: Clusters, from: number, to: number): boolean {
  const { classes } = clusters
  for (let k = from + 1; k < to; k++) if (belongs(classes[k] ?? W, chinese)) return false
  const inside = [neighbour(clusters, from, -1, OPEN_QUOTE), neighbour(clusters, to, 1, CLOSE_QUOTE)]
  const isAlone = inside.every(language => language === undefined)
  const beside = isAlone ? [neighbour(clusters, from, -1), neighbour(clusters, to, 1)] : inside
  return !beside.includes('chinese')
}

/** Language of the nearest character in `direction` that has one; it is not looked for past the class `edge`. */
function neighbour(
  { classes, count }: Clusters,
  k: number,
  direction: -1 | 1,
  edge?: number,
): 'chinese' | 'western' | undefined {
  for (let at = k + direction; at >= 0 && at < count; at += direction) {
    const one = classes[at] ?? W
    if (one === edge) return undefined
    if (belongs(one, chinese)) return 'chinese'
    if (belongs(one, western)) return 'western'
  }
  return undefined
}
