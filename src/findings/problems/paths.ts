/** Faults of the paths that a manifest names (M009, exit 3). */
import { defineProblems } from '../problem.ts'

export const pathProblems = defineProblems({
  'absolute-path': {
    code: 'M009',
    severity: 'error',
    message: {
      zh: p => `“${p.written}”是绝对路径，换一台机器就找不到`,
      en: p => `“${p.written}” is an absolute path and would not be found elsewhere`,
    },
    mend: {
      zh: p => `把文件放进本期文件夹，写成 ${p.mended}。`,
      en: p => `Put the file in the issue's folder and write it as ${p.mended}.`,
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
})
