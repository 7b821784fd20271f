/** T111 and T113: spaces that are uneven, doubled, or beside a full-width mark. */

import { type Finding, found } from '../findings/finding.ts'
import { matchesOf } from './matches.ts'
import { type NumberText, type Passage, placeIn } from './number-text.ts'
import { foundIn, inPassages, mended, type Rule } from './rule.ts'
import { endOfWords } from './typed-source.ts'

const beside = /[\u3400-\u9fff](\s?)\d|\d(\s?)[\u3400-\u9fff]/g

/** How a passage spaces Han from figures: the first of each way. */
interface Ways {
  spaced: number
  tight: number
  first: Record<'spaced' | 'tight', { readonly passage: Passage; readonly at: number } | undefined>
}

/** Dates and 5G are written tight or wide for reasons of their own, and titles are the contents list's; body text counts. */
function countWays({ articles }: NumberText): Ways {
  const ways: Ways = { spaced: 0, tight: 0, first: { spaced: undefined, tight: undefined } }
  for (const { body } of articles)
    for (const passage of body)
      for (const match of matchesOf(beside, passage.text)) {
        if (match.index >= endOfWords(passage)) break
        const way = (match[1] ?? match[2] ?? '') === '' ? 'tight' : 'spaced'
        ways[way]++
        ways.first[way] ??= { passage, at: match.index }
      }
  return ways
}

export const evenSpacing: Rule = {
  doc: {
    code: 'T111',
    what: {
      zh: '汉字与数字之间有的空格、有的不空（全期报一次）',
      en: 'Han and figures parted by a space here and not there; told once a number',
    },
    why: {
      zh: '印出来一样（空隙由排版加），但查找、统计和下一期复用都不方便。',
      en: 'Print shows no difference, the gap being the typesetter’s; searching and reuse do.',
    },
    wrong: '渡口有 3 班船，桥头有2班船。',
    right: '渡口有 3 班船，桥头有 2 班船。',
  },
  find: number => {
    const { spaced, tight, first } = countWays(number)
    const rare = first[spaced < tight ? 'spaced' : 'tight']
    if (spaced === 0 || tight === 0 || rare === undefined) return []
    const where = placeIn(rare.passage, rare.at, rare.at + 2)
    return [found('spacing-uneven', { spaced, tight }, where)]
  },
}

const doubled = /(?<=\S)[ \u3000]{2,}(?=\S)/g
const inside = /(?<=[，。；：！？、（《【“‘]) +(?=\S)|(?<=\S) +(?=[，。；：！？、）》】”’])/g
/** In a title a space parts two halves, whatever marks stand beside it. */
const outside = /(?<=[）》】”]) +(?=[\u3400-\u9fff\d])|(?<=[\u3400-\u9fff]) +(?=[（《【“])/g

export const extraSpaces: Rule = {
  doc: {
    code: 'T113',
    what: {
      zh: '连打两个以上空格，或全角标点旁有空格',
      en: 'Two or more spaces; a space beside a full-width mark',
    },
    why: {
      zh: '全角标点自带空白，再加空格会印出窟窿。',
      en: 'Full-width marks bring their own white; a space makes a hole of it.',
    },
    wrong: '桥头站 ，周末  照常开门。',
    right: '桥头站，周末 照常开门。',
    spared: {
      zh: '标题里分隔两截的一个空格不报。',
      en: 'The one space that parts the halves of a title is spared.',
    },
  },
  find: inPassages(passage => {
    const { text, role } = passage
    if (!text.includes(' ') && !text.includes('\u3000')) return []
    const findings: Finding[] = []
    const taken: number[] = []
    const end = endOfWords(passage)
    for (const pattern of role === 'title' || role === 'subtitle'
      ? [inside, doubled]
      : [inside, outside, doubled])
      for (const { 0: spaces, index } of matchesOf(pattern, text)) {
        if (taken.includes(index) || index >= end) continue
        taken.push(index)
        const range = [index, index + spaces.length] as const
        const finding = foundIn(passage, 'extra-space', range, { count: spaces.length })
        const replacement = pattern === doubled ? ' ' : ''
        findings.push(mended(passage, finding, range, { kind: 'safe', replacement }))
      }
    return findings
  }, /[ \u3000]/),
}
