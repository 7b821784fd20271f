/**
 * The content of one page: its marks, in their order, as operators. From here on y counts upwards from the bottom of
 * the page, as PDF has it.
 */
import type { Layout, Mark, Page, PaintedMark } from '../page.ts'
import { unreachable } from '../unreachable.ts'
import type { Palette } from './palette.ts'
import { pdfNumber } from './pdf-number.ts'
import type { WrittenPictures } from './pdf-picture.ts'
import type { WrittenText } from './written-text.ts'

export interface Paper {
  readonly layout: Pick<Layout, 'trim'>
  readonly palette: Palette
  readonly text: WrittenText
  readonly pictures: WrittenPictures
}

/** What an edition writes around the marks of a page. */
export interface PageTags {
  around(mark: PaintedMark, painted: string): string
  /** What comes after the last mark. */
  end(): string
}

const untagged: PageTags = { around: (_, painted) => painted, end: () => '' }

/** Colours are set at the first mark of a page, since a page begins with a colour of another space. */
export function writePage(page: Pick<Page, 'marks'>, paper: Paper, tags = untagged): string {
  let content = ''
  let colour = ''
  for (const mark of page.marks) {
    const painted = writeMark(mark, paper)
    if (painted === '' || !isPainted(mark)) continue
    const wanted = 'ink' in mark ? paper.palette.fill(mark) : colour
    if (wanted !== colour) content += `${wanted}\n`
    colour = wanted
    content += tags.around(mark, painted)
  }
  return content + tags.end()
}

const isPainted = (mark: Mark): mark is PaintedMark => mark.kind !== 'link' && mark.kind !== 'anchor'

function writeMark(mark: Mark, paper: Paper): string {
  const { height } = paper.layout.trim
  switch (mark.kind) {
    case 'line':
      return paper.text.of(mark)
    case 'rectangle': {
      const { at, size } = mark
      const corner = `${pdfNumber(at.x)} ${pdfNumber(height - at.y - size.height)}`
      return `${corner} ${pdfNumber(size.width)} ${pdfNumber(size.height)} re f\n`
    }
    case 'dots':
      return writeDots(mark, paper)
    case 'wave':
      return writeWave(mark, paper)
    case 'picture':
      return paper.pictures.of(mark)
    case 'link':
    case 'anchor':
      return ''
    default:
      return unreachable(mark)
  }
}

/** A hair beyond the centre of the last dot, so that rounding never loses it; the next dot is a whole pitch away. */
const surplus = 0.01

/**
 * One stroke makes the whole row: dashes of no length with round caps are dots as wide as the line (ISO 32000-1,
 * 8.4.3.6).
 */
function writeDots(mark: Extract<Mark, { kind: 'dots' }>, paper: Paper): string {
  if (mark.count < 1) return ''
  const y = pdfNumber(paper.layout.trim.height - mark.at.y)
  const end = mark.at.x + (mark.count - 1) * mark.pitch + surplus
  const stroke = paper.palette.stroke(mark)
  // Dashes that come to nothing are not allowed: a single dot is the whole stroke.
  const dash = mark.count > 1 ? ` [0 ${pdfNumber(mark.pitch)}] 0 d` : ''
  const pen = `1 J ${pdfNumber(mark.diameter)} w${dash}`
  return `q ${stroke} ${pen} ${pdfNumber(mark.at.x)} ${y} m ${pdfNumber(end)} ${y} l S Q\n`
}

/** Crests and troughs about this many heights long; their number is even, so that the wave ends as it began. */
const crestLength = 5.5
/** Handles of a Bézier curve that rises to three quarters of their height: so much higher than the crest. */
const handle = 4 / 3

/** A chain of curves, one for each crest and trough. */
function writeWave(mark: Extract<Mark, { kind: 'wave' }>, paper: Paper): string {
  const crests = 2 * Math.max(1, Math.round(mark.length / (2 * crestLength * mark.height)))
  const step = mark.length / crests
  const y = paper.layout.trim.height - mark.at.y
  const stroke = paper.palette.stroke(mark)
  let content = `q ${stroke} ${pdfNumber(mark.weight)} w ${pdfNumber(mark.at.x)} ${pdfNumber(y)} m\n`
  for (let k = 0; k < crests; k++) {
    const x = mark.at.x + k * step
    const top = pdfNumber(y + (k % 2 === 0 ? 1 : -1) * handle * mark.height)
    const [first, second, end] = [x + 0.36 * step, x + 0.64 * step, x + step].map(pdfNumber)
    content += `${first} ${top} ${second} ${top} ${end} ${pdfNumber(y)} c\n`
  }
  return `${content}S Q\n`
}
