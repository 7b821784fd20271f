/**
 * The waist of the program: finished pages as lists of marks. Layout ends here and every exporter begins here;
 * nothing is left to decide but the file format.
 *
 * Origin is the top left corner of the trimmed page, x to the right, y down, in points; a line of text sits on its
 * baseline. Marks are painted in the order of the list.
 */
import type { Area, Picture } from './pictures/picture.ts'
import type { Artifact, Element } from './structure.ts'
import type { Line } from './text/line.ts'
import type { Folio, Point, Pt, Size } from './units.ts'

/** An ink of the theme by name; `Layout.inks` says what it is made of. */
export type InkName = 'text' | 'accent' | 'numeral' | 'paper'

export interface Ink {
  /** Plate name of a spot ink, or the process name. */
  readonly name: string
  /** C, M, Y, K in percent. */
  readonly cmyk: readonly [number, number, number, number]
  /** How much of the ink called `name` it is; the numeral is a tint of the accent. `cmyk` and `rgb` have it in them. */
  readonly tint: number
  /** For screens, `#rrggbb`. */
  readonly rgb: string
}

/** What a line is to the page; tests and findings ask. What it is to a reader who does not see it, `belongs` says. */
export type TextRole =
  | 'nameplate'
  | 'numeral'
  | 'masthead'
  | 'contents-heading'
  | 'contents-label'
  | 'contents-entry'
  | 'contents-folio'
  | 'section-name'
  | 'title'
  | 'subtitle'
  | 'author'
  | 'label'
  | 'note'
  | 'body'
  | 'ruby'
  | 'heading'
  | 'quotation'
  | 'list-label'
  | 'source'
  | 'book-title'
  | 'book-imprint'
  | 'running-head'
  | 'folio'
  | 'thumb'
  | 'back'

/** What a mark belongs to; a mark that does not say is an ornament. */
interface Belonging {
  readonly belongs?: Element | Artifact
}

/** The characters `[from, to)` of a line's text, which belong to an element of their own within that of the line. */
export interface LinePart {
  readonly from: number
  readonly to: number
  readonly belongs: Element
}

export interface LineMark extends Belonging {
  readonly kind: 'line'
  readonly at: Point
  readonly line: Line
  readonly ink: InkName
  readonly role: TextRole
  /** Ascending, without overlap. */
  readonly parts?: readonly LinePart[]
}

export interface RectangleMark extends Belonging {
  readonly kind: 'rectangle'
  readonly at: Point
  readonly size: Size
  readonly ink: InkName
}

/** A row of round dots; `at` is the centre of the first. One dot makes a bullet. */
export interface DotsMark extends Belonging {
  readonly kind: 'dots'
  readonly at: Point
  readonly count: number
  readonly pitch: Pt
  readonly diameter: Pt
  readonly ink: InkName
}

/** A wavy line along `at.y`, from `at.x` on. */
export interface WaveMark extends Belonging {
  readonly kind: 'wave'
  readonly at: Point
  readonly length: Pt
  /** Height of a crest above `at.y`. */
  readonly height: Pt
  readonly weight: Pt
  readonly ink: InkName
}

/** The part `crop` of a picture, filling the box exactly. */
export interface PictureMark extends Belonging {
  readonly kind: 'picture'
  readonly at: Point
  readonly size: Size
  readonly picture: Picture
  readonly crop: Area
  /** What is to be seen, for who cannot see it. */
  readonly alt: string
}

/**
 * An area over one line that leads to an anchor, or to a web address. Paints nothing; belongs to the element of its
 * words.
 */
export interface LinkMark extends Belonging {
  readonly kind: 'link'
  readonly at: Point
  readonly size: Size
  readonly target: LinkTarget
}

/** A place that links and bookmarks lead to. Paints nothing. */
export interface AnchorMark {
  readonly kind: 'anchor'
  readonly at: Point
  readonly name: string
}

/** What paints something, and so belongs somewhere. */
export type PaintedMark = LineMark | RectangleMark | DotsMark | WaveMark | PictureMark

export type Mark = PaintedMark | LinkMark | AnchorMark

export type LinkTarget =
  | { readonly kind: 'anchor'; readonly name: string }
  | { readonly kind: 'web'; readonly href: string }

export interface Page {
  /** Counted from 0. */
  readonly index: number
  readonly folio: Folio
  readonly side: 'recto' | 'verso'
  readonly kind: 'cover' | 'contents' | 'inside' | 'filler' | 'blank' | 'back'
  readonly marks: readonly Mark[]
}

export interface Bookmark {
  readonly title: string
  readonly anchor: string
  readonly children: readonly Bookmark[]
}

/** One entry of the contents list with the page its title stands on. */
export interface SettledEntry {
  readonly section: string
  readonly title: string
  readonly article: string
  readonly folio: Folio
}

/** What was changed all through a number to bring it to its page count. */
export type FitChange =
  /** Body paragraphs set a line shorter. */
  | { readonly kind: 'paragraphs'; readonly count: number }
  /** Sections of fewer lines follow on without a page of their own. */
  | { readonly kind: 'run-on'; readonly lines: number }
  /** White above the heads of articles, in half line pitches; negative when it was taken away. */
  | { readonly kind: 'head-space'; readonly halfSteps: number }

/** What would bring a number to the nearest page count that folds. */
export interface PageDistance {
  readonly action: 'cut' | 'add'
  readonly pages: number
  /** Where, and how much in each. */
  readonly changes: readonly { readonly section: string; readonly characters: number }[]
}

/** A section whose last page has fewer lines than the theme wants. */
export interface ShortPage {
  readonly section: string
  readonly folio: Folio
  readonly lines: number
  readonly least: number
  /** What would have to be cut to be without the page; 0 when that is not known. */
  readonly characters: number
}

export interface Layout {
  readonly pages: readonly Page[]
  readonly trim: Size
  readonly bleed: Pt
  readonly inks: Readonly<Record<InkName, Ink>>
  /** The headings, each under the last one of a higher rank. */
  readonly bookmarks: readonly Bookmark[]
  readonly contents: readonly SettledEntry[]
  /** How many times the pages were laid out until the contents numbers stood still. */
  readonly passes: number
  /** Articles whose number was still moving at the last pass; empty unless the bound was hit. */
  readonly unsettled: readonly string[]
  /** How far the contents list is too long for its space, in lines; 0 when it fits. */
  readonly contentsOverflow: number
  readonly fitChanges: readonly FitChange[]
  /** Nothing when the page count is the one asked for, or nobody asked. */
  readonly distance: PageDistance | undefined
  readonly shortPages: readonly ShortPage[]
  readonly grid: { readonly top: Pt; readonly pitch: Pt; readonly firstBaseline: Pt }
}
