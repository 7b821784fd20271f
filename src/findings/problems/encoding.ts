/** Faults of the bytes and characters of a file (M008, exit 3). */
import { defineProblems } from '../problem.ts'

export const encodingProblems = defineProblems({
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
  'more-unseen-characters': {
    code: 'M008',
    severity: 'warning',
    message: {
      zh: p => `同样的看不见的字符还有 ${p.count} 个，只列出前 ${p.listed} 个`,
      en: p => `${p.count} more characters of the kind; the first ${p.listed} are listed`,
    },
    mend: {
      zh: () => '在编辑器里用“查找和替换”一次删去，或重新导出这个文件。',
      en: () => 'Delete them all with find and replace, or export the file again.',
    },
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
})
