/** Slips of wording in the text (T codes): words doubled, lost, foreign, or said of no one. */
import { defineProblems } from '../problem.ts'

export const wordingProblems = defineProblems({
  'doubled-function-word': {
    code: 'T101',
    severity: 'error',
    message: {
      zh: p => `重复的虚字“${p.text}”`,
      en: p => `the function word “${p.word}” stands twice: “${p.text}”`,
    },
    mend: { zh: p => `删去一个“${p.word}”。`, en: p => `Take one “${p.word}” out.` },
  },
  'doubled-word': {
    code: 'T102',
    severity: 'error',
    message: { zh: p => `重复的词“${p.text}”`, en: p => `the word “${p.word}” stands twice: “${p.text}”` },
    mend: {
      zh: p => `删去一个“${p.word}”；确是两个词的，中间加标点。`,
      en: p => `Take one “${p.word}” out, or put a mark between them.`,
    },
  },
  'item-twice': {
    code: 'T103',
    severity: 'error',
    message: {
      zh: p => `列举里重复的一项“${p.item}”`,
      en: p => `the item “${p.item}” stands twice in one list`,
    },
    mend: {
      zh: () => '删去一项，或改成原稿里的另一项。',
      en: () => 'Take one out, or write the item that was meant.',
    },
  },
  'clause-repeated': {
    code: 'T103',
    severity: 'hint',
    message: {
      zh: p => `相邻两段都有“${p.clause}”`,
      en: p => `two neighbouring paragraphs both have “${p.clause}”`,
    },
    mend: { zh: () => '删去一处，或换一种说法。', en: () => 'Take one out, or say it otherwise.' },
  },
  'count-differs': {
    code: 'T104',
    severity: 'warning',
    message: {
      zh: p => `说是 ${p.stated} 项，列出的是 ${p.counted} 项`,
      en: p => `${p.stated} are stated and ${p.counted} are listed`,
    },
    mend: {
      zh: p => `数字改成 ${p.counted}，或补上漏列的、删去重复的。`,
      en: p => `Write ${p.counted}, or add what is missing and take out what is doubled.`,
    },
  },
  'ordinal-skipped': {
    code: 'T104',
    severity: 'warning',
    message: {
      zh: p => `“${p.before}”后面是“${p.here}”，没有“${p.missing}”`,
      en: p => `“${p.here}” follows “${p.before}”; there is no “${p.missing}”`,
    },
    mend: {
      zh: p => `补上“${p.missing}”那一条，或把序号顺下来。`,
      en: p => `Add “${p.missing}”, or count on.`,
    },
  },
  'comma-in-list': {
    code: 'T104',
    severity: 'warning',
    message: { zh: p => `列举中间打了“，”：“${p.text}”`, en: p => `a comma within a list: “${p.text}”` },
    mend: { zh: () => '改成“、”。', en: () => 'Write 、.' },
  },
  'end-mark-missing': {
    code: 'T105',
    severity: 'error',
    message: {
      zh: p => `段落末尾没有标点：“${p.text}”`,
      en: p => `the paragraph ends without a mark: “${p.text}”`,
    },
    mend: {
      zh: () => '补上句号；没有贴全的，从原稿补全。',
      en: () => 'Add the full stop, or the rest of the sentence.',
    },
  },
  'english-word': {
    code: 'T106',
    severity: 'warning',
    message: { zh: p => `中文句子里的“${p.word}”`, en: p => `“${p.word}” in a Chinese sentence` },
    mend: { zh: p => `改成“${p.replacement}”。`, en: p => `Write “${p.replacement}”.` },
  },
  'minus-after-fall': {
    code: 'T110',
    severity: 'warning',
    message: {
      zh: p => `动词已说下降，数字又带负号：“${p.text}”`,
      en: p => `the verb says it fell and the figure has a minus: “${p.text}”`,
    },
    mend: { zh: () => '去掉负号。', en: () => 'Take the minus out.' },
  },
  'object-lost': {
    code: 'T114',
    severity: 'error',
    message: { zh: p => `“${p.text}”缺了对象：向谁？`, en: p => `“${p.text}” names nobody spoken to` },
    mend: { zh: () => '删去“向”，或补上对象。', en: () => 'Take 向 out, or say to whom.' },
  },
  'short-name': {
    code: 'T115',
    severity: 'hint',
    message: { zh: p => `简称${p.name}没有交代过`, en: p => `the short name ${p.name} was not declared` },
    mend: {
      zh: p => `在全称后加“（以下简称${p.name}）”，或改用全称。`,
      en: () => 'Declare it behind the whole name with 以下简称, or use the whole name.',
    },
  },
  'bold-uneven': {
    code: 'T116',
    severity: 'hint',
    message: {
      zh: p => `“${p.text}”的加粗和其他各条不一致：${p.count} 条里有 ${p.bold} 条加粗`,
      en: p => `“${p.text}” is not set like the others: ${p.bold} of ${p.count} points begin in bold`,
    },
    mend: {
      zh: () => '各条都加粗或都不加粗，每条的 ** 各自成对。',
      en: () => 'Make all of them bold or none, each with its own pair of **.',
    },
  },
  'shows-without-subject': {
    code: 'T117',
    severity: 'hint',
    message: {
      zh: p => `“据……${p.verb}”没有主语`,
      en: p => `据 … ${p.verb} leaves the verb without a subject`,
    },
    mend: { zh: p => `删去“据”，或删去“${p.verb}”。`, en: p => `Take out 据, or ${p.verb}.` },
  },
  'title-word-unknown': {
    code: 'T118',
    severity: 'hint',
    message: {
      zh: p => `标题末尾的“${p.word}”正文里没有`,
      en: p => `the title ends with “${p.word}”, which the text never has`,
    },
    mend: {
      zh: () => '核对原稿；多出来的删去。',
      en: () => 'Compare with the manuscript, and take out what is too much.',
    },
  },
  'self-reference': {
    code: 'T119',
    severity: 'error',
    message: {
      zh: p => `内部资料不能自称“${p.text}”`,
      en: p => `an internal bulletin may not call itself “${p.text}”`,
    },
    mend: {
      zh: () => '改成“编辑部”；转载稿里的改成原报刊的名称。',
      en: () => 'Write 编辑部, or the name of the paper it was taken from.',
    },
  },
  'heading-repeated': {
    code: 'T120',
    severity: 'hint',
    message: {
      zh: p => `小标题“${p.heading}”下面第一句又说了一遍`,
      en: p => `the first sentence repeats the heading “${p.heading}”`,
    },
    mend: {
      zh: () => '删去小标题，或改写第一句。',
      en: () => 'Take the heading out, or write the sentence anew.',
    },
  },
  'name-variant': {
    code: 'X502',
    severity: 'hint',
    message: {
      zh: p => `“${p.name}”在本刊叫“${p.use}”`,
      en: p => `“${p.name}” goes by the name of “${p.use}” here`,
    },
    mend: { zh: p => `改成“${p.use}”。`, en: p => `Write “${p.use}”.` },
  },
})
