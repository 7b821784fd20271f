/** Where two texts first differ, for a message. */
export interface Difference {
  /** From 1, in the first text. */
  readonly line: number
  readonly here: string
  readonly there: string
}

/** Characters shown before the first that differs. */
const before = 8

export function firstDifference(here: string, there: string): Difference | undefined {
  const ours = here.split(/\r?\n/)
  const theirs = there.split(/\r?\n/)
  const at = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => index).find(
    index => ours[index] !== theirs[index],
  )
  if (at === undefined) return undefined
  const one = ours[at] ?? ''
  const other = theirs[at] ?? ''
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  const cut = (text: string): string => (from > before ? `…${[...text.slice(from - before)].join('')}` : text)
  return { line: at + 1, here: cut(one), there: cut(other) }
}
