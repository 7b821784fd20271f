/**
 * Pages as plain text, for golden tests and for reading: one line a mark, so that a shifted bar or a changed line
 * break shows as a difference of one line.
 */
import type { Layout, Mark, Page } from '../page.ts'
import type { Line } from '../text/line.ts'
import type { Pt } from '../units.ts'
import { unreachable } from '../unreachable.ts'

const places = (length: Pt): string => (Math.abs(length) < 0.005 ? 0 : length).toFixed(2)

const at = (x: Pt, y: Pt): string => `${places(x).padStart(7)} ${places(y).padStart(7)}`

export const dumpLayout = (layout: Layout): string => layout.pages.map(dumpPage).join('\n')

export function dumpPage(page: Page): string {
  const head = `page ${page.folio} ${page.side} ${page.kind}`
  return [head, ...page.marks.map(mark => `  ${dumpMark(mark)}`), ''].join('\n')
}

function dumpMark(mark: Mark): string {
  const where = at(mark.at.x, mark.at.y)
  switch (mark.kind) {
    case 'line':
      return `${where}  ${mark.role} ${dumpLine(mark.line)}`
    case 'rectangle':
      return `${where}  rectangle ${places(mark.size.width)} x ${places(mark.size.height)} ${mark.ink}`
    case 'dots':
      return `${where}  dots ${mark.count} x ${places(mark.diameter)} every ${places(mark.pitch)}`
    case 'wave':
      return `${where}  wave ${places(mark.length)} x ${places(mark.height)} ${mark.ink}`
    case 'picture': {
      const { x, y, width, height } = mark.crop
      const part = `${places(width)} x ${places(height)} from ${places(x)} ${places(y)} of ${mark.picture.file}`
      return `${where}  picture ${places(mark.size.width)} x ${places(mark.size.height)} shows ${part} | ${mark.alt}`
    }
    case 'link':
      return `${where}  link to ${mark.target.kind === 'web' ? mark.target.href : mark.target.name}`
    case 'anchor':
      return `${where}  anchor ${mark.name}`
    default:
      return unreachable(mark)
  }
}

/** Size, ends and fit of a line, then its words as written. */
function dumpLine(line: Line): string {
  const size = line.runs[0]?.size ?? 0
  const ends = `${places(line.start)}–${places(line.end)}`
  const words = line.text.text.slice(line.from, line.to).replaceAll('\u2028', '⏎')
  return `${size}pt ${ends} ${line.fit} | ${words}`
}
