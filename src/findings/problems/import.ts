/** Manuscripts on their way into article files (I001–I009 exit 4, I010–I019 exit 1 when they are errors). */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'
import { nearestEn, nearestZh } from '../quoting.ts'

const causesZh: Readonly<Record<string, string>> = {
  missing: '没有这个文件',
  folder: '这是文件夹，不是稿件',
  refused: '系统不允许读它',
  'too-large': '文件太大',
  unpacked: '解开以后太大，不像文稿',
  standard: '稿件不能从标准输入读',
}

const causesEn: Readonly<Record<string, string>> = {
  missing: 'there is no such file',
  folder: 'this is a folder and no manuscript',
  refused: 'the system refuses to read it',
  'too-large': 'the file is too large',
  unpacked: 'unpacked it is far larger than a manuscript',
  standard: 'manuscripts are not read from standard input',
}

const kindsZh: Readonly<Record<string, string>> = {
  ole: '旧版 Word 或 WPS 文件（.doc、.wps）',
  pdf: 'PDF',
  zip: '压缩包，却不是 Word 文件',
  other: '不认识的文件',
}

const kindsEn: Readonly<Record<string, string>> = {
  ole: 'an old Word or WPS file (.doc, .wps)',
  pdf: 'a PDF',
  zip: 'an archive but no Word file',
  other: 'of no kind that is known',
}

const faultsZh: Readonly<Record<string, string>> = {
  archive: '文件已损坏或没有传全',
  'no-text': '里面没有正文，可能不是 Word 文件',
  xml: '正文部分已损坏',
}

const faultsEn: Readonly<Record<string, string>> = {
  archive: 'it is damaged or was cut off',
  'no-text': 'it has no text and may be no Word file',
  xml: 'its text is damaged',
}

const differsZh = ({ line, here, there }: Params): string =>
  line === 0 || line === undefined ? '' : `；第 ${line} 行起不同，文件里“${here}”，稿件里“${there}”`

const differsEn = ({ line, here, there }: Params): string =>
  line === 0 || line === undefined
    ? ''
    : `; they differ from line ${line} on: the file has “${here}”, the manuscript “${there}”`

const dateFaultZh = ({ fault, typed }: Params): string =>
  fault === 'missing'
    ? '没有日期'
    : fault === 'dayless'
      ? `写的日期没有日：“${typed}”`
      : `写的日期历法上没有：“${typed}”`

const dateFaultEn = ({ fault, typed }: Params): string =>
  fault === 'missing'
    ? 'no date'
    : fault === 'dayless'
      ? `a date without its day: “${typed}”`
      : `a date that no calendar has: “${typed}”`

/** Why a manuscript cannot be taken in at all, or goes nowhere. */
export const importProblems = defineProblems({
  'manuscript-unread': {
    code: 'I001',
    severity: 'error',
    message: {
      zh: p => `读不了稿件“${p.file}”：${causesZh[p.cause ?? ''] ?? p.cause}`,
      en: p => `the manuscript “${p.file}” cannot be read: ${causesEn[p.cause ?? ''] ?? p.cause}`,
    },
    mend: { zh: () => '改正文件名，或换一个文件。', en: () => 'Correct the name, or name another file.' },
  },
  'manuscript-kind': {
    code: 'I002',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”是${kindsZh[p.kind ?? ''] ?? p.kind}，不能导入`,
      en: p => `“${p.file}” is ${kindsEn[p.kind ?? ''] ?? p.kind} and cannot be imported`,
    },
    mend: {
      zh: () => '用 Word 或 WPS 打开，另存为 .docx；或存成 .txt、.md。',
      en: () => 'Open it in Word or WPS and save it as .docx, or as .txt or .md.',
    },
  },
  'manuscript-encoding': {
    code: 'I003',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”既不是 UTF-8，也不是 GB18030 的文字`,
      en: p => `“${p.file}” is neither UTF-8 nor GB18030 text`,
    },
    mend: { zh: () => '另存为 UTF-8 的文本文件。', en: () => 'Save it as a text file in UTF-8.' },
  },
  'word-broken': {
    code: 'I004',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”打不开：${faultsZh[p.fault ?? ''] ?? p.fault}`,
      en: p => `“${p.file}” cannot be opened: ${faultsEn[p.fault ?? ''] ?? p.fault}`,
    },
    mend: {
      zh: () => '用 Word 打开修复，另存一份再导入。',
      en: () => 'Let Word repair it, save it again, and import that.',
    },
  },
  'import-section-missing': {
    code: 'I010',
    severity: 'error',
    message: {
      zh: p => `不知道“${p.file}”归哪个栏目，没有导入`,
      en: p => `the section of “${p.file}” is not known; it was not imported`,
    },
    mend: {
      zh: p => `在稿件最前面写一行【栏目名】，或加 --section <栏目>。本刊栏目：${p.columns}`,
      en: p => `Begin it with a line 【section】, or use --section. The sections: ${p.columns}`,
    },
  },
  'import-section-unknown': {
    code: 'I011',
    severity: 'warning',
    message: {
      zh: p => `栏目“${p.name}”不在刊物设置里${nearestZh(p.nearest)}`,
      en: p => `the section “${p.name}” is not in the settings${nearestEn(p.nearest)}`,
    },
    mend: {
      zh: () => '改正栏目名，或把它加进 publication.yaml 的 columns。',
      en: () => 'Correct it, or add it to columns in publication.yaml.',
    },
  },
  'import-title-missing': {
    code: 'I012',
    severity: 'warning',
    message: {
      zh: p => `这里应是一篇文章的标题，却是正文：“${p.text}”`,
      en: p => `here should be the title of an article, but text begins: “${p.text}”`,
    },
    mend: {
      zh: () => '在文章文件里补上 title。',
      en: () => 'Write the title into the article file.',
    },
  },
  'import-source-missing': {
    code: 'I013',
    severity: 'warning',
    message: {
      zh: p => `文章“${p.title}”没有来源行`,
      en: p => `the article “${p.title}” has no source line`,
    },
    mend: {
      zh: () => '在文章文件里补上 source 和 date；如果两篇连在了一起，把它们分开。',
      en: () => 'Write source and date into the article file; if two articles ran together, part them.',
    },
  },
  'import-date-missing': {
    code: 'I014',
    severity: 'warning',
    message: {
      zh: p => `文章“${p.title}”的来源行${dateFaultZh(p)}`,
      en: p => `the source line of “${p.title}” has ${dateFaultEn(p)}`,
    },
    mend: {
      zh: p => `在文章文件里补上 date，写法如 date: ${p.example}。`,
      en: p => `Write date into the article file, like date: ${p.example}.`,
    },
  },
  'contents-entry-unmatched': {
    code: 'I015',
    severity: 'warning',
    message: {
      zh: p => `目次里的“${p.title}”找不到同题的文章${nearestZh(p.nearest)}`,
      en: p => `no article has the title “${p.title}” of the contents list${nearestEn(p.nearest)}`,
    },
    mend: {
      zh: () => '在那篇文章里写 toc: true；目次用短题的，写 toc: 短题。',
      en: () => 'Write toc: true into that article, or toc: with the short title.',
    },
  },
  'import-kept-yours': {
    code: 'I016',
    severity: 'warning',
    message: {
      zh: p => `“${p.title}”本期已经有了，内容与稿件不同，没有改动：${p.file}${differsZh(p)}`,
      en: p =>
        `“${p.title}” is in this number already and differs from the manuscript; left as it is: ${p.file}${differsEn(p)}`,
    },
    mend: {
      zh: p =>
        p.of === 'book'
          ? '以稿件为准的，在清单的 books 里照改。'
          : '以稿件为准的，加 --force；两篇不是一回事的，先改标题。',
      en: p =>
        p.of === 'book'
          ? 'If the manuscript is right, change books in the manifest.'
          : 'Use --force to take the manuscript; change the title if they are two articles.',
    },
  },
  'import-manifest-form': {
    code: 'I017',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”的写法没法自动添加文章`,
      en: p => `articles cannot be added to “${p.file}” as it is written`,
    },
    mend: {
      zh: () => '把 sections 写成“栏目: 文件名的列表”，不用锚点和别名，再导入。',
      en: () => 'Write sections as lists of files under their names, without anchors, and import again.',
    },
  },
  'import-target-unknown': {
    code: 'I019',
    severity: 'error',
    message: {
      zh: p => `不知道添进哪一期：没有 ${p.looked}，稿件的来源行里也没有日期`,
      en: p => `the number to add to is not known: there is no ${p.looked}, and no source line with a date`,
    },
    mend: {
      zh: () => '到本期文件夹里运行，或写明 --manifest，例如 --manifest 2023-02。',
      en: () => 'Run it in the folder of the number, or name it: --manifest 2023-02.',
    },
  },
  'import-nothing': {
    code: 'I018',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”里没有找到文章`,
      en: p => `no article was found in “${p.file}”`,
    },
    mend: {
      zh: () => '一篇文章要有标题、正文和“来源：”一行；【栏目】单独成行。',
      en: () => 'An article is a title, text and a line 来源：…; a head 【…】 stands on a line of its own.',
    },
  },
})
