/** Faults seen on the finished pages (C and P codes, exit 1). */
import { defineProblems } from '../problem.ts'

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
  'page-count': {
    code: 'P601',
    severity: 'warning',
    message: {
      zh: p => `共 ${p.pages} 页，不是 ${p.multipleOf} 的倍数`,
      en: p => `${p.pages} pages, not a multiple of ${p.multipleOf}`,
    },
    mend: {
      zh: p => `增减文章，或写 layout: { pages: { fill: pad } } 补 ${p.missing} 页备忘页。`,
      en: p =>
        `Add or drop an article, or write layout: { pages: { fill: pad } } for ${p.missing} filler pages.`,
    },
  },
  'outside-page': {
    code: 'P605',
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
})
