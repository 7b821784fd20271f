/**
 * Signs that editors type and that text is pasted with, in Word as in plain text: a bullet before a line, and `**…**`
 * round what is to be bold, as chat programs and PDF readers copy it.
 */
import { type Passage, type Run, slicePassage, sliceRuns, textOf, trimPassage } from './manuscript.ts'

export const readSigns = (passage: Passage): Passage => readBold(readBullet(passage))

const bullet = /^[ \t\u3000]*([-•·●○■□◆◇▪–*])[ \t\u3000]+(?=\S)/

/** The words of an item begin behind its bullet; the passage still begins with it. */
function readBullet(passage: Passage): Passage {
  const text = textOf(passage)
  const sign = passage.item === undefined ? bullet.exec(text) : null
  if (sign === null) return passage
  const words = trimPassage(slicePassage(passage, sign[0].length, text.length))
  return { ...words, from: passage.from, item: { sign: sign[1] ?? '-', depth: 0 } }
}

/** `甲**乙**丙` → plain, strong, plain; signs that do not pair are words like any other. */
export function readBold(passage: Passage): Passage {
  const text = textOf(passage)
  const runs: Run[] = []
  let from = 0
  for (const bold of text.matchAll(/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/g)) {
    const end = bold.index + bold[0].length
    runs.push(...sliceRuns(passage.runs, from, bold.index))
    for (const run of sliceRuns(passage.runs, bold.index + 2, end - 2))
      runs.push({ ...run, manner: 'strong' })
    from = end
  }
  return from === 0 ? passage : { ...passage, runs: [...runs, ...sliceRuns(passage.runs, from, text.length)] }
}
