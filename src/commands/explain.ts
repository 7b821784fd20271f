/** `issue explain`: why a finding is one, and how it is mended. */

import { allDocs } from '../explain/all-docs.ts'
import type { CodeDoc } from '../explain/doc.ts'
import { docsOf, explainCode, listOfCodes, mendOf, severitiesOf } from '../explain/explain.ts'
import { nearestName } from '../findings/nearest.ts'
import { type ProblemName, problems } from '../findings/problems.ts'
import { nearestEn, nearestZh, visible } from '../findings/quoting.ts'
import type { Language } from '../findings/wording.ts'
import type { RunSettings } from './outcome.ts'

const wrongUse = 2

export interface ExplainSettings {
  /** A code in capitals or not, or the name of a problem; nothing asks for the list. */
  readonly asked: string | undefined
  readonly form: 'text' | 'json'
  readonly language: Language
}

export function explain({ asked, form, language }: ExplainSettings, { stdout, stderr }: RunSettings): number {
  const code = asked === undefined ? undefined : codeOf(asked)
  if (asked !== undefined && (code === undefined || docsOf(code).length === 0)) {
    const nearest = nearestName(asked, [...new Set(allDocs.map(doc => doc.code)), ...Object.keys(problems)])
    const written = visible(asked)
    stderr.write(
      language === 'zh'
        ? `issue: 没有“${written}”这个代号${nearestZh(nearest)}\n全部代号：issue explain\n`
        : `issue: there is no code “${written}”${nearestEn(nearest)}\nAll codes: issue explain\n`,
    )
    return wrongUse
  }
  if (form === 'json') stdout.write(asJson(code === undefined ? allDocs : docsOf(code)))
  else stdout.write(code === undefined ? listOfCodes(language) : explainCode(code, language))
  return 0
}

/** `t101` and `text/doubled-function-word` mean what `T101` means. */
function codeOf(asked: string): string | undefined {
  const name = asked.split('/').at(-1) ?? ''
  if (Object.hasOwn(problems, name)) return problems[name as ProblemName].code
  return asked.toUpperCase()
}

function asJson(docs: readonly CodeDoc[]): string {
  const codes = docs.map(doc => ({
    ...doc,
    mend: { zh: mendOf(doc, 'zh') ?? null, en: mendOf(doc, 'en') ?? null },
    severities: severitiesOf(doc.code),
    problems: Object.entries(problems).flatMap(([name, { code }]) => (code === doc.code ? [name] : [])),
  }))
  return `${JSON.stringify({ schema: 1, codes }, null, 2)}\n`
}
