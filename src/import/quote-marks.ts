/** `> ` before each line of a quoted mail → spaces, so that every other character keeps its place. */

export interface Unquoted {
  readonly text: string
  /** Lines that had the mark. */
  readonly count: number
  /** Where the first of them begins. */
  readonly from: number
}

/** One line alone may begin so for reasons of its own; it is left as it is. */
const marks = /^[ \t]*(?:>[ \t]?)+/

export function takeQuoteMarks(text: string): Unquoted {
  const lines = [...text.matchAll(/[^\n]*\n?/g)].filter(([line]) => line !== '')
  const isQuoted = lines.map(([line]) => marks.test(line))
  const inRun = isQuoted.map(
    (isMarked, at) => isMarked && (isQuoted[at - 1] === true || isQuoted[at + 1] === true),
  )
  const first = inRun.indexOf(true)
  return {
    text: lines
      .map(([line], at) => (inRun[at] === true ? line.replace(marks, mark => ' '.repeat(mark.length)) : line))
      .join(''),
    count: inRun.filter(Boolean).length,
    from: lines[first]?.index ?? 0,
  }
}
