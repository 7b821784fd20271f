/** The order of file names a person expects: 2 before 10. Independent of the machine's language. */

/** Compares two names by characters, runs of digits by their value. */
export function naturalOrder(one: string, other: string): number {
  const [ones, others] = [parts(one), parts(other)]
  for (const [index, part] of ones.entries()) {
    const opposite = others[index]
    if (opposite === undefined) return 1
    const apart = comparePart(part, opposite)
    if (apart !== 0) return apart
  }
  return ones.length - others.length || (one < other ? -1 : one > other ? 1 : 0)
}

const parts = (name: string): readonly string[] => name.match(/\d+|\D+/g) ?? []

function comparePart(one: string, other: string): number {
  const [value, opposite] = [Number(one), Number(other)]
  if (!Number.isNaN(value) && !Number.isNaN(opposite)) return value - opposite
  return one < other ? -1 : one > other ? 1 : 0
}
