/** What the count of pages asks for: a number that folds, and last pages that are worth turning to (P codes, exit 1). */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'

/** “；政策法规缩 310 字可成 32 页”: what brings the number to the nearest count, by section; of several all are needed. */
export const distanceZh = (p: Params): string => {
  const verb = p.action === 'cut' ? '缩' : '增'
  const changes = changesOf(p).map(({ section, characters }) => `${section}${verb} ${characters} 字`)
  if (changes.length === 0) return ''
  return `；${changes.join('、')}${changes.length === 1 ? '' : `，都要${verb}，`}可成 ${p.nearest} 页`
}

export const distanceEn = (p: Params): string => {
  const preposition = p.action === 'cut' ? 'from' : 'to'
  const changes = changesOf(p).map(
    ({ section, characters }) => `some ${characters} characters ${preposition} ${section}`,
  )
  if (changes.length === 0) return ''
  return `; ${p.action} ${changes.join(' and ')}${changes.length === 1 ? '' : ', all of them,'} for ${p.nearest} pages`
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

export const pageCountProblems = defineProblems({
  'page-count': {
    code: 'P601',
    severity: 'warning',
    message: {
      zh: p => `共 ${p.pages} 页，不是 ${p.multipleOf} 的倍数${distanceZh(p)}`,
      en: p => `${p.pages} pages, not a multiple of ${p.multipleOf}${distanceEn(p)}`,
    },
    mend: {
      zh: p =>
        `增减文章，或写 layout: { pages: { fill: pad } } 补 ${p.missing} 页备忘页（fill: blank 补空白页）。`,
      en: p =>
        `Add or drop an article, or write layout: { pages: { fill: pad } } for ${p.missing} filler pages (fill: blank for blank ones).`,
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
})
