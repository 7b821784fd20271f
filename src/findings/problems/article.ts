/** Faults of the list of articles, of their fields and of the contents list (A, M, S and C codes). */
import { defineProblems } from '../problem.ts'
import { nearestEn, nearestZh } from '../quoting.ts'

export const articleProblems = defineProblems({
  'article-listed-twice': {
    code: 'M003',
    severity: 'error',
    message: {
      zh: p => `文章“${p.file}”列了两次，第一次在第 ${p.line} 行`,
      en: p => `the article “${p.file}” is listed twice; the first time in line ${p.line}`,
    },
    mend: { zh: () => '删去其中一行。', en: () => 'Take one of the two out.' },
  },
  'article-not-listed': {
    code: 'A007',
    severity: 'warning',
    message: {
      zh: p => `文件夹里的“${p.file}”没有列入 sections`,
      en: p => `“${p.file}” lies in the folder but is not listed in sections`,
    },
    mend: {
      zh: () => '在所属栏目下加上这一行；不用的稿子移出文件夹。',
      en: () => 'List it under its section, or move it out of the folder.',
    },
  },
  'picture-unused': {
    code: 'A008',
    severity: 'hint',
    message: {
      zh: p => `“${p.file}”没有用到`,
      en: p => `“${p.file}” is used nowhere`,
    },
    mend: {
      zh: () => '漏了就写上图片的名字；不用的移出文件夹。',
      en: () => 'Name it where it belongs, or move it out of the folder.',
    },
  },
  'id-twice': {
    code: 'M003',
    severity: 'error',
    message: {
      zh: p => `id “${p.id}”已经给了文章“${p.title}”`,
      en: p => `the id “${p.id}” belongs to the article “${p.title}” already`,
    },
    mend: { zh: () => '换一个 id，或删去不写。', en: () => 'Choose another, or leave it out.' },
  },
  'title-missing': {
    code: 'M002',
    severity: 'error',
    message: { zh: p => `文章没有标题：${p.name}`, en: p => `the article has no title: ${p.name}` },
    mend: {
      zh: () => '写上 title，或在正文最前写“# 标题”。',
      en: () => 'Give it a title, or begin its text with “# …”.',
    },
  },
  'date-missing': {
    code: 'S306',
    severity: 'error',
    message: {
      zh: p => `文章“${p.title}”没有日期`,
      en: p => `the article “${p.title}” has no date`,
    },
    mend: {
      zh: () => '写上 date，如 2023-02-16；不印日期的，设 check.requireDate: false。',
      en: () => 'Write date, as in 2023-02-16; check.requireDate: false allows articles without.',
    },
  },
  'unknown-source-field': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `来源行的写法里没有“${p.field}”${nearestZh(p.nearest)}`,
      en: p => `a source line has no “${p.field}”${nearestEn(p.nearest)}`,
    },
    mend: { zh: p => `可以用：${p.known}。`, en: p => `It may name ${p.known}.` },
  },
  'permit-missing': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: () => '内部资料没有准印证号',
      en: () => 'an internal bulletin has no permit number',
    },
    mend: {
      zh: () => '在 imprint.permit 写上完整的准印证号；不是内部资料的，改 imprint.kind。',
      en: () => 'Write it at imprint.permit, or change imprint.kind.',
    },
  },
  'group-scattered': {
    code: 'A010',
    severity: 'hint',
    message: {
      zh: p => `分组“${p.group}”的文章没有排在一起：“${p.title}”`,
      en: p => `the articles of the group “${p.group}” do not stand together: “${p.title}”`,
    },
    mend: { zh: () => '把同组的文章移到一处。', en: () => 'Move the articles of one group together.' },
  },
  'contents-cut': {
    code: 'C401',
    severity: 'warning',
    message: {
      zh: p => `“${p.section}”选入目次 ${p.count} 条，只收 ${p.limit} 条，从“${p.first}”起未收`,
      en: p =>
        `“${p.section}” has ${p.count} contents entries and room for ${p.limit}; left out from “${p.first}” on`,
    },
    mend: {
      zh: () => '减少 toc: true，或放宽本栏的 limit。',
      en: () => 'Mark fewer articles, or raise the limit of the section.',
    },
  },
  'contents-over-limit': {
    code: 'C401',
    severity: 'error',
    message: {
      zh: p => `目次共 ${p.count} 条，超过上限 ${p.limit} 条；最多的是“${p.section}”，${p.longest} 条`,
      en: p =>
        `the contents list has ${p.count} entries, over the limit of ${p.limit}; most are of “${p.section}”, ${p.longest}`,
    },
    mend: {
      zh: () => '给要进目次的文章写 toc: true，或放宽 toc.limit。',
      en: () => 'Mark what shall be listed with toc: true, or raise toc.limit.',
    },
  },
  'section-without-entry': {
    code: 'C402',
    severity: 'warning',
    message: {
      zh: p => `“${p.section}”没有一篇进目次`,
      en: p => `“${p.section}” has no entry in the contents list`,
    },
    mend: { zh: () => '给其中一篇写 toc: true。', en: () => 'Mark one of its articles with toc: true.' },
  },
  'contents-same-title': {
    code: 'C403',
    severity: 'warning',
    message: {
      zh: p => `目次里有两条都叫“${p.title}”`,
      en: p => `two contents entries read “${p.title}”`,
    },
    mend: {
      zh: () => '用 toc 给其中一篇写短题加以区别。',
      en: () => 'Tell them apart by a short title in toc.',
    },
  },
  'nothing-to-print': {
    code: 'M002',
    severity: 'warning',
    message: {
      zh: () => '这一期没有一篇可印的文章',
      en: () => 'this number has no article to print',
    },
    mend: {
      zh: () => '在 sections 里列出文章，或把文章放进 articles/栏目名/。',
      en: () => 'List articles in sections, or put their files into articles/<section>/.',
    },
  },
})
