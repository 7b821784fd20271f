/** Findings as data for programs (2.6): one object a run, or one line an event. */
import type { ExitCode } from '../findings/exit-code.ts'
import type { Edit, Finding } from '../findings/finding.ts'
import { type Position, positionOf, type SourceText } from '../findings/sources.ts'
import { countFindings, mendOf, messageOf, problemOf, ruleOf, severityOf } from '../findings/wording.ts'
import type { Span } from '../rich-text.ts'
import { excerptOf } from './excerpt.ts'
import type { ReportContext } from './report.ts'

/** Rises only when a field changes its meaning or goes. */
const findingsSchema = 1

/** What was written; the exporter and the layout know it. */
export interface WrittenOutput {
  /** Of the first file, which is the screen edition where there is one. */
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  /** Of the number. */
  readonly pages: number
  /** Everything that was written, the PDFs of the editions first; behind them the job sheet and the lock of a delivery. */
  readonly files: readonly {
    /** `screen`, `press`, `sheet` or `lock`. */
    readonly role: string
    /** Of a PDF that shows the number. */
    readonly edition: string | null
    readonly path: string
    readonly sha256: string
    readonly bytes: number
    readonly pages: number | null
  }[]
  readonly toc: readonly { readonly title: string; readonly page: number }[]
  readonly fonts: readonly string[]
}

export interface RunArticle {
  readonly id: string
  readonly title: string
  readonly section: string
}

/** One number of a run. */
export interface RunNumber {
  /** Undefined when no manifest was found. */
  readonly manifest: string | undefined
  /** In printed order; none when there is no issue. */
  readonly articles: readonly RunArticle[]
  readonly findings: readonly Finding[]
}

export interface Run {
  readonly tool: { readonly name: string; readonly version: string }
  /** One, unless `check` was asked for several. */
  readonly numbers: readonly RunNumber[]
  readonly exitCode: ExitCode
  /** Those of all numbers. */
  readonly findings: readonly Finding[]
  readonly output: WrittenOutput | undefined
}

/** The object as JSON text with a line end. Fields without a value are `null`, so that every run has the same keys. */
export function findingsJson(run: Run, context: ReportContext): string {
  const report = {
    schema: findingsSchema,
    ...head(run),
    ...verdict(run),
    findings: run.findings.map(finding => findingObject(finding, context)),
    output: run.output ?? null,
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

/** The same as events, one object a line: `start`, a `finding` for each, `written` when there is a PDF, `end`. */
export function findingsNdjson(run: Run, context: ReportContext): string {
  const events = [
    { event: 'start', schema: findingsSchema, ...head(run) },
    ...run.findings.map(finding => ({ event: 'finding', ...findingObject(finding, context) })),
    ...(run.output === undefined ? [] : [{ event: 'written', ...run.output }]),
    { event: 'end', ...verdict(run) },
  ]
  return events.map(event => `${JSON.stringify(event)}\n`).join('')
}

/** `manifest` is that of a run about one number; `manifests` are all that were found. */
const head = ({ tool, numbers }: Run) => {
  const [only, ...more] = numbers
  const manifests = numbers.flatMap(({ manifest }) => manifest ?? [])
  return { tool, manifest: (more.length === 0 ? only?.manifest : undefined) ?? null, manifests }
}

const verdict = ({ exitCode, findings }: Run) => ({
  ok: exitCode === 0,
  exitCode,
  counts: countFindings(findings),
})

/** Line and column from 1, columns in code points; offsets in bytes. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Where a stretch of a file stands on the disk; undefined when the file has no text. */
export function rangeOf(where: Span | undefined, { sourceOf }: ReportContext): Range | undefined {
  const source = where === undefined ? undefined : sourceOf(where.file)
  if (where === undefined || source === undefined) return undefined
  return { start: positionOf(source, where.from), end: positionOf(source, where.to) }
}

/** One finding with everything that is known about it; what is not known is `null`. */
export function findingObject(finding: Finding, context: ReportContext) {
  const { where, page, params, edit } = finding
  const { code } = problemOf(finding)
  const source = where === undefined ? undefined : context.sourceOf(where.file)
  const place = where === undefined ? undefined : context.placeOf(where)
  const known = where !== undefined && source !== undefined
  return {
    code,
    rule: ruleOf(finding),
    severity: severityOf(finding),
    message: messageOf(finding, context.language),
    mend: mendOf(finding, context.language) ?? null,
    params,
    file: where?.file ?? null,
    range: rangeOf(where, context) ?? null,
    article: place?.article ?? null,
    section: place?.section ?? null,
    page: page ?? null,
    excerpt: (known ? excerptOf(source, where)?.text : undefined) ?? null,
    fix: known ? fixObject(edit, where, source) : null,
    related: finding.related.map(span => ({ file: span.file, range: rangeOf(span, context) ?? null })),
  }
}

/** The edit as a replacement of the finding's own range where it lies within it, so that both have one range. */
function fixObject(edit: Edit | undefined, where: Span, source: SourceText) {
  if (edit === undefined) return null
  const isWithin =
    edit.where.file === where.file && where.from <= edit.where.from && edit.where.to <= where.to
  const { from, to } = isWithin ? where : edit.where
  const before = source.text.slice(from, edit.where.from)
  const behind = source.text.slice(edit.where.to, to)
  return {
    safe: edit.kind === 'safe',
    range: { start: positionOf(source, from), end: positionOf(source, to) },
    replacement: before + edit.replacement + behind,
  }
}
