/**
 * What every part of the layout sets its text with: the theme, the frame and the faces, and the few ways of turning
 * a text into lines at the theme's styles.
 */
import type { Theme } from '../design/theme.ts'
import type { FaceStack, FontSet, Role } from '../fonts/face.ts'
import type { InkName, LineMark, Mark, TextRole } from '../page.ts'
import type { RichText } from '../rich-text.ts'
import type { Artifact, Element } from '../structure.ts'
import {
  type CompositionRules,
  composeLine,
  composeParagraph,
  composeTitle,
  defaultRules,
  type ParagraphStyle,
} from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import type { Em, Pt } from '../units.ts'
import { baselineIn, type Frame, frameOf } from './frame.ts'
import { asTheyAre, type Composed, type Looseness, openComposed } from './looseness.ts'
import { privateParts } from './structure.ts'

/** Where text stands in the width of a column or of a page, from its left edge. */
export interface Edges {
  /** Left edge of the text; titles and bars stand at 0. */
  readonly x: Pt
  readonly measure: Pt
  /** Measure of titles. */
  readonly titles: Pt
}

export interface Setting {
  readonly theme: Theme
  readonly frame: Frame
  /** Edges of the stream, and of what cuts through its columns; the same as long as there is one column. */
  readonly edges: Edges
  readonly spanning: Edges
  readonly fonts: FontSet
  /** Paragraphs that are already composed, and those that are wanted a line shorter or longer. */
  readonly composed: Composed
  readonly looseness: Looseness
}

/** The setting a number begins with. Two columns have their own sizes of title and source line, and no channel. */
export function settingOf(theme: Theme, fonts: FontSet): Setting {
  const { channel, measure, columns, type } = theme
  const spanning: Edges = { x: channel, measure: measure.text, titles: measure.full }
  const common = { frame: frameOf(theme), fonts, spanning, composed: openComposed(), looseness: asTheyAre }
  if (columns.count === 1) return { ...common, theme, edges: spanning }
  const { width, titleA, source } = columns
  return {
    ...common,
    theme: {
      ...theme,
      type: { ...type, titleA: { ...type.titleA, ...titleA }, source: { ...type.source, ...source } },
    },
    edges: { x: 0, measure: width, titles: width },
  }
}

type Styles = Theme['type']

/** Names of the theme's styles that have a face, a size and a box. */
export type StyleName = Exclude<keyof Styles, 'display'>

/** Names of those that are broken by sense. */
export type TitleStyleName = {
  [Name in StyleName]: Styles[Name] extends { readonly lines: number } ? Name : never
}[StyleName]

const stacksOf = (fonts: FontSet, role: Role): ParagraphStyle['stacks'] => {
  const plain: FaceStack = fonts[role]
  const running = role === 'text' || role === 'note'
  return {
    plain,
    strong: running ? fonts.strong : plain,
    citation: running ? fonts.citation : plain,
  }
}

/** A style of no paragraph: one line or a title, from the left, without indent. */
export function lineStyle(fonts: FontSet, role: Role, size: Pt, tracking: Em = 0): ParagraphStyle {
  return {
    size,
    bodySize: size,
    stacks: stacksOf(fonts, role),
    indent: 0,
    tracking,
    align: 'left',
    rules: defaultRules,
  }
}

/** The rules of composition that the theme chooses, for running text and titles. */
const rulesOf = ({ composition, body }: Theme): CompositionRules => ({
  ...defaultRules,
  ...composition,
  ruby: rubyFor(body),
})

/** The least size of 宋体 that a press prints clean (print-shop table, row 14). */
const printable: Pt = 6
/** A reading is set smaller where the pitch has no room for it, but never so small that it cannot be read. */
const leastRuby = 0.3

/** Half the size of its character, or more where that is under what can be printed and the pitch has room for it. */
const rubyFor = ({ size, pitch }: Theme['body']): number =>
  Math.max(leastRuby, Math.min(Math.max(defaultRules.ruby, printable / size), pitch / size - 1))

export function namedStyle({ theme, fonts }: Setting, name: StyleName): ParagraphStyle {
  const { face, size, tracking } = theme.type[name]
  return { ...lineStyle(fonts, face, size, tracking), rules: rulesOf(theme) }
}

/** Style of the body text and, at another size, of everything justified like it. */
export function bodyStyle({ theme, fonts }: Setting): ParagraphStyle {
  const { size, indent } = theme.body
  const rules = rulesOf(theme)
  return { ...lineStyle(fonts, 'text', size), rules, indent: indent / size, align: 'justify' }
}

export const setLine = (setting: Setting, name: StyleName, text: RichText): Line =>
  composeLine(text, namedStyle(setting, name))

/** A title, subtitle or sub-heading in the one style it has in its number. */
export function setTitle(
  setting: Setting,
  name: TitleStyleName,
  text: RichText,
  measure: Pt,
): readonly Line[] {
  const { titles } = setting.composed
  const known = titles.get(text)
  if (known?.measure === measure) return known.lines
  const lines = composeTitle(text, namedStyle(setting, name), measure, setting.theme.type[name].lines)
  titles.set(text, { measure, lines })
  return lines
}

export const setRagged = (setting: Setting, name: StyleName, text: RichText, measure: Pt): readonly Line[] =>
  composeParagraph(text, namedStyle(setting, name), measure)

/** Baseline of a style's single line within its own box. */
export const baselineOf = ({ theme }: Setting, name: StyleName): Pt =>
  baselineIn(theme.type[name].box, theme.type[name].size)

/** How far large type moves left so that its ink, not its side bearing, stands on the edge. */
export const opticalLeft = ({ theme }: Setting, size: Pt): Pt =>
  size >= theme.type.display.from ? theme.type.display.opticalLeft * size : 0

export const lineMark = (
  line: Line,
  x: Pt,
  y: Pt,
  role: TextRole,
  belongs: Element | Artifact,
  ink: InkName = 'text',
): LineMark => {
  const mark = { kind: 'line', at: { x, y }, line, ink, role, belongs } as const
  const parts = typeof belongs === 'string' ? [] : privateParts(line, belongs)
  return parts.length === 0 ? mark : { ...mark, parts }
}

/** A line whose right end stands at `right`. */
export const flushRight = (
  line: Line,
  right: Pt,
  y: Pt,
  role: TextRole,
  belongs: Element | Artifact,
  ink: InkName = 'text',
): Mark => lineMark(line, right - line.end, y, role, belongs, ink)

export const rectangle = (
  x: Pt,
  y: Pt,
  width: Pt,
  height: Pt,
  ink: InkName,
  belongs: Artifact = 'ornament',
): Mark => ({ kind: 'rectangle', at: { x, y }, size: { width, height }, ink, belongs })
