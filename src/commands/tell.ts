/** Tells what a run came to: findings and the closing line on standard error, or everything as JSON on standard output. */
import { createHash } from 'node:crypto'
import { severityOf } from '../findings/wording.ts'
import type { Layout } from '../page.ts'
import { findingsJson, type WrittenOutput } from '../terminal/findings-json.ts'
import { plainPaint } from '../terminal/paint.ts'
import { type ReportContext, reportFindings, summaryLine } from '../terminal/report.ts'
import { wordsOf } from '../terminal/words.ts'
import type { CommandSettings, Outcome, RunSettings } from './outcome.ts'

export async function tell(
  outcome: Outcome,
  context: ReportContext,
  settings: CommandSettings,
  surroundings: RunSettings,
): Promise<void> {
  const { stdout, stderr, version } = surroundings
  if (settings.form === 'json') {
    stdout.write(
      findingsJson(
        {
          tool: { name: 'issue', version },
          manifest: outcome.edition.manifest?.file,
          exitCode: outcome.exitCode,
          findings: outcome.findings,
          output: writtenOutput(outcome),
        },
        context,
      ),
    )
    return
  }
  const told =
    settings.detail === 'quiet'
      ? outcome.findings.filter(finding => severityOf(finding) === 'error')
      : outcome.findings
  const coloured = settings.colour === 'asked' && surroundings.colour === 'wanted'
  const paint = coloured ? (await import('../terminal/colour-paint.ts')).colourPaint() : plainPaint
  if (told.length > 0) stderr.write(`${reportFindings(told, context, paint)}\n`)
  if (settings.detail !== 'quiet' || outcome.exitCode !== 0)
    stderr.write(`${closingLine(outcome, settings)}\n`)
}

function closingLine(
  { edition, findings, result, written, seconds }: Outcome,
  settings: CommandSettings,
): string {
  const words = wordsOf(settings.language)
  const articles = edition.issue?.sections.reduce((sum, section) => sum + section.articles.length, 0)
  const summary = summaryLine(findings, articles, result, settings.language)
  const pages = edition.layout?.pages.length ?? 0
  if (written === undefined || articles === undefined) {
    const checked = result === 'checked' && edition.layout !== undefined && articles !== undefined
    return checked ? `${words.checked({ articles, pages, seconds })}${found(findings, summary)}` : summary
  }
  const path = written.path === '-' ? words.standardOutput : written.path
  return `${words.built({ path, articles, pages, bytes: written.bytes.length, seconds })}${found(findings, summary)}`
}

const found = (findings: Outcome['findings'], summary: string): string =>
  findings.length === 0 ? '' : `\n${summary}`

function writtenOutput({ edition: { layout }, written }: Outcome): WrittenOutput | undefined {
  if (layout === undefined || written === undefined) return undefined
  return {
    path: written.path,
    sha256: sha256(written.bytes),
    bytes: written.bytes.length,
    pages: layout.pages.length,
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

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
