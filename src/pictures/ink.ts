/** How much ink lies on the paper at the darkest places of a CMYK picture. */

/** A few stray pixels harm no print: a total is told that one pixel in a thousand reaches. */
const stray = 0.001

/** The total of the four inks in whole percent, from samples in which ink is 255. */
export function greatestInk(samples: Uint8Array): number {
  const counts = new Uint32Array(4 * 255 + 1)
  for (let at = 0; at < samples.length; at += 4) {
    const sum = (samples[at] ?? 0) + (samples[at + 1] ?? 0) + (samples[at + 2] ?? 0) + (samples[at + 3] ?? 0)
    counts[sum] = (counts[sum] ?? 0) + 1
  }
  const enough = (samples.length / 4) * stray
  let seen = 0
  for (let sum = counts.length - 1; sum >= 0; sum--) {
    seen += counts[sum] ?? 0
    if (seen >= enough && seen > 0) return Math.round(sum / 2.55)
  }
  return 0
}
