/**
 * Findings as the annotations of a GitHub job (2.6): `::error file=…,line=…,col=…,title=…::message`. A page shows ten of
 * a severity for each step and hides the rest, so the rest are plain lines of the log, and a last notice counts them.
 */
import type { Finding, Severity } from '../findings/finding.ts'
import { type Language, mendOf, messageOf, problemOf, severityOf, severityWord } from '../findings/wording.ts'
import { type Range, type Run, rangeOf } from './findings-json.ts'
import type { ReportContext } from './report.ts'

/** Annotations a page shows for each severity of one step. */
const mostShown = 10

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' }

/** Errors first; the closing notice takes one of the places of the hints. */
export function findingsGithub({ findings }: Run, context: ReportContext): string {
  const shown: string[] = []
  const hidden: string[] = []
  for (const severity of ['error', 'warning', 'hint'] as const) {
    const own = findings.filter(finding => severityOf(finding) === severity)
    const most = severity === 'hint' && findings.length > mostShown ? mostShown - 1 : mostShown
    shown.push(...own.slice(0, most).map(finding => annotation(finding, context)))
    hidden.push(...own.slice(most).map(finding => logLine(finding, context)))
  }
  const closing =
    hidden.length === 0 ? [] : [`::notice::${escaped(notShown(hidden.length, context.language))}`]
  return [...shown, ...closing, ...hidden].map(line => `${line}\n`).join('')
}

function annotation(finding: Finding, context: ReportContext): string {
  const properties = [
    ...placeOf(finding, rangeOf(finding.where, context)),
    `title=${problemOf(finding).code}`,
  ]
  return `::${commands[severityOf(finding)]} ${properties.join(',')}::${escaped(wordsOf(finding, context.language))}`
}

function placeOf({ where }: Finding, range: Range | undefined): readonly string[] {
  if (where === undefined) return []
  const file = `file=${escapedProperty(where.file)}`
  if (range === undefined) return [file]
  const { start, end } = range
  // Columns are taken for one line only.
  return start.line === end.line
    ? [file, `line=${start.line}`, `col=${start.column}`, `endColumn=${end.column}`]
    : [file, `line=${start.line}`, `endLine=${end.line}`]
}

function wordsOf(finding: Finding, language: Language): string {
  const mend = mendOf(finding, language)
  const message = messageOf(finding, language)
  return mend === undefined ? message : `${message}\n${language === 'zh' ? '改法：' : 'mend: '}${mend}`
}

/** A line of the log that no annotation is made of: it does not begin with `::`. */
function logLine(finding: Finding, context: ReportContext): string {
  const start = rangeOf(finding.where, context)?.start
  const place = start === undefined ? '' : `:${start.line}:${start.column}`
  const file = finding.where === undefined ? '' : `${finding.where.file}${place}  `
  const severity = severityWord(severityOf(finding), context.language)
  return `  ${file}${severity} ${problemOf(finding).code}  ${messageOf(finding, context.language)}`
}

const notShown = (count: number, language: Language): string =>
  language === 'zh'
    ? `另有 ${count} 处没有标出，列在日志里`
    : `${count} more are not shown here; the log lists them`

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
