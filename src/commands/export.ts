/**
 * From finished pages to the files of the editions in their places, all or none. Exporters are loaded only now: `check`
 * and a faulty number never need them.
 */
import type { Edition } from '../build.ts'
import type { EditionFile, EditionName } from '../export/editions.ts'
import type { Finding, Outcome } from '../findings/finding.ts'
import { findingOfFontFault } from '../fonts/font-fault.ts'
import type { Layout } from '../page.ts'
import type { PressJob } from '../press/prepare.ts'
import type { Watch } from '../stages.ts'

export interface ExportRequest {
  readonly wanted: readonly EditionName[]
  /** There when the press edition is wanted. */
  readonly job: PressJob | undefined
  readonly date: Date
  readonly version: string
  readonly watch: Watch
}

/** The bytes of every file that is wanted. A face that turns out damaged is a finding. */
export async function exportEditions(
  { issue }: Edition,
  layout: Layout,
  { wanted, job, date, version: toolVersion, watch }: ExportRequest,
): Promise<Outcome<readonly EditionFile[]>> {
  const numbering = issue?.numbering
  const name = issue?.publication.title.text ?? ''
  const title = numbering === undefined ? name : `${name} ${numbering.year}年第${numbering.number}期`
  const author = issue?.publication.organisers[0]?.text
  const facts = { title, author, date, toolVersion }
  return watch('export', async () => {
    const { writeEditions } = await import('../export/editions.ts')
    try {
      return { ok: true, value: await writeEditions(layout, facts, wanted, job), findings: [] }
    } catch (fault) {
      const finding: Finding | undefined = findingOfFontFault(fault)
      if (finding === undefined) throw fault
      return { ok: false, findings: [finding] }
    }
  })
}

/** Hours by which China is ahead of UTC, the whole year. */
const chinaAhead = 8

/** The instant the file bears: `epoch` in seconds (SOURCE_DATE_EPOCH) when given, else the publication date at 00:00 +08:00. */
export function instantOf({ issue }: Edition, epoch: string): Date {
  if (epoch !== '') return new Date(Number(epoch) * 1000)
  const { year, month, day } = issue?.numbering.date ?? { year: 1970, month: 1, day: 1 }
  return new Date(Date.UTC(year, month - 1, day, -chinaAhead))
}
