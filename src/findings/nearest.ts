/** The name a writer most likely meant. */
import { distance } from 'fastest-levenshtein'

/**
 * The nearest of `names` to `written`, or an empty text when none is near: at most two fifths of the longer one, and
 * at least one character, may differ (two letters changing places count as two).
 */
export function nearestName(written: string, names: readonly string[]): string {
  let best = ''
  let least = Number.POSITIVE_INFINITY
  for (const name of names) {
    const apart = distance(written.toLowerCase(), name.toLowerCase())
    const allowed = Math.max(1, Math.floor(Math.max(written.length, name.length) * 0.4))
    if (apart <= allowed && apart < least) {
      best = name
      least = apart
    }
  }
  return best
}
