/** The output condition of a number: which press its colours are meant for, and the profile that says so (specification §5). */
import { dirname } from 'node:path/posix'
import { found, type Outcome } from '../findings/finding.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { resolvePath } from '../manifest/paths.ts'
import { largestProfile, type Profile, readDefaultProfile, readProfile } from './profile.ts'
import { iccRegistry, isIccRegistry, isRegisteredCondition } from './registry.ts'

export interface OutputCondition {
  readonly profile: Profile
  /** `OutputConditionIdentifier`. */
  readonly identifier: string
  /** Where the identifier is defined; undefined when it is nobody's but the shop's. */
  readonly registry: string | undefined
  /** In words, for people. */
  readonly condition: string
}

/** The condition of the built-in profile. */
export const defaultIdentifier = 'FOGRA39'
const defaultCondition = 'Offset, coated paper (FOGRA39L, ISO 12647-2:2004/Amd 1)'

/** The identifier of a condition that no registry has (ISO 32000-1, 14.11.5). */
const ownIdentifier = 'Custom'

/** Reads `press.profile`, `identifier`, `registry` and `condition`. */
export function readCondition(files: Files, manifest: Manifest): Outcome<OutputCondition> {
  const profile = readPressProfile(files, manifest)
  if (!profile.ok) return profile
  const { settings } = manifest
  const press = settings.values.press ?? {}
  const isOwn = press.profile !== undefined
  const identifier = press.identifier ?? (isOwn ? ownIdentifier : defaultIdentifier)
  const refuse = (reason: string, key: string): Outcome<OutputCondition> => ({
    ok: false,
    findings: [found('press-condition', { reason, identifier }, settings.at(['press', key]))],
  })
  if (!isOwn && identifier !== defaultIdentifier) return refuse('profile-missing', 'identifier')
  const isRegistered = isRegisteredCondition(identifier)
  const isOfIcc = press.registry === undefined ? isRegistered : isIccRegistry(press.registry)
  if (isOfIcc && !isRegistered) return refuse('not-registered', 'registry')
  if (isRegistered && !isOfIcc) return refuse('other-registry', 'registry')
  const value = {
    profile: profile.value,
    identifier,
    registry: isRegistered ? iccRegistry : press.registry,
    condition: press.condition ?? (isOwn ? profile.value.description || identifier : defaultCondition),
  }
  return { ok: true, value, findings: [] }
}

/** The profile of the press alone, which pictures in CMYK need on a screen too: `press.profile`, or the built-in one. */
export function readPressProfile(files: Files, { settings, file, root }: Manifest): Outcome<Profile> {
  const path = ['press', 'profile']
  const { press } = settings.values
  if (press?.profile === undefined) return { ok: true, value: readDefaultProfile(), findings: [] }
  const folder = dirname(settings.fileOf(path)?.file ?? file)
  const named = resolvePath(files, { folder, root }, settings.textAt(path))
  if (!named.ok) return named
  const bytes = files.read(named.value, largestProfile)
  const profile = typeof bytes === 'string' ? bytes : readProfile(bytes)
  const refuse = (reason: string): Outcome<Profile> => ({
    ok: false,
    findings: [found('press-profile', { reason, file: press.profile ?? '' }, settings.at(path))],
  })
  if (typeof profile === 'string') return refuse(profile)
  // X-1a is PDF 1.4, which knows no profile of version 4 (PDF Reference 1.4, 4.5.4).
  if (press.standard === 'PDF/X-1a' && profile.version > 2) return refuse('version-for-x1a')
  return { ok: true, value: profile, findings: [] }
}
