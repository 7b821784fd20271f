/** What an editor may read about every rule that can be set or silenced, in the order of the codes. */
import type { RuleDoc } from './rule.ts'
import { rules } from './rules.ts'
import { typedFoliosDoc } from './typed-folios.ts'

/** Rules about fields, the contents list and the finished pages; other stages find what breaks them. */
const otherDocs: readonly RuleDoc[] = [
  {
    code: 'S306',
    what: { zh: '文章没有日期', en: 'An article without a date' },
    why: {
      zh: '来源行要印日期；全刊不印的，设 check.requireDate: false。',
      en: 'Source lines bear a date, unless check.requireDate is false.',
    },
    wrong: '---\ntitle: 夜市开张\n---',
    right: '---\ntitle: 夜市开张\ndate: 2023-02-16\n---',
  },
  {
    code: 'C401',
    what: {
      zh: '目次放不下，或超过规定的条数',
      en: 'A contents list that does not fit, or has too many entries',
    },
    why: {
      zh: '目次排在封面，行数有限；宁可少列，不可挤出封面。',
      en: 'The list stands on the cover, and the cover is not cut by chance.',
    },
    wrong: 'toc: { limit: 16 }，选中的有 20 条',
    right: '减到 16 条，或放宽 limit',
  },
  {
    code: 'C402',
    what: { zh: '一个栏目没有一条进目次', en: 'A section without an entry in the contents list' },
    why: {
      zh: '读者从目次看不到这个栏目。',
      en: 'Readers do not see from the list that the section is there.',
    },
    wrong: '数据观察: { toc: { select: marked } }，各篇都没有 toc: true',
    right: '给其中一篇写 toc: true',
  },
  {
    code: 'C403',
    what: { zh: '目次里两条同名', en: 'Two contents entries with one title' },
    why: { zh: '读者分不清该翻到哪一页。', en: 'Nobody knows which page to turn to.' },
    wrong: '两篇都叫“渡口消息”',
    right: '其中一篇写 toc: 渡口夜航消息',
  },
  typedFoliosDoc,
  {
    code: 'P601',
    what: { zh: '总页数不是 4 的倍数', en: 'A page count that is no multiple of four' },
    why: { zh: '骑马订一张纸折四页。', en: 'Saddle stitching folds four pages from one sheet.' },
    wrong: '34 页',
    right: '36 页，或 layout.pages.fill: pad',
  },
  {
    code: 'P602',
    what: { zh: '空白页', en: 'A blank page' },
    why: {
      zh: '正文中间的空白页像是漏印。',
      en: 'A blank page among the text looks like a fault of the press.',
    },
    wrong: '第 7 页没有一行字',
    right: '删去多出的分页',
  },
  {
    code: 'P603',
    what: { zh: '标题孤零零落在页末', en: 'A heading alone at the foot of a page' },
    why: { zh: '标题和它的正文要在同一页。', en: 'A heading stands on the page of its text.' },
    wrong: '页末一行是小标题，正文在下一页',
    right: '小标题移到下一页',
  },
  {
    code: 'P604',
    what: { zh: '一行排不满，看得出窟窿', en: 'A line that could not be filled without a visible hole' },
    why: {
      zh: '长串的英文、网址断不开，前一行只好拉开。',
      en: 'A long Latin word cannot be broken, and the line before it is drawn apart.',
    },
    wrong: '行末是一个断不开的长网址',
    right: '改短网址，或调整前后词句',
  },
]

/** Text, dates, sources, contents, the whole number, pages. */
const order = 'TDSCXP'

export const ruleDocs: readonly RuleDoc[] = [...rules.map(({ doc }) => doc), ...otherDocs].toSorted(
  (one, other) =>
    order.indexOf(one.code.charAt(0)) - order.indexOf(other.code.charAt(0)) ||
    one.code.localeCompare(other.code),
)
