/**
 * Reads the manifest of one number: turns bytes into text, text into YAML, YAML into checked values. Every fault of both
 * files is reported in one run. Article files are read by whoever assembles the issue.
 */
import { posix } from 'node:path'
import type * as z from 'zod/mini'
import { found, type Outcome } from '../findings/finding.ts'
import type { Files } from './files.ts'
import type { Location } from './locate.ts'
import type { Manifest } from './manifest.ts'
import { readYaml } from './read-yaml.ts'
import { type IssueFile, issueSchema, type PublicationFile, publicationSchema } from './schema.ts'
import { mergeSettings } from './settings.ts'
import { largestManifest, readSource } from './source.ts'
import type { Sourced } from './sourced.ts'

/** Reads what `locateManifest` found. */
export function readManifest(files: Files, location: Location): Outcome<Manifest> {
  const publication =
    location.publication === undefined ? undefined : readPublicationFile(files, location.publication)
  const issue = readIssueFile(files, location.issue)
  const findings = [...(publication?.findings ?? []), ...issue.findings]
  if (!issue.ok || publication?.ok === false) return { ok: false, findings }
  const folder = posix.dirname(location.issue)
  const manifest: Manifest = {
    file: location.issue,
    folder,
    root: location.publication === undefined ? folder : posix.dirname(location.publication),
    issue: issue.value,
    publication: publication?.value,
    settings: mergeSettings(issue.value, publication?.value),
  }
  return { ok: true, value: manifest, findings }
}

/** Reads the one file alone, for who asks about the other months of a publication. */
export const readIssueFile = (files: Files, file: string): Outcome<Sourced<IssueFile>> =>
  readFile(files, file, issueSchema)

export const readPublicationFile = (files: Files, file: string): Outcome<Sourced<PublicationFile>> =>
  readFile(files, file, publicationSchema)

function readFile<T>(files: Files, file: string, schema: z.ZodMiniType<T>): Outcome<Sourced<T>> {
  const source = readSource(files, { file, limit: largestManifest, namedAt: undefined })
  if (!source.ok) return source
  const { text } = source.value
  if (text.trim() === '') {
    const finding = found('manifest-empty', { file }, { file, from: 0, to: 0 })
    return { ok: false, findings: [...source.findings, finding] }
  }
  const read = readYaml({
    slice: { file, text, from: 0, to: text.length },
    schema,
    names: new Map(),
    faulty: 'refused',
  })
  const findings = [...source.findings, ...read.findings]
  return read.ok ? { ...read, findings } : { ok: false, findings }
}
