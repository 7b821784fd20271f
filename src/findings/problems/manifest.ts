/** Faults of `issue.yaml` and `publication.yaml` (M codes, exit 3). */
import { defineProblems } from '../problem.ts'

export const manifestProblems = defineProblems({
  'yaml-syntax': {
    code: 'M001',
    severity: 'error',
    message: { zh: p => `YAML 写法有误：${p.detail}`, en: p => `not valid YAML: ${p.detail}` },
  },
})
