/** Faults of `issue.yaml`, `publication.yaml` and front matter as data (M001–M005, M010; exit 3). */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'
import { nearestEn, nearestZh } from '../quoting.ts'
import { wantedWords } from './wanted.ts'
import { yamlFaultWords } from './yaml-faults.ts'

export const manifestProblems = defineProblems({
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
      zh: () => '检查这里的方括号和缩进，补上漏掉的“]”。',
      en: () => 'Look at the brackets and the indentation here; close the one left open.',
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
  'unknown-key': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `没有“${p.key}”这一项${nearestZh(p.nearest)}`,
      en: p => `there is no field “${p.key}”${nearestEn(p.nearest)}`,
    },
    mend: {
      zh: p => (p.nearest === '' ? `删去这一项；这里可以写：${p.known}。` : `改成“${p.nearest}”。`),
      en: p => (p.nearest === '' ? `Take it out; here may stand: ${p.known}.` : `Write “${p.nearest}”.`),
    },
  },
  'wrong-value': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `“${p.key}”写成了${writtenZh(p)}，应为${wantedWords(p).zh}`,
      en: p => `“${p.key}” is ${writtenEn(p)}; wanted: ${wantedWords(p).en}`,
    },
    mend: { zh: p => wantedWords(p).mend.zh, en: p => wantedWords(p).mend.en },
  },
  'missing-key': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `缺少“${p.key}”`,
      en: p => `“${p.key}” is missing`,
    },
    mend: { zh: p => wantedWords(p).mend.zh, en: p => wantedWords(p).mend.en },
  },
  'not-yet-set': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `“${p.key}”现在还排不了`,
      en: p => `“${p.key}” cannot be set yet`,
    },
    mend: { zh: () => '先删去这一项，或在行首加“#”。', en: () => 'Take it out, or put “#” before the line.' },
  },
  'file-and-body': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: () => '同一条既写了 file 又写了 body',
      en: () => 'one entry has both file and body',
    },
    mend: {
      zh: () => '正文在文件里就删去 body，写在这里就删去 file。',
      en: () => 'Keep file when the text is in a file, body when it stands here.',
    },
  },
  'no-file-no-body': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: () => '这一条既没有 file 也没有 body，没有可排的正文',
      en: () => 'the entry has neither file nor body, so there is no text to set',
    },
    mend: {
      zh: () => '用 file 写出文章文件，或用 body 写出正文。',
      en: () => 'Name the article with file, or write the text under body.',
    },
  },
  'duplicate-key': {
    code: 'M003',
    severity: 'error',
    message: {
      zh: p => `“${p.key}”写了两次，第一次在第 ${p.line} 行`,
      en: p => `“${p.key}” is written twice; first on line ${p.line}`,
    },
    mend: { zh: () => '两处合成一处。', en: () => 'Make one of the two.' },
  },
  'key-in-two-languages': {
    code: 'M003',
    severity: 'error',
    message: {
      zh: p => `“${p.key}”与第 ${p.line} 行的“${p.other}”是同一项`,
      en: p => `“${p.key}” and “${p.other}” on line ${p.line} are the same field`,
    },
    mend: { zh: () => '只留一个。', en: () => 'Keep one of them.' },
  },
  'unknown-section': {
    code: 'M004',
    severity: 'error',
    message: {
      zh: p => `栏目名“${p.name}”不在刊物设置里${nearestZh(p.nearest)}`,
      en: p => `the section “${p.name}” is not among the publication's${nearestEn(p.nearest)}`,
    },
    mend: {
      zh: p => `改成 ${p.columns} 之一，或把它加进 columns。`,
      en: p => `Write one of ${p.columns}, or add it to columns.`,
    },
  },
  'not-a-month': {
    code: 'M005',
    severity: 'error',
    message: {
      zh: p => `“${p.written}”不是年月`,
      en: p => `“${p.written}” is not a month`,
    },
    mend: { zh: () => '写成 2023-02 的样子，月份从 01 到 12。', en: () => 'Write it as 2023-02, months 01 to 12.' },
  },
  'impossible-date': {
    code: 'D203',
    severity: 'error',
    message: {
      zh: p => `日历上没有“${p.written}”这一天`,
      en: p => `the calendar has no “${p.written}”`,
    },
    mend: { zh: () => '核对月份和日子。', en: () => 'Look the day up and correct it.' },
  },
})

const writtenZh = (p: Params): string => (p.written === '' ? '一组内容' : `“${p.written}”`)
const writtenEn = (p: Params): string => (p.written === '' ? 'a group of values' : `“${p.written}”`)
