/** What a frozen build is refused for, and a lock that could not be written (L codes, exit 6). */
import { defineProblems } from '../problem.ts'

const kinds = {
  zh: { tool: '程序版本', font: '字体', profile: '印刷色彩特性文件' },
  en: { tool: 'the tool', font: 'the font', profile: 'the press profile' },
} as const

/** Why a lock was not written, by the fault of writing that kept it. */
const reasons: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'output-refused': { zh: '系统不允许写', en: 'the system refuses it' },
  'output-not-replaced': { zh: '那里有一个别的文件', en: 'another file is there' },
  'output-is-folder': { zh: '那里有一个文件夹', en: 'a folder is there' },
  'disk-full': { zh: '磁盘满了', en: 'the disk is full' },
}

const reasonOf = (language: 'zh' | 'en', reason: unknown): string =>
  reasons[String(reason)]?.[language] ?? (language === 'zh' ? '写的时候出了错' : 'writing failed')

const nameOf = (language: 'zh' | 'en', kind: unknown): string =>
  kinds[language][kind as keyof (typeof kinds)['zh']]

export const lockProblems = defineProblems({
  'lock-missing': {
    code: 'L001',
    severity: 'error',
    message: {
      zh: p => `用了 --frozen，却没有“${p.file}”可比`,
      en: p => `--frozen was asked for, but there is no “${p.file}” to compare with`,
    },
    mend: {
      zh: () => '先不带 --frozen 付印一次（--edition all），锁文件会一并写出。',
      en: () => 'Make a delivery without --frozen first (--edition all); it writes the lock.',
    },
  },
  'lock-unreadable': {
    code: 'L002',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”不是本程序写的锁文件`,
      en: p => `“${p.file}” is not a lock that this tool has written`,
    },
    mend: {
      zh: () => '取回原来的文件；或删去它，不带 --frozen 重新付印一次。',
      en: () => 'Bring back the old file, or delete it and make a delivery without --frozen.',
    },
  },
  'lock-differs': {
    code: 'L003',
    severity: 'error',
    message: {
      zh: p => `${nameOf('zh', p.kind)}与“${p.file}”里记的不同${p.name === '' ? '' : `：${p.name}`}`,
      en: p =>
        `${nameOf('en', p.kind)} differs from what “${p.file}” says${p.name === '' ? '' : `: ${p.name}`}`,
    },
    mend: {
      zh: () => '换回原来的；确要更换，就不带 --frozen 重新付印一次。',
      en: () => 'Bring back the old one; if the change is meant, make a delivery without --frozen.',
    },
  },
  'lock-not-written': {
    code: 'L004',
    severity: 'warning',
    message: {
      zh: p => `锁文件“${p.file}”没有写成：${reasonOf('zh', p.reason)}；付印的文件照常写出`,
      en: p =>
        `the lock “${p.file}” was not written: ${reasonOf('en', p.reason)}; the delivery was written all the same`,
    },
    mend: {
      zh: () => '以后要用 --frozen，就在能写的文件夹里再付印一次。',
      en: () => 'If --frozen is to be used later, deliver once more from a folder that can be written to.',
    },
  },
})
