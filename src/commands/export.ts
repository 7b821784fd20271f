/** From finished pages to a PDF in its place. The exporter is loaded only now: `check` and a faulty number never need it. */
import type { Edition } from '../build.ts'
import type { Finding } from '../findings/finding.ts'
import { findingOfFontFault } from '../fonts/font-fault.ts'
import type { Issue } from '../issue/issue.ts'
import { type FolderRule, writeWhole } from '../output.ts'
import type { Layout } from '../page.ts'
import type { Watch } from '../stages.ts'

export interface ExportRequest {
  readonly date: Date
  readonly version: string
  /** A path, or `-` for standard output. */
  readonly target: string
  readonly stdout: NodeJS.WriteStream
  readonly folder: FolderRule
  readonly watch: Watch
}

export type Exported =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly finding: Finding }

export async function exportPdf(
  { issue }: Edition,
  layout: Layout,
  { date, version, target, stdout, folder, watch }: ExportRequest,
): Promise<Exported> {
  const made = await watch('export', () => makePdf(issue, layout, date, version))
  if (made.kind === 'failed') return made
  const finding = await watch('write', () => {
    if (target !== '-') return writeWhole([{ path: target, bytes: made.bytes, form: 'pdf' }], folder)
    stdout.write(made.bytes)
    return undefined
  })
  return finding === undefined ? made : { kind: 'failed', finding }
}

async function makePdf(
  issue: Issue | undefined,
  layout: Layout,
  date: Date,
  toolVersion: string,
): Promise<Exported> {
  const { writeEditions } = await import('../export/editions.ts')
  const numbering = issue?.numbering
  const name = issue?.publication.title.text ?? ''
  const title = numbering === undefined ? name : `${name} ${numbering.year}年第${numbering.number}期`
  const author = issue?.publication.organisers[0]?.text
  try {
    const [file] = await writeEditions(layout, { title, author, date, toolVersion }, ['screen'])
    if (file === undefined) throw new Error('no file was written')
    return { kind: 'done', bytes: file.bytes }
  } catch (fault) {
    const finding = findingOfFontFault(fault)
    if (finding === undefined) throw fault
    return { kind: 'failed', finding }
  }
}

/** Hours by which China is ahead of UTC, the whole year. */
const chinaAhead = 8

/** The instant the file bears: `epoch` in seconds (SOURCE_DATE_EPOCH) when given, else the publication date at 00:00 +08:00. */
export function instantOf({ issue }: Edition, epoch: string): Date {
  if (epoch !== '') return new Date(Number(epoch) * 1000)
  const { year, month, day } = issue?.numbering.date ?? { year: 1970, month: 1, day: 1 }
  return new Date(Date.UTC(year, month - 1, day, -chinaAhead))
}
