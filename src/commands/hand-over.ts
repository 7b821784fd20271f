/** Written files before they take their places: read back, and told of on the job sheet. Loaded when there are any. */
import { basename, dirname, join } from 'node:path'
import type { Edition } from '../build.ts'
import type { Finding } from '../findings/finding.ts'
import type { OutputFile } from '../output.ts'
import type { Layout } from '../page.ts'
import type { PressJob } from '../press/prepare.ts'
import { type Examined, examineFiles, examineSheet } from '../sheet/hand-over.ts'
import { makeSheet } from '../sheet/job-sheet.ts'
import { sheetName, writeSheet } from '../sheet/write-sheet.ts'
import type { Written } from './outcome.ts'

/** Each file by the name it goes out under: the sheet is looked up by it when the file is verified. */
export const examine = (written: readonly Written[], layout: Layout, job: PressJob | undefined): Examined =>
  examineFiles(
    written.map(({ edition, name, path, bytes }) => ({
      edition,
      name: basename(path),
      planned: name,
      bytes,
    })),
    layout,
    job,
  )

export interface SheetSettings {
  readonly job: PressJob
  readonly examined: Examined
  /** All that was found on the way. */
  readonly findings: readonly Finding[]
  /** SHA-256 of font files by name. */
  readonly fonts: Readonly<Record<string, string>>
  readonly date: Date
  readonly version: string
  /** Path of a press file; the sheet stands beside it. */
  readonly beside: string
}

export interface SheetFiles {
  readonly files: readonly OutputFile[]
  readonly findings: readonly Finding[]
}

/** The job sheet of a delivery to the press, as data and as a page. */
export async function sheetFiles(
  { manifest, issue, layout, fonts: faces }: Edition,
  { job, examined, findings, fonts, date, version, beside }: SheetSettings,
): Promise<SheetFiles> {
  if (issue === undefined || layout === undefined || faces === undefined) return { files: [], findings: [] }
  const sheet = makeSheet({
    folder: manifest?.folder ?? '.',
    issue,
    layout,
    job,
    files: examined.files,
    faces: Object.entries(fonts).map(([name, sha256]) => ({ name, version: null, sha256 })),
    findings,
    toolVersion: version,
  })
  const name = sheetName(sheet, job)
  const facts = { title: '', author: issue.publication.organisers[0]?.text, date, toolVersion: version }
  const written = await writeSheet(sheet, name, faces, facts)
  const files = written.map(
    (file): OutputFile => ({
      path: join(dirname(beside), file.name),
      bytes: file.bytes,
      form: file.name.endsWith('.json') ? 'json' : 'pdf',
    }),
  )
  const pages = files.filter(({ form }) => form === 'pdf')
  return { files, findings: pages.flatMap(({ path, bytes }) => examineSheet(basename(path), bytes)) }
}
