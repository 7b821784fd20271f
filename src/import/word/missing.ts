/** Words of a Word file that the reading lost: its text is counted once more, apart from how it was read. */

/**
 * The words of `texts` that are not in `written`. Characters are counted first, so that a word which is there twice and
 * was read once does not pass; then the lost ones are named by the pieces they stand in.
 */
export function missingWords(texts: readonly string[], written: string): readonly string[] {
  const bare = strip(written)
  const had = countsOf(bare)
  for (const text of texts)
    for (const character of strip(text)) had.set(character, (had.get(character) ?? 0) - 1)
  const lacking = [...had].flatMap(([character, count]) => (count < 0 ? [character.repeat(-count)] : []))
  if (lacking.length === 0) return []
  const lost: string[] = []
  let isLast = false
  for (const text of texts) {
    const isLost = strip(text) !== '' && !bare.includes(strip(text))
    if (isLost) lost.push(isLast ? `${lost.pop() ?? ''}${text}` : text)
    isLast = isLost
  }
  return lost.length > 0 ? lost : [lacking.join('')]
}

/** Without white space, without what nobody sees, a figure raised or not, a minus by either of its signs. */
const strip = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}]+/gu, '')
    .replaceAll('−', '-')

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}
