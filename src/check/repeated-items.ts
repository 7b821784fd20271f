/** T103: the same item twice in one list; the same clause in neighbouring paragraphs. */

import { type Finding, found, relatedTo } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { Span } from '../rich-text.ts'
import { cutAt, type Item } from './lists.ts'
import { matchesOf } from './matches.ts'
import { type ArticleText, type Passage, placeIn } from './number-text.ts'
import { foundIn, inArticles, type Rule } from './rule.ts'

/** Shortest item and clause that cannot be repeated by chance. */
const shortestItem = 2
const shortestSentence = 6
const shortestClause = 16

/** States and grades may well come back in a row of figures: 分别增长、下降、增长. */
const isState =
  /^(?:增长|下降|上升|持平|上涨|下跌|回升|回落|增加|减少|正常|异常|合格|不合格|优|良|中|差|高|低|是|否|有|无|不变|同上|未知|其他)$/

const sentence = /[^。！？：]+/g
/** A clause with two 、 in it at least. */
const list = /[^，；,;。！？：、]*、[^，；,;。！？：、]*、[^，；,;。！？：]*/g

/** What ends one item and is the whole of another: looked for first, since most lists have nothing of the kind. */
const again =
  /([^、]{2,})、(?:[^、]*、)*\1(?:、|等|以及|和|与|及|[）”》]|[两三四五六七八九十\d]{1,2}[个种样家项条地省市县区]|$)/

/** An item that stands a second time in the same list. */
interface Again {
  readonly item: Item
  readonly first: Item
}

function twiceInPassage({ text }: Passage): readonly Again[] {
  const twice: Again[] = []
  if (text.indexOf('；') !== text.lastIndexOf('；'))
    for (const { 0: whole, index } of matchesOf(sentence, text)) {
      const clauses = cutAt(text, [index, index + whole.length], '；')
      if (clauses.length >= 3) twice.push(...repeated(clauses, shortestSentence))
    }
  if (text.indexOf('、') !== text.lastIndexOf('、'))
    for (const { 0: clause, index } of matchesOf(list, text)) {
      if (!again.test(clause)) continue
      const items = cutAt(text, [index, index + clause.length], '、')
      if (items.length >= 3) twice.push(...repeated(items.map(bare), shortestItem))
    }
  return twice
}

const leadIn = /分别为|分别是|包括|例如|比如|包含|涵盖|涉及|覆盖|为|在|有|由|是/g
const tail = /(?:等|以及|和|与|及|[两三四五六七八九十\d]{1,2}[个种样家项条地省市县区]).*$/

/** The first item without the words before the list, the last without those behind it. */
function bare(item: Item, place: number, items: readonly Item[]): Item {
  if (place === 0) {
    const leads = matchesOf(leadIn, item.text).map(({ 0: words, index }) => index + words.length)
    const lead = leads.findLast(end => end + shortestItem <= item.text.length) ?? 0
    return { ...item, text: item.text.slice(lead), from: item.from + lead }
  }
  if (place < items.length - 1) return item
  const text = item.text.replace(tail, '')
  return { ...item, text, to: item.from + text.length }
}

function repeated(items: readonly Item[], shortest: number): readonly Again[] {
  const seen = new Map<string, Item>()
  return items.flatMap(item => {
    const { text } = item
    if (text.length < shortest || isState.test(text) || /\d/.test(text)) return []
    const first = seen.get(text)
    // 学习、学习、再学习 is said with force.
    if (first !== undefined) return items.some(other => other.text === `再${text}`) ? [] : [{ item, first }]
    seen.set(text, item)
    return []
  })
}

/** Items of one Markdown list that stand in it a second time. */
function twiceInList(article: ArticleText): readonly Finding[] {
  const findings: Finding[] = []
  let seen = new Map<string, Passage>()
  let block = -1
  for (const passage of article.body) {
    if (passage.role !== 'item') continue
    if (passage.block !== block) {
      seen = new Map()
      block = passage.block
    }
    const text = passage.text.replace(/[；。，;]$/, '')
    if (text.length < shortestItem || isState.test(text) || /^[\d.%％\s]+$/.test(text)) continue
    const first = seen.get(text)
    if (first !== undefined) {
      const finding = foundIn(passage, 'item-twice', [0, passage.text.length], { item: quoted(text) })
      findings.push(relatedTo(finding, placeIn(first, 0, first.text.length)))
    } else seen.set(text, passage)
  }
  return findings
}

const clauseEnd = /[，。；：！？\u2028]+/
const letters = /[\p{L}\p{N}]/gu
const isLong = (clause: string): boolean => matchesOf(letters, clause).length >= shortestClause

/** Clauses that the paragraph before has too. Within a paragraph a repeated clause is a parallel, and meant. */
function clausesAgain(article: ArticleText): readonly Finding[] {
  const findings: Finding[] = []
  let before: readonly string[] = []
  let last: Passage | undefined
  for (const passage of article.body) {
    const clauses =
      passage.role === 'paragraph'
        ? passage.text.split(clauseEnd).filter(clause => clause.length >= shortestClause)
        : []
    const again = clauses.find(clause => before.includes(clause) && isLong(clause))
    if (again !== undefined && last !== undefined) {
      const finding = found('clause-repeated', { clause: quoted(again) }, placeOf(passage, again))
      findings.push(relatedTo(finding, placeOf(last, again)))
    }
    before = clauses
    last = passage
  }
  return findings
}

/** Where words of a passage were typed. */
function placeOf(passage: Passage, words: string): Span {
  const from = passage.text.indexOf(words)
  return placeIn(passage, from, from + words.length)
}

export const repeatedItems: Rule = {
  doc: {
    code: 'T103',
    what: {
      zh: '同一个列举里有一项出现两次；相邻两段有一句（16 字以上）完全相同',
      en: 'An item twice in one list; a clause of 16 or more characters in two neighbouring paragraphs',
    },
    why: {
      zh: '多半是粘贴时重了，或者漏改成另一项。',
      en: 'It was pasted twice, or should have become another item.',
    },
    wrong: '首批试点为北门店、桥头店、码头店、桥头店。',
    right: '首批试点为北门店、桥头店、码头店、车站店。',
    spared: {
      zh: '同一段里的排比句、一列数字里相同的数不报。',
      en: 'Parallel clauses of one paragraph, and like figures in a row, are spared.',
    },
  },
  find: inArticles(article => [
    ...article.passages.flatMap(passage =>
      twiceInPassage(passage).map(({ item: { text, from, to }, first }) =>
        relatedTo(
          foundIn(passage, 'item-twice', [from, to], { item: quoted(text) }),
          placeIn(passage, first.from, first.to),
        ),
      ),
    ),
    ...twiceInList(article),
    ...clausesAgain(article),
  ]),
}
