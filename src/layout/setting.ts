/**
 * What every part of the layout sets its text with: the theme, the frame and the faces, and the few ways of turning
 * a text into lines at the theme's styles.
 */
import type { Theme } from '../design/theme.ts'
import type { FaceStack, FontSet, Role } from '../fonts/face.ts'
import type { InkName, Mark, TextRole } from '../page.ts'
import type { RichText } from '../rich-text.ts'
import {
  composeLine,
  composeParagraph,
  composeTitle,
  defaultRules,
  type ParagraphStyle,
} from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import type { Em, Pt } from '../units.ts'
import { baselineIn, type Frame } from './frame.ts'

export interface Setting {
  readonly theme: Theme
  readonly frame: Frame
  readonly fonts: FontSet
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

export function namedStyle({ theme, fonts }: Setting, name: StyleName): ParagraphStyle {
  const { face, size, tracking } = theme.type[name]
  return lineStyle(fonts, face, size, tracking)
}

/** Style of the body text and, at another size, of everything justified like it. */
export function bodyStyle({ theme, fonts }: Setting): ParagraphStyle {
  const { size, indent } = theme.body
  return { ...lineStyle(fonts, 'text', size), indent: indent / size, align: 'justify' }
}

export const setLine = (setting: Setting, name: StyleName, text: RichText): Line =>
  composeLine(text, namedStyle(setting, name))

export const setTitle = (setting: Setting, name: TitleStyleName, text: RichText): readonly Line[] =>
  composeTitle(text, namedStyle(setting, name), setting.theme.measure.full, setting.theme.type[name].lines)

export const setRagged = (setting: Setting, name: StyleName, text: RichText, measure: Pt): readonly Line[] =>
  composeParagraph(text, namedStyle(setting, name), measure)

/** Baseline of a style's single line within its own box. */
export const baselineOf = ({ theme }: Setting, name: StyleName): Pt =>
  baselineIn(theme.type[name].box, theme.type[name].size)

/** How far large type moves left so that its ink, not its side bearing, stands on the edge. */
export const opticalLeft = ({ theme }: Setting, size: Pt): Pt =>
  size >= theme.type.display.from ? theme.type.display.opticalLeft * size : 0

export const lineMark = (line: Line, x: Pt, y: Pt, role: TextRole, ink: InkName = 'text'): Mark => ({
  kind: 'line',
  at: { x, y },
  line,
  ink,
  role,
})

/** A line whose right end stands at `right`. */
export const flushRight = (line: Line, right: Pt, y: Pt, role: TextRole, ink: InkName = 'text'): Mark =>
  lineMark(line, right - line.end, y, role, ink)

export const rectangle = (x: Pt, y: Pt, width: Pt, height: Pt, ink: InkName): Mark => ({
  kind: 'rectangle',
  at: { x, y },
  size: { width, height },
  ink,
})
