/**
 * All matches of a pattern, as `matchAll` gives them, without the copy of the pattern it makes for each text: the rules
 * look at some twenty thousand short texts a number, and most have nothing for them.
 */

const none: readonly RegExpExecArray[] = []

/** Matches of a pattern with the g flag, from left to right. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return none
  const matches: RegExpExecArray[] = []
  while (match !== null) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex++
    match = pattern.exec(text)
  }
  return matches
}
