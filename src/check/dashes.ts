/** T108: one dash where the double one is meant. T109: a hyphen or wave between dates. */

import type { Finding } from '../findings/finding.ts'
import { matchesOf } from './matches.ts'
import { places } from './places.ts'
import { foundIn, inPassages, mended, type Rule } from './rule.ts'

/** A dash with no other beside it, or hyphens used as one, between Han. */
const single =
  /(?<=[\u3400-\u9fff”》）])\s?(?:(?<![—–])[—–](?![—–])|(?<!-)--+(?!-))\s?(?=[\u3400-\u9fff“《（])/g

const placeBefore = new RegExp(`(?:${places}|[市县区州镇港站村口])$`)
const placeAfter = new RegExp(`^(?:${places})`)
/** Lines, trains and belts run from place to place whatever the places are. */
const route =
  /^[^，。；：！？]{0,14}?(?:高铁|铁路|高速|航线|航班|班列|列车|专线|通道|走廊|经济带|城市群|都市圈|廊道|段|线路|直飞|往返|快线|联赛|对话|论坛|博览会|合作|自贸区|关系|贸易)/
const timeBefore =
  /(?:[\d一二三四五六七八九十]\s*[年月日时点分]|[上中下]午|晚上|夜里|(?:周|星期|礼拜)[一二三四五六日天]|[上中下]旬|[春夏秋冬]季|[年月][初中底末])$/
/** 产—学—研, 人—车—路 */
const isChain = (text: string, at: number, length: number): boolean =>
  /[—–][^，。；：、！？]{1,6}$/.test(text.slice(0, at)) ||
  /^[^，。；：、！？]{1,6}[—–]/.test(text.slice(at + length))

/** Two places or more behind a place are no end of a route. */
const isList = (behind: string): boolean => /^[^，。；：！？]{1,10}[、和]/.test(behind)

/** What stands behind the dash is long enough to explain something, or is a list. */
const explains = (behind: string): boolean =>
  /^[^，。；：！？]{8,}/.test(behind) || /^[^，。；：！？]{1,8}[、和]/.test(behind)

export const singleDashes: Rule = {
  doc: {
    code: 'T108',
    what: { zh: '该用破折号（——）的地方只有一个“—”', en: 'One dash where the double one is meant' },
    why: {
      zh: '破折号占两个字位；一字线“—”只表示起止（GB/T 15834）。',
      en: 'The Chinese dash is two em long; the short one stands for ranges (GB/T 15834).',
    },
    wrong: '江边新设了两个站点—渡口站和桥头站都在其中。',
    right: '江边新设了两个站点——渡口站和桥头站都在其中。',
    spared: {
      zh: '地点、时间、数目的起止和“产—学—研”一类不报。',
      en: 'Ranges of place, time and number, and chains (产—学—研), are spared.',
    },
  },
  find: inPassages(passage => {
    const { text } = passage
    const findings: Finding[] = []
    if (!/[—–]|--/.test(text)) return findings
    for (const { 0: dash, index } of matchesOf(single, text)) {
      const [before, behind] = [text.slice(0, index), text.slice(index + dash.length)]
      const isHyphens = dash.includes('-')
      const isRange =
        (placeBefore.test(before) && (placeAfter.test(behind) || !isList(behind))) ||
        timeBefore.test(before) ||
        route.test(behind) ||
        isChain(text, index, dash.length)
      if (!isHyphens && (isRange || !explains(behind))) continue
      const range = [index, index + dash.length] as const
      const finding = foundIn(passage, 'single-dash', range, { mark: dash.trim() })
      findings.push(mended(passage, finding, range, { kind: 'offered', replacement: '——' }))
    }
    return findings
  }, /[—–]|--/),
}

const wrongRange =
  /(?:\d{4}\s*年\s*(?:\d{1,2}\s*月\s*)?(?:\d{1,2}\s*[日号]\s*)?|\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号]\s*)?|\d{1,2}\s*[日号]\s*)([-~～－])\s*(?:\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*[日号])?|\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?|\d{1,2}\s*[日号])|(?<![\d.-])(?:19|20)\d\d\.\d{1,2}\.\d{1,2}\s*([-~～－])\s*(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?![\d.-])|(?<![\d-])(?:\d{4}\s*([-~～－])\s*(?:\d{4}|\d{2})\s*(?=年)|\d{1,2}\s*([-~～－])\s*\d{1,2}\s*(?=月(?!球)|日(?![内均]|左右)))/g

export const rangeMarks: Rule = {
  doc: {
    code: 'T109',
    what: {
      zh: '日期、年份的起止用了“-”或“~”',
      en: 'A hyphen or wave between dates or years',
    },
    why: {
      zh: '时间的起止用一字线“—”或“至”；“～”只用于数值（GB/T 15834）。',
      en: 'Ranges of time take the dash — or 至; ～ is for values (GB/T 15834).',
    },
    wrong: '夜市将于3月1日-3月15日试营业。',
    right: '夜市将于3月1日至3月15日试营业。',
    spared: {
      zh: '“2023-02-07”、电话、编号、“3-5 日内”不报。',
      en: 'Dates in figures alone, telephone numbers and codes are spared.',
    },
  },
  find: inPassages(passage => {
    const { text } = passage
    return matchesOf(wrongRange, text).map(match => {
      const [whole] = match
      const mark = match.slice(1).find(part => part !== undefined) ?? '-'
      const at = match.index + whole.lastIndexOf(mark)
      const range = [match.index, match.index + whole.length] as const
      const finding = foundIn(passage, 'range-mark', range, { mark, text: whole.trim() })
      return mended(passage, finding, [at, at + 1], { kind: 'offered', replacement: '—' })
    })
  }, /[-~～－]\s*\d/),
}
