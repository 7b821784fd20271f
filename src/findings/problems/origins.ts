/** Where articles came from, and whether they were here before (S codes, C404, X501). */
import { defineProblems } from '../problem.ts'

export const originProblems = defineProblems({
  'source-in-text': {
    code: 'S301',
    severity: 'error',
    message: {
      zh: p => `来源写在了正文里：“${p.text}”`,
      en: p => `a source line stands in the text: “${p.text}”`,
    },
    mend: {
      zh: () => '从正文删去，写到这篇的 source 和 date。',
      en: () => 'Move it to the fields source and date.',
    },
  },
  'source-gap': {
    code: 'S302',
    severity: 'warning',
    message: { zh: () => '来源行的日期前没有空格', en: () => 'no gap before the date of the source line' },
    mend: {
      zh: p => `在“${p.before}”后加一个空格；issue fix 会改。`,
      en: p => `Put a space behind “${p.before}”; issue fix does it.`,
    },
  },
  'compiler-missing': {
    code: 'S303',
    severity: 'warning',
    message: {
      zh: p => `外来稿“${p.source}”没有编选`,
      en: p => `the outside source “${p.source}” has no compiler`,
    },
    mend: {
      zh: () => '删去 compiler: false，或写出编选者；确不需要的，用 ignore 注明理由。',
      en: () => 'Take out compiler: false, or name one; else give the reason in ignore.',
    },
  },
  'source-date-form': {
    code: 'S304',
    severity: 'warning',
    message: { zh: p => `来源行的日期写成“${p.text}”`, en: p => `the source line has the date “${p.text}”` },
    mend: {
      zh: p => `改成“${p.wanted}”；issue fix 会改。`,
      en: p => `Write “${p.wanted}”; issue fix does it.`,
    },
  },
  'source-missing': {
    code: 'S305',
    severity: 'error',
    message: {
      zh: p => `文章“${p.title}”的来源没有名称`,
      en: p => `the source of the article “${p.title}” has no name`,
    },
    mend: {
      zh: () => '写上 source；编辑部自采的，删去 sourceKind。',
      en: () => 'Write source, or take sourceKind out if it is the editors’ own.',
    },
  },
  'date-outside-month': {
    code: 'S307',
    severity: 'warning',
    message: {
      zh: p => `日期 ${p.date} 不在 ${p.issue} 这个月`,
      en: p => `the date ${p.date} is outside ${p.issue}`,
    },
    mend: {
      zh: () => '核对日期；允许早晚几天的，设 check.dateWindow。',
      en: () => 'Correct it, or allow some days by check.dateWindow.',
    },
  },
  'source-two-ways': {
    code: 'S308',
    severity: 'warning',
    message: {
      zh: p => `来源“${p.name}”这里用${p.here}，前面用${p.there}`,
      en: p => `the source “${p.name}” stands in ${p.here} here and in ${p.there} before`,
    },
    mend: {
      zh: () => '统一成一种，或在 publication.yaml 的 sources 里登记。',
      en: () => 'Write it one way, or declare it in sources of publication.yaml.',
    },
  },
  'editor-otherwise': {
    code: 'S308',
    severity: 'warning',
    message: {
      zh: p => `编辑部写成“${p.written}”，本刊写“${p.editor}”`,
      en: p => `the editors are written “${p.written}”; the house writes “${p.editor}”`,
    },
    mend: {
      zh: p => `改成“${p.editor}”；就是本刊编辑部的，source、compiler 都可以不写。`,
      en: p => `Write “${p.editor}”; without source and compiler the editors are named of themselves.`,
    },
  },
  'source-kind-assumed': {
    code: 'S308',
    severity: 'hint',
    message: {
      zh: p => `没有说明来源“${p.name}”是报刊还是网站，按网站加了引号`,
      en: p => `nobody said whether “${p.name}” is a periodical or a site; it is set in quotes`,
    },
    mend: {
      zh: () => '写上 sourceKind，或给名称加上《》或“”。',
      en: () => 'Write sourceKind, or type the name with its marks.',
    },
  },
  'typed-folio': {
    code: 'C404',
    severity: 'error',
    message: {
      zh: p => `“${p.title}”在第 ${p.folio} 页，这里写的是第 ${p.written} 页`,
      en: p => `“${p.title}” is on page ${p.folio}; page ${p.written} is written here`,
    },
    mend: {
      zh: p => `改成第 ${p.folio} 页，或删去页码。`,
      en: p => `Write page ${p.folio}, or take the number out.`,
    },
  },
  'near-duplicate': {
    code: 'X501',
    severity: 'warning',
    message: {
      zh: p => `和本期的“${p.title}”几乎相同（${p.percent}%）`,
      en: p => `nearly the same as “${p.title}” in this number (${p.percent}%)`,
    },
    mend: { zh: () => '删去一篇。', en: () => 'Take one of them out.' },
  },
  'printed-before': {
    code: 'X501',
    severity: 'warning',
    message: {
      zh: p => `${p.month} 登过：和那一期的“${p.title}”差不多一字不改（${p.percent}%）`,
      en: p => `printed in ${p.month}: “${p.title}” there is word for word the same (${p.percent}%)`,
    },
    mend: {
      zh: () => '删去；确要重登的，写明更新了什么，并用 ignore 注明理由。',
      en: () => 'Take it out; if it is meant, say what is new and give the reason in ignore.',
    },
  },
  'near-duplicate-past': {
    code: 'X501',
    severity: 'hint',
    message: {
      zh: p => `和 ${p.month} 的“${p.title}”几乎相同（${p.percent}%）`,
      en: p => `nearly the same as “${p.title}” in ${p.month} (${p.percent}%)`,
    },
    mend: {
      zh: () => '核对是否登过；重登的写明更新了什么。',
      en: () => 'See whether it was printed already.',
    },
  },
})
