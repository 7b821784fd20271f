/** A pair of marks with nothing in it: 《》 of which the title was lost. Part of T112. */

import type { Finding } from '../findings/finding.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './number-text.ts'
import { foundIn } from './rule.ts'

const empty = /《》|〈〉|“”|‘’|（）|【】/g

/** Marks that are spoken of (用《》, “《》”, 、《》), blanks to fill in (在（）里), f（）. */
const spokenBefore = /[用以加填标打改写成号在是叫、“‘《（(【\w]$/
const spokenBehind = /^[号内里中符、”’》）)】]|^(?:表示|括起|标示)/
const aboutMarks = /引号|书名号|括号|标点|填空|选择题|空格|打[勾√]/

export function emptyPairs(passage: Passage): readonly Finding[] {
  const { text } = passage
  const found = matchesOf(empty, text)
  // Several are the blanks of a form.
  if (found.length !== 1 || aboutMarks.test(text)) return []
  return found.flatMap(({ 0: pair, index }) => {
    const end = index + pair.length
    if (spokenBefore.test(text.slice(0, index)) || spokenBehind.test(text.slice(end))) return []
    return [foundIn(passage, 'pair-empty', [index, end], { pair })]
  })
}
