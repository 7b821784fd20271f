/** Docs as text for people: the list of codes, and what is to be said about one. */
import type { Finding } from '../findings/finding.ts'
import { problems } from '../findings/problems.ts'
import { type Language, severityWord } from '../findings/wording.ts'
import { allDocs } from './all-docs.ts'
import type { CodeDoc } from './doc.ts'

/** In the order of the stages: manifest, material, text, dates, sources, contents, issue, pages, press, output, delivered files, lock, import. */
const families = 'MATDSCXPROVLI'

const rankOf = ({ code }: CodeDoc): number => families.indexOf(code.charAt(0)) * 1000 + Number(code.slice(1))

const inOrder = (docs: readonly CodeDoc[]): readonly CodeDoc[] =>
  [...docs].sort((one, other) => rankOf(one) - rankOf(other))

/** One line a doc: code, severity, what it is. */
export const listOfCodes = (language: Language): string =>
  inOrder(allDocs)
    .map(doc => `${headOf(doc, language)}\n`)
    .join('')

export const docsOf = (code: string): readonly CodeDoc[] => allDocs.filter(doc => doc.code === code)

const labels = {
  zh: { why: '为什么', wrong: '错的', right: '对的', mend: '改法', spared: '不算错' },
  en: { why: 'why', wrong: 'wrong', right: 'right', mend: 'mend', spared: 'no fault' },
} as const

/** Everything about a code. */
export const explainCode = (code: string, language: Language): string =>
  docsOf(code)
    .map(doc => explainDoc(doc, language))
    .join('\n')

function explainDoc(doc: CodeDoc, language: Language): string {
  const said = labels[language]
  const parts = [
    [said.why, doc.why[language]],
    [said.wrong, doc.wrong],
    [said.right, doc.right],
    [said.mend, mendOf(doc, language)],
    [said.spared, doc.spared?.[language]],
  ]
  const told = parts.flatMap(([label, text]) =>
    text === undefined ? [] : [`\n${label}\n${indented(text)}\n`],
  )
  return `${headOf(doc, language)}\n${told.join('')}`
}

/** Stands for every particular of a finding: the mend of `T101` is then 删去一个“…”。 */
const particulars: Finding['params'] = new Proxy({}, { get: () => '…' })

/** What to do: as the doc says it, or else as the findings of the code do. Nothing where there is nothing to mend. */
export function mendOf(doc: CodeDoc, language: Language): string | undefined {
  if (doc.mend !== undefined) return doc.mend[language]
  const mends = Object.values(problems).flatMap(({ code, mend }) =>
    code === doc.code && mend !== undefined ? [mend[language](particulars)] : [],
  )
  return mends.length === 0 ? undefined : [...new Set(mends)].join('\n')
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map(line => `    ${line}`)
    .join('\n')

function headOf({ code, what }: CodeDoc, language: Language): string {
  const levels = [...severitiesOf(code)].map(severity => severityWord(severity, language))
  return `${code}  ${levels.join(language === 'zh' ? '、' : ', ')}  ${what[language]}`
}

/** The severities that problems of a code have unless told otherwise, the heaviest first. */
export function severitiesOf(code: string): readonly ('error' | 'warning' | 'hint')[] {
  const found = new Set(
    Object.values(problems).flatMap(problem => (problem.code === code ? [problem.severity] : [])),
  )
  return (['error', 'warning', 'hint'] as const).filter(severity => found.has(severity))
}
