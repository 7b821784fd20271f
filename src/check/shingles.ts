/**
 * How much two texts share, by shingles (Broder 1997): every stretch of five letters of a text is one of its shingles,
 * and the share of common ones is nearly 1 for a text and its shortened or lightly edited copy, and nearly 0 for two
 * texts about the same event. Marks, spaces and Markdown do not count.
 */

/** Letters in a shingle. Four characters recur as set phrases; five seldom do in Chinese. */
const size = 5

/**
 * One shingle in eight is kept, by its hash and so the same ones in every text: the share of common ones is nearly that
 * of all (Broder 1997, 4), and a year of numbers is compared in an eighth of the time.
 */
const kept = 7

/** The factor of the rolling hash, and that of the letter which leaves it. */
const factor = 31_337
const leaving = [1, 2, 3, 4].reduce(power => Math.imul(power, factor), factor)

/** Hashes of the kept shingles of a text, each once. Two shingles of one hash do no harm. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const shingles = new Set<number>()
  const last = [0, 0, 0, 0, 0]
  let hash = 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) continue
    const place = count % size
    hash = (Math.imul(hash, factor) + code - Math.imul(last[place] ?? 0, leaving)) | 0
    last[place] = code
    count++
    // The low bits of a product by an odd factor mix little: the keeping is decided by high ones.
    if (count >= size && (mixed(hash) & kept) === 0) shingles.add(hash)
  }
  return shingles
}

const mixed = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 20

/** Han, kana, Latin letters and digits; every mark of Chinese text lies outside. */
const isLetter = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  (code >= 0xc0 && code <= 0x24f)

/** Which of many texts a text shares most with. */
export interface ShingleIndex {
  /** Counts, by place of the text in the index, how many shingles it shares with `shingles`. */
  shared(shingles: ReadonlySet<number>): ReadonlyMap<number, number>
  readonly sizes: readonly number[]
}

export function indexShingles(texts: readonly ReadonlySet<number>[]): ShingleIndex {
  const holders = new Map<number, number[]>()
  for (const [place, shingles] of texts.entries())
    for (const shingle of shingles) {
      const known = holders.get(shingle)
      if (known === undefined) holders.set(shingle, [place])
      else known.push(place)
    }
  return {
    sizes: texts.map(shingles => shingles.size),
    shared(shingles) {
      const counts = new Map<number, number>()
      for (const shingle of shingles)
        for (const place of holders.get(shingle) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1)
      return counts
    },
  }
}
