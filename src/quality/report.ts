/**
 * The quality of an edition as a table and a list of what is wrong with it, each by page, file and line. A report, not
 * a judgement: what it finds changes no exit code.
 */
import { layOutEdition } from '../build.ts'
import { lineOf } from '../findings/sources.ts'
import { messageOf } from '../findings/wording.ts'
import { diskFiles } from '../manifest/disk.ts'
import type { Files } from '../manifest/files.ts'
import { findSources } from '../manifest/source.ts'
import { spanOf } from '../rich-text.ts'
import type { Flaw } from './flaw.ts'
import { measureQuality, type Quality } from './measure.ts'
import { type Row, rowsOf } from './rows.ts'

/** Reads another text for a file, or the same. */
export type Override = (path: string, text: string) => string

export interface ReportRequest {
  readonly workingFolder: string
  readonly edition: string
  readonly heading: string
  readonly override: Override
  /** Which flaws are named one by one: those of the rows that miss their target, or all. */
  readonly named: 'missed' | 'all'
}

/** Lays out an edition and tells its quality as Markdown; throws when it cannot be laid out. */
export async function reportQuality(request: ReportRequest): Promise<string> {
  const { workingFolder, edition, heading, override, named } = request
  const files = overridden(diskFiles(workingFolder), override)
  const { layout, findings } = await layOutEdition(files, edition)
  if (layout === undefined) throw new Error(findings.map(finding => messageOf(finding, 'en')).join('\n'))
  const quality = measureQuality(layout)
  const rows = rowsOf(quality)
  const missed = rows.flatMap(({ verdict, kinds }) => (verdict === 'missed' ? kinds : []))
  const flaws = quality.flaws.filter(({ kind }) => named === 'all' || missed.includes(kind))
  return [tableOf(heading, quality, rows), ...listOf(files, flaws)].join('\n')
}

function overridden(files: Files, override: Override): Files {
  return {
    ...files,
    read(path, limit) {
      const bytes = files.read(path, limit)
      if (typeof bytes === 'string') return bytes
      const text = new TextDecoder().decode(bytes)
      const changed = override(path, text)
      return changed === text ? bytes : new TextEncoder().encode(changed)
    },
  }
}

const marks = { met: '', missed: '**missed**', unasked: '' } as const

function tableOf(heading: string, { measure }: Quality, rows: readonly Row[]): string {
  const lines = rows.map(
    ({ name, value, target, verdict }) => `| ${name} | ${value} | ${target} | ${marks[verdict]} |`,
  )
  return [
    `## ${heading}, body ${measure} em`,
    '',
    '| measure | value | target | |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}

/** Letters of a line that are quoted. */
const quoted = 40

function listOf(files: Files, flaws: readonly Flaw[]): readonly string[] {
  const sourceOf = findSources(files)
  const sorted = [...flaws].sort((one, other) => one.kind.localeCompare(other.kind))
  return sorted.map(({ kind, line, detail }) => {
    const { text, from, to } = line.line
    const { file, from: at } = spanOf(text.origin, from, to)
    const source = sourceOf(file)
    const place = source === undefined ? file : `${file}:${lineOf(source.text, at)}`
    const words = text.text.slice(from, to).trim().slice(0, quoted)
    return `- ${kind}${detail === '' ? '' : ` ${detail}`}: page ${line.folio}, ${line.role}, ${place} “${words}”`
  })
}
