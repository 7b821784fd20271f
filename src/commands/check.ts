/** Lays the number out and plans its press edition: everything that can be found without writing a byte. */
import { layOutEdition } from '../build.ts'
import type { Finding } from '../findings/finding.ts'
import { withSlashes } from '../manifest/disk.ts'
import type { Files } from '../manifest/files.ts'
import type { PressJob } from '../press/prepare.ts'
import type { Watch } from '../stages.ts'
import { checkWish } from './check-wish.ts'
import type { CommandSettings, Done, WorkSettings } from './outcome.ts'

export interface Checked extends Done {
  /** There when the press edition is wanted and nothing stands against it. */
  readonly job: PressJob | undefined
}

export async function check(
  files: Files,
  settings: CommandSettings,
  _surroundings: WorkSettings,
  watch: Watch,
): Promise<Checked> {
  const wish = checkWish(settings)
  if ('wrongRule' in wish) throw new Error('the rules of the command line are read before')
  const edition = await layOutEdition(files, settings.named && withSlashes(settings.named), watch, wish)
  const { manifest, issue, layout, fonts, wanted } = edition
  const checked = { edition, result: 'checked', written: [], beside: [] } as const
  const isLaidOut =
    manifest !== undefined && issue !== undefined && layout !== undefined && fonts !== undefined
  if (!isLaidOut || !wanted.includes('press'))
    return { ...checked, job: undefined, findings: edition.findings }

  const prepared = await watch('press', async () => {
    const { preparePress } = await import('../press/prepare.ts')
    return preparePress(files, { manifest, issue, layout, fonts })
  })
  const findings = [...withoutTwin(edition.findings, prepared.findings), ...prepared.findings]
  return { ...checked, job: prepared.ok ? prepared.value : undefined, findings }
}

/** The page count is told once, by the press, where that asks for the same multiple. */
function withoutTwin(ofPages: readonly Finding[], ofPress: readonly Finding[]): readonly Finding[] {
  const refused = ofPress.find(({ problem }) => problem === 'press-page-count')
  return ofPages.filter(
    ({ problem, params }) => problem !== 'page-count' || params.multipleOf !== refused?.params.multipleOf,
  )
}
