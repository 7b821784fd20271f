/** Rules that were set or silenced (M011, M012). */
import { defineProblems } from '../problem.ts'

export const silencerProblems = defineProblems({
  'rule-unknown': {
    code: 'M011',
    severity: 'warning',
    message: {
      zh: p => `没有“${p.code}”这条可以调整的规则`,
      en: p => `there is no rule “${p.code}” that could be changed`,
    },
    mend: {
      zh: () => '改成 T、D、S、C、X、P 开头的规则代号，如 T101。',
      en: () => 'Write the code of a rule that begins with T, D, S, C, X or P.',
    },
  },
  'silencer-without-reason': {
    code: 'M012',
    severity: 'hint',
    message: { zh: p => `关闭 ${p.code} 没有写理由`, en: p => `${p.code} is silenced without a reason` },
    mend: {
      zh: p => `写上理由，如 { rule: ${p.code}, reason: 原文如此 }。`,
      en: p => `Give the reason, as in { rule: ${p.code}, reason: … }.`,
    },
  },
  'silencer-unused': {
    code: 'M012',
    severity: 'hint',
    message: {
      zh: p => `关闭了 ${p.code}，可这里没有 ${p.code} 的问题`,
      en: p => `${p.code} is silenced and was not found here`,
    },
    mend: { zh: () => '删去这一条。', en: () => 'Take it out.' },
  },
})
