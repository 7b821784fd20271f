/** Straight quotes in Chinese text, made a pair by their position in the paragraph (3.10) and not by the spaces around. */
import type { Passage } from './manuscript.ts'
import { textOf } from './manuscript.ts'

/** Pairs what can be paired; a paragraph with an odd quote, or without Han beside one, stays as it was typed. */
export function pairQuotes(passage: Passage): { readonly passage: Passage; readonly pairs: number } {
  const text = textOf(passage)
  const count = text.split('"').length - 1
  const isChinese = /[\p{Script=Han}，。、：；！？]"|"\p{Script=Han}/u.test(text)
  if (count === 0 || count % 2 === 1 || !isChinese) return { passage, pairs: 0 }
  let seen = 0
  const runs = passage.runs.map(run => ({
    ...run,
    text: run.text.replaceAll('"', () => (seen++ % 2 === 0 ? '“' : '”')),
  }))
  return { passage: { ...passage, runs }, pairs: count / 2 }
}
