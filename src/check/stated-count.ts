/** T104: a number of things is stated, and another number of them is listed. */

import type { Finding } from '../findings/finding.ts'
import { brokenLists } from './list-commas.ts'
import { type InlineList, readCount, readList } from './lists.ts'
import { matchesOf } from './matches.ts'
import type { ArticleText, Passage } from './number-text.ts'
import { isAbout, type Miscount, number, pointsIn, skippedOrdinals } from './points.ts'
import { foundIn, inArticles, type Rule } from './rule.ts'

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

export const statedCounts: Rule = {
  doc: {
    code: 'T104',
    what: {
      zh: '说是几项，列出的却不是几项；序号跳了一个；列举中间打了“，”',
      en: 'The stated number of items differs from the number of distinct items listed; a skipped ordinal; a comma within a list',
    },
    why: {
      zh: '原稿删过一项或重了一项，数字没有跟着改；读者会去数。',
      en: 'An item was taken out or doubled and the figure was not changed; readers do count.',
    },
    wrong: '新增站点有4个，分别为渡口站、桥头站、码头站。',
    right: '新增站点有3个，分别为渡口站、桥头站、码头站。',
    spared: {
      zh: '“近 50 项”“等 33 个城市”这类约数和举例不报；序号只看“第一，”和“一是”，“一、”“（一）”不看。',
      en: 'Round numbers (近 50 项) and lists of examples (甲、乙等 33 个) are spared; of ordinals 第一， and 一是 are read, 一、 and （一） are not.',
    },
  },
  find: inArticles(
    article => [...miscounts(article), ...skippedOrdinals(article), ...article.passages.flatMap(brokenLists)],
    /分别|依次|[：即等]|——|一是|第一|、/,
  ),
}

function miscounts(article: ArticleText): readonly Finding[] {
  return article.passages.flatMap((passage, place) => {
    if (passage.role === 'title') return []
    const listed = [...inLists(passage)]
    // 五项任务：一是……；二是…… is a list and a row of points, and one fault.
    const points = [...pointsIn(article, place)].filter(
      point => !listed.some(({ at }) => at[0] === point.at[0]),
    )
    return [...listed, ...points].map(
      ({ stated, counted, at }): Finding => foundIn(passage, 'count-differs', at, { stated, counted }),
    )
  })
}
