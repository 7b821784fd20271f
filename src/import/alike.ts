/** Whether two texts are one that somebody has edited: by the stretches of four letters they have in common. */

const size = 4

/** Share of the shorter text's stretches. Two reports of one event stay far below. */
const same = 0.75
/** The same under one title. */
const sameUnderTitle = 0.4
/** Texts of fewer stretches are made of set phrases. */
const fewest = 12

/** Marks, spaces and Markdown do not count. */
export type Stretches = ReadonlySet<string>

export function stretchesIn(text: string): Stretches {
  const letters = [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')]
  return new Set(letters.slice(size - 1).map((_, at) => letters.slice(at, at + size).join('')))
}

export function areAlike(one: Stretches, other: Stretches, titles: 'same' | 'different'): boolean {
  const least = Math.min(one.size, other.size)
  if (least === 0 || (least < fewest && titles === 'different')) return false
  const shared = [...one].filter(stretch => other.has(stretch)).length
  return shared >= least * (titles === 'same' ? sameUnderTitle : same)
}
