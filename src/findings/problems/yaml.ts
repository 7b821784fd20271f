/** Faults of YAML as it is written, in manifests and in front matter (M001, M006, M007; exit 3). */
import { defineProblems } from '../problem.ts'
import { yamlFaultWords } from './yaml-faults.ts'

export const yamlProblems = defineProblems({
  'yaml-syntax': {
    code: 'M001',
    severity: 'error',
    message: {
      zh: p => `YAML 写法有误：${yamlFaultWords(p).what.zh}`,
      en: p => `not valid YAML: ${yamlFaultWords(p).what.en}`,
    },
    mend: { zh: p => yamlFaultWords(p).mend.zh, en: p => yamlFaultWords(p).mend.en },
  },
  'yaml-tag': {
    code: 'M001',
    severity: 'error',
    message: {
      zh: p => `“${p.tag}”是 YAML 的类型标签，这里不用`,
      en: p => `“${p.tag}” is a YAML tag; tags are not used here`,
    },
    mend: {
      zh: p => `删去“${p.tag}”；如果本是文字，给整句加上引号。`,
      en: p => `Take “${p.tag}” out; if it belongs to the text, put the whole text in quotes.`,
    },
  },
  'yaml-too-deep': {
    code: 'M001',
    severity: 'error',
    message: {
      zh: p => `层次太深：超过 ${p.limit} 层`,
      en: p => `nested too deep: more than ${p.limit} levels`,
    },
    mend: {
      zh: () => '补上漏掉的“]”，或减少缩进的层次。',
      en: () => 'Close the bracket left open, or nest less deeply.',
    },
  },
  'too-many-aliases': {
    code: 'M001',
    severity: 'error',
    message: {
      zh: p => `引用（*名称）展开超过 ${p.limit} 次`,
      en: p => `aliases (*name) expand more than ${p.limit} times`,
    },
    mend: {
      zh: () => '把重复的内容直接写出来，不要引用套引用。',
      en: () => 'Write the repeated part out instead of referring to it.',
    },
  },
  'too-many-values': {
    code: 'M001',
    severity: 'error',
    message: {
      zh: p => `内容太多：展开后超过 ${p.limit} 项`,
      en: p => `more than ${p.limit} values in one file`,
    },
    mend: {
      zh: () => '把正文移到 articles/ 的文件里，这里只写文件名。',
      en: () => 'Move the texts to files in articles/ and name the files here.',
    },
  },
  'front-matter-open': {
    code: 'M001',
    severity: 'error',
    message: {
      zh: () => '文件开头的“---”没有与它配对的第二个“---”',
      en: () => 'the “---” at the head of the file has no second “---” to close it',
    },
    mend: {
      zh: () => '在标题、来源等各行之后另起一行写“---”，再写正文。',
      en: () => 'Write “---” on a line of its own after the fields, before the text.',
    },
  },
  'colon-in-text': {
    code: 'M006',
    severity: 'error',
    message: {
      zh: p => `“${p.written}”里有半角冒号加空格，又没有引号`,
      en: p => `“${p.written}” holds a colon with a space and stands in no quotes`,
    },
    mend: {
      zh: p => `写成 ${p.mended}，或改用全角冒号“：”。`,
      en: p => `Write ${p.mended}, or use the full-width colon ：.`,
    },
  },
  'tab-indent': {
    code: 'M007',
    severity: 'error',
    message: {
      zh: () => '行首用了制表符（Tab）',
      en: () => 'the line is indented with a tab',
    },
    mend: { zh: () => '换成空格，每级两个。', en: () => 'Use spaces, two for each level.' },
  },
  'full-width-indent': {
    code: 'M007',
    severity: 'error',
    message: {
      zh: () => '行首用了全角空格',
      en: () => 'the line is indented with a full-width space',
    },
    mend: { zh: () => '换成半角空格，每级两个。', en: () => 'Use half-width spaces, two for each level.' },
  },
  'full-width-colon': {
    code: 'M007',
    severity: 'error',
    message: {
      zh: p => `“${p.key}”后面用了全角冒号“：”`,
      en: p => `“${p.key}” is followed by a full-width colon`,
    },
    mend: {
      zh: p => `写成“${p.key}: ”，半角冒号加一个空格。`,
      en: p => `Write “${p.key}: ”, a half-width colon and a space.`,
    },
  },
})
