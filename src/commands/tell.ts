/**
 * Tells what a run came to: findings and the closing line on standard error, or everything in a form for
 * programs on standard output.
 */
import { sha256Of } from '../export/sha256.ts'
import { fails } from '../findings/exit-code.ts'
import type { Finding } from '../findings/finding.ts'
import { problemOf, severityOf } from '../findings/wording.ts'
import type { Layout } from '../page.ts'
import type { Run, WrittenOutput } from '../terminal/findings-json.ts'
import { plainPaint } from '../terminal/paint.ts'
import { type ReportContext, reportFindings, summaryLine } from '../terminal/report.ts'
import { wordsOf } from '../terminal/words.ts'
import { inEditionOrder } from './edition-order.ts'
import type { CommandSettings, Done, Outcome, RunSettings } from './outcome.ts'
import { standardOutput } from './targets.ts'

export async function tell(
  outcome: Outcome,
  context: ReportContext,
  settings: CommandSettings,
  surroundings: RunSettings,
): Promise<void> {
  const { stdout, stderr, version } = surroundings
  const form = settings.form ?? 'text'
  if (form !== 'text') {
    const { inForm } = await import('../terminal/forms.ts')
    stdout.write(await inForm(form, runOf(outcome, version), context))
    return
  }
  const told = toldOf(outcome, settings)
  const coloured = settings.colour === 'asked' && surroundings.colour === 'wanted'
  const paint = coloured ? (await import('../terminal/colour-paint.ts')).colourPaint() : plainPaint
  if (told.length > 0) stderr.write(`${reportFindings(told, context, paint)}\n`)
  if (settings.detail !== 'quiet' || outcome.exitCode !== 0)
    stderr.write(`${closingLine(outcome, settings)}\n`)
  const gravest = gravestOf(told)
  if (gravest !== undefined && settings.detail !== 'quiet')
    stderr.write(`${wordsOf(settings.language).explained(problemOf(gravest).code)}\n`)
  if (settings.paths === 'printed' && settings.output !== standardOutput)
    for (const { path } of outcome.numbers.flatMap(({ written }) => written)) stdout.write(`${path}\n`)
  const isUnasked = settings.form === undefined && settings.report === undefined
  if (isUnasked && surroundings.annotations === 'github') {
    const { inForm } = await import('../terminal/forms.ts')
    stderr.write(await inForm('github', runOf(outcome, version), context))
  }
}

/** In the order of the numbers and their files; when quiet, errors and whatever else makes the run fail. */
function toldOf({ numbers, exitCode }: Outcome, { detail, failOn }: CommandSettings): readonly Finding[] {
  const all = numbers.flatMap(({ findings, edition }) => inEditionOrder(findings, edition.issue))
  if (detail !== 'quiet') return all
  const reasons = all.filter(finding => severityOf(finding) === 'error' || fails(finding, failOn))
  // A PDF that was asked for and refused has its reason below the threshold.
  return reasons.length > 0 || exitCode === 0 ? reasons : all.filter(isWarning)
}

const isWarning = (finding: Finding): boolean => severityOf(finding) === 'warning'

/** The first error, else the first warning, else the first of all: what an editor will want explained. */
const gravestOf = (told: readonly Finding[]): Finding | undefined =>
  told.find(finding => severityOf(finding) === 'error') ?? told.find(isWarning) ?? told[0]

function closingLine({ numbers, findings, result, seconds }: Outcome, { language }: CommandSettings): string {
  const words = wordsOf(language)
  const [{ written, beside }] = numbers
  const articles = articlesOf(numbers)
  const summary = summaryLine(findings, { numbers: numbers.length, articles }, result, language)
  const pages = sum(numbers.map(({ edition }) => edition.layout?.pages.length ?? 0))
  if (written.length === 0 || articles === undefined) {
    const isChecked = result === 'checked' && numbers.every(({ edition }) => edition.layout !== undefined)
    if (!isChecked || articles === undefined) return summary
    return `${words.checked({ numbers: numbers.length, articles, pages, seconds })}${found(findings, summary)}`
  }
  const files = written.map(file => ({
    path: file.path === standardOutput ? words.standardOutput : file.path,
    pages: file.pages,
    bytes: file.bytes.length,
  }))
  return `${words.built({ files, beside, articles, pages, seconds })}${found(findings, summary)}`
}

/** Of all numbers that could be put together; undefined when none could. */
function articlesOf(numbers: Outcome['numbers']): number | undefined {
  const issues = numbers.flatMap(({ edition }) => edition.issue ?? [])
  const sections = issues.flatMap(issue => issue.sections)
  return issues.length === 0 ? undefined : sum(sections.map(section => section.articles.length))
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

const found = (findings: Outcome['findings'], summary: string): string =>
  findings.length === 0 ? '' : `\n${summary}`

/** The run as the machine-readable forms tell it. */
export function runOf({ numbers, exitCode, findings }: Outcome, version: string): Run {
  return {
    tool: { name: 'issue', version },
    numbers: numbers.map(number => ({
      manifest: number.edition.manifest?.file,
      articles: (number.edition.issue?.sections ?? []).flatMap(({ name, articles }) =>
        articles.map(({ id, title }) => ({ id, title: title.text, section: name.text })),
      ),
      findings: number.findings,
    })),
    exitCode,
    findings,
    output: writtenOutput(numbers[0]),
  }
}

function writtenOutput({ edition: { layout }, written, beside }: Done): WrittenOutput | undefined {
  const digest = (bytes: Uint8Array) => ({ sha256: sha256Of(bytes), bytes: bytes.length })
  const files = [
    ...written.map(({ edition, path, pages, bytes }) => ({
      role: edition,
      edition,
      path,
      ...digest(bytes),
      pages,
    })),
    ...beside.map(({ role, path, bytes }) => ({ role, edition: null, path, ...digest(bytes), pages: null })),
  ]
  const [first] = files
  if (layout === undefined || first === undefined) return undefined
  return {
    path: first.path,
    sha256: first.sha256,
    bytes: first.bytes,
    pages: layout.pages.length,
    files,
    toc: layout.contents.map(entry => ({ title: entry.title, page: entry.folio })),
    fonts: facesOf(layout),
  }
}

/** PostScript names of the faces on the pages, in the order of their first use. */
function facesOf(layout: Layout): readonly string[] {
  const names = new Set<string>()
  for (const page of layout.pages)
    for (const mark of page.marks)
      if (mark.kind === 'line') for (const run of mark.line.runs) names.add(run.face.name)
  return [...names]
}
