/**
 * One number of the publication with every word of it in hand and nothing laid out: what `assemble` makes of the
 * manifest, the publication settings and the article files, and all that layout may know of them.
 */
import type { Focus, Picture } from '../pictures/picture.ts'
import type { RichText, Span } from '../rich-text.ts'
import type { Silencer } from './silencers.ts'
import type { Credit } from './source-line.ts'

export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export interface Publication {
  /** 刊名, the nameplate. */
  readonly title: RichText
  /** For running heads when the title is long. */
  readonly shortTitle: RichText | undefined
  readonly pinyin: RichText | undefined
  /** 主办单位, one line each. */
  readonly organisers: readonly RichText[]
}

/** Which number this is, as printed on the masthead and in running heads. */
export interface Numbering {
  readonly year: number
  readonly month: number
  readonly number: number
  /** 总期数, printed only when given. */
  readonly total: number | undefined
  /** Publication date; also the date of the file unless SOURCE_DATE_EPOCH says otherwise. */
  readonly date: CalendarDate
  readonly subtitle: RichText | undefined
}

/** A picture as it is printed: which part is kept when it is cropped, and what is to be seen in it. */
export interface PrintedPicture {
  readonly picture: Picture
  readonly focus: Focus
  readonly alt: string
}

export interface Cover {
  readonly picture: PrintedPicture | undefined
  readonly motto: RichText | undefined
  /** `cover`: the contents list stands on the cover; `pages`: on pages of its own behind it. */
  readonly contents: 'cover' | 'pages'
}

/** One item of a list; `label` is the typed number (`1.`, `（1）`) or undefined for a bullet. */
export interface ListItem {
  readonly label: RichText | undefined
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: RichText }
  | { readonly kind: 'heading'; readonly rank: 'major' | 'minor'; readonly text: RichText }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[] }

export interface Article {
  /** Unique in the issue; letters, digits, `-`; also the name of its anchor. */
  readonly id: string
  readonly title: RichText
  readonly subtitle: RichText | undefined
  readonly author: RichText | undefined
  /** 编者按, set before the text of an essay. */
  readonly note: RichText | undefined
  readonly group: RichText | undefined
  readonly blocks: readonly Block[]
  readonly source: SourceLine
  /** What the editor said about its origin; `source` is that in the words of the house. */
  readonly credit: Credit
  /** `faulty`: fields that were written wrong are left out, so that what is missing says nothing about the editor. */
  readonly fields: 'sound' | 'faulty'
  /** Rules that are to keep quiet about it. */
  readonly silencers: readonly Silencer[]
  /** Whether the contents list names it (then it is of rank A). */
  readonly inContents: boolean
  readonly pageBreakBefore: boolean
  readonly keepTogether: boolean
  /** Where it is described: its whole file, or its entry in the manifest when that holds its text. */
  readonly where: Span
}

/**
 * 来源 line as parts, set on one line with a gap between them, or on two with the break before `compiler`.
 * Each part is ready to print: `来源：《文汇报》`, `编选：《电子商务动态》编辑部`, `2023年02月19日`.
 */
export interface SourceLine {
  readonly source: RichText
  readonly compiler: RichText | undefined
  readonly date: RichText | undefined
}

export interface Section {
  readonly name: RichText
  readonly style: 'news' | 'essay'
  /** `page`: begins a new page; `runOn`: follows on; `auto`: runs on when short. */
  readonly start: 'page' | 'runOn' | 'auto'
  readonly articles: readonly Article[]
}

export interface Book {
  readonly title: RichText
  /** Author, publisher, year: the parts of the publisher line that are given. */
  readonly imprint: readonly RichText[]
  readonly cover: PrintedPicture | undefined
  readonly intro: readonly Block[]
  readonly where: Span
}

export interface BookSection {
  readonly name: RichText
  readonly books: readonly Book[]
}

export interface ContentsEntry {
  /** The article it leads to. */
  readonly article: string
  readonly title: RichText
}

export interface ContentsGroup {
  readonly section: RichText
  readonly entries: readonly ContentsEntry[]
}

export interface Contents {
  readonly heading: RichText
  readonly groups: readonly ContentsGroup[]
}

/** A label and its value on the back page: 邮政编码 200011. An undefined label prints the value alone. */
export interface LabelledLine {
  readonly label: RichText | undefined
  readonly value: RichText
}

export interface BackPage {
  /** 编辑部: address, unit, postcode, telephone, e-mail, web. */
  readonly contact: readonly LabelledLine[]
  /** 编印: the lines of the imprint; empty unless `imprint.kind` asks for it. */
  readonly imprint: readonly LabelledLine[]
  /** 人员: role and names. */
  readonly staff: readonly LabelledLine[]
}

export interface PageCount {
  readonly multipleOf: number
  /**
   * `pad` adds filler pages before the back page up to a multiple of `multipleOf`, `blank` empty ones; `warn` reports;
   * `off` is silent.
   */
  readonly fill: 'pad' | 'blank' | 'warn' | 'off'
  /** Whether the setting may be changed a little to come to the count (凑页). */
  readonly fit: 'on' | 'off'
}

export interface Issue {
  readonly publication: Publication
  readonly numbering: Numbering
  readonly cover: Cover
  /** “内部资料 免费交流” and the permit number on the cover, when the bulletin is an internal one. */
  readonly internal: { readonly permit: RichText | undefined } | undefined
  /** In printed order; a section without articles is not among them. */
  readonly sections: readonly Section[]
  readonly books: BookSection | undefined
  readonly contents: Contents
  readonly back: BackPage
  readonly pageCount: PageCount
  readonly where: Span
}
