/** Slips of punctuation and spacing in the text (T codes). */
import { defineProblems } from '../problem.ts'

export const typedMarkProblems = defineProblems({
  'half-width-mark': {
    code: 'T107',
    severity: 'error',
    message: {
      zh: p => `汉字旁的半角标点“${p.mark}”`,
      en: p => `the half-width mark “${p.mark}” beside Han`,
    },
    mend: { zh: p => `改成“${p.full}”；issue fix 会改。`, en: p => `Write “${p.full}”; issue fix does it.` },
  },
  'wide-letters': {
    code: 'T107',
    severity: 'warning',
    message: { zh: p => `全角的字母、数字“${p.text}”`, en: p => `full-width letters or digits: “${p.text}”` },
    mend: {
      zh: p => `改成“${p.narrow}”；issue fix 会改。`,
      en: p => `Write “${p.narrow}”; issue fix does it.`,
    },
  },
  'half-width-point': {
    code: 'T107',
    severity: 'error',
    message: {
      zh: p => `汉字旁的半角标点“${p.mark}”`,
      en: p => `the half-width mark “${p.mark}” beside Han`,
    },
    mend: {
      zh: p => `看意思改成“${p.full}”或别的全角标点。`,
      en: p => `Write “${p.full}”, or the full-width mark that is meant.`,
    },
  },
  'brackets-mixed': {
    code: 'T107',
    severity: 'error',
    message: { zh: p => `括号一全一半：“${p.mark}”`, en: p => `brackets of two widths: “${p.mark}”` },
    mend: { zh: p => `改成“${p.full}”；issue fix 会改。`, en: p => `Write “${p.full}”; issue fix does it.` },
  },
  'mark-doubled': {
    code: 'T102',
    severity: 'error',
    message: { zh: p => `标点打了两遍：“${p.marks}”`, en: p => `a mark typed twice: “${p.marks}”` },
    mend: {
      zh: p => `只留一个“${p.mark}”；中间漏了字的，补上。`,
      en: p => `Keep one “${p.mark}”, or add the words that were lost between.`,
    },
  },
  'brackets-doubled': {
    code: 'T102',
    severity: 'error',
    message: { zh: p => `括号打了两遍：“${p.text}”`, en: p => `brackets typed twice: “${p.text}”` },
    mend: { zh: () => '只留一对。', en: () => 'Keep one pair.' },
  },
  'marks-clash': {
    code: 'T102',
    severity: 'error',
    message: { zh: p => `两个标点打在一处：“${p.marks}”`, en: p => `two marks in one place: “${p.marks}”` },
    mend: { zh: p => `只留一个，多半是“${p.mark}”。`, en: p => `Keep one of them, most likely “${p.mark}”.` },
  },
  'stops-as-ellipsis': {
    code: 'T102',
    severity: 'error',
    message: {
      zh: p => `省略号打成了句号：“${p.marks}”`,
      en: p => `full stops for an ellipsis: “${p.marks}”`,
    },
    mend: { zh: p => `改成“${p.mark}”；issue fix 会改。`, en: p => `Write “${p.mark}”; issue fix does it.` },
  },
  'single-dash': {
    code: 'T108',
    severity: 'warning',
    message: { zh: p => `这里的“${p.mark}”像是破折号`, en: p => `this “${p.mark}” looks like a dash` },
    mend: { zh: () => '改成“——”。', en: () => 'Write ——.' },
  },
  'range-mark': {
    code: 'T109',
    severity: 'warning',
    message: {
      zh: p => `日期起止用了“${p.mark}”：“${p.text}”`,
      en: p => `“${p.mark}” between dates: “${p.text}”`,
    },
    mend: { zh: () => '改成“—”或“至”。', en: () => 'Write — or 至.' },
  },
  'spacing-uneven': {
    code: 'T111',
    severity: 'hint',
    message: {
      zh: p => `汉字与数字之间有的空格（${p.spaced} 处）、有的不空（${p.tight} 处）`,
      en: p => `Han and figures are parted by a space in ${p.spaced} places and not in ${p.tight}`,
    },
    mend: {
      zh: () => '印出来相同；要整齐，全部照一种写。',
      en: () => 'Print shows no difference; for evenness write all of them one way.',
    },
  },
  'mark-unpaired': {
    code: 'T112',
    severity: 'error',
    message: {
      zh: p => `${p.mark} 没有成对的 ${p.other}`,
      en: p => `${p.mark} has no ${p.other} to pair with`,
    },
    mend: {
      zh: p => `补上 ${p.other}，或删去 ${p.mark}。`,
      en: p => `Add ${p.other}, or take ${p.mark} out.`,
    },
  },
  'mark-nested': {
    code: 'T112',
    severity: 'error',
    message: { zh: p => `${p.mark} 里面又用 ${p.mark}`, en: p => `${p.mark} within ${p.mark}` },
    mend: {
      zh: () => '双引号里面用单引号‘’，书名号里面用单书名号〈〉。',
      en: () => 'Use ‘’ within “”, and 〈〉 within 《》.',
    },
  },
  'quotes-turned': {
    code: 'T112',
    severity: 'error',
    message: {
      zh: () => '单引号里面用了双引号，内外颠倒',
      en: () => 'double quotes within single ones: the wrong way round',
    },
    mend: { zh: () => '外面用“”，里面用‘’。', en: () => 'Write “” around and ‘’ within.' },
  },
  'pair-empty': {
    code: 'T112',
    severity: 'warning',
    message: { zh: p => `${p.pair} 里面没有字`, en: p => `there is nothing within ${p.pair}` },
    mend: { zh: () => '补上漏掉的字，或删去。', en: () => 'Add the words that were lost, or take it out.' },
  },
  'straight-quote': {
    code: 'T112',
    severity: 'error',
    message: { zh: p => `直引号 ${p.mark}`, en: p => `a straight quote ${p.mark}` },
    mend: { zh: p => `改成 ${p.curly}。`, en: p => `Write ${p.curly}.` },
  },
  'extra-space': {
    code: 'T113',
    severity: 'warning',
    message: { zh: p => `多余的空格（${p.count} 个）`, en: p => `needless space (${p.count})` },
    mend: { zh: () => '删去；issue fix 会改。', en: () => 'Take it out; issue fix does it.' },
  },
})
