/** A job sheet on one page of A4, set like the pages it is about: sections of labels and values, in black. */
import type { FontSet } from '../fonts/face.ts'
import { lineMark, lineStyle, rectangle } from '../layout/setting.ts'
import type { Ink, InkName, Layout, Mark } from '../page.ts'
import { plainText } from '../rich-text.ts'
import type { Element } from '../structure.ts'
import { composeLine, composeParagraph } from '../text/compose.ts'
import { mmToPt, type Pt } from '../units.ts'
import type { JobSheet } from './job-sheet.ts'
import { type SheetSection, sectionsOf } from './sheet-rows.ts'

const paper = { width: mmToPt(210), height: mmToPt(297) }
const margin = mmToPt(20)
const measure = paper.width - 2 * margin
/** Where values begin, from the left edge of the text. */
const valueAt: Pt = 72
const size: Pt = 9
const pitch: Pt = 14
const titleSize: Pt = 24
const headingSize: Pt = 10.5

/** Filled in by hand when the files change hands. */
const signatures = ['交件', '收件', '日期']
const gap: Pt = 6

/** The words are the tool's own and stand in no file. */
const nowhere = { file: '', from: 0, to: 0 }

const black: Ink = { name: 'Black', cmyk: [0, 0, 0, 100], tint: 1, rgb: '#000000' }
const grey: Ink = { name: 'Black', cmyk: [0, 0, 0, 60], tint: 0.6, rgb: '#666666' }
const white: Ink = { name: 'Paper', cmyk: [0, 0, 0, 0], tint: 1, rgb: '#FFFFFF' }
const inks: Readonly<Record<InkName, Ink>> = { text: black, accent: black, numeral: grey, paper: white }

const anchor = '#sheet'

/** The page as a layout that any exporter takes. What would not go on it is left to the sheet's file. */
export function setSheetPage(sheet: JobSheet, fonts: FontSet): Layout {
  const marks = setMarks(sheet, fonts)
  const heading = `交接单　${sheet.title} ${sheet.number}`
  return {
    pages: [{ index: 0, folio: 1, side: 'recto', kind: 'inside', marks }],
    trim: paper,
    bleed: 0,
    inks,
    bookmarks: [{ title: heading, anchor, children: [] }],
    contents: [],
    passes: 1,
    unsettled: [],
    shortPages: [],
    contentsOverflow: 0,
    fitChanges: [],
    distance: undefined,
    grid: { top: margin, pitch, firstBaseline: size },
  }
}

function setMarks(sheet: JobSheet, fonts: FontSet): readonly Mark[] {
  const document: Element = { tag: 'Document', parent: undefined }
  const title: Element = { tag: 'H1', parent: document, title: '交接单', anchor }
  const subtitle: Element = { tag: 'P', parent: document }
  const set = (text: string, role: 'display' | 'heading' | 'note', at: Pt) =>
    composeLine(plainText(text, nowhere), lineStyle(fonts, role, at))
  const name = set(`${sheet.title}　${sheet.number}`, 'heading', headingSize)
  const baseline = margin + titleSize
  const marks: Mark[] = [
    { kind: 'anchor', name: anchor, at: { x: 0, y: margin } },
    lineMark(set('交接单', 'display', titleSize), margin, baseline, 'title', title),
    lineMark(name, margin + measure - name.end, baseline, 'subtitle', subtitle),
  ]
  const foot = paper.height - margin
  let y = baseline + pitch
  for (const section of sectionsOf(sheet)) {
    const { marks: own, height } = setSection(section, fonts, { top: y, foot: foot - 2 * pitch }, document)
    marks.push(...own)
    y += height
  }
  const made = set(`${sheet.tool.name} ${sheet.tool.version}`, 'note', size)
  marks.push(lineMark(made, margin, foot, 'folio', 'pagination', 'numeral'))
  signatures.forEach((label, index) => {
    const x = margin + valueAt + (index * (measure - valueAt)) / signatures.length
    const line = set(label, 'note', size)
    const from = x + line.end + gap
    const to = x + (measure - valueAt) / signatures.length - gap
    marks.push(
      lineMark(line, x, foot, 'body', { tag: 'P', parent: document }),
      rectangle(from, foot + 2, to - from, 0.5, 'text'),
    )
  })
  return marks
}

interface SetSection {
  readonly marks: readonly Mark[]
  readonly height: Pt
}

/** The rows that go between `top` and `foot`; nothing when not even the first does. */
function setSection(
  section: SheetSection,
  fonts: FontSet,
  { top, foot }: { readonly top: Pt; readonly foot: Pt },
  document: Element,
): SetSection {
  const label = lineStyle(fonts, 'heading', size)
  const value = lineStyle(fonts, 'note', size)
  const heading: Element = { tag: 'H2', parent: document, title: section.heading }
  const line = composeLine(plainText(section.heading, nowhere), lineStyle(fonts, 'heading', headingSize))
  const marks: Mark[] = [
    rectangle(margin, top + 4, measure, 0.5, 'text'),
    lineMark(line, margin, top + pitch + 5, 'heading', heading),
  ]
  const first = top + pitch + 8
  let y = first
  for (const { label: name, value: said } of section.rows) {
    const paragraph: Element = { tag: 'P', parent: document }
    const lines = composeParagraph(plainText(said, nowhere), value, measure - valueAt)
    if (y + Math.max(1, lines.length) * pitch > foot) break
    const named = composeLine(plainText(name, nowhere), label)
    marks.push(lineMark(named, margin, y + pitch, 'label', paragraph, 'numeral'))
    lines.forEach((set, row) => {
      marks.push(lineMark(set, margin + valueAt, y + (row + 1) * pitch, 'body', paragraph))
    })
    y += Math.max(1, lines.length) * pitch
  }
  return y === first ? { marks: [], height: 0 } : { marks, height: y + 6 - top }
}
