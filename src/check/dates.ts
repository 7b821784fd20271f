/** D201–D204: dates in the text. */

import { type Finding, found } from '../findings/finding.ts'
import { daysIn } from '../manifest/dates.ts'
import { matchesOf } from './matches.ts'
import { foundIn, inArticles, inPassages, mended, type Rule } from './rule.ts'

const spokenDay =
  /(?:\d{1,2}\s*月\s*\d{1,2}\s*|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3})(号)(?![线楼店文令院门厅馆船机仓车房公决库厂桥台段井大])|(?<=[至到—]\s*)\d{1,2}\s*(号)(?=[，。；（、）]|$)/g

export const spokenDays: Rule = {
  doc: {
    code: 'D201',
    what: { zh: '日期写“号”', en: '号 for 日 in a date' },
    why: {
      zh: '书面语用“日”（GB/T 15835 及本刊体例）；“号”是口语。',
      en: 'In print it is 日; 号 is spoken.',
    },
    wrong: '夜市3月10号开张。',
    right: '夜市3月10日开张。',
    spared: { zh: '“10 号线”“3 号楼”不报。', en: 'Lines and buildings with numbers are spared.' },
  },
  find: inPassages(
    passage =>
      matchesOf(spokenDay, passage.text).map(({ 0: text, index }) => {
        const range = [index, index + text.length] as const
        const at = index + text.length - 1
        const finding = foundIn(passage, 'spoken-day', range, { text })
        return mended(passage, finding, [at, at + 1], { kind: 'offered', replacement: '日' })
      }),
    /[\d一二三四五六七八九十]\s*号/,
  ),
}

const droppedDay = /月\s*(\d{1,2})\s*[至到—～]\s*\d{1,2}\s*日(?![内均])/g

export const droppedDays: Rule = {
  doc: {
    code: 'D202',
    what: { zh: '日期起止，前一个“日”省了', en: 'A range of dates with the first 日 dropped' },
    why: {
      zh: '起止两头单位要写全：25日至26日（GB/T 15835）。',
      en: 'Both ends of a range bear the unit (GB/T 15835).',
    },
    wrong: '展销会4月5至6日举行。',
    right: '展销会4月5日至6日举行。',
  },
  find: inPassages(
    passage =>
      matchesOf(droppedDay, passage.text).map(match => {
        const [whole, day = ''] = match
        const from = match.index + whole.indexOf(day)
        const range = [from, match.index + whole.length] as const
        const text = passage.text.slice(...range)
        const end = from + day.length
        const finding = foundIn(passage, 'range-day-dropped', range, { text, day })
        return mended(passage, finding, [from, end], { kind: 'offered', replacement: `${day}日` })
      }),
    /月\s*\d{1,2}\s*[至到—～]/,
  ),
}

const dated = /(?:(\d{4})\s*年\s*)?(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g
const dashed = /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/g
/** 2023 年 13 月, 将于 13 月: 13 月 by itself may be an age or a term (18 月龄, 质保 24 月). */
const noMonth =
  /(?:\d{4}\s*年|[今明去当]年|(?:将|定|拟|计划|预计)于\s*)\s*(?:0{1,2}|1[3-9]|[2-9]\d)\s*月(?!\s*\d{1,2}\s*[日号]|[龄大期饼内后以之左])/g
/** 3月8日25时, 上午9时至26时; 25时 alone may be a length of time. */
const noHour =
  /(?<=(?:[\d一二三四五六七八九十][日号]|[上下中]午|凌晨|晚上|当[日天晚]|时(?:\d{1,2}分)?[至到—])\s*)(?:2[5-9]|[3-9]\d)\s*时(?![间长差期])/g
/** No month of either calendar has these; of the others, written so, the lunar ones have 30 days too. */
const neverInWords = /(?<![一二三四五六七八九十])(?:[二四六九]|十一)月三十一[日号]/g
const otherCalendar = /(?:农历|阴历|旧历|闰|正|腊|冬)\s*$/

/** A leap year, so that 29 February without a year is let pass. */
const anyYear = 2024

export const impossibleDates: Rule = {
  doc: {
    code: 'D203',
    what: { zh: '历法里没有的日子、钟点', en: 'A day or an hour that there is not' },
    why: {
      zh: '月份过 12、日子过月底、钟点过 24，或平年写 2 月 29 日。',
      en: 'A thirteenth month, the 31st of April, the 25th hour, 29 February of a common year.',
    },
    wrong: '问卷4月31日截止。',
    right: '问卷4月30日截止。',
    spared: {
      zh: '农历日期不查；没有年份的“13 月”可能是月龄、月数，不查。',
      en: 'Dates of the lunar calendar are spared, and months without a day or a year: 18 月 may be an age or a term.',
    },
  },
  find: inPassages(passage => {
    const findings: Finding[] = []
    for (const pattern of [neverInWords, noMonth])
      for (const { 0: text, index } of matchesOf(pattern, passage.text))
        findings.push(foundIn(passage, 'impossible-date-in-text', [index, index + text.length], { text }))
    for (const { 0: text, index } of matchesOf(noHour, passage.text))
      findings.push(foundIn(passage, 'impossible-hour', [index, index + text.length], { text }))
    for (const pattern of [dated, dashed])
      for (const { 0: text, 1: year, 2: month, 3: day, index } of matchesOf(pattern, passage.text)) {
        if (otherCalendar.test(passage.text.slice(Math.max(0, index - 4), index))) continue
        const date = { year: year === undefined ? anyYear : Number(year), month: Number(month) }
        const isMonth = date.month >= 1 && date.month <= 12
        if (isMonth && Number(day) >= 1 && Number(day) <= daysIn(date)) continue
        findings.push(foundIn(passage, 'impossible-date-in-text', [index, index + text.length], { text }))
      }
    return findings
  }, /\d\s*[日号月时]|\d-\d|月三十一/),
}

/** Words that place a date of last year where it belongs. */
const looksBack =
  /去年|上年|同期|以来|成立|施行|实施|周年|曾|起|至今|此前|首次|发布的|印发的|通过的|生效|—|至|截至/

const opening = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日，?/
/** Days between what happened and its being told. */
const freshDays = 15

export const yearsOff: Rule = {
  doc: {
    code: 'D204',
    what: { zh: '年份与本期差一年', en: 'A year that is off by one against the issue' },
    why: {
      zh: '跨年以后最容易顺手写成上一年；新闻第一句的日子和来源日期只差年份，多半是笔误。',
      en: 'After New Year the old year is written by habit.',
    },
    wrong: '2022年2月14日，江湾渡口试行夜航。',
    right: '2023年2月14日，江湾渡口试行夜航。',
    spared: {
      zh: '将来的日期是计划，回顾往年的（成立、施行、同期）不报。',
      en: 'Dates to come are plans; sentences that look back are spared.',
    },
  },
  find: inArticles(({ body, article }, { year, month }) => {
    const date = article?.credit.date
    if (article === undefined || date === undefined) return []
    if (Math.abs(date.year - year) === 1 && date.month === month) {
      return [found('year-off', { year: date.year, issue: year }, article.credit.dateAt)]
    }
    const [first] = body
    const match = first === undefined ? null : opening.exec(first.text)
    if (first === undefined || match === null) return []
    const [, written, writtenMonth, writtenDay] = match.map(Number)
    const days = (date.month - (writtenMonth ?? 0)) * 31 + date.day - (writtenDay ?? 0)
    const sentence = /^[^。！？]*/.exec(first.text)?.[0] ?? ''
    if (written !== date.year - 1 || days < 0 || days > freshDays || looksBack.test(sentence)) return []
    return [foundIn(first, 'year-off', [0, 4], { year: written ?? 0, issue: date.year })]
  }),
}
