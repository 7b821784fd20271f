/** Tells what verifying a file came to: to people on standard error, to programs as JSON on standard output. */
import { countFindings, problemOf } from '../findings/wording.ts'
import { findingObject } from '../terminal/findings-json.ts'
import { plainPaint } from '../terminal/paint.ts'
import { nowhere, type ReportContext, reportFindings, summaryLine } from '../terminal/report.ts'
import { wordsOf } from '../terminal/words.ts'
import type { RunSettings } from './outcome.ts'
import type { VerifyOutcome, VerifySettings } from './verify.ts'

/** Rises only when a field changes its meaning or goes. */
const verifySchema = 1

export async function tellVerified(
  { file, sheet, told, unproven, findings, exitCode }: Omit<VerifyOutcome, 'sha256'>,
  settings: Omit<VerifySettings, 'pdf'>,
  { stdout, stderr, colour, version }: RunSettings,
): Promise<void> {
  const context: ReportContext = {
    language: settings.language,
    sourceOf: () => undefined,
    placeOf: nowhere,
  }
  if (settings.form === 'json') {
    const report = {
      schema: verifySchema,
      tool: { name: 'issue', version },
      file,
      sheet: sheet ?? null,
      ok: exitCode === 0,
      exitCode,
      counts: countFindings(findings),
      findings: findings.map(finding => findingObject(finding, context)),
      found: told ?? null,
      unproven: unproven.map(({ key }) => key),
    }
    stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    return
  }
  const shown =
    settings.detail === 'quiet'
      ? findings.filter(finding => problemOf(finding).severity === 'error')
      : findings
  const coloured = settings.colour === 'asked' && colour === 'wanted'
  const paint = coloured ? (await import('../terminal/colour-paint.ts')).colourPaint() : plainPaint
  if (shown.length > 0) stderr.write(`${reportFindings(shown, context, paint)}\n`)
  if (settings.detail === 'quiet' && exitCode === 0) return
  const words = wordsOf(settings.language)
  const closing =
    exitCode === 0 && told !== undefined
      ? words.verified({
          path: file,
          standard: told.standard,
          pages: told.pages,
          sheet,
          unproven: told.edition === 'press' ? unproven.map(item => item[settings.language]) : [],
        })
      : summaryLine(findings, { numbers: 1, articles: undefined }, 'checked', settings.language)
  stderr.write(`${closing}\n`)
}
