/**
 * The one design of the bulletin, by numbers: every size, space and colour the layout uses, as an editor may
 * override it under `theme:`. `step` is one line pitch, `em` the size of the body text; `x` runs from the left
 * edge of the type area. Comments give what a number alone does not say.
 */

import type { Role } from '../fonts/face.ts'
import {
  absoluteLength,
  choice,
  cmyk,
  count,
  inkName,
  length,
  lengthOrRest,
  pageSize,
  rgb,
  role,
  share,
  stride,
} from './leaf.ts'
import { bookCover, coverPicture } from './picture-design.ts'
import { tier } from './tier.ts'

/** A style of type: face by role, size, leading of one line, tracking. */
const style = (face: Role, size: string, box: string, tracking = '0em') => ({
  face: role(face),
  size: absoluteLength(size, 4, 200),
  box: stride(box),
  tracking: share(tracking, -0.2, 1),
})

/** A style of titles, broken by sense into at most so many lines as long as that can be. */
const titleStyle = (face: Role, size: string, box: string, lines: string, tracking = '0em') => ({
  ...style(face, size, box, tracking),
  lines: count(lines, 1, 9),
})

export const design = {
  page: {
    size: pageSize('A4'),
    bleed: absoluteLength('3mm', 0, 60),
  },
  body: {
    size: absoluteLength('10.5pt', 6, 24),
    pitch: absoluteLength('18pt', 8, 60),
    lines: count('39', 10, 90),
    indent: length('2em'),
  },
  /** How Chinese is composed; what each word means stands in `src/text/rules.ts`. */
  composition: {
    level: choice('gb', ['none', 'basic', 'gb', 'strict']),
    marks: choice('quanjiao', ['quanjiao', 'kaiming', 'banjiao', 'hangmobanjiao', 'plain']),
    lineEnd: choice('half', ['half', 'fit', 'full']),
    hang: choice('never', ['never', 'allow']),
    /** Between Han and Western words, and between Han and figures. */
    gap: share('0.25em', 0, 0.5),
    digitGap: share('0.25em', 0, 0.5),
    digits: choice('proportional', ['proportional', 'half']),
  },
  /** A face of `fonts.latin` beside the Han: its size as a share of theirs, and how far it is raised. */
  latin: { size: share('1', 0.8, 1.2), rise: share('0em', -0.2, 0.2) },
  /** Whole numbers of em: the grid of characters is exact (CLREQ, type area). */
  measure: {
    full: length('38em'),
    text: length('34em'),
  },
  /** Free strip on the left in which only titles, bars and labels begin; the same on recto and verso. */
  channel: length('4em'),
  /** Text in two columns, when `layout.columns` asks for them: titles and bars at the column's edge, no channel. */
  columns: {
    count: count('1', 1, 2),
    width: length('18em'),
    gutter: length('2em'),
    titleA: { size: absoluteLength('15pt', 4, 200), box: length('1.25step') },
    source: { size: absoluteLength('8pt', 4, 200) },
  },
  margin: {
    top: lengthOrRest('78pt'),
    bottom: lengthOrRest('rest'),
    inner: lengthOrRest('85.04pt'),
    outer: lengthOrRest('rest'),
  },
  ink: {
    text: { name: inkName('Black'), cmyk: cmyk('0 0 0 100'), rgb: rgb('#000000') },
    accent: { name: inkName('PANTONE 187 C'), cmyk: cmyk('7 100 82 26'), rgb: rgb('#A6192E') },
    /** The cover numeral, as a tint of the accent. */
    numeral: { tint: share('0.88', 0, 1) },
  },
  type: {
    section: titleStyle('display', '36pt', '54pt', '1', '0.08em'),
    sectionMedium: titleStyle('display', '30pt', '54pt', '1', '0.08em'),
    sectionRunOn: titleStyle('display', '24pt', '30pt', '2', '0.08em'),
    titleA: titleStyle('display', '17pt', '1.5step', '3'),
    titleB: titleStyle('title', '13pt', '1step', '3'),
    titleEssay: titleStyle('display', '24pt', '2step', '3'),
    subtitle: titleStyle('textMedium', '11pt', '1step', '2'),
    author: style('strong', '9.5pt', '1step'),
    label: style('heading', '9pt', '1step'),
    editorNote: style('note', '9.5pt', '1step'),
    quote: titleStyle('note', '9.5pt', '1step', '8'),
    h3: titleStyle('heading', '10.5pt', '1step', '2'),
    h4: titleStyle('strong', '10.5pt', '1step', '1'),
    source: style('note', '8.5pt', '1step'),
    bookTitle: titleStyle('title', '14pt', '1.25step', '2'),
    bookImprint: style('note', '8.5pt', '1step'),
    runningHead: style('strong', '8pt', '1step'),
    folio: style('title', '12pt', '1step'),
    thumb: style('strong', '8.5pt', '10.2pt'),
    /** Lines of type this large or larger are moved left until the ink stands on the edge. */
    display: { opticalLeft: share('0.04em', 0, 0.2), from: absoluteLength('17pt', 4, 200) },
  },
  article: {
    bar: {
      width: length('4em'),
      weight: length('1.5pt'),
      /** White between the last line of the article before and the bar. */
      gapAbove: length('1step'),
      toTitle: { A: length('1step'), B: length('0.5step'), essay: length('1.5step') },
    },
    essay: { gapAbove: length('1.5step') },
    /** Between the bar on the first line of a page and the title box. */
    pageTop: { before: { A: length('1step'), B: length('0.5step'), essay: length('0pt') } },
    /** Between the title and what follows. */
    after: length('0.5step'),
    /** Articles of up to so many lines are never divided. */
    wholeUpTo: count('3', 0, 20),
    /** Least number of text lines under a head, at a page end, and above a source line. */
    leastLines: count('2', 1, 5),
  },
  author: { after: length('1step') },
  editorNote: { after: length('1step') },
  heading: { before: length('0.75step'), after: length('0.25step') },
  quote: { inset: length('2em'), before: length('0.5step'), after: length('0.5step') },
  list: { hang: length('2em'), wideHang: length('3em'), bullet: length('0.3em') },
  group: { show: choice('off', ['on', 'off']) },
  head: {
    /** From the trim to the top of a box 18 pt high. */
    y: length('42pt'),
    box: length('18pt'),
    /** Distance of the running text from the outer edge of the type area. */
    inset: length('4em'),
  },
  thumb: {
    width: length('8.5pt'),
    height: length('5step'),
    stride: stride('8step'),
    /** Outer trim to the centre of the vertical name. */
    name: length('21pt'),
  },
  section: {
    bar: { weight: length('6pt') },
    /** Top of the name's box, and where the first title's box begins. */
    nameTop: length('23pt'),
    height: length('6step'),
    /** A section of fewer lines follows on without a page of its own. */
    runOnUnder: count('20', 0, 99),
    /** Fewest lines on the last page of a section; with fewer the section is tightened, or the page filled, to win them. */
    lastPageMin: count('8', 0, 40),
    runOn: { gapAbove: length('2step'), height: length('5step') },
  },
  cover: {
    margin: length('62pt'),
    field: { least: length('198pt'), most: length('378pt'), unit: stride('18pt') },
    issueLine: {
      y: length('42pt'),
      box: length('18pt'),
      size: absoluteLength('9.5pt', 6, 20),
      tracking: share('0.04em', 0, 1),
    },
    nameplate: {
      /** Box of one line as a multiple of the size. */
      box: share('1.18', 1, 2),
      /** From the lines at the head of the field to the box, at the least: a name for which that is too little is set smaller. */
      above: length('6pt'),
      /** From the box to the lower edge of the field. */
      below: length('27pt'),
      twoLines: {
        most: absoluteLength('76.5pt', 20, 200),
        least: absoluteLength('44pt', 20, 200),
        leading: share('1.1', 1, 2),
        field: length('252pt'),
      },
    },
    numeral: {
      show: choice('on', ['on', 'off']),
      fieldFrom: length('252pt'),
      tracking: share('-0.02em', -0.2, 0.2),
    },
    organisers: {
      below: length('48pt'),
      line: stride('16pt'),
      size: absoluteLength('9.5pt', 6, 20),
      permit: absoluteLength('8.5pt', 6, 20),
    },
    /** White between field and heading, and between list and organisers. */
    list: { above: length('27pt'), below: length('27pt') },
    picture: coverPicture,
  },
  toc: {
    heading: { size: absoluteLength('15pt', 6, 40), tracking: share('0.5em', 0, 1) },
    label: { size: absoluteLength('11pt', 6, 20), width: length('94pt') },
    bar: { width: length('42pt'), weight: length('1.5pt'), gap: length('4.5pt') },
    number: { width: length('15pt'), wideWidth: length('20pt') },
    leader: {
      diameter: length('0.9pt'),
      pitch: stride('5.25pt'),
      gap: length('7pt'),
      leastDots: count('2', 1, 9),
    },
    tiers: {
      first: tier('10', '11.5pt', '24pt', '24pt', '36pt'),
      second: tier('18', '10.5pt', '20pt', '18pt', '36pt'),
      third: tier('24', '10pt', '17pt', '13.5pt', '31pt'),
      fourth: tier('31', '9.5pt', '14.5pt', '9pt', '27pt'),
      /** The list on a page of its own. */
      page: tier('40', '10pt', '15.75pt', '9pt', '36pt'),
    },
    page: { labelWidth: length('84pt') },
  },
  book: { between: length('2step'), labelAbove: length('0.5step'), cover: bookCover },
  back: {
    name: { size: absoluteLength('27pt', 10, 80), tracking: share('0.06em', 0, 1), below: length('48pt') },
    issueLine: { size: absoluteLength('9pt', 6, 20) },
    blocks: {
      above: length('72pt'),
      label: length('84pt'),
      key: length('54pt'),
      between: length('1.5step'),
      size: absoluteLength('9pt', 6, 20),
    },
  },
  /** How far the setting may depart from the design to end on the page count asked for. */
  fit: {
    /** Of a hundred paragraphs of a section, how many may be set a line shorter. */
    paragraphs: count('25', 0, 100),
    /** Sections of up to so many lines may follow on. */
    runOnUnder: count('39', 0, 99),
    /** White that may be added above the heads of articles, or taken away, in half steps. */
    headSpace: { more: length('1step'), less: length('0.5step') },
  },
  filler: { rule: length('0.35pt'), first: length('5step'), stride: stride('2step') },
} as const
