/**
 * Copyfitting (凑页): the setting nearest to the design that ends on the page count asked for. What may be touched and
 * how far is in the theme (`fit`); every change holds for the whole number, so that no page looks unlike another. The
 * leading is left alone: the grid of the whole page would move for the sake of a line.
 */
import type { Theme } from '../design/theme.ts'
import type { FitChange } from '../page.ts'
import { castOff, type PartCast, regionsOf, type Sheets } from './paginate.ts'
import type { Passage } from './passage.ts'
import type { Setting } from './setting.ts'
import { tighten } from './tighten.ts'

/** Pages wanted: a count with the pages around the text that `multipleOf` divides. */
export interface Wanted {
  readonly multipleOf: number
  /** Cover, contents and back page. */
  readonly around: number
}

export interface Fitted {
  readonly parts: readonly PartCast[]
  readonly changes: readonly FitChange[]
}

/** How much a change is seen; the setting with the least sum is taken. */
const touch = { paragraphs: 1, runOn: 2, headSpace: 3, eachHalfStep: 1 } as const

/** A setting that may be tried: what is different in it, and the theme, the same value for the same changes. */
interface Candidate {
  readonly theme: Theme
  readonly changes: readonly FitChange[]
  readonly tightening: 'none' | 'paragraphs'
  readonly weight: number
}

/**
 * Pours the text that `passagesOf` sets into pages of the wanted count. When no setting within the limits of the
 * theme comes to it, the text is set as designed.
 */
export function fitPages(
  setting: Setting,
  passagesOf: (setting: Setting) => readonly Passage[],
  sheets: Sheets,
  wanted: Wanted,
): Fitted {
  const over = (parts: readonly PartCast[]): number =>
    (wanted.around + regionsOf(parts).length) % wanted.multipleOf
  const asDesigned = castOff(passagesOf(setting), sheets)
  if (over(asDesigned) === 0) return { parts: asDesigned, changes: [] }
  const untightened = new Map<Theme, readonly PartCast[]>([[setting.theme, asDesigned]])
  for (const { theme, changes, tightening } of candidates(setting.theme)) {
    const parts = untightened.get(theme) ?? castOff(passagesOf({ ...setting, theme }), sheets)
    untightened.set(theme, parts)
    const excess = over(parts)
    if (excess === 0 && tightening === 'none') return { parts, changes }
    if (excess === 0 || tightening === 'none') continue
    const tightened = tighten(parts, excess, theme.fit.paragraphs)
    if (tightened === undefined) continue
    const fitted = castOff(tightened.passages, sheets)
    const change: FitChange = { kind: 'paragraphs', count: tightened.paragraphs }
    if (over(fitted) === 0) return { parts: fitted, changes: [...changes, change] }
  }
  return { parts: asDesigned, changes: [] }
}

/** Every setting within the limits, what is least seen first. */
function candidates(theme: Theme): readonly Candidate[] {
  const found: Candidate[] = []
  for (const halfSteps of headSpaces(theme))
    for (const runOn of ['as-designed', 'more'] as const) {
      const runsOn = runOn === 'more' && theme.fit.runOnUnder > theme.section.runOnUnder
      if (runOn === 'more' && !runsOn) continue
      const changed = withChanges(theme, halfSteps, runsOn ? theme.fit.runOnUnder : theme.section.runOnUnder)
      for (const tightening of ['none', 'paragraphs'] as const) {
        const changes: FitChange[] = []
        if (halfSteps !== 0) changes.push({ kind: 'head-space', halfSteps })
        if (runsOn) changes.push({ kind: 'run-on', lines: theme.fit.runOnUnder })
        const weight =
          (halfSteps === 0 ? 0 : touch.headSpace + Math.abs(halfSteps) * touch.eachHalfStep) +
          (runsOn ? touch.runOn : 0) +
          (tightening === 'paragraphs' ? touch.paragraphs : 0)
        if (weight === 0) continue
        found.push({ theme: changed, changes, tightening, weight })
      }
    }
  return found.sort((a, b) => a.weight - b.weight)
}

/** Half steps that the theme allows above heads: none, then more, then less. */
function headSpaces(theme: Theme): readonly number[] {
  const half = theme.body.pitch / 2
  const most = Math.floor(theme.fit.headSpace.more / half + 1e-6)
  const least = Math.floor(theme.fit.headSpace.less / half + 1e-6)
  return [
    0,
    ...Array.from({ length: most }, (_, index) => index + 1),
    ...Array.from({ length: least }, (_, index) => -index - 1),
  ]
}

/** The theme itself when nothing is changed, so that what was set with it need not be set again. */
function withChanges(theme: Theme, halfSteps: number, runOnUnder: number): Theme {
  if (halfSteps === 0 && runOnUnder === theme.section.runOnUnder) return theme
  return { ...withHeadSpace(theme, halfSteps), section: { ...theme.section, runOnUnder } }
}

/**
 * More white goes above the bar. Less is taken above the bar and, for rank A, between bar and title: rank B has none
 * to give there, and its head keeps its height on the grid.
 */
function withHeadSpace(theme: Theme, halfSteps: number): Theme {
  if (halfSteps === 0) return theme
  const { article, body } = theme
  const white = (halfSteps * body.pitch) / 2
  const bar = {
    ...article.bar,
    gapAbove: Math.max(0, article.bar.gapAbove + white),
    toTitle: { ...article.bar.toTitle, A: Math.max(0, article.bar.toTitle.A + Math.min(0, white)) },
  }
  return { ...theme, article: { ...article, bar } }
}
