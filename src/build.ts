/**
 * The road from a manifest to finished pages, top to bottom. Every stage that can still run does run, so that one call
 * names every fault.
 */

import type { Past } from './check/check.ts'
import type { Levels } from './check/levels.ts'
import type { Looked } from './check/settle.ts'
import { type Overrides, readTheme, type Theme } from './design/theme.ts'
import { type EditionChoice, type EditionName, editionsWanted } from './edition-name.ts'
import type { Finding, Outcome } from './findings/finding.ts'
import type { FontSet } from './fonts/face.ts'
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
import { readPictures } from './pictures/read-pictures.ts'
import { resolutionFindings } from './pictures/resolution.ts'
import { joinTexts, plainText } from './rich-text.ts'
import { unwatched, type Watch } from './stages.ts'
import { mmToPt } from './units.ts'

/** A number as far as the stages got. `layout` is there when everything it is made from could be read. */
export interface Edition {
  readonly manifest: Manifest | undefined
  readonly issue: Issue | undefined
  readonly layout: Layout | undefined
  /** The faces of the number, as they are set. */
  readonly fonts: FontSet | undefined
  /** The editions that are wanted. */
  readonly wanted: readonly EditionName[]
  readonly findings: readonly Finding[]
}

/** What the caller wants: which editions, whether the words are read by the rules, and levels for some of them. */
export interface Wish {
  /** The press wants more of a picture than a screen; undefined leaves the choice to the manifest. */
  readonly edition: EditionChoice | undefined
  readonly text: 'checked' | 'unchecked'
  readonly past: Past
  readonly levels: Levels
  /** A proof bears 校样 in its running heads and is for screens alone. */
  readonly copy: 'final' | 'proof'
}

export const usualWish: Wish = {
  edition: undefined,
  text: 'checked',
  past: 'compared',
  levels: new Map(),
  copy: 'final',
}

/**
 * Reads, assembles, checks and lays out the number that `named` means (a manifest, a folder, or nothing). Writes
 * nothing; this is all of `issue check`. Faults are findings; it throws only when the tool itself is at fault.
 */
export async function layOutEdition(
  files: Files,
  named: string | undefined,
  watch: Watch = unwatched,
  wish: Wish = usualWish,
): Promise<Edition> {
  const manifest = await watch('read', () => {
    const location = locateManifest(files, named)
    return location.ok ? readManifest(files, location.value) : location
  })
  if (!manifest.ok)
    return {
      manifest: undefined,
      issue: undefined,
      layout: undefined,
      fonts: undefined,
      wanted: [],
      findings: manifest.findings,
    }

  const hasShop = manifest.value.settings.values.press !== undefined
  // A proof is for editors: nothing of it may be taken for what the shop was sent.
  const isForPress = hasShop && wish.copy === 'final'
  const wanted = editionsWanted(wish.edition, isForPress ? 'agreed' : 'unknown')
  const { issue, findings: pictureFaults } = await watch('assemble', async () => {
    const { pictures, findings } = await readPictures(files, manifest.value)
    return { issue: assemble(files, manifest.value, pictures), findings }
  })
  const checked = issue.ok && wish.text === 'checked' ? issue.value : undefined
  const words = checked && (await watch('check', () => readWords(files, manifest.value, checked, wish.past)))
  const theme = themeOf(manifest.value)
  const fonts = await watch('fonts', async () => {
    const requests = fontRequests(files, manifest.value)
    return requests.ok ? openFonts(requests.value) : requests
  })
  const outcomes = [manifest, issue, theme, fonts].flatMap((outcome): readonly Finding[] => outcome.findings)
  const material = [...outcomes, ...pictureFaults, ...findOddities(files, manifest.value)]
  const findings = [...material, ...(words?.findings ?? [])]
  const read = { manifest: manifest.value, wanted, issue: issue.ok ? issue.value : undefined }
  if (!issue.ok || !theme.ok || !fonts.ok) {
    const looked = words === undefined ? 'neither' : 'text'
    const told = await settled(findings, read, wish, looked)
    return { ...read, layout: undefined, fonts: undefined, findings: told }
  }

  const faces = fitLatin(fonts.value, theme.value.latin)
  const printed = wish.copy === 'proof' ? asProof(issue.value) : issue.value
  const layout = await watch('layout', () => layoutIssue(printed, theme.value, faces))
  const faults = await watch('preflight', () => [
    ...preflight(layout, issue.value),
    ...resolutionFindings(layout, wanted),
  ])
  const all = [...findings, ...faults, ...(words?.onPages(layout) ?? [])]
  const looked = words === undefined ? 'neither' : 'text-and-pages'
  const { withPages } = await import('./check/printed-pages.ts')
  const told = withPages(await settled(all, read, wish, looked), layout)
  return { ...read, layout, fonts: faces, findings: told }
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
  { levels, past }: Wish,
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
  if (!theme.ok) return theme
  const { page, filler } = theme.value
  const isOneInk = settings.values.press?.inks?.accent !== undefined
  const isOwnRule = settings.fileOf(['theme', 'filler', 'rule']) !== undefined
  return {
    ...theme,
    value: {
      ...theme.value,
      page: bleed === undefined ? page : { ...page, bleed: mmToPt(bleed) },
      filler: isOneInk || isOwnRule ? filler : { ...filler, rule: Math.max(filler.rule, leastRuleOfInks) },
    },
  }
}

/** The hairlines of the filler page are for an ink of its own; of several inks a press wants half a point (R015). */
const leastRuleOfInks = 0.5

/** The overrides with the count of columns among them; overrides that are no mapping stay, to be reported. */
function withColumns(overrides: Overrides, count: string): Overrides {
  const theme = overrides === undefined ? {} : overrides
  if (typeof theme !== 'object' || theme === null) return overrides
  const columns = 'columns' in theme && typeof theme.columns === 'object' ? theme.columns : {}
  return { ...theme, columns: { ...columns, count } }
}
