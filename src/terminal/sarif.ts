/**
 * Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), for the pages that show results beside the text. Columns are
 * counted in code points, and bytes are given besides.
 */
import { allDocs } from '../explain/all-docs.ts'
import type { Finding, Severity } from '../findings/finding.ts'
import { lineAround } from '../findings/sources.ts'
import { type Language, mendOf, messageOf, problemOf, severityOf } from '../findings/wording.ts'
import type { Span } from '../rich-text.ts'
import { type Run, rangeOf } from './findings-json.ts'
import type { ReportContext } from './report.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' }

export function findingsSarif({ tool, exitCode, findings }: Run, context: ReportContext): string {
  const codes = [...new Set(findings.map(finding => problemOf(finding).code))].sort()
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            language: context.language === 'zh' ? 'zh-CN' : 'en-US',
            rules: codes.map(code => ruleOf(code, context.language)),
          },
        },
        columnKind: 'unicodeCodePoints',
        // A run that finds faults has done its work; one that cannot write has not.
        invocations: [{ executionSuccessful: exitCode !== 5, exitCode }],
        results: findings.map(finding => resultOf(finding, codes, context)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** What can be read about a code; of several docs the first names it. */
function ruleOf(code: string, language: Language) {
  const [doc] = allDocs.filter(known => known.code === code)
  if (doc === undefined) return { id: code }
  const help = [doc.why[language], doc.mend?.[language]].filter(part => part !== undefined).join('\n')
  return { id: code, shortDescription: { text: doc.what[language] }, help: { text: help } }
}

function resultOf(finding: Finding, codes: readonly string[], context: ReportContext) {
  const { code } = problemOf(finding)
  const { where, edit, page } = finding
  const mend = mendOf(finding, context.language)
  const message = messageOf(finding, context.language)
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severityOf(finding)],
    message: { text: mend === undefined ? message : `${message}\n${mend}` },
    locations: where === undefined ? [] : [locationOf(where, context)],
    ...(finding.related.length > 0 && { relatedLocations: relatedOf(finding, context) }),
    ...(edit !== undefined && { fixes: fixesOf(edit, context) }),
    properties: { problem: finding.problem, params: finding.params, ...(page !== undefined && { page }) },
  }
}

function locationOf(where: Span, context: ReportContext) {
  const { article, section } = context.placeOf(where)
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(where.file) }, ...regionsOf(where, context) },
    ...(article !== undefined && {
      logicalLocations: [{ name: article, fullyQualifiedName: `${section}/${article}` }],
    }),
  }
}

const relatedOf = ({ related }: Finding, context: ReportContext) =>
  related.map((where, id) => ({
    id,
    ...locationOf(where, context),
    message: { text: context.language === 'zh' ? '另一处在这里' : 'the other place' },
  }))

/** The stretch itself, and the line it begins in as what stands around it. */
function regionsOf(where: Span, context: ReportContext) {
  const region = regionOf(where, context)
  const source = context.sourceOf(where.file)
  if (region === undefined || source === undefined) return {}
  const around = { startLine: region.startLine, snippet: { text: lineAround(source.text, where.from).text } }
  return {
    region: { ...region, snippet: { text: source.text.slice(where.from, where.to) } },
    ...(region.startLine === region.endLine && { contextRegion: around }),
  }
}

function regionOf(where: Span, context: ReportContext) {
  const range = rangeOf(where, context)
  if (range === undefined) return undefined
  const { start, end } = range
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    byteOffset: start.offset,
    byteLength: end.offset - start.offset,
  }
}

function fixesOf({ where, replacement }: NonNullable<Finding['edit']>, context: ReportContext) {
  const deletedRegion = regionOf(where, context)
  if (deletedRegion === undefined) return []
  const replacements = [{ deletedRegion, insertedContent: { text: replacement } }]
  return [{ artifactChanges: [{ artifactLocation: { uri: uriOf(where.file) }, replacements }] }]
}

/** A path of a file as a relative reference (RFC 3986, 4.2). */
const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/')
