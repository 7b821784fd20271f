/** X503: a percentage beside two figures it does not follow from, and sums that do not come out. */

import type { Finding } from '../findings/finding.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './number-text.ts'
import { agree, middleOf, type Rounded, readFigure } from './rounded.ts'
import { foundIn, inPassages, type Rule } from './rule.ts'
import { sumsOff } from './sums.ts'

const figure = '(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万|亿|万亿|千|百万)?\\s*([\\u3400-\\u9fffa-zA-Z%]{0,4}?)'
const percent = '(\\d[\\d,]*(?:\\.\\d+)?)\\s*[%％]'
const rise = '(增长|上升|提高|增加|上涨|扩大|增|升|涨|多|增幅|涨幅|升幅)'
const fall = '(下降|下滑|减少|降低|下跌|缩减|回落|降|跌|减|少|降幅|跌幅)'

/** What may stand before the verb without being another subject. */
const compared = '(?:同比|环比|累计|净|(?:比|较)(?:上年|去年|上月|上季|前一年)(?:同期)?)?'

/** 从 120 家增加到 150 家，（同比）增长 25% */
const fromTo = new RegExp(
  `(?:从|由)[^，。；\\d]{0,12}(?:\\d{4}\\s*年[^，。；\\d]{0,6})?${figure}[^，。；\\d]{0,6}?(?:增长|上升|提高|增加|扩大|上涨|增|升|涨|下降|下滑|减少|降低|下跌|缩减|回落|降|跌|减)(?:至|到|为|成)[^，。；\\d]{0,6}(?:\\d{4}\\s*年[^，。；\\d]{0,4})?${figure}，${compared}(?:${rise}|${fall})(?:率|幅)?(?:了|为|达|约|近|超过|超|逾)*\\s*${percent}`,
  'g',
)

/** 共 200 家，其中 50 家……，占 25%: the measure word is the same. */
const share = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万亿|万|亿|千|百万)?\\s*([\\u3400-\\u9fff])[\\u3400-\\u9fff]{0,5}[，（(]其中[^，。；\\d]{0,14}(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万亿|万|亿|千|百万)?\\s*\\3[^。；\\d]{0,14}?占(?:比|总数的|全部的|总量的|其中的|到)?(?:为|达|约|近|超过|超|逾)*\\s*${percent}(?!的)`,
  'g',
)

/** 201 家占 1340 家的 15%: part, whole and share in one clause. */
const partOf = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万亿|万|亿|千|百万)?\\s*([\\u3400-\\u9fff])[^，。；：\\d]{0,6}，?占[^，。；：\\d]{0,8}(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万亿|万|亿|千|百万)?\\s*\\3[^，。；：\\d]{0,6}的(?:约|近|超过|超|逾)*\\s*${percent}`,
  'g',
)

/** “近 30%” and “超 30%” are rounded to whole tens, most often. */
const slackOf = (text: string): number => (/[约近超逾余多]/.test(text) ? 2 : 0.05)

/** What every change from one figure to another has; seldom enough to look for it first. */
const changes = /[从由][^，。；]{0,30}\d[^，。；]*[至到为成]/

interface Claim {
  readonly text: string
  readonly at: number
  readonly stated: Rounded
  readonly computed: Rounded
  /** What the figures give as they are written, with as many decimals as the percentage has. */
  readonly counted: string
}

function* claimsIn(passage: Passage): Generator<Claim> {
  const { text } = passage
  if (!/[%％]/.test(text)) return
  const hasShare = text.includes('占')
  const hasChange = changes.test(text)
  for (const match of hasChange ? matchesOf(fromTo, text) : []) {
    const [whole, a = '', aScale, aUnit, b = '', bScale, bUnit, up, down, stated = ''] = match
    if (aUnit !== bUnit && aUnit !== '' && bUnit !== '') continue
    if (/倍|%/.test(`${aUnit}${bUnit}`)) continue
    const [before, after] = [readFigure(a, aScale ?? bScale), readFigure(b, bScale)]
    if (before.least <= 0) continue
    const growth = {
      least: (after.least / before.most - 1) * 100,
      most: (after.most / before.least - 1) * 100,
    }
    const isRise = up !== undefined || down === undefined
    const computed = isRise ? growth : { least: -growth.most, most: -growth.least }
    const plain = (middleOf(after) / middleOf(before) - 1) * 100
    yield claim(whole, match.index, stated, { computed, plain: isRise ? plain : -plain })
  }
  for (const match of hasShare ? matchesOf(share, text) : []) {
    const [whole, a = '', aScale, , b = '', bScale, stated = ''] = match
    const [all, part] = [readFigure(a, aScale), readFigure(b, bScale)]
    if (all.least <= 0) continue
    yield claim(whole, match.index, stated, shareOf(part, all))
  }
  for (const match of hasShare ? matchesOf(partOf, text) : []) {
    const [whole, a = '', aScale, , b = '', bScale, stated = ''] = match
    const [part, all] = [readFigure(a, aScale), readFigure(b, bScale)]
    if (all.least > 0) yield claim(whole, match.index, stated, shareOf(part, all))
  }
}

/** What may come out, and what does come out of the figures as they are written: the middle of the first is not that. */
interface Counted {
  readonly computed: Rounded
  readonly plain: number
}

function shareOf(part: Rounded, all: Rounded): Counted {
  const computed = { least: (part.least / all.most) * 100, most: (part.most / all.least) * 100 }
  return { computed, plain: (middleOf(part) / middleOf(all)) * 100 }
}

function claim(whole: string, index: number, stated: string, { computed, plain }: Counted): Claim {
  const at = whole.lastIndexOf(stated)
  const slack = slackOf(whole.slice(at - 3, at))
  const { least, most } = readFigure(stated, undefined)
  return {
    text: stated,
    at: index + at,
    stated: { least: least - slack, most: most + slack },
    computed,
    counted: plain.toFixed(stated.split('.')[1]?.length ?? 0),
  }
}

export const percentages: Rule = {
  doc: {
    code: 'X503',
    what: {
      zh: '百分比和旁边两个数算不拢；一句里列出的几个数和“合计”对不上',
      en: 'A percentage that does not follow from the two figures beside it; a 合计 that the parts before it do not add up to',
    },
    why: {
      zh: '从多少到多少、其中多少占多少，读者拿计算器一按就知道。',
      en: 'Anybody with a pocket calculator can tell.',
    },
    wrong: '包裹从120件增加到150件，增长35%。',
    right: '包裹从120件增加到150件，增长25%。',
    spared: {
      zh: '四舍五入以内、“约”“近”“超”以内的不报；百分点、倍数不算。几个“占百分之几”加起来过百、由各自的占比倒推的总数，不算：一题可以多选，各占各的总数。',
      en: 'What rounding explains is spared, and points and multiples are left alone. Shares are not added up, and no whole is told from them: answers may overlap, and each may have a whole of its own.',
    },
  },
  find: inPassages(
    passage => [
      ...[...claimsIn(passage)].flatMap(({ text, at, stated, computed, counted }): readonly Finding[] => {
        if (agree(stated, computed)) return []
        const end = at + text.length
        return [foundIn(passage, 'percentage-off', [at, end], { stated: text, counted })]
      }),
      ...sumsOff(passage),
    ],
    /[%％]|计\D{0,3}\d|[总一]共/,
  ),
}
