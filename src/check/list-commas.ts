/** 上海、杭州，南京、苏州四地: a comma among the items of a list. Part of T104: only the count shows that it is one list. */

import type { Finding } from '../findings/finding.ts'
import { readCount } from './lists.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './number-text.ts'
import { foundIn, mended } from './rule.ts'

/** No item begins like a clause of its own. */
const opening = '(?!还有|以及|另有|另外|包括|加上|连同|再加)'
const name = '(?:(?![一二两三四五六七八九十])[\\u3400-\\u9fff]){2,4}'
/** Two items at least on either side: behind a single comma may stand a verb (销往三地). */
const broken = new RegExp(
  `(${name}(?:、${name})+)，(${opening}${name}(?:、${name})+?)([两三四五六七八九十]|\\d{1,2})\\s*(?:地|省|市|县|区|镇|村|国|城|家|类|样|种|校|店|站|人|位|名|个)(?![月天年多])`,
  'g',
)

export function brokenLists(passage: Passage): readonly Finding[] {
  if (!passage.text.includes('、')) return []
  return matchesOf(broken, passage.text).flatMap(match => {
    const [, head = '', tail = '', written = ''] = match
    if (readCount(written) !== itemsIn(head) + itemsIn(tail)) return []
    const comma = match.index + head.length
    const [last = '', first = ''] = [head.split('、').at(-1), tail.split('、')[0]]
    const range = [comma - last.length, comma + 1 + first.length] as const
    const finding = foundIn(passage, 'comma-in-list', range, { text: `${last}，${first}` })
    return [mended(passage, finding, [comma, comma + 1], { kind: 'offered', replacement: '、' })]
  })
}

const itemsIn = (list: string): number => list.split('、').length
