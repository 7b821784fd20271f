/** `issue toc`: lays a number out for the page numbers of its contents list. */
import { type Edition, layOutEdition } from '../build.ts'
import type { Finding } from '../findings/finding.ts'
import { type Language, severityOf } from '../findings/wording.ts'
import { diskFiles, withSlashes } from '../manifest/disk.ts'
import { withStandardInput } from '../manifest/standard-input.ts'
import { writeWhole } from '../output.ts'
import { type ContentsList, contentsJson, contentsText } from '../terminal/contents-list.ts'
import { tellFindings } from './new-files.ts'
import type { RunSettings } from './outcome.ts'

export interface TocSettings {
  readonly named: string | undefined
  readonly form: 'text' | 'json'
  /** A file, or `undefined` and `-` for standard output. */
  readonly output: string | undefined
  readonly language: Language
}

/** Prints the list whenever there are pages; errors are told besides and decide the exit code. */
export async function printContents(settings: TocSettings, surroundings: RunSettings): Promise<number> {
  const { named, form, output, language } = settings
  const { stdout, stderr, workingFolder } = surroundings
  const files = withStandardInput(diskFiles(workingFolder), [named])
  const edition = await layOutEdition(files, named && withSlashes(named))
  const list = listOf(edition)
  const findings: Finding[] = edition.findings.filter(
    finding => list === undefined || severityOf(finding) === 'error',
  )
  if (list !== undefined) {
    const text = form === 'json' ? contentsJson(list) : contentsText(list)
    const fault = output === undefined || output === '-' ? undefined : save(output, text, form)
    if (fault !== undefined) findings.push(fault)
    else if (output === undefined || output === '-') stdout.write(text)
  }
  const code = tellFindings(findings, files, language, stderr)
  return code === 0 && list === undefined ? 1 : code
}

const save = (path: string, text: string, form: 'text' | 'json'): Finding | undefined =>
  writeWhole([{ path, bytes: Buffer.from(text), form }], 'given')

function listOf({ manifest, issue, layout }: Edition): ContentsList | undefined {
  if (manifest === undefined || issue === undefined || layout === undefined) return undefined
  return {
    manifest: manifest.file,
    heading: issue.contents.heading.text,
    pages: layout.pages.length,
    entries: layout.contents,
  }
}
