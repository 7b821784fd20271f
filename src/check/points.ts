/** Points in running text: 一是……；二是……, 第一，……。第二，……; how many there are, and whether one is skipped. Part of T104. */

import type { Finding } from '../findings/finding.ts'
import { readCount } from './lists.ts'
import { matchesOf } from './matches.ts'
import type { ArticleText, Passage } from './number-text.ts'
import { foundIn } from './rule.ts'

/** A count as it is written. */
export const number = '(\\d{1,3}|[两二三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)'

/** 近 50 项, 20 多个, 第 3 条: nobody means these to come out even. */
export const isAbout = (before: string): boolean =>
  /[近约超逾达至第每多几\d.,一二三四五六七八九十百千万]\s?$/.test(before)

export interface Miscount {
  readonly stated: string
  readonly counted: number
  readonly at: readonly [number, number]
}

const numerals = '一二三四五六七八九十'

/** 从四个方面着手……一是……二是…… */
const pointed = new RegExp(
  `${number}\\s*(?:个)?(?:方面|项措施|条措施|大问题|项举措|条举措|大举措|点建议|条建议|项任务|大任务|个问题|大板块|个板块|大方向|个重点|项重点)`,
  'g',
)
/** 提出三项要求：一是……, 分三步：一是…… */
const announced = new RegExp(`${number}\\s*(?:个|项|条|点|步|种|件|大)[^，。；：！？、\\d]{0,8}[：，]$`)

/** 一是一，二是二 is a saying, and 统一是, 十一是 are other words. */
const firstPoint = /(?<=^|[，。；：！？—\s“])一是(?!一)/g

/** Rows of points of a passage whose number is not the stated one. */
export function* pointsIn({ passages }: ArticleText, place: number): Generator<Miscount> {
  const text = passages[place]?.text ?? ''
  const starts = text.includes('一是') ? matchesOf(firstPoint, text).map(({ index }) => index) : []
  for (const [row, from] of starts.entries()) {
    const points = text.slice(from, starts[row + 1])
    const counted = countPoints(points)
    // Only what is said in the sentence before, or in the one that begins the list, is about the list.
    const lead = text.slice(0, from)
    const sentence = lead.slice(sentenceBefore(lead, sentenceBefore(lead, lead.length) - 1))
    const stated = announced.exec(sentence) ?? (row === 0 ? matchesOf(pointed, sentence).at(-1) : undefined)
    const value = stated === undefined ? undefined : readCount(stated[1] ?? '')
    if (stated === undefined || value === undefined || counted < 2 || value === counted) continue
    if (isAbout(sentence.slice(0, stated.index).slice(-2))) continue
    // The row goes on in other words, or in the paragraphs behind.
    if (counted < value && namesPoint(points, counted + 1)) continue
    const next = `${numerals[counted] ?? '十'}是`
    if (counted < value && passages.slice(place + 1).some(passage => passage.text.includes(next))) continue
    const at = lead.length - sentence.length + stated.index
    yield { stated: stated[1] ?? '', counted, at: [at, at + (stated[1] ?? '').length] }
  }
}

/** How far 一是, 二是 … go on without a gap. */
function countPoints(row: string): number {
  let counted = 0
  let at = -1
  for (const numeral of numerals) {
    at = row.indexOf(`${numeral}是`, at + 1)
    if (at < 0) break
    counted++
  }
  return counted
}

/** Where the sentence begins that holds what stands before `end`. */
function sentenceBefore(text: string, end: number): number {
  const last = Math.max(...['。', '！', '？'].map(mark => (end < 1 ? -1 : text.lastIndexOf(mark, end - 1))))
  return last + 1
}

/** The forms of ordinals at the head of a clause, and how each is written. */
const forms = [
  {
    pattern: /(?<=^|[。；：！？，\u2028])第([一二三四五六七八九十])(?=[，：])/g,
    write: (n: string) => `第${n}`,
  },
  {
    pattern: /(?<=^|[。；：！？，\u2028])([一二三四五六七八九十])是(?![一二三四五六七八九十])/g,
    write: (n: string) => `${n}是`,
  },
]

/** What a point may begin with instead of its ordinal. */
const otherwise = /同时|另一|再有|再就是|再次|再者|其次|此外|另外|还有|接着|然后|最后/

/** 第一，第二，第四，: nothing in between that could be the third. Behind the first
 * alone a gap is told within one paragraph only: further on another row may be meant. */
export function skippedOrdinals(article: ArticleText): readonly Finding[] {
  return forms.flatMap(({ pattern, write }) => {
    const findings: Finding[] = []
    let last = 0
    let between = ''
    for (const passage of article.body) {
      let from = 0
      for (const { 0: mark, 1: numeral = '', index } of matchesOf(pattern, passage.text)) {
        const value = numerals.indexOf(numeral) + 1
        between += passage.text.slice(from, index)
        from = index + mark.length
        const isOneRow = last >= 2 || (last === 1 && !between.includes('\n'))
        if (value === last + 2 && isOneRow && !namesPoint(between, last + 1))
          findings.push(tellSkipped(passage, [index, from], [last, last + 1, value], write))
        last = value === 1 || value === last + 1 ? value : 0
        between = ''
      }
      between += `${passage.text.slice(from)}\n`
    }
    return findings
  })
}

function namesPoint(between: string, value: number): boolean {
  const numeral = numerals[value - 1] ?? ''
  return (
    new RegExp(`[第其]${numeral}|${numeral}[是则来要、）]|${value}[.．、）)]`).test(between) ||
    otherwise.test(between)
  )
}

function tellSkipped(
  passage: Passage,
  range: readonly [number, number],
  [before, missing, here]: readonly [number, number, number],
  write: (numeral: string) => string,
): Finding {
  const written = (value: number): string => write(numerals[value - 1] ?? '')
  const params = { before: written(before), missing: written(missing), here: written(here) }
  return foundIn(passage, 'ordinal-skipped', range, params)
}
