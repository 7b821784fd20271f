/** Faults seen on single finished pages, and in the contents list (C and P codes, exit 1). */
import { defineProblems } from '../problem.ts'

/** What stands under or over a line, by the kind of its decoration. */
const marksZh: ReadonlyMap<unknown, string> = new Map([
  ['dot', '着重号'],
  ['name', '专名号'],
  ['title', '书名号'],
])

const marksEn: ReadonlyMap<unknown, string> = new Map([
  ['dot', 'the dots'],
  ['name', 'the lines under names'],
  ['title', 'the waves under titles'],
])

const markZh = (kind: unknown): string => marksZh.get(kind) ?? '文字'
const markEn = (kind: unknown): string => marksEn.get(kind) ?? 'the characters'

export const layoutProblems = defineProblems({
  'contents-overflow': {
    code: 'C401',
    severity: 'error',
    message: {
      zh: p => `目次太长，一页也排不下：多出 ${p.lines} 行；条目最多的栏目是${p.longest}`,
      en: p =>
        `the contents list is too long for one page by ${p.lines} lines; the longest columns are ${p.longest}`,
    },
    mend: {
      zh: () => '减少 toc: true 的文章，或写 cover: { toc: false } 让目次另起几页。',
      en: () =>
        'Mark fewer articles with toc: true, or write cover: { toc: false } to give the list pages of its own.',
    },
  },
  'contents-unsettled': {
    code: 'C404',
    severity: 'error',
    message: {
      zh: p => `目次页码排了 ${p.passes} 遍仍在变动：${p.articles}`,
      en: p => `the contents numbers still move after ${p.passes} passes: ${p.articles}`,
    },
    mend: {
      zh: () => '在其中一篇加 pageBreakBefore: true，把它固定在页首。',
      en: () => 'Give one of them pageBreakBefore: true, so that it stands at the head of a page.',
    },
  },
  'outside-page': {
    code: 'P608',
    severity: 'error',
    message: {
      zh: p => `这一行排到了页面外：“${p.text}”`,
      en: p => `this line runs off the page: “${p.text}”`,
    },
    mend: {
      zh: () => '缩短这段文字；标题、地址、人员名单太长时分成几处写。',
      en: () => 'Shorten the text; divide a title, an address or a list of names that is too long.',
    },
  },
  'overfull-line': {
    code: 'P604',
    severity: 'warning',
    message: {
      zh: p => `这一行排不进版心，超出 ${p.excess}pt：“${p.text}”`,
      en: p => `this line is ${p.excess}pt wider than its measure: “${p.text}”`,
    },
    mend: {
      zh: () => '在过长的字母或网址中断开，或换一种说法。',
      en: () => 'Divide the long word or address, or put it another way.',
    },
  },
  'marks-touch': {
    code: 'P609',
    severity: 'warning',
    message: {
      zh: p =>
        p.lower === 'ruby'
          ? `这里的拼音碰到上一行的${markZh(p.upper)}：“${p.text}”`
          : `这里的${markZh(p.upper)}碰到下一行的文字：“${p.text}”`,
      en: p =>
        p.lower === 'ruby'
          ? `a reading here touches ${markEn(p.upper)} of the line above: “${p.text}”`
          : `${markEn(p.upper)} here touch the characters of the line below: “${p.text}”`,
    },
    mend: {
      zh: p => `改动字句，让两处错开；这样的地方多，把 theme.body.pitch 加大到 ${p.least}pt。`,
      en: p =>
        `Change a few words, so that the two do not meet; where there are many, raise theme.body.pitch to ${p.least}pt.`,
    },
  },
  'blank-page': {
    code: 'P602',
    severity: 'warning',
    message: {
      zh: p => `第 ${p.folio} 页是白页`,
      en: p => `page ${p.folio} is blank`,
    },
    mend: {
      zh: () => '看看前后的文章是不是没有正文，或去掉多余的 pageBreakBefore。',
      en: () => 'See whether an article here has no text, or take out a pageBreakBefore too many.',
    },
  },
  'lone-heading': {
    code: 'P603',
    severity: 'error',
    message: {
      zh: p => `标题落在页末，正文在下一页：“${p.text}”`,
      en: p => `a heading stands at the foot of the page, its text overleaf: “${p.text}”`,
    },
    mend: {
      zh: () => '把标题改短，或写 pageBreakBefore: true；版心太矮时把 theme.body.lines 加大。',
      en: () =>
        'Shorten the title, or write pageBreakBefore: true; when the type area is too low, raise theme.body.lines.',
    },
  },
  'loose-line': {
    code: 'P604',
    severity: 'hint',
    message: {
      zh: p =>
        p.kind === 'short'
          ? `这一行排不满，右边缺 ${p.missing}pt：“${p.text}”`
          : `这一行排得太松，空隙加宽了 ${p.missing} 字：“${p.text}”`,
      en: p =>
        p.kind === 'short'
          ? `this line could not be filled, ${p.missing}pt are missing at the right: “${p.text}”`
          : `this line is too loose, a gap is ${p.missing} em wider than it should be: “${p.text}”`,
    },
    mend: {
      zh: () => '在这一段里增减几个字，或让过长的字母、数字可以断开。',
      en: () => 'Add or drop a few characters in this paragraph, or let the long word or figure be divided.',
    },
  },
  'widow-line': {
    code: 'P605',
    severity: 'hint',
    message: {
      zh: p => `一段的末行单独落在页首：“${p.text}”`,
      en: p => `the last line of a paragraph stands alone at the head of the page: “${p.text}”`,
    },
    mend: {
      zh: () => '在这一段里增减几个字。',
      en: () => 'Add or drop a few characters in this paragraph.',
    },
  },
  'orphan-line': {
    code: 'P605',
    severity: 'hint',
    message: {
      zh: p => `一段的首行单独落在页末：“${p.text}”`,
      en: p => `the first line of a paragraph stands alone at the foot of the page: “${p.text}”`,
    },
    mend: {
      zh: () => '在这一段或前一段里增减几个字。',
      en: () => 'Add or drop a few characters in this paragraph or the one before.',
    },
  },
  'lone-character': {
    code: 'P606',
    severity: 'hint',
    message: {
      zh: p => `一段的末行只有一个字或一个数：“${p.text}”`,
      en: p => `the last line of a paragraph is a single character or figure: “${p.text}”`,
    },
    mend: {
      zh: () => '在这一段里增减一两个字。',
      en: () => 'Add or drop a character or two in this paragraph.',
    },
  },
})
