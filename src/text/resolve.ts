/**
 * Decides, for the marks that Chinese and Western typography share, which of the two they are, by what they hold
 * and what stands around them (GB/T 15834 4.8–4.17; CLREQ 3.1.4; UAX #14 LB19a for quotes). Styles and fonts are not
 * asked: a word in bold or in another face changes nothing.
 */
import {
  belongs,
  type ClassSet,
  CN,
  chinese,
  classSet,
  DASH,
  DOT,
  DOTS,
  EL,
  HYPHEN,
  ID,
  ideographs,
  isLetter,
  LD,
  MD,
  SL,
  SLASH,
  SP,
  W,
  western,
} from './classes.ts'
import type { Clusters } from './clusters.ts'
import { resolveQuotes } from './quotes.ts'

const middleDot = 0x00b7
const emDash = 0x2014
const horizontalBar = 0x2015
const boxDrawing = 0x2500
const bullet = 0x2022
const katakanaDot = 0x30fb
const enDash = 0x2013

/** Gives every shared mark of `clusters` its class, in place; text without any costs nothing. */
export function resolve(clusters: Clusters): void {
  if (clusters.shared.length === 0) return
  pairRepeated(clusters)
  resolveQuotes(clusters)
  for (const k of clusters.shared) resolveAlone(clusters, k)
}

/** —— and …… are Chinese wherever they stand; so is what is left over at the end of a longer run. */
function pairRepeated({ classes, codes, shared }: Clusters): void {
  for (const k of shared) {
    const one = classes[k]
    if ((one !== DASH && one !== DOTS) || classes[k + 1] !== one || codes[k + 1] !== codes[k]) continue
    const code = codes[k]
    for (let at = k; classes[at] === one && codes[at] === code; at++) {
      classes[at] = one === DASH ? LD : EL
      if (code === horizontalBar) codes[at] = emDash
    }
  }
}

function resolveAlone(clusters: Clusters, k: number): void {
  const { classes, codes } = clusters
  const code = codes[k] ?? 0
  switch (classes[k]) {
    case DASH:
      if (code === boxDrawing) classes[k] = ID
      else classes[k] = standsAmongWords(clusters, k) ? W : CN
      return
    case DOTS:
      classes[k] = touches(clusters, k, chinese) || !touches(clusters, k, western) ? EL : W
      return
    case DOT:
      resolveDot(clusters, k)
      return
    case HYPHEN:
      classes[k] = isConnector(clusters, k, code) ? CN : W
      return
    case SLASH:
      classes[k] = isBetween(clusters, k, chinese) ? SL : W
      return
  }
}

/** 比尔·盖茨, B.·盖茨: beside Chinese, whatever dot was typed, it is the middle dot; else a mathematical dot or bullet. */
function resolveDot(clusters: Clusters, k: number): void {
  const { classes, codes } = clusters
  const isMiddleDot = codes[k] === katakanaDot || touches(clusters, k, chinese)
  classes[k] = isMiddleDot ? MD : W
  if (isMiddleDot && (codes[k] !== bullet || isBetween(clusters, k, chinese))) codes[k] = middleDot
}

/** A single — is the Western dash only between words (word — word); 1990—2000 and 北京—上海 are connectors. */
function standsAmongWords(clusters: Clusters, k: number): boolean {
  return isLetter(nearestCode(clusters, k, -1)) && isLetter(nearestCode(clusters, k, 1))
}

function isConnector(clusters: Clusters, k: number, code: number): boolean {
  if (code === enDash) return !standsAmongWords(clusters, k)
  return isBetween(clusters, k, ideographs)
}

/** Code point of the next cluster in `direction` that is not a space, or 0. */
function nearestCode({ classes, codes, count }: Clusters, k: number, direction: -1 | 1): number {
  let at = k + direction
  while (at >= 0 && at < count && classes[at] === SP) at += direction
  return at >= 0 && at < count ? (codes[at] ?? 0) : 0
}

const sharedMarks: ClassSet = classSet(DASH, DOTS, DOT)

/** Class of the next cluster in `direction` that can vouch for a language, or of none. */
function witness({ classes, count }: Clusters, k: number, direction: -1 | 1): number | undefined {
  let at = k + direction
  while (at >= 0 && at < count && (classes[at] === SP || belongs(classes[at] ?? W, sharedMarks)))
    at += direction
  return at >= 0 && at < count ? classes[at] : undefined
}

function touches(clusters: Clusters, k: number, set: ClassSet): boolean {
  const before = witness(clusters, k, -1)
  const after = witness(clusters, k, 1)
  return (before !== undefined && belongs(before, set)) || (after !== undefined && belongs(after, set))
}

function isBetween(clusters: Clusters, k: number, set: ClassSet): boolean {
  const before = witness(clusters, k, -1)
  const after = witness(clusters, k, 1)
  return before !== undefined && after !== undefined && belongs(before, set) && belongs(after, set)
}
