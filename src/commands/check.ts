/** Lays the number out and plans its press edition: everything that can be found without writing a byte. */
import { layOutEdition } from '../build.ts'
import type { Finding, Outcome } from '../findings/finding.ts'
import { withSlashes } from '../manifest/disk.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { Layout } from '../page.ts'
import { hasInkPicture } from '../pictures/resolution.ts'
import type { PressJob } from '../press/prepare.ts'
import type { Profile } from '../press/profile.ts'
import type { Watch } from '../stages.ts'
import { checkWish } from './check-wish.ts'
import type { CommandSettings, Done, WorkSettings } from './outcome.ts'

export interface Checked extends Done {
  /** There when the press edition is wanted and nothing stands against it. */
  readonly job: PressJob | undefined
  /** The profile of the press, where it has a say in the files: of a press edition, and of pictures in CMYK on a screen. */
  readonly profile: Profile | undefined
}

export async function check(
  files: Files,
  named: string | undefined,
  settings: CommandSettings,
  _surroundings: WorkSettings,
  watch: Watch,
): Promise<Checked> {
  const wish = checkWish(settings)
  if ('wrongRule' in wish) throw new Error('the rules of the command line are read before')
  const edition = await layOutEdition(files, named && withSlashes(named), watch, wish)
  const { manifest, issue, layout, fonts, wanted } = edition
  const checked = { edition, result: 'checked', written: [], beside: [] } as const
  const isLaidOut =
    manifest !== undefined && issue !== undefined && layout !== undefined && fonts !== undefined
  if (!isLaidOut) return { ...checked, job: undefined, profile: undefined, findings: edition.findings }
  if (!wanted.includes('press')) {
    const profile = await profileForScreen(files, manifest, layout)
    const findings = [...edition.findings, ...(profile?.findings ?? [])]
    return { ...checked, job: undefined, profile: profile?.ok ? profile.value : undefined, findings }
  }

  const prepared = await watch('press', async () => {
    const { preparePress } = await import('../press/prepare.ts')
    return preparePress(files, { manifest, issue, layout, fonts })
  })
  const findings = [...withoutTwin(edition.findings, prepared.findings), ...prepared.findings]
  const job = prepared.ok ? prepared.value : undefined
  return { ...checked, job, profile: job?.settings.condition.profile, findings }
}

/** Read only for a picture that is kept in inks; undefined when there is none. */
async function profileForScreen(
  files: Files,
  manifest: Manifest,
  layout: Layout,
): Promise<Outcome<Profile> | undefined> {
  if (!hasInkPicture(layout)) return undefined
  const { readPressProfile } = await import('../press/condition.ts')
  return readPressProfile(files, manifest)
}

/** The page count is told once, by the press, where that asks for the same multiple. */
function withoutTwin(ofPages: readonly Finding[], ofPress: readonly Finding[]): readonly Finding[] {
  const refused = ofPress.find(({ problem }) => problem === 'press-page-count')
  return ofPages.filter(
    ({ problem, params }) => problem !== 'page-count' || params.multipleOf !== refused?.params.multipleOf,
  )
}
