/** Dates and figures in the text that cannot be meant (D codes, X503). */
import { defineProblems } from '../problem.ts'

export const dateProblems = defineProblems({
  'spoken-day': {
    code: 'D201',
    severity: 'warning',
    message: { zh: p => `日期用了“号”：“${p.text}”`, en: p => `the date “${p.text}” has 号` },
    mend: { zh: () => '改成“日”。', en: () => 'Write 日.' },
  },
  'range-day-dropped': {
    code: 'D202',
    severity: 'hint',
    message: {
      zh: p => `起止日期前一个“日”省了：“${p.text}”`,
      en: p => `the first 日 is dropped in “${p.text}”`,
    },
    mend: { zh: p => `写成“${p.day}日至……”。`, en: p => `Write ${p.day}日至….` },
  },
  'impossible-date-in-text': {
    code: 'D203',
    severity: 'error',
    message: { zh: p => `没有这一天：“${p.text}”`, en: p => `there is no such day: “${p.text}”` },
    mend: { zh: () => '核对原稿，改正日期。', en: () => 'Compare with the manuscript and correct the date.' },
  },
  'impossible-hour': {
    code: 'D203',
    severity: 'error',
    message: { zh: p => `没有这个钟点：“${p.text}”`, en: p => `there is no such hour: “${p.text}”` },
    mend: { zh: () => '核对原稿，改正钟点。', en: () => 'Compare with the manuscript and correct the hour.' },
  },
  'year-off': {
    code: 'D204',
    severity: 'warning',
    message: {
      zh: p => `年份是 ${p.year}，本期是 ${p.issue} 年的`,
      en: p => `the year is ${p.year}, that of the number ${p.issue}`,
    },
    mend: {
      zh: p => `核对原稿；笔误的改成 ${p.issue}。`,
      en: p => `Compare with the manuscript; write ${p.issue} if it was a slip.`,
    },
  },
  'percentage-off': {
    code: 'X503',
    severity: 'hint',
    message: {
      zh: p => `${p.stated}% 和旁边的两个数不合，算出来是 ${p.counted}%`,
      en: p => `${p.stated}% does not follow from the two figures beside it; they give ${p.counted}%`,
    },
    mend: { zh: () => '核对原稿里的三个数。', en: () => 'Compare the three figures with the manuscript.' },
  },
  'sum-off': {
    code: 'X503',
    severity: 'hint',
    message: {
      zh: p => `合计写的是 ${p.stated}，前面几个数加起来是 ${p.counted}`,
      en: p => `the sum is given as ${p.stated}; the figures before it make ${p.counted}`,
    },
    mend: { zh: () => '核对原稿里的各个数。', en: () => 'Compare the figures with the manuscript.' },
  },
})
