/**
 * How much work a file may make: one purse for all that is unpacked, read and shown, in bytes. A small file can ask for
 * the same thing a million times; it is then told as too large to be read to its end.
 */
export interface Budget {
  /** Takes so much from the purse; false when it does not hold so much, and from then on. */
  take(bytes: number): boolean
  readonly left: number
}

/** Some ten times what a number of 200 pages takes: a page of text is 10 kB of content and 200 operators. */
const wholeFile = 100_000_000

/** What a step costs beside the bytes it reads: an operator, an element, a node of a tree. */
export const step = 32

/** What it costs to read a byte as values, which takes longer than unpacking it. */
export const reading = 3

/** `spent` is called once, when the purse is empty. */
export function budgetOf(spent: () => void, whole = wholeFile): Budget {
  let left = whole
  return {
    take(bytes) {
      if (left >= bytes) {
        left -= bytes
        return true
      }
      if (left >= 0) spent()
      left = -1
      return false
    },
    get left() {
      return Math.max(0, left)
    },
  }
}
