/** Faults of writing the result (O codes, exit 5). */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'

/** The option that named the file. */
const flag = (p: Params): string => String(p.flag ?? '-o')

/** Any PDF may be replaced; of other forms only what this tool wrote, a lock by a lock and a report by a report. */
function ours({ form }: Params, language: 'zh' | 'en'): string {
  const name = String(form).toUpperCase()
  if (form === 'pdf') return language === 'zh' ? ` ${name}` : `${name} file`
  return language === 'zh' ? `本程序写的同一种 ${name}` : `${name} of the same kind by this tool`
}

export const outputProblems = defineProblems({
  'output-folder-missing': {
    code: 'O001',
    severity: 'error',
    message: {
      zh: p => `没有“${p.folder}”这个文件夹，写不了“${p.file}”`,
      en: p => `there is no folder “${p.folder}” to write “${p.file}” into`,
    },
    mend: {
      zh: p => `先建文件夹，或用 ${flag(p)} 换一个地方。`,
      en: p => `Make the folder, or choose another with ${flag(p)}.`,
    },
  },
  'output-no-folder': {
    code: 'O001',
    severity: 'error',
    message: {
      zh: p => `没有“${p.folder}”这个文件夹`,
      en: p => `there is no folder “${p.folder}”`,
    },
    mend: {
      zh: p => `先建这个文件夹；要写成一个文件，写 -o ${p.folder}.pdf。`,
      en: p => `Make the folder first; for a file write -o ${p.folder}.pdf.`,
    },
  },
  'output-is-folder': {
    code: 'O001',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”是文件夹，不能用文件盖掉它`,
      en: p => `“${p.file}” is a folder; a file cannot take its place`,
    },
    mend: { zh: p => `用 ${flag(p)} 写出文件名。`, en: p => `Name a file with ${flag(p)}.` },
  },
  'output-not-replaced': {
    code: 'O001',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”已经有了，又不是${ours(p, 'zh')}，不能盖掉`,
      en: p => `“${p.file}” is there already and is no ${ours(p, 'en')}; it is not replaced`,
    },
    mend: {
      zh: p => `用 ${flag(p)} 换一个文件名${p.form === 'pdf' ? '，以 .pdf 结尾' : '，或把那个文件移走'}。`,
      en: p =>
        `Name another file with ${flag(p)}${p.form === 'pdf' ? ', ending in .pdf' : ', or move that one away'}.`,
    },
  },
  'file-exists': {
    code: 'O005',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”已经有了，没有动它`,
      en: p => `“${p.file}” is there already and was left alone`,
    },
    mend: {
      zh: () => '直接改这个文件；要重来，先把它移走。',
      en: () => 'Edit that file; to begin anew, move it away first.',
    },
  },
  'output-locked': {
    code: 'O002',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”正被别的程序占用`,
      en: p => `“${p.file}” is in use by another program`,
    },
    mend: {
      zh: () => '关掉打开它的阅读器，再运行一次。',
      en: () => 'Close the viewer that has it open and run again.',
    },
  },
  'output-refused': {
    code: 'O002',
    severity: 'error',
    message: {
      zh: p => `系统不允许写“${p.file}”`,
      en: p => `the system refuses to write “${p.file}”`,
    },
    mend: {
      zh: p => `改文件夹的写入权限，或用 ${flag(p)} 换一个地方。`,
      en: p => `Change the permissions of the folder, or choose another with ${flag(p)}.`,
    },
  },
  'disk-full': {
    code: 'O003',
    severity: 'error',
    message: {
      zh: p => `磁盘满了，“${p.file}”没有写成`,
      en: p => `the disk is full; “${p.file}” was not written`,
    },
    mend: { zh: () => '腾出空间，再运行一次。', en: () => 'Make room and run again.' },
  },
  'output-failed': {
    code: 'O004',
    severity: 'error',
    message: {
      zh: p => `写不了“${p.file}”：${p.cause}`,
      en: p => `cannot write “${p.file}”: ${p.cause}`,
    },
    mend: { zh: p => `用 ${flag(p)} 换一个地方再试。`, en: p => `Try another place with ${flag(p)}.` },
  },
})
