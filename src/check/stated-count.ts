/** T104: a number of things is stated, and another number of them is listed. */

import type { Finding } from '../findings/finding.ts'
import { type InlineList, readCount, readList } from './lists.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './number-text.ts'
import { foundIn, inPassages, type Rule } from './rule.ts'

const number = '(\\d{1,3}|[两二三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)'
/** 近 50 项, 20 多个, 第 3 条: nobody means these to come out even. */
const isAbout = (before: string): boolean =>
  /[近约超逾达至第每多几\d.,一二三四五六七八九十百千万]\s?$/.test(before)
const measure =
  '(?:个|条|项|大类|大|类|种|家|点|座|款|位|名|部|所|省|市|县|区|城|国|州|镇|村|支|份|件|场|期|篇|本)'

/** 17 条举措分别是：…；… and 三个镇——甲、乙、丙 */
const announced = new RegExp(
  `${number}\\s*${measure}(?!多|余)[^，。；：！？、——\\d]{0,16}?(?:，?(?:分别是|分别为|即|依次是|依次为)(?!：)([^，；。！？：]+)|，?(?:分别是|分别为|即|依次是|依次为)?(?:：|——)([^。！？：]+))`,
  'g',
)

/** 甲、乙、丙等五项: the end of it, and the list before */
const summed = new RegExp(`等\\s*${number}\\s*${measure}`, 'g')
const listBefore = /[^，。；：！？\s]*$/

/** 从四个方面着手……一是……二是…… */
const ordinals = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是']
const pointed = new RegExp(
  `${number}\\s*(?:个)?(?:方面|项措施|条措施|大问题|项举措|条举措|大举措|点建议|条建议|项任务|大任务|个问题|大板块|个板块|大方向|个重点|项重点)`,
  'g',
)

/**
 * How many different things a list has: the least, and the most when every 和 parts two of them. Figures may be alike and
 * still be those of different things.
 */
function countItems({ items, conjunctions }: InlineList): { readonly least: number; readonly most: number } {
  const figures = items.filter(item => /\d/.test(item.text)).length
  const names = items.filter(item => !/\d/.test(item.text)).map(item => item.text.replace(/[。；，\s]+$/, ''))
  const least = figures + new Set(names).size
  return { least, most: least + conjunctions }
}

/** The count of the list when the stated one cannot be meant. */
function otherCount(stated: number, list: InlineList): number | undefined {
  const { least, most } = countItems(list)
  // An open list names some of the things: only too many of them are wrong.
  if (stated < least) return least
  return stated > most && !list.isOpen ? most : undefined
}

function* inLists({ text }: Passage): Generator<Miscount> {
  for (const match of /[：即]|——|分别|依次/.test(text) ? matchesOf(announced, text) : []) {
    const [whole, written = '', clause, sentence] = match
    const rest = clause ?? sentence ?? ''
    const stated = readCount(written)
    if (stated === undefined || stated < 2 || !isListOf(rest)) continue
    if (isAbout(text.slice(0, match.index).slice(-2))) continue
    const from = match.index + whole.length - rest.length
    const list = readList(text, [from, from + rest.length])
    const counted = list && otherCount(stated, list)
    if (counted === undefined) continue
    yield { stated: written, counted, at: [match.index, match.index + written.length] }
  }
  for (const match of matchesOf(summed, text)) {
    const [whole, written = ''] = match
    const stated = readCount(written)
    const from = match.index - (listBefore.exec(text.slice(0, match.index))?.[0].length ?? 0)
    const list = readList(text, [from, match.index])
    if (stated === undefined || stated < 2 || list === undefined) continue
    const { least } = countItems(list)
    if (least <= stated) continue
    const at = match.index + whole.indexOf(written)
    yield { stated: written, counted: least, at: [at, at + written.length] }
  }
}

/** A clause after a colon is a list only when it has the marks of one. */
const isListOf = (rest: string): boolean => /[、；]/.test(rest) || /”“|》《/.test(rest)

interface Miscount {
  readonly stated: string
  readonly counted: number
  readonly at: readonly [number, number]
}

function inPoints({ text }: Passage): Miscount | undefined {
  const first = text.indexOf('一是')
  if (first < 0) return undefined
  let counted = 0
  let at = first - 1
  for (const ordinal of ordinals) {
    at = text.indexOf(ordinal, at + 1)
    if (at < 0) break
    counted++
  }
  // Only what is said in the sentence before, or in the one that begins the list, is about the list.
  const lead = text.slice(0, first)
  const sentence = lead.slice(sentenceBefore(lead, sentenceBefore(lead, lead.length) - 1))
  const stated = matchesOf(pointed, sentence).at(-1)
  const value = stated === undefined ? undefined : readCount(stated[1] ?? '')
  if (stated === undefined || value === undefined || counted < 2 || value === counted) return undefined
  if (isAbout(sentence.slice(0, stated.index).slice(-2))) return undefined
  const from = lead.length - sentence.length + stated.index
  return { stated: stated[1] ?? '', counted, at: [from, from + (stated[1] ?? '').length] }
}

/** Where the sentence begins that holds what stands before `end`. */
function sentenceBefore(text: string, end: number): number {
  const last = Math.max(...['。', '！', '？'].map(mark => (end < 1 ? -1 : text.lastIndexOf(mark, end - 1))))
  return last + 1
}

export const statedCounts: Rule = {
  doc: {
    code: 'T104',
    what: {
      zh: '说是几项，列出的却不是几项',
      en: 'The stated number of items differs from the number of distinct items listed',
    },
    why: {
      zh: '原稿删过一项或重了一项，数字没有跟着改；读者会去数。',
      en: 'An item was taken out or doubled and the figure was not changed; readers do count.',
    },
    wrong: '新增站点有4个，分别为渡口站、桥头站、码头站。',
    right: '新增站点有3个，分别为渡口站、桥头站、码头站。',
    spared: {
      zh: '“近 50 项”“等 33 个城市”这类约数和举例不报。',
      en: 'Round numbers (近 50 项) and lists of examples (甲、乙等 33 个) are spared.',
    },
  },
  find: inPassages(passage => {
    if (passage.role === 'title') return []
    const listed = [...inLists(passage)]
    const points = inPoints(passage)
    // 五项任务：一是……；二是…… is a list and a row of points, and one fault.
    const isNew = points !== undefined && !listed.some(({ at }) => at[0] === points.at[0])
    return (isNew ? [...listed, points] : listed).map(
      ({ stated, counted, at }): Finding => foundIn(passage, 'count-differs', at, { stated, counted }),
    )
  }, /分别|依次|[：即等]|——|一是/),
}
