/** Characters that nobody sees on a screen, as findings; a file full of them is told of in a few hundred. */
import { type Finding, found } from '../findings/finding.ts'

export type UnseenProblem =
  | 'control-character'
  | 'no-break-space'
  | 'zero-width-character'
  | 'private-use-character'

/** Findings of one kind in one file; nobody reads more. */
const most = 200

/** The unseen characters of one file in the order they are added. */
export interface UnseenList {
  /** Adds a character that stands, or is written as an escape, at `[from, to)`. */
  add(problem: UnseenProblem, character: string, from: number, to?: number): void
  /** Every character up to the limit of its kind, and for each kind that went past it how many more there are. */
  findings(): readonly Finding[]
}

export function unseenList(file: string): UnseenList {
  const listed: Finding[] = []
  const counts = new Map<UnseenProblem, number>()
  return {
    add(problem, character, from, to = from + character.length) {
      const count = (counts.get(problem) ?? 0) + 1
      counts.set(problem, count)
      if (count <= most) listed.push(found(problem, { character: codeOf(character) }, { file, from, to }))
    },
    findings() {
      const more = [...counts].filter(([, count]) => count > most)
      const start = { file, from: 0, to: 0 }
      return [
        ...listed,
        ...more.map(([, count]) =>
          found('more-unseen-characters', { count: count - most, listed: most }, start),
        ),
      ]
    },
  }
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
