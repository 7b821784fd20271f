/**
 * The road from a manifest to finished pages, top to bottom. Every stage that can still run does run, so that one call
 * names every fault.
 */
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

/**
 * Reads, assembles and lays out the number that `named` means (a manifest, a folder, or nothing). Writes nothing; this
 * is all of `issue check`. Which editions are `asked` for matters already: the press wants more of a picture than a screen.
 * Faults are findings; it throws only when the tool itself is at fault.
 */
export async function layOutEdition(
  files: Files,
  named: string | undefined,
  watch: Watch = unwatched,
  asked?: EditionChoice,
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
  const wanted = editionsWanted(asked, hasShop ? 'agreed' : 'unknown')
  const { issue, findings: pictureFaults } = await watch('assemble', async () => {
    const { pictures, findings } = await readPictures(files, manifest.value)
    return { issue: assemble(files, manifest.value, pictures), findings }
  })
  const theme = themeOf(manifest.value)
  const fonts = await watch('fonts', async () => {
    const requests = fontRequests(files, manifest.value)
    return requests.ok ? openFonts(requests.value) : requests
  })
  const outcomes = [manifest, issue, theme, fonts].flatMap((outcome): readonly Finding[] => outcome.findings)
  const findings = [...outcomes, ...pictureFaults, ...findOddities(files, manifest.value)]
  const read = { manifest: manifest.value, wanted, issue: issue.ok ? issue.value : undefined }
  if (!issue.ok || !theme.ok || !fonts.ok) return { ...read, layout: undefined, fonts: undefined, findings }

  const faces = fitLatin(fonts.value, theme.value.latin)
  const layout = await watch('layout', () => layoutIssue(issue.value, theme.value, faces))
  const faults = await watch('preflight', () => [
    ...preflight(layout, issue.value),
    ...resolutionFindings(layout, wanted),
  ])
  return { ...read, layout, fonts: faces, findings: [...findings, ...faults] }
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
