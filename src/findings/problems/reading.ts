/** Files that cannot be read: the manifest itself (M010, exit 3) and the articles it names (A001, exit 4). */
import { defineProblems } from '../problem.ts'

export const readingProblems = defineProblems({
  'manifest-missing': {
    code: 'M010',
    severity: 'error',
    message: {
      zh: p => `找不到清单；找过 ${p.looked}`,
      en: p => `no manifest; looked for ${p.looked}`,
    },
    mend: {
      zh: () => '到本期文件夹里运行，或写出路径：issue build 2023-02/issue.yaml',
      en: () => "Run in the issue's folder, or name it: issue build 2023-02/issue.yaml",
    },
  },
  'manifest-is-article': {
    code: 'M010',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”是一篇文章，不是清单`,
      en: p => `“${p.file}” is an article, not a manifest`,
    },
    mend: {
      zh: () => '写出本期的文件夹或 issue.yaml：issue check 2023-02',
      en: () => 'Name the folder of the number or its issue.yaml: issue check 2023-02',
    },
  },
  'manifest-refused': {
    code: 'M010',
    severity: 'error',
    message: {
      zh: p => `读不了 ${p.file}：系统不允许`,
      en: p => `cannot read ${p.file}: the system refuses`,
    },
    mend: { zh: () => '改一下这个文件的读取权限。', en: () => 'Change the permissions of the file.' },
  },
  'manifest-is-folder': {
    code: 'M010',
    severity: 'error',
    message: {
      zh: p => `${p.file} 是文件夹，不是文件`,
      en: p => `${p.file} is a folder, not a file`,
    },
    mend: {
      zh: () => '给文件夹改名，把清单放在这里。',
      en: () => 'Rename the folder and put the manifest here.',
    },
  },
  'manifest-too-large': {
    code: 'M010',
    severity: 'error',
    message: {
      zh: p => `${p.file} 超过 ${p.limit} MB，不像是清单`,
      en: p => `${p.file} is larger than ${p.limit} MB, which no manifest is`,
    },
    mend: {
      zh: () => '把正文移到 articles/ 的文件里，清单里只写文件名。',
      en: () => 'Move the texts to files in articles/ and name the files in the manifest.',
    },
  },
  'manifest-empty': {
    code: 'M010',
    severity: 'error',
    message: {
      zh: p => `${p.file} 是空的`,
      en: p => `${p.file} is empty`,
    },
    mend: { zh: () => '至少写一行：issue: 2023-02', en: () => 'Write at least: issue: 2023-02' },
  },
  'text-unchecked': {
    code: 'A001',
    severity: 'warning',
    message: {
      zh: p => `“${p.file}”的文字没有查，issue fix 也没有动：文前的各项读不出来`,
      en: p => `the text of “${p.file}” was not checked, nor mended by issue fix: its fields cannot be read`,
    },
    mend: {
      zh: () => '先照上面的消息改好文前的写法，再查一遍。',
      en: () => 'Mend the fields as told above, then check again.',
    },
  },
  'article-missing': {
    code: 'A001',
    severity: 'error',
    message: {
      zh: p => `没有“${p.file}”这个文件`,
      en: p => `there is no file “${p.file}”`,
    },
    mend: {
      zh: () => '核对文件名，或把文件放到这里。',
      en: () => 'Correct the name, or put the file there.',
    },
  },
  'article-refused': {
    code: 'A001',
    severity: 'error',
    message: {
      zh: p => `读不了“${p.file}”：系统不允许`,
      en: p => `cannot read “${p.file}”: the system refuses`,
    },
    mend: { zh: () => '改一下这个文件的读取权限。', en: () => 'Change the permissions of the file.' },
  },
  'article-is-folder': {
    code: 'A001',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”是文件夹，不是文章文件`,
      en: p => `“${p.file}” is a folder, not an article`,
    },
    mend: { zh: () => '写出文件夹里的文件名。', en: () => 'Name a file in it.' },
  },
  'article-too-large': {
    code: 'A001',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”超过 ${p.limit} MB，不像是文章`,
      en: p => `“${p.file}” is larger than ${p.limit} MB, which no article is`,
    },
    mend: { zh: () => '换成文章的文本文件。', en: () => 'Name the text of the article.' },
  },
})
