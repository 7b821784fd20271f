/**
 * From finished pages to the files of the editions in their places, all or none. Exporters are loaded only now: `check`
 * and a faulty number never need them.
 */
import type { Edition } from '../build.ts'
import type { EditionName } from '../edition-name.ts'
import type { EditionFile } from '../export/editions.ts'
import type { Finding, Outcome } from '../findings/finding.ts'
import { countFindings } from '../findings/wording.ts'
import { findingOfFontFault } from '../fonts/font-fault.ts'
import type { Layout } from '../page.ts'
import type { PictureTarget } from '../pictures/prepare.ts'
import type { PreparedPictures } from '../pictures/prepared.ts'
import type { PressJob } from '../press/prepare.ts'
import type { Profile } from '../press/profile.ts'
import type { Watch } from '../stages.ts'

export interface ExportRequest {
  /** There when the press edition is wanted. */
  readonly job: PressJob | undefined
  /** The profile of the press, where it has a say in the files. */
  readonly profile: Profile | undefined
  readonly date: Date
  readonly version: string
  /** Where prepared pictures are kept; nothing when none shall be. */
  readonly cacheFolder: string | undefined
  readonly watch: Watch
}

/** The bytes of every file that is wanted. A face that turns out damaged is a finding. */
export async function exportEditions(
  { issue, wanted }: Edition,
  layout: Layout,
  { job, profile, date, version: toolVersion, cacheFolder, watch }: ExportRequest,
): Promise<Outcome<readonly EditionFile[]>> {
  const numbering = issue?.numbering
  const name = issue?.publication.title.text ?? ''
  const title = numbering === undefined ? name : `${name} ${numbering.year}年第${numbering.number}期`
  const author = issue?.publication.organisers[0]?.text
  const facts = { title, author, date, toolVersion }
  return watch('export', async () => {
    const { writeEditions } = await import('../export/editions.ts')
    try {
      const { pictures, findings } = await picturesOf(layout, wanted, { job, profile }, cacheFolder)
      if (countFindings(findings).error > 0) return { ok: false, findings }
      return { ok: true, value: await writeEditions(layout, facts, wanted, job, pictures), findings }
    } catch (fault) {
      const finding: Finding | undefined = findingOfFontFault(fault)
      if (finding === undefined) throw fault
      return { ok: false, findings: [finding] }
    }
  })
}

interface PicturesOfEditions {
  readonly pictures: Readonly<Partial<Record<EditionName, PreparedPictures>>>
  readonly findings: readonly Finding[]
}

/** The pictures of the pages as each edition takes them; a number without pictures loads nothing of what makes them. */
async function picturesOf(
  layout: Layout,
  wanted: readonly EditionName[],
  { job, profile }: Pick<ExportRequest, 'job' | 'profile'>,
  cacheFolder: string | undefined,
): Promise<PicturesOfEditions> {
  const has = layout.pages.some(({ marks }) => marks.some(({ kind }) => kind === 'picture'))
  if (!has) return { pictures: {}, findings: [] }
  const { preparePictures } = await import('../pictures/prepare.ts')
  const { diskCache, noCache } = await import('../pictures/cache.ts')
  const cache = cacheFolder === undefined ? noCache : diskCache(cacheFolder)
  // On a cover flat the picture of the front runs on over the spine.
  const pagesFor = (edition: EditionName) =>
    edition === 'press' && job !== undefined ? job.files.flatMap(file => file.pages) : layout.pages
  const targetOf = (edition: EditionName): PictureTarget => {
    if (edition === 'screen') return { edition, pressProfile: profile?.bytes }
    if (job === undefined) throw new Error('a press edition is not made without a plan')
    const { condition, maxTotalInk } = job.settings
    return { edition, pressProfile: condition.profile.bytes, totalInk: maxTotalInk }
  }
  const prepared = await Promise.all(
    wanted.map(async edition => ({
      edition,
      ...(await preparePictures({ pages: pagesFor(edition) }, targetOf(edition), cache)),
    })),
  )
  return {
    pictures: Object.fromEntries(prepared.map(({ edition, pictures }) => [edition, pictures])),
    findings: prepared.flatMap(({ findings }) => findings),
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
