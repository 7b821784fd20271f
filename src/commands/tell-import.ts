/** Tells what an import came to: findings and the accounts on standard error, or everything as JSON on standard output. */
import { problemOf } from '../findings/wording.ts'
import { findingsJson } from '../terminal/findings-json.ts'
import { importWordsOf } from '../terminal/import-words.ts'
import { plainPaint } from '../terminal/paint.ts'
import { type ReportContext, reportFindings } from '../terminal/report.ts'
import type { Imported, ImportSettings } from './import.ts'
import type { RunSettings } from './outcome.ts'

export async function tellImport(
  imported: Imported,
  context: ReportContext,
  settings: ImportSettings,
  { stdout, stderr, version, colour }: RunSettings,
): Promise<void> {
  const { plan, findings, result } = imported
  if (settings.form === 'json') {
    stdout.write(importJson(imported, context, version))
    return
  }
  const words = importWordsOf(settings.language)
  const told =
    settings.detail === 'quiet'
      ? findings.filter(finding => problemOf(finding).severity === 'error')
      : findings
  const coloured = settings.colour === 'asked' && colour === 'wanted'
  const paint = coloured ? (await import('../terminal/colour-paint.ts')).colourPaint() : plainPaint
  if (told.length > 0) stderr.write(`${reportFindings(told, context, paint)}\n`)
  if (settings.list === 'paths' && result !== 'refused')
    stdout.write(plan.files.map(({ path }) => `${path}\n`).join(''))
  else if (result === 'planned' && settings.detail !== 'quiet')
    stderr.write(plan.files.map(({ path, change }) => `${words.would[change](path)}\n`).join(''))
  if (settings.detail === 'quiet' && imported.exitCode === 0) return
  for (const { file, account } of plan.accounts) stderr.write(`${words.account({ file, ...account })}\n`)
  stderr.write(`${closingLine(imported, settings)}\n`)
}

function closingLine({ plan, result }: Imported, { language }: ImportSettings): string {
  const words = importWordsOf(language)
  if (result === 'refused') return words.refused(plan)
  const totals = { ...plan, manifest: plan.manifest ?? '', files: plan.files.length }
  return result === 'planned' ? words.planned(totals) : words.done(totals)
}

/** The object of every command (2.6) with what was imported added to it. */
function importJson(
  { plan, findings, result, exitCode }: Imported,
  context: ReportContext,
  version: string,
): string {
  const run = {
    tool: { name: 'issue', version },
    numbers: [{ manifest: plan.manifest, articles: [], findings }],
    exitCode,
    findings,
    output: undefined,
  }
  const imported = {
    articles: plan.articles,
    books: plan.books,
    unchanged: plan.unchanged,
    replaced: plan.files.filter(({ change }) => change === 'replaced').map(({ path }) => path),
    written: result === 'written' ? plan.files.map(({ path }) => path) : [],
    planned: result === 'planned' ? plan.files.map(({ path }) => path) : [],
    characters: plan.accounts.map(({ file, account }) => ({ file, ...account })),
  }
  const report = { ...(JSON.parse(findingsJson(run, context)) as object), imported }
  return `${JSON.stringify(report, null, 2)}\n`
}
