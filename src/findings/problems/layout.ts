/** Faults seen on the finished pages (C and P codes, exit 1). */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'

/** “；政策法规缩 310 字可成 32 页”: what brings the number to the nearest count, by section. */
const distanceZh = (p: Params): string => {
  const verb = p.action === 'cut' ? '缩' : '增'
  const changes = changesOf(p).map(({ section, characters }) => `${section}${verb} ${characters} 字`)
  return changes.length === 0 ? '' : `；${changes.join('、')}可成 ${p.nearest} 页`
}

const distanceEn = (p: Params): string => {
  const preposition = p.action === 'cut' ? 'from' : 'to'
  const changes = changesOf(p).map(
    ({ section, characters }) => `some ${characters} characters ${preposition} ${section}`,
  )
  return changes.length === 0 ? '' : `; ${p.action} ${changes.join(' and ')} for ${p.nearest} pages`
}

const changesOf = (p: Params) =>
  Array.from({ length: Number(p.changes) }, (_, index) => ({
    section: p[`section${index + 1}`],
    characters: p[`characters${index + 1}`],
  }))

/** What was changed to fit, in words; what was left alone is 0. */
const listZh = (p: Params): readonly string[] => [
  ...(p.halfSteps === 0 ? [] : [`标题上空${Number(p.halfSteps) > 0 ? '增' : '减'} ${halves(p)} 行`]),
  ...(p.runOnLines === 0 ? [] : [`不满 ${p.runOnLines} 行的栏目接排`]),
  ...(p.paragraphs === 0 ? [] : [`有 ${p.paragraphs} 段各缩一行`]),
]

const listEn = (p: Params): readonly string[] => [
  ...(p.halfSteps === 0
    ? []
    : [`heads have ${halves(p)} of a line ${Number(p.halfSteps) > 0 ? 'more' : 'less'} above`]),
  ...(p.runOnLines === 0 ? [] : [`sections under ${p.runOnLines} lines run on`]),
  ...(p.paragraphs === 0 ? [] : [`${p.paragraphs} paragraphs are a line shorter`]),
]

const halves = (p: Params): number => Math.abs(Number(p.halfSteps)) / 2

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
      zh: p => `共 ${p.pages} 页，不是 ${p.multipleOf} 的倍数${distanceZh(p)}`,
      en: p => `${p.pages} pages, not a multiple of ${p.multipleOf}${distanceEn(p)}`,
    },
    mend: {
      zh: p => `增减文章，或写 layout: { pages: { fill: pad } } 补 ${p.missing} 页备忘页。`,
      en: p =>
        `Add or drop an article, or write layout: { pages: { fill: pad } } for ${p.missing} filler pages.`,
    },
  },
  'short-last-page': {
    code: 'P610',
    severity: 'hint',
    message: {
      zh: p => `${p.section}末页只有 ${p.lines} 行，不足 ${p.least} 行`,
      en: p => `the last page of ${p.section} has only ${p.lines} lines, fewer than ${p.least}`,
    },
    mend: {
      zh: p =>
        Number(p.characters) > 0
          ? `这一栏缩 ${p.characters} 字可省去这一页；也可增几行，或改 theme.section.lastPageMin。`
          : '在这一栏增减几行，或改 theme.section.lastPageMin。',
      en: p =>
        Number(p.characters) > 0
          ? `Cut some ${p.characters} characters from the section to be without the page, add a few lines, or change theme.section.lastPageMin.`
          : 'Add or cut a few lines in the section, or change theme.section.lastPageMin.',
    },
  },
  'pages-fitted': {
    code: 'P607',
    severity: 'hint',
    message: {
      zh: p => `为凑成 ${p.pages} 页，全刊${listZh(p).join('，')}`,
      en: p => `to come to ${p.pages} pages, all through the number ${listEn(p).join(', ')}`,
    },
    mend: {
      zh: () => '要照原样排，去掉 layout.pages.fit；能动多少写在 theme.fit。',
      en: () => 'To set it as designed take out layout.pages.fit; theme.fit says how far it may go.',
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
  'ruby-on-close-lines': {
    code: 'P609',
    severity: 'hint',
    message: {
      zh: p => `有拼音的正文行距只有 ${p.ems} 字，拼音挤在两行之间：“${p.text}”`,
      en: p => `text with readings is set on a pitch of ${p.ems} em, which crowds them: “${p.text}”`,
    },
    mend: {
      zh: p => `拼音多的一期，把 theme.body.pitch 加大到 ${p.least}pt（1.8 字）以上。`,
      en: p => `In a number with many readings, raise theme.body.pitch to ${p.least}pt (1.8 em) or more.`,
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
      zh: p => `一段的末行只有一个字：“${p.text}”`,
      en: p => `the last line of a paragraph is a single character: “${p.text}”`,
    },
    mend: {
      zh: () => '在这一段里增减一两个字。',
      en: () => 'Add or drop a character or two in this paragraph.',
    },
  },
})
