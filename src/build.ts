/**
 * The road from a manifest to finished pages, top to bottom. Every stage that can still run does run, so that one call
 * names every fault.
 */

import type { Past } from './check/check.ts'
import type { Levels } from './check/levels.ts'
import type { Looked } from './check/settle.ts'
import { type Overrides, readTheme, type Theme } from './design/theme.ts'
import type { Finding, Outcome } from './findings/finding.ts'
import { openFonts } from './fonts/font-set.ts'
import { fitLatin } from './fonts/latin-fit.ts'
import { fontRequests } from './fonts/requests.ts'
import { assemble } from './issue/assemble.ts'
import type { Issue } from './issue/issue.ts'
import { layoutIssue } from './layout/layout.ts'
import { preflight } from './layout/preflight.ts'
import type { Files } from './manifest/files.ts'
import { locateManifest } from './manifest/locate.ts'
import type { Manifest } from './manifest/manifest.ts'
import { findOddities } from './manifest/oddities.ts'
import { readManifest } from './manifest/read.ts'
import type { Layout } from './page.ts'
import { joinTexts, plainText } from './rich-text.ts'
import { unwatched, type Watch } from './stages.ts'
import { mmToPt } from './units.ts'

/** A number as far as the stages got. `layout` is there when everything it is made from could be read. */
export interface Edition {
  readonly manifest: Manifest | undefined
  readonly issue: Issue | undefined
  readonly layout: Layout | undefined
  readonly findings: readonly Finding[]
}

/** What the caller wants of the checks: whether the words are read by the rules, and levels for some of them. */
export interface CheckWish {
  readonly text: 'checked' | 'unchecked'
  readonly past: Past
  readonly levels: Levels
  /** A proof bears 校样 in its running heads. */
  readonly copy: 'final' | 'proof'
}

const checkAll: CheckWish = { text: 'checked', past: 'compared', levels: new Map(), copy: 'final' }

/**
 * Reads, assembles, checks and lays out the number that `named` means (a manifest, a folder, or nothing). Writes
 * nothing; this is all of `issue check`. Faults are findings; it throws only when the tool itself is at fault.
 */
export async function layOutEdition(
  files: Files,
  named: string | undefined,
  watch: Watch = unwatched,
  wish: CheckWish = checkAll,
): Promise<Edition> {
  const manifest = await watch('read', () => {
    const location = locateManifest(files, named)
    return location.ok ? readManifest(files, location.value) : location
  })
  if (!manifest.ok)
    return { manifest: undefined, issue: undefined, layout: undefined, findings: manifest.findings }

  const issue = await watch('assemble', () => assemble(files, manifest.value))
  const checked = issue.ok && wish.text === 'checked' ? issue.value : undefined
  const words = checked && (await watch('check', () => readWords(files, manifest.value, checked, wish.past)))
  const theme = themeOf(manifest.value)
  const fonts = await watch('fonts', async () => {
    const requests = fontRequests(files, manifest.value)
    return requests.ok ? openFonts(requests.value) : requests
  })
  const outcomes = [manifest, issue, theme, fonts].flatMap((outcome): readonly Finding[] => outcome.findings)
  const findings = [...outcomes, ...findOddities(files, manifest.value), ...(words?.findings ?? [])]
  const read = { manifest: manifest.value, issue: issue.ok ? issue.value : undefined }
  if (!issue.ok || !theme.ok || !fonts.ok) {
    const looked = words === undefined ? 'neither' : 'text'
    return { ...read, layout: undefined, findings: await settled(findings, read, wish, looked) }
  }

  const printed = wish.copy === 'proof' ? asProof(issue.value) : issue.value
  const layout = await watch('layout', () =>
    layoutIssue(printed, theme.value, fitLatin(fonts.value, theme.value.latin)),
  )
  const faults = await watch('preflight', () => preflight(layout, issue.value))
  const all = [...findings, ...faults, ...(words?.onPages(layout) ?? [])]
  const looked = words === undefined ? 'neither' : 'text-and-pages'
  const { withPages } = await import('./check/printed-pages.ts')
  return { ...read, layout, findings: withPages(await settled(all, read, wish, looked), layout) }
}

/** What the rules say of the words, and what they will say once there are pages. */
interface CheckedWords {
  readonly findings: readonly Finding[]
  onPages(layout: Layout): readonly Finding[]
}

async function readWords(files: Files, manifest: Manifest, issue: Issue, past: Past): Promise<CheckedWords> {
  const { checkText, readForCheck } = await import('./check/check.ts')
  const { typedFolios } = await import('./check/typed-folios.ts')
  const words = readForCheck(files, manifest, issue, past)
  return { findings: checkText(words), onPages: layout => typedFolios(words, issue, layout) }
}

async function settled(
  findings: readonly Finding[],
  { manifest, issue }: Pick<Edition, 'issue'> & { readonly manifest: Manifest },
  { levels, past }: CheckWish,
  looked: Looked,
): Promise<readonly Finding[]> {
  const { settle } = await import('./check/settle.ts')
  return settle(findings, { manifest, issue, asked: levels, looked, past })
}

/** 校样 in front of the name that running heads bear; nothing else of the number changes. */
function asProof(issue: Issue): Issue {
  const { publication } = issue
  const name = publication.shortTitle ?? publication.title
  const shortTitle = joinTexts([plainText('校样 · ', name.origin.span), name], name.origin.span)
  return { ...issue, publication: { ...publication, shortTitle } }
}

/**
 * The design with the overrides of `theme:`. `layout.columns` is `theme.columns.count` by another name, and
 * `layout.bleed`, the print shop's word, `theme.page.bleed`.
 */
function themeOf({ settings }: Manifest): Outcome<Theme> {
  const { bleed, columns } = settings.values.layout ?? {}
  const written = settings.values.theme
  const overrides = columns === undefined ? written : withColumns(written, columns)
  const theme = readTheme(overrides, (path, part) => {
    const full = ['theme', ...path]
    return part === 'key' ? (settings.fileOf(full)?.keyAt(full) ?? settings.at(full)) : settings.at(full)
  })
  if (!theme.ok || bleed === undefined) return theme
  const page = { ...theme.value.page, bleed: mmToPt(bleed) }
  return { ...theme, value: { ...theme.value, page } }
}

/** The overrides with the count of columns among them; overrides that are no mapping stay, to be reported. */
function withColumns(overrides: Overrides, count: string): Overrides {
  const theme = overrides === undefined ? {} : overrides
  if (typeof theme !== 'object' || theme === null) return overrides
  const columns = 'columns' in theme && typeof theme.columns === 'object' ? theme.columns : {}
  return { ...theme, columns: { ...columns, count } }
}
