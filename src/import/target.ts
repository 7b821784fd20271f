/** Which edition an import goes into: the one named, the one of the working folder, or a new one of the month it is of. */
import { posix } from 'node:path'
import type { Outcome } from '../findings/finding.ts'
import { found } from '../findings/finding.ts'
import type { Files } from '../manifest/files.ts'
import { type Location, locateManifest, publicationAbove } from '../manifest/locate.ts'

export interface Target {
  readonly location: Location
  /** The text of a manifest that is not there yet. */
  readonly made: string | undefined
}

/** `month` is that of the manuscripts, `2026-03`, if they tell one. */
export function findTarget(
  files: Files,
  named: string | undefined,
  month: string | undefined,
): Outcome<Target> {
  const path = named === undefined ? undefined : posix.normalize(named).replace(/(?<=.)\/$/, '')
  if (path === undefined) {
    const here = posix.basename(files.workingFolder)
    const hasOwn = manifestNames.some(name => files.kind(name) !== 'missing')
    const ofMonth = month === undefined ? undefined : posix.join(month, 'issue.yaml')
    const isPublication = publicationNames.some(name => files.kind(name) !== 'missing')
    if (!hasOwn && isMonth(here)) return made(files, 'issue.yaml', here)
    if (!hasOwn && isPublication && ofMonth !== undefined)
      return files.kind(ofMonth) === 'missing' ? made(files, ofMonth, month) : standing(files, ofMonth)
    const located = locateManifest(files, undefined)
    return located.ok ? standing(files, '.') : made(files, 'issue.yaml', month)
  }
  const isFile = /\.ya?ml$/i.test(path)
  if (files.kind(path) === 'file' || (isFile && files.kind(path) !== 'missing')) return standing(files, path)
  const manifest = isFile ? path : posix.join(path, 'issue.yaml')
  const located = files.kind(path) === 'folder' ? locateManifest(files, path) : undefined
  if (located?.ok) return standing(files, path)
  const folder = posix.basename(posix.dirname(posix.join(files.workingFolder, manifest)))
  const fresh = made(files, manifest, isMonth(folder) ? folder : month)
  // A month may be mistyped, and then a number is made that nobody asked for.
  return fresh.ok ? { ...fresh, findings: [found('import-edition-made', { file: manifest })] } : fresh
}

const manifestNames = ['issue.yaml', 'issue.yml']
const publicationNames = ['publication.yaml', 'publication.yml']

const isMonth = (name: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(name)

function standing(files: Files, path: string): Outcome<Target> {
  const located = locateManifest(files, path)
  if (!located.ok) return located
  return { ok: true, value: { location: located.value, made: undefined }, findings: located.findings }
}

function made(files: Files, issue: string, month: string | undefined): Outcome<Target> {
  if (month === undefined) return { ok: false, findings: [found('import-target-unknown', { looked: issue })] }
  const location = { issue, publication: publicationAbove(files, issue) }
  return { ok: true, value: { location, made: `issue: ${month}\n` }, findings: [] }
}

/** The month most of the source lines of some texts are of. */
export function monthOf(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [, year = '', month = ''] of text.matchAll(sourceDate)) {
      const key = `${year}-${month.padStart(2, '0')}`
      if (isMonth(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0]
}

const sourceDate = /来\s*源\s*[:：][^\n]{0,80}?(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*\d{1,2}/g

/** Files with one more among them, which is not on the disk yet. */
export function withMade(files: Files, path: string, text: string): Files {
  const bytes = Buffer.from(text)
  const folder = posix.dirname(path)
  const name = posix.basename(path)
  return {
    ...files,
    read: (asked, limit) => (asked === path ? bytes : files.read(asked, limit)),
    kind: asked => (asked === path ? 'file' : files.kind(asked)),
    list: asked => (asked === folder ? new Set([...files.list(asked), name]) : files.list(asked)),
  }
}
