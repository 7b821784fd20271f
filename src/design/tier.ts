/** One row of the tables by which the contents list grows and shrinks. */
import { absoluteLength, count, length, stride } from './leaf.ts'

export const tier = (lines: string, size: string, line: string, between: string, heading: string) => ({
  /** The row serves a list of at most so many lines. */
  lines: count(lines, 1, 999),
  size: absoluteLength(size, 6, 20),
  line: stride(line),
  between: length(between),
  heading: length(heading),
})
