/** Two stretches of one paragraph → the paragraph. */
import { type Passage, textOf } from './manuscript.ts'

/** Words of Latin script get back the space that the line end was. */
export function joinPassages(before: Passage, after: Passage): Passage {
  const last = textOf(before).trimEnd().slice(-1)
  const first = textOf(after).trimStart().slice(0, 1)
  const isWordGap = /[A-Za-z.,;]/.test(last) && /[A-Za-z]/.test(first)
  const space = isWordGap ? [{ text: ' ', at: before.to, manner: 'plain' as const, link: undefined }] : []
  return { ...before, runs: [...before.runs, ...space, ...after.runs], to: after.to }
}
