/** Faults of the `theme:` and `fonts:` settings (M codes, exit 3). */
import { defineProblems } from '../problem.ts'

export const designProblems = defineProblems({
  'theme-unknown-key': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `版式设置里没有“${p.key}”${p.nearest === '' ? '' : `，是否为“${p.nearest}”？`}`,
      en: p => `the theme has no key “${p.key}”${p.nearest === '' ? '' : `; did you mean “${p.nearest}”?`}`,
    },
  },
  'theme-bad-value': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `版式设置“${p.key}”不能是“${p.value}”`,
      en: p => `the theme's “${p.key}” cannot be “${p.value}”`,
    },
    mend: { zh: p => `可写：${p.expectsZh}。`, en: p => `Write ${p.expectsEn}.` },
  },
  'theme-impossible': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `版式设置“${p.key}”排不进版面：${p.reasonZh}`,
      en: p => `the theme's “${p.key}” does not go into the page: ${p.reasonEn}`,
    },
  },
  'font-role-unknown': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `fonts 里没有“${p.role}”这个角色`,
      en: p => `there is no font role “${p.role}”`,
    },
    mend: { zh: p => `写 ${p.roles} 之一。`, en: p => `Write one of ${p.roles}.` },
  },
})
