/**
 * Findings as a JUnit report, for the pages that know tests only (2.6): one suite a manifest, one case an article and
 * one for the number as a whole; errors are failures, everything else is its output.
 */
import type { Finding } from '../findings/finding.ts'
import { visible } from '../findings/quoting.ts'
import { problemOf, severityOf } from '../findings/wording.ts'
import type { Run, RunNumber } from './findings-json.ts'
import { plainPaint } from './paint.ts'
import { type ReportContext, reportFindings } from './report.ts'

/** One case: an article, or the number itself. */
interface Case {
  readonly name: string
  readonly section: string
  readonly findings: readonly Finding[]
}

export function findingsJunit(run: Run, context: ReportContext): string {
  const suites = run.numbers.map(number => {
    const name = number.manifest ?? 'issue.yaml'
    return { name, cases: casesOf(number, name, context) }
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="issue" ${countsOf(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${attribute(name)}" ${countsOf(cases)}>`,
      ...cases.flatMap(each => caseLines(each, context)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n')
}

function countsOf(cases: readonly Case[]): string {
  const failures = cases.filter(({ findings }) => findings.some(isFailure)).length
  return `tests="${cases.length}" failures="${failures}" errors="0"`
}

const isFailure = (finding: Finding): boolean => severityOf(finding) === 'error'

/** Articles have their own findings by their ids; what belongs to none belongs to the number. */
function casesOf(run: RunNumber, whole: string, { placeOf }: ReportContext): readonly Case[] {
  const byArticle = new Map<string | undefined, Finding[]>()
  const known = new Set(run.articles.map(({ id }) => id))
  for (const finding of run.findings) {
    const id = finding.where === undefined ? undefined : placeOf(finding.where).article
    const owner = id !== undefined && known.has(id) ? id : undefined
    byArticle.set(owner, [...(byArticle.get(owner) ?? []), finding])
  }
  const number = { name: whole, section: 'issue', findings: byArticle.get(undefined) ?? [] }
  const articles = run.articles.map(({ id, title, section }) => ({
    name: `${id} ${title}`,
    section,
    findings: byArticle.get(id) ?? [],
  }))
  return [number, ...articles]
}

function caseLines({ name, section, findings }: Case, context: ReportContext): readonly string[] {
  const head = `    <testcase name="${attribute(name)}" classname="${attribute(section)}"`
  if (findings.length === 0) return [`${head}/>`]
  const failures = findings.filter(isFailure)
  const others = findings.filter(finding => !isFailure(finding))
  const told = (some: readonly Finding[]): string => content(reportFindings(some, context, plainPaint))
  return [
    `${head}>`,
    ...failures.map(finding => {
      const { code } = problemOf(finding)
      const [message = ''] = reportFindings([finding], context, plainPaint).split('\n')
      return `      <failure type="${code}" message="${attribute(message)}">${told([finding])}</failure>`
    }),
    ...(others.length === 0 ? [] : [`      <system-out>${told(others)}</system-out>`]),
    '    </testcase>',
  ]
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0, 2.2: two noncharacters of the first plane are no characters of a document. */
const escaped = (text: string): string =>
  text.replace(/[\ufffe\uffff]/g, '\ufffd').replace(/[&<>"]/g, sign => entities[sign] ?? sign)

const attribute = (text: string): string => escaped(visible(text))

/** Lines stay lines; whatever else is unseen in them is shown. */
const content = (text: string): string => escaped(text.split('\n').map(visible).join('\n'))
