/** Faults met before a file is understood: how it is written and where it lies (M006–M010, exit 3; A001, exit 4). */
import { defineProblems } from '../problem.ts'

export const readingProblems = defineProblems({
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
  'gb18030-text': {
    code: 'M008',
    severity: 'error',
    message: {
      zh: () => '文件是 GB18030（GBK）编码，不是 UTF-8',
      en: () => 'the file is encoded in GB18030 (GBK), not in UTF-8',
    },
    mend: {
      zh: p => `用编辑器“另存为”UTF-8，或：iconv -f GB18030 -t UTF-8 ${p.file} > 新文件`,
      en: p => `Save it as UTF-8, or: iconv -f GB18030 -t UTF-8 ${p.file} > new-file`,
    },
  },
  'utf16-text': {
    code: 'M008',
    severity: 'error',
    message: {
      zh: p => `文件是 ${p.encoding} 编码，不是 UTF-8`,
      en: p => `the file is encoded in ${p.encoding}, not in UTF-8`,
    },
    mend: {
      zh: p => `用编辑器“另存为”UTF-8，或：iconv -f ${p.encoding} -t UTF-8 ${p.file} > 新文件`,
      en: p => `Save it as UTF-8, or: iconv -f ${p.encoding} -t UTF-8 ${p.file} > new-file`,
    },
  },
  'not-utf8': {
    code: 'M008',
    severity: 'error',
    message: {
      zh: p => `第 ${p.byte} 个字节起不是 UTF-8 文字`,
      en: p => `from byte ${p.byte} on this is not UTF-8 text`,
    },
    mend: {
      zh: () => '如果是图片或 Word 文件，换成文本文件；如果是文本，另存为 UTF-8。',
      en: () => 'Name a text file here; if it is one, save it as UTF-8.',
    },
  },
  'control-character': {
    code: 'M008',
    severity: 'error',
    message: {
      zh: p => `有看不见的控制字符 ${p.character}`,
      en: p => `there is a control character, ${p.character}`,
    },
    mend: { zh: () => '删去它，重打这几个字。', en: () => 'Delete it and type these characters again.' },
  },
  'no-break-space': {
    code: 'M008',
    severity: 'warning',
    message: {
      zh: p => `有不换行空格 ${p.character}，多半是从网页粘来的`,
      en: p => `there is a no-break space, ${p.character}, likely pasted from a page`,
    },
    mend: { zh: () => '删去，或换成普通空格。', en: () => 'Delete it, or type a plain space.' },
  },
  'zero-width-character': {
    code: 'M008',
    severity: 'warning',
    message: {
      zh: p => `有看不见的零宽字符 ${p.character}`,
      en: p => `there is a zero-width character, ${p.character}`,
    },
    mend: { zh: () => '删去它。', en: () => 'Delete it.' },
  },
  'private-use-character': {
    code: 'M008',
    severity: 'warning',
    message: {
      zh: p => `有私用区字符 ${p.character}，别的字体里没有它的字形`,
      en: p => `there is a private-use character, ${p.character}, which other fonts cannot show`,
    },
    mend: { zh: () => '换成正式编码的字。', en: () => 'Use the character that Unicode has for it.' },
  },
  'absolute-path': {
    code: 'M009',
    severity: 'error',
    message: {
      zh: p => `“${p.written}”是绝对路径，换一台机器就找不到`,
      en: p => `“${p.written}” is an absolute path and would not be found elsewhere`,
    },
    mend: {
      zh: () => '把文件放进本期文件夹，写成 articles/01.md 的样子。',
      en: () => "Put the file in the issue's folder and write it as articles/01.md.",
    },
  },
  'path-with-backslash': {
    code: 'M009',
    severity: 'error',
    message: {
      zh: p => `路径“${p.written}”里用了反斜线`,
      en: p => `the path “${p.written}” has a backslash`,
    },
    mend: { zh: p => `写成 ${p.mended}。`, en: p => `Write ${p.mended}.` },
  },
  'path-outside-root': {
    code: 'M009',
    severity: 'error',
    message: {
      zh: p => `“${p.written}”指到了刊物文件夹“${p.root}”外面`,
      en: p => `“${p.written}” leads out of the publication's folder, “${p.root}”`,
    },
    mend: { zh: () => '把文件移进来，再改路径。', en: () => 'Move the file inside and name it there.' },
  },
  'link-out-of-root': {
    code: 'M009',
    severity: 'error',
    message: {
      zh: p => `“${p.written}”是链接，指到了刊物文件夹“${p.root}”外面`,
      en: p => `“${p.written}” is a link that leads out of the publication's folder, “${p.root}”`,
    },
    mend: { zh: () => '用文件本身代替链接。', en: () => 'Put the file itself in place of the link.' },
  },
  'path-spelling': {
    code: 'M009',
    severity: 'error',
    message: {
      zh: p => `路径写作“${p.written}”，文件名其实是“${p.actual}”`,
      en: p => `the path says “${p.written}”, but the name is “${p.actual}”`,
    },
    mend: {
      zh: p => `改成“${p.actual}”，大小写要一致。`,
      en: p => `Write “${p.actual}”; capitals count.`,
    },
  },
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
    mend: { zh: () => '给文件夹改名，把清单放在这里。', en: () => 'Rename the folder and put the manifest here.' },
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
  'article-missing': {
    code: 'A001',
    severity: 'error',
    message: {
      zh: p => `没有“${p.file}”这个文件`,
      en: p => `there is no file “${p.file}”`,
    },
    mend: { zh: () => '核对文件名，或把文件放到这里。', en: () => 'Correct the name, or put the file there.' },
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
