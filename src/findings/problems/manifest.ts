/** Faults of `issue.yaml`, `publication.yaml` and front matter as data (M002–M005, exit 3; D203, exit 1). */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'
import { nearestEn, nearestZh } from '../quoting.ts'
import { wantedWords } from './wanted.ts'

export const manifestProblems = defineProblems({
  'title-of-publication-missing': {
    code: 'M002',
    severity: 'warning',
    message: {
      zh: p => `没有写刊名，封面印的是“${p.title}”`,
      en: p => `no name of the publication is given; the cover says “${p.title}”`,
    },
    mend: {
      zh: () => '在各期文件夹的上一层放 publication.yaml，里面写一行 title: 刊名。',
      en: () => 'Put a publication.yaml above the folders of the numbers, with a line title: NAME.',
    },
  },
  'folder-of-other-month': {
    code: 'M005',
    severity: 'warning',
    message: {
      zh: p => `文件夹是 ${p.folder}，清单写的却是 ${p.issue}`,
      en: p => `the folder is ${p.folder}, but the manifest says ${p.issue}`,
    },
    mend: {
      zh: p => `改成 issue: ${p.folder}，或给文件夹改名。`,
      en: p => `Write issue: ${p.folder}, or rename the folder.`,
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
      zh: p => {
        if (p.nearest !== '') return `改成“${p.nearest}”。`
        return p.above === ''
          ? `删去这一项；这里可以写：${p.known}。`
          : `如果它属于“${p.above}”，多缩进两格；否则删去这一项。`
      },
      en: p => {
        if (p.nearest !== '') return `Write “${p.nearest}”.`
        return p.above === ''
          ? `Take it out; here may stand: ${p.known}.`
          : `If it belongs to “${p.above}”, indent it two spaces further; or else take it out.`
      },
    },
  },
  'wrong-value': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `“${p.key}”写成了${writtenZh(p)}，应为：${wantedWords(p).zh}`,
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
  'empty-item': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `“${p.key}”的列表里有一条是空的`,
      en: p => `an item of the list “${p.key}” is empty`,
    },
    mend: { zh: () => '补上内容，或删去这一行。', en: () => 'Fill it in, or take the line out.' },
  },
  'not-yet-set': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `“${p.key}”现在还排不了`,
      en: p => `“${p.key}” cannot be set yet`,
    },
    mend: { zh: () => '先删去这一项。', en: () => 'Take it out.' },
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
    mend: {
      zh: () => '写成 2023-02 的样子，年份从 1900 起，月份从 01 到 12。',
      en: () => 'Write it as 2023-02, years from 1900 on, months 01 to 12.',
    },
  },
  'impossible-date': {
    code: 'D203',
    severity: 'error',
    message: {
      zh: p => `没有“${p.written}”这一天`,
      en: p => `there is no such day as “${p.written}”`,
    },
    mend: { zh: () => '核对年份、月份和日子。', en: () => 'Look the day up and correct it.' },
  },
})

const writtenZh = (p: Params): string =>
  p.written !== '' ? `“${p.written}”` : p.form === 'list' ? '列表' : '一组“项目: 值”'
const writtenEn = (p: Params): string =>
  p.written !== '' ? `“${p.written}”` : p.form === 'list' ? 'a list' : 'a group of fields'
