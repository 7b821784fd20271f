/**
 * How much two texts share, by shingles (Broder 1997): every stretch of five letters of a text is one of its shingles,
 * and the share of common ones is nearly 1 for a text and its shortened or lightly edited copy, and nearly 0 for two
 * texts about the same event. Marks, spaces and Markdown do not count.
 */

/** Letters in a shingle. Four characters recur as set phrases; five seldom do in Chinese. */
const size = 5

/** Hashes of the shingles of a text, each once. Two texts with one hash for different shingles do no harm. */
export function shinglesOf(text: string): Set<number> {
  const shingles = new Set<number>()
  const codes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) continue
    codes.push(code)
    const from = codes.length - size
    if (from < 0) continue
    let hash = 0
    for (let place = from; place < codes.length; place++)
      hash = (Math.imul(hash, 31_337) + (codes[place] ?? 0)) | 0
    shingles.add(hash)
  }
  return shingles
}

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
