/** Turns of phrase that many messages share. */

/** “，是否为“行业资讯”？”, or nothing when no name is near. */
export const nearestZh = (name: string | number | undefined): string =>
  name === undefined || name === '' ? '' : `，是否为“${name}”？`

export const nearestEn = (name: string | number | undefined): string =>
  name === undefined || name === '' ? '' : `; did you mean “${name}”?`

/**
 * A text as a terminal may show it: characters that it would act on, or that nobody sees, become U+FFFD, so that what
 * an editor pasted cannot move the cursor or turn the line about.
 */
export const visible = (text: string): string =>
  text.replaceAll('\t', ' ').replace(/\p{Cc}|\p{Cf}|\p{Cs}|[\u2028\u2029]/gu, '\ufffd')

/** Characters of the editor's text that a message quotes; the excerpt below shows the rest. */
const longestQuote = 30

/** One line of the editor's text, short enough for a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const points = [...line]
  return points.length <= longestQuote ? line : `${points.slice(0, longestQuote).join('')}…`
}
