/** From finished pages to a PDF in its place. The exporter is loaded only now: `check` and a faulty number never need it. */
import type { Edition } from '../build.ts'
import type { EditionName } from '../export/editions.ts'
import type { Finding } from '../findings/finding.ts'
import { countFindings } from '../findings/wording.ts'
import { findingOfFontFault } from '../fonts/font-fault.ts'
import type { Issue } from '../issue/issue.ts'
import { type FolderRule, writeWhole } from '../output.ts'
import type { Layout } from '../page.ts'
import type { Preparation } from '../pictures/prepare.ts'
import type { PreparedPictures } from '../pictures/prepared.ts'
import type { Watch } from '../stages.ts'

export interface ExportRequest {
  readonly date: Date
  readonly version: string
  /** A path, or `-` for standard output. */
  readonly target: string
  readonly stdout: NodeJS.WriteStream
  readonly folder: FolderRule
  /** Where prepared pictures are kept; nothing when none shall be. */
  readonly cacheFolder: string | undefined
  readonly watch: Watch
}

export type Exported =
  | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly findings: readonly Finding[] }

export async function exportPdf(
  { issue }: Edition,
  layout: Layout,
  { date, version, target, stdout, folder, cacheFolder, watch }: ExportRequest,
): Promise<Exported> {
  const made = await watch('export', async (): Promise<Exported> => {
    const { pictures, findings } = await preparePictures(layout, 'screen', cacheFolder)
    if (countFindings(findings).error > 0) return { kind: 'failed', findings }
    const pdf = await makePdf(issue, layout, { screen: pictures }, date, version)
    return { ...pdf, findings: [...findings, ...pdf.findings] }
  })
  if (made.kind === 'failed') return made
  const finding = await watch('write', () => {
    if (target !== '-') return writeWhole(target, made.bytes, folder)
    stdout.write(made.bytes)
    return undefined
  })
  return finding === undefined ? made : { kind: 'failed', findings: [...made.findings, finding] }
}

const hasPictures = ({ pages }: Layout): boolean =>
  pages.some(({ marks }) => marks.some(({ kind }) => kind === 'picture'))

/** The pictures of the pages as an edition takes them; a number without pictures loads nothing of what makes them. */
async function preparePictures(
  layout: Layout,
  edition: EditionName,
  cacheFolder: string | undefined,
): Promise<Preparation> {
  if (!hasPictures(layout)) return { pictures: new Map(), findings: [] }
  const { preparePictures: prepare } = await import('../pictures/prepare.ts')
  const { readPressProfile } = await import('../pictures/press-profile.ts')
  const { diskCache, noCache } = await import('../pictures/cache.ts')
  const cache = cacheFolder === undefined ? noCache : diskCache(cacheFolder)
  return prepare(layout, { edition, pressProfile: readPressProfile(), totalInk: usualTotalInk }, cache)
}

/** Coated paper on a sheet-fed press, in percent (print-shop table, row 11). */
const usualTotalInk = 300

async function makePdf(
  issue: Issue | undefined,
  layout: Layout,
  pictures: Readonly<Partial<Record<EditionName, PreparedPictures>>>,
  date: Date,
  toolVersion: string,
): Promise<Exported> {
  const { writeEditions } = await import('../export/editions.ts')
  const numbering = issue?.numbering
  const name = issue?.publication.title.text ?? ''
  const title = numbering === undefined ? name : `${name} ${numbering.year}年第${numbering.number}期`
  const author = issue?.publication.organisers[0]?.text
  try {
    const [file] = await writeEditions(layout, { title, author, date, toolVersion }, ['screen'], pictures)
    if (file === undefined) throw new Error('no file was written')
    return { kind: 'done', bytes: file.bytes, findings: [] }
  } catch (fault) {
    const finding = findingOfFontFault(fault)
    if (finding === undefined) throw fault
    return { kind: 'failed', findings: [finding] }
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
